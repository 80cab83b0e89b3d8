// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the main screens in both themes: proofsheet-screens OUT. Started by packaging/screens, which makes a home for
// it.
#include "Tour.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace proofsheet;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        return 2;
    const QTemporaryDir home;
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        screens::Tour tour(QDir(home.path()), QDir(QApplication::arguments().at(1)), theme);
        if (!tour.run())
            return 1;
    }
    return 0;
}
