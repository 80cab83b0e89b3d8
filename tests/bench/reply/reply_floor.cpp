// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: the same base64 read from a file, decoded, written and synced, one after another, with no JSON at all.
// Usage: reply_floor TEXTS FOLDER. Prints milliseconds and MB over what the process had before.
#include "bench/PeakMemory.h"

#include "cloud/Base64.h"
#include "files/SafeFile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace proofsheet;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile texts(arguments.value(1));
    if (!texts.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 1;
    const qint64 each = texts.size() / 10;
    bench::forgetPeak();
    const double before = bench::resident();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        const auto bytes = decodeBase64(texts.read(each).chopped(1));
        const QString path = arguments.value(2) + QStringLiteral("/%1.png").arg(i);
        if (!bytes || !safeWrite(path, *bytes))
            return 1;
    }
    QTextStream(stdout) << timer.nsecsElapsed() / 1e6 << ' ' << bench::peak() - before << Qt::endl;
    return 0;
}
