// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing pictures: what frames, modes and opening cost beside Qt alone, and what eight large pictures take. Usage:
// bench_compare [frames|modes|opening|eight]
#include "Measured.h"

#include <QApplication>

using namespace proofsheet;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QTextStream out(stdout);
    const QString only = QCoreApplication::arguments().value(1);
    const std::pair<const char *, void (*)(QTextStream &)> parts[] = {{"frames", bench::measureFrames},
                                                                      {"modes", bench::measureModes},
                                                                      {"opening", bench::measureOpening},
                                                                      {"eight", bench::measureEight}};
    for (const auto &[name, measure] : parts) {
        if (only.isEmpty() || only == QLatin1String(name))
            measure(out);
    }
    return 0;
}
