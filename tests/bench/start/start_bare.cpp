// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: a QMainWindow with docks, menus and a status bar, and nothing in them. Prints when it has been painted,
// and ends.
#include "bench/start/FirstPaint.h"
#include "bench/start/Moment.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        auto *dock = new QDockWidget(&window);
        dock->setWidget(new QWidget(dock));
        window.addDockWidget(area, dock);
    }
    window.setCentralWidget(new QWidget(&window));
    window.menuBar()->addMenu(QStringLiteral("File"));
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1440, 900);
    new proofsheet::bench::FirstPaint(
        &window, [] { return true; },
        [] {
            proofsheet::bench::tell("painted");
            QApplication::quit();
        });
    window.show();
    return QApplication::exec();
}
