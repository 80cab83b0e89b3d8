// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's pictures in one line below the loupe, in the gallery's order, a rule between runs. Looks only at what
// it shows.
#pragma once

#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QPersistentModelIndex>
#include <QWidget>

namespace proofsheet {

class Filmstrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripHeight = 80;
    static constexpr int thumbWidth = 84;
    static constexpr int thumbHeight = 56;

    Filmstrip(GalleryModel &model, ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent = nullptr);
    ~Filmstrip() override;

    void setCurrent(const ItemId &id); // scrolls only as far as it must
    ItemId current() const { return m_current; }
    QSize sizeHint() const override { return {400, stripHeight}; }

Q_SIGNALS:
    void chosen(const proofsheet::ItemId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Thumb
    {
        int row = -1;
        QRect rect;
        bool newRun = false;
    };
    void lay();    // what is shown stays where it is
    void follow(); // lays with the current picture in view
    void wantThumbnails();
    int edgeRow(int fromRow, int direction, int steps) const;
    bool reaches(int first, int row) const;
    int placeFor(int row, int first) const;

    GalleryModel &m_model;
    ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
    ItemId m_current;
    QPersistentModelIndex m_first; // leftmost picture
    QList<Thumb> m_thumbs;
    int m_wheel = 0;
    QPoint m_pressed;
    ItemId m_grasped; // may become a drag
};

} // namespace proofsheet
