// SPDX-License-Identifier: GPL-3.0-or-later
// The row below the loupe's picture, as wide as the picture: model, size, cost, time; flag and stars at the right end.
#pragma once

#include "library/PictureRow.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class StarRating;

class LoupeCaption : public QWidget
{
    Q_OBJECT

public:
    static constexpr int captionHeight = 36;

    explicit LoupeCaption(const Theme &theme, QWidget *parent = nullptr);

    // zoom: "62 %", shown beside the facts.
    void setPicture(const PictureRow &picture, const QString &name, const QString &zoom);
    void setSpan(int left, int width); // of the picture; px in the row

Q_SIGNALS:
    void ratingChosen(int rating);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    StarRating *m_stars;
    PictureRow m_picture;
    QString m_name;
    QString m_zoom;
    int m_left = 0;
    int m_width = 0;
};

} // namespace proofsheet
