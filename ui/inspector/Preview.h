// SPDX-License-Identifier: GPL-3.0-or-later
// The selected picture as wide as the panel, at most 240 px high; several as a mosaic of the first four. From
// thumbnails only.
#pragma once

#include "library/PictureRow.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class Preview : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int mostHeight = 240;
    static constexpr int mosaic = 4;

    Preview(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent = nullptr);
    ~Preview() override;

    void setPictures(const QList<PictureRow> &pictures); // the first four are shown

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {272, heightForWidth(std::max(width(), 40))}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void want();
    void paintOne(QPainter &painter, const QRect &where, const PictureRow &picture) const;

    ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
    QList<PictureRow> m_pictures;
};

} // namespace proofsheet
