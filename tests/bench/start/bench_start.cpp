// SPDX-License-Identifier: GPL-3.0-or-later
// From process start to the first painted window: a bare QMainWindow with docks, the program with an empty library, and
// with a full one. Usage: bench_start [--runs N] [--pictures N] [--library DIR]; without DIR a library is made and
// thrown away. The runs of the three take turns, so that a busy moment of the machine meets all of them.
#include "bench/start/Moment.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>

using namespace proofsheet;

namespace {

struct Subject
{
    QString name;
    QString program;
    QStringList arguments;
    QHash<QString, QList<double>> ms; // by event
};

QString beside(const QString &program)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + program;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

bool runOnce(Subject &subject, bool keep)
{
    QProcess process;
    const qint64 began = bench::monotonicNs();
    process.start(subject.program, subject.arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished();
        QTextStream(stderr) << process.readAllStandardError();
        return false;
    }
    const QStringList lines =
        QString::fromLatin1(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (keep)
            subject.ms[line.section(QLatin1Char(' '), 0, 0)]
                << double(line.section(QLatin1Char(' '), 1).toLongLong() - began) / 1e6;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("runs of each"), QStringLiteral("n"),
                                  QStringLiteral("15"));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("in the full library"),
                                      QStringLiteral("n"), QStringLiteral("10000"));
    const QCommandLineOption library(QStringLiteral("library"), QStringLiteral("a full library made before"),
                                     QStringLiteral("dir"));
    parser.addHelpOption();
    parser.addOptions({runs, pictures, library});
    parser.process(application);

    QTextStream out(stdout);
    const QTemporaryDir folder;
    QString full = parser.value(library);
    if (full.isEmpty()) {
        full = folder.filePath(QStringLiteral("full"));
        out << "making a library of " << parser.value(pictures) << " pictures ...\n";
        out.flush();
        if (QProcess::execute(beside(QStringLiteral("bench_make_library")), {full, parser.value(pictures)}) != 0)
            return 1;
    }
    // Every process finds the same empty home: no settings, no caches of another run's.
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, folder.path().toLocal8Bit());
    const QString program = beside(QStringLiteral("start_program"));
    QList<Subject> subjects{
        {QStringLiteral("bare QMainWindow with docks"), beside(QStringLiteral("start_bare")), {}, {}},
        {QStringLiteral("empty library"),
         program,
         {folder.filePath(QStringLiteral("empty")), folder.filePath(QStringLiteral("state-empty")),
          QStringLiteral("empty")},
         {}},
        {parser.isSet(library) ? QStringLiteral("the library given")
                               : QStringLiteral("%1 pictures").arg(parser.value(pictures)),
         program,
         {full, folder.filePath(QStringLiteral("state-full")), QStringLiteral("full")},
         {}}};

    const int wanted = parser.value(runs).toInt();
    for (int run = -1; run < wanted; ++run) { // the first warms the caches and is not counted
        for (Subject &subject : subjects) {
            if (!runOnce(subject, run >= 0)) {
                out << subject.name << ": did not run to its end\n";
                return 1;
            }
        }
    }

    const double floor = median(subjects.first().ms.value(QStringLiteral("painted")));
    out << "process start to ..., median of " << wanted << ", platform " << qEnvironmentVariable("QT_QPA_PLATFORM")
        << '\n';
    out << qSetRealNumberPrecision(3);
    for (const Subject &subject : std::as_const(subjects)) {
        for (const char *event : {"painted", "page"}) {
            const QList<double> ms = subject.ms.value(QString::fromLatin1(event));
            if (ms.isEmpty())
                continue;
            const auto [least, most] = std::minmax_element(ms.begin(), ms.end());
            out << QStringLiteral("%1, %2: %3 ms (%4 to %5), %6 x the bare window\n")
                       .arg(subject.name, QLatin1String(event) == QLatin1String("page")
                                              ? QStringLiteral("first page of rows painted")
                                              : QStringLiteral("window painted"))
                       .arg(median(ms), 0, 'f', 1)
                       .arg(*least, 0, 'f', 1)
                       .arg(*most, 0, 'f', 1)
                       .arg(median(ms) / floor, 0, 'f', 2);
        }
    }
    return 0;
}
