// SPDX-License-Identifier: GPL-3.0-or-later
// A walk through the real window with sample pictures, grabbing a picture of each screen on the way.
#pragma once

#include "program/Workbench.h"

#include <QDir>
#include <QSize>
#include <functional>

class QWidget;

namespace proofsheet::screens {

class Tour
{
public:
    // home: where library and settings are made; out: where the PNG files go, as screen-theme-WxH.png.
    Tour(QDir home, QDir out, ThemeChoice theme);

    bool run(); // false where a screen could not be reached; said on stderr

private:
    bool firstRun();
    bool fillLibrary();
    bool walk();
    void surveyAll();
    bool voteBlind(const ItemId &ofRun);
    bool compare(const QList<ItemId> &ids);
    bool rankByChampion();
    bool generate(const QString &prompt, const QStringList &models, int count, Shape shape);
    bool pressButton(const QString &text); // the first visible button of the window whose text contains it

    std::unique_ptr<Workbench> open(const QString &library);
    void shoot(const QString &screen);
    void shootAt(const QString &screen, QSize size, bool standsStill);
    void save(QWidget *widget, const QString &screen);
    bool waitFor(const QString &what, int seconds, const std::function<bool()> &there);
    void untilStill(QWidget *widget);
    int picturesKept() const;

    QDir m_home;
    QDir m_out;
    ThemeChoice m_theme;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace proofsheet::screens
