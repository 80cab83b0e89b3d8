// SPDX-License-Identifier: GPL-3.0-or-later
// The ring around a button that has the keyboard's focus. Drawn over the window, so that no control has to leave room
// for it.
#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace proofsheet {

class Theme;

class FocusRing : public QObject
{
    Q_OBJECT

public:
    // Follows the application's focus for as long as the application lives.
    FocusRing(QApplication &application, QObject *parent);

    static int radiusAround(const QWidget *widget); // px, of the widget's own box

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame;
};

} // namespace proofsheet
