// SPDX-License-Identifier: GPL-3.0-or-later
// One picture on the canvas: fit, 100 %, wheel zoom at the pointer, pan by drag. At 100 % one pixel of the picture is
// one pixel of the screen; smooth below, clear pixels above 300 %. A thumbnail stands in until the picture is there; no
// blank frame between.
#pragma once

#include "imaging/PictureLevels.h"
#include "models/Viewport.h"
#include "ui/theme/Theme.h"

#include <QPixmap>
#include <QWidget>

namespace proofsheet {

class ImagePane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int margin = 16; // px round a fitted picture

    explicit ImagePane(const Theme &theme, QWidget *parent = nullptr);

    // The picture to show, of this many pixels, and what stands in for it; a null stand-in leaves what is shown until
    // something comes.
    void begin(QSize pictureSize, bool hasAlpha, const QPixmap &standIn);
    void setStandIn(const QPixmap &thumbnail);  // ignored once the picture is there
    void setImage(const PictureLevels &levels); // empty: the stand-in again, if there is one
    void setTrouble(const QString &sentence);   // from wording: no picture can be shown
    void clear();

    bool hasImage() const { return !m_levels.isEmpty(); }
    // Device pixels at which a picture of this many pixels is drawn here.
    QSize sizeNeeded(QSize picture) const;
    bool hasTrouble() const { return !m_trouble.isEmpty(); }
    const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport);
    double percent() const;     // device pixels for a hundred of the picture
    QRectF pictureRect() const; // in the pane, device-independent px

    void fit();
    void actualSize();   // at the centre
    void toggleActual(); // at the pointer, where it is over the pane
    void zoomStep(int direction);

Q_SIGNALS:
    void viewportChanged(const proofsheet::Viewport &viewport);
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QSizeF paneSize() const; // device pixels, without the margin
    QPointF toPane(QPointF position) const;
    void change(const Viewport &viewport);
    void paintChecker(QPainter &painter, const QRectF &where) const;
    void paintLevel(QPainter &painter, const QRectF &where, const QRect &exposed) const;

    const Theme &m_theme;
    Viewport m_viewport;
    QSize m_pictureSize;
    bool m_hasAlpha = false;
    PictureLevels m_levels;
    QPixmap m_standIn;
    QString m_trouble;
    QPointF m_dragFrom;
    bool m_dragging = false;
};

} // namespace proofsheet
