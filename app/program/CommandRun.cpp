// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/CommandRun.h"

#include "cli/CommandContext.h"
#include "cli/Session.h"
#include "cloud/HttpImageService.h"
#include "core/Clock.h"
#include "demo/SampleServer.h"
#include "generation/GenerationQueue.h"
#include "program/ShippedCatalog.h"
#include "program/StopSignal.h"
#include "settings/Preferences.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <unistd.h>

namespace proofsheet {

namespace {

std::expected<Provider, Error> startSamples(SampleServer &server)
{
    if (server.baseUrl().isEmpty()) {
        if (const auto port = server.start(); !port)
            return std::unexpected(port.error());
    }
    return providerFromText(sampleId, server.baseUrl().toString(), KeyUse::NoKey, false);
}

GenerationQueue::EndpointFinder endpoints(const cli::ReachFinder &find)
{
    return [find](const ProviderId &provider, const QString &origin) -> std::optional<Endpoint> {
        const auto reach = find(provider, origin);
        return reach ? std::optional(Endpoint{reach->provider, reach->key}) : std::nullopt;
    };
}

} // namespace

int runCommand(const cli::CommandLine &commandLine, const QByteArray &environmentKey, const HeldKeys &heldKeys)
{
    const SystemClock clock;
    Preferences preferences;
    const ModelCatalog catalog = shippedCatalog(preferences);
    HttpImageService service({.usesKey = [heldKeys](const QByteArray &key) { heldKeys.add(key); }});
    SampleServer samples;
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cli::exitCode::nothing;

    const cli::CommandContext context{
        .clock = clock,
        .catalog = catalog,
        .preferences = preferences,
        .environmentKey = environmentKey,
        .heldKeys = heldKeys,
        .startSamples = [&samples](auto done) { done(startSamples(samples)); },
        .makeQueue =
            [&](TaskLedger &ledger, Library &library, cli::ReachFinder find) {
                return std::make_unique<GenerationQueue>(service, ledger, library, clock, endpoints(find));
            },
        .out = out,
        .err = err,
        .errIsTerminal = ::isatty(STDERR_FILENO) == 1,
    };
    const std::unique_ptr<cli::Session> session = cli::makeSession(commandLine, context);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, session.get(), &cli::Session::stop);
    QObject::connect(session.get(), &cli::Session::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(session.get(), &cli::Session::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int serveSamples(const cli::ServeSamplesOptions &options)
{
    SampleServer server({.port = options.port});
    const auto port = server.start();
    if (!port) {
        std::fprintf(stderr, "The sample provider cannot use port %d: %s\n", int(options.port),
                     qUtf8Printable(port.error().detail));
        return cli::exitCode::nothing;
    }
    std::printf("%s\n", qUtf8Printable(server.baseUrl().toString()));
    std::fflush(stdout);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace proofsheet
