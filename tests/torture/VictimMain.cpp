// SPDX-License-Identifier: GPL-3.0-or-later
// torture_victim FOLDER BASE-URL FIRST-SCENARIO SCENARIOS [listen]
#include "torture/Victim.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    proofsheet::test::Victim victim({.root = arguments[1],
                                     .base = QUrl(arguments[2]),
                                     .firstScenario = arguments[3].toInt(),
                                     .scenarios = arguments[4].toInt(),
                                     .listens = arguments.size() > 5});
    victim.start();
    return QCoreApplication::exec();
}
