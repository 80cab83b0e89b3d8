// SPDX-License-Identifier: GPL-3.0-or-later
// Six small squares: what lies behind the pictures. Arrow keys move, as in a radio group.
#pragma once

#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class BackdropPicker : public QWidget
{
    Q_OBJECT

public:
    explicit BackdropPicker(const Theme &theme, QWidget *parent = nullptr);

    Backdrop current() const { return m_current; }
    void setCurrent(Backdrop backdrop); // no signal

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(proofsheet::Backdrop backdrop); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    static QRectF box(int index);
    static int indexAt(QPointF position); // -1: none
    static QString nameOf(Backdrop backdrop);
    void choose(int index);

    const Theme &m_theme;
    Backdrop m_current;
};

} // namespace proofsheet
