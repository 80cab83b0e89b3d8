// SPDX-License-Identifier: GPL-3.0-or-later
// Proofsheet: the window, or one command of the command line.
#include "cli/CommandLine.h"
#include "cli/HelpText.h"
#include "cli/Session.h"
#include "core/PlainText.h"
#include "core/Provider.h"
#include "program/CommandRun.h"
#include "program/CoreDumps.h"
#include "program/RedactedLog.h"
#include "program/StopSignal.h"
#include "program/WindowCall.h"
#include "program/Workbench.h"
#include "ui/MainWindow.h"
#include "wording/PlaceWording.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>

#include <cstdio>

using namespace proofsheet;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("proofsheet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PROOFSHEET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("proofsheet"));
}

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return cli::exitCode::nothing;
}

// What the whole program shares from its first line on.
struct Secrets
{
    QByteArray environmentKey;
    HeldKeys held;
};

// Taken out of the environment, so that no program that is started from here (a browser, a file manager) inherits it.
Secrets takeSecrets()
{
    Secrets secrets{qgetenv("PROOFSHEET_API_KEY"), {}};
    qunsetenv("PROOFSHEET_API_KEY");
    secrets.held.add(secrets.environmentKey.trimmed());
    return secrets;
}

void sayThatItCannotStart(const Error &error, const QString &libraryFolder)
{
    const QString sentence = withoutHidden(wording::libraryError(error, libraryFolder));
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Proofsheet"), sentence, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(cli::exitCode::nothing); });
    box->open();
}

int runWindow(int &argc, char **argv, const cli::WindowOptions &options, const Secrets &secrets)
{
    const QApplication application(argc, argv);
    if (!options.baseUrl.isEmpty()) {
        // With or without a key is not known yet; an address that is wrong either way is refused here, in words.
        if (const auto base = providerFromText(fastRouterId, options.baseUrl, KeyUse::NoKey, false); !base)
            return refuse(wording::addressError(base.error()));
    }
    Workbench workbench({.library = options.library.isEmpty() ? QString() : QDir(options.library).absolutePath(),
                         .baseUrl = options.baseUrl,
                         .environmentKey = secrets.environmentKey,
                         .heldKeys = secrets.held});
    if (const auto started = workbench.start(); !started) {
        const auto say = [error = started.error(), folder = workbench.libraryFolder()] {
            sayThatItCannotStart(error, folder);
        };
        WindowCall call(workbench.libraryFolder());
        QObject::connect(&call, &WindowCall::ended, qApp, [&say](bool raised) {
            if (raised)
                QCoreApplication::exit(0);
            else
                say();
        });
        if (started.error().kind == ErrorKind::Locked)
            call.start();
        else
            say();
        return QApplication::exec();
    }
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, qApp, &QCoreApplication::quit);
    return QApplication::exec();
}

int runOnConsole(int &argc, char **argv, const cli::CommandLine &commandLine, const Secrets &secrets)
{
    const auto run = [&commandLine, &secrets] {
        if (const auto *serve = std::get_if<cli::ServeSamplesOptions>(&commandLine))
            return serveSamples(*serve);
        return runCommand(commandLine, secrets.environmentKey, secrets.held);
    };
    if (!cli::needsPainting(commandLine)) {
        QCoreApplication application(argc, argv);
        return run();
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return run();
}

} // namespace

int main(int argc, char **argv)
{
#ifdef PROOFSHEET_FORBID_CORE_DUMPS
    (void)forbidCoreDumps(); // where the system refuses there is nothing that a person could do
#endif
    const Secrets secrets = takeSecrets();
    const RedactedLog log(secrets.held);
    nameApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto commandLine = cli::parseCommandLine(arguments);
    if (!commandLine)
        return refuse(commandLine.error());
    if (const auto *help = std::get_if<cli::HelpOptions>(&*commandLine)) {
        std::printf("%s", qUtf8Printable(cli::helpText(help->command)));
        return 0;
    }
    if (std::holds_alternative<cli::VersionOptions>(*commandLine)) {
        std::printf("%s\n", qUtf8Printable(cli::versionText()));
        return 0;
    }
    if (const auto *window = std::get_if<cli::WindowOptions>(&*commandLine))
        return runWindow(argc, argv, *window, secrets);
    return runOnConsole(argc, argv, *commandLine, secrets);
}
