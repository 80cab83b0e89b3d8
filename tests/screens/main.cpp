// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the main screens in both themes: proofsheet-screens OUT. Started by packaging/screens, which makes a home for
// it.
#include "Tour.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace proofsheet;

int main(int argc, char **argv)
{
    // The window shows where things are: in a home of its own it shows what a person would see, and touches nobody's.
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("proofsheet"));
    if (QApplication::arguments().size() != 2)
        return 2;
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        screens::Tour tour(QDir(home.path()), QDir(QApplication::arguments().at(1)), theme);
        if (!tour.run())
            return 1;
    }
    return 0;
}
