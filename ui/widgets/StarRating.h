// SPDX-License-Identifier: GPL-3.0-or-later
// Five stars to click, and the same stars for painters. A click on the rating that is set takes it away.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class StarRating : public QWidget
{
    Q_OBJECT

public:
    explicit StarRating(const Theme &theme, QWidget *parent = nullptr);

    int rating() const { return m_rating; } // 0 to 5
    void setRating(int rating);             // no signal

    QSize sizeHint() const override;

    // size: px of a star; stars stand side by side from the left edge. withEmpty: the missing ones as outlines.
    static void paint(QPainter &painter, const QPointF &topLeft, int size, int rating, bool withEmpty,
                      const Theme &theme);
    static int widthOf(int size, int stars);

Q_SIGNALS:
    void chosen(int rating); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int rating);
    int starAt(const QPointF &position) const;

    const Theme &m_theme;
    int m_rating = 0;
    int m_hovered = 0;
};

} // namespace proofsheet
