// SPDX-License-Identifier: GPL-3.0-or-later
// The program as main builds it: start_program LIBRARY STATE_FOLDER empty|full. Prints when the window has been
// painted, with pictures in the library also when the first page of rows has, and ends.
#include "bench/start/FirstPaint.h"
#include "bench/start/Moment.h"
#include "program/Workbench.h"
#include "ui/MainWindow.h"
#include "ui/gallery/GridView.h"

#include <QApplication>

using namespace proofsheet;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString state = arguments.at(2);
    const bool full = arguments.at(3) == QLatin1String("full");
    Workbench::Options options;
    options.library = arguments.at(1);
    options.preferencesFile = state + QStringLiteral("/settings.ini");
    options.cacheFolder = state + QStringLiteral("/cache");
    options.useKeychain = false;
    Workbench workbench(std::move(options));
    if (!workbench.start())
        return 1;
    MainWindow *window = workbench.window();
    new bench::FirstPaint(
        window, [] { return true; },
        [full] {
            bench::tell("painted");
            if (!full)
                QApplication::quit();
        });
    QWidget *page = window->grid().viewport();
    new bench::FirstPaint(
        page, [window] { return window->grid().model()->rowCount() > 0; },
        [] {
            bench::tell("page");
            QApplication::quit();
        });
    return QApplication::exec();
}
