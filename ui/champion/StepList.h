// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a round, newest first: number, what it was, what it decided. A click goes back to before that step; the
// steps after the present one stay, fainter, until a new verdict.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class StepList : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString icon;
        QString words; // from wording
        bool operator==(const Line &) const = default;
    };

    explicit StepList(const Theme &theme, QWidget *parent = nullptr);

    // lines: oldest first. done: how many of them count now; the others were stepped back over.
    void setLines(const QList<Line> &lines, int done);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int step); // from 0: the step to stand before again

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int stepAt(int y) const; // -1: none
    void setMarked(int step);
    void describe();

    const Theme &m_theme;
    QList<Line> m_lines;
    int m_done = 0;
    int m_marked = -1; // under the pointer, or chosen by the keys
};

} // namespace proofsheet
