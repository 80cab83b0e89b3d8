// SPDX-License-Identifier: GPL-3.0-or-later
// One picture on the canvas: fit, 100 %, wheel zoom at the pointer, pan by drag. At 100 % one pixel of the picture is one pixel of
// the screen; smooth below, clear pixels above 300 %. A thumbnail stands in until the picture is there; no blank frame between.
#pragma once

#include "models/Viewport.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace proofsheet {

class ImagePane : public QWidget
{
    Q_OBJECT

public:
    explicit ImagePane(const Theme &theme, QWidget *parent = nullptr);

    // The picture to show, of this many pixels; what was shown stays until standIn or setImage gives something to show.
    void begin(QSize pictureSize, bool hasAlpha);
    void setStandIn(const QPixmap &thumbnail); // ignored once the picture is there
    void setImage(const QImage &image);
    void setTrouble(const QString &sentence); // from wording: no picture can be shown
    void clear();

    bool hasImage() const { return !m_image.isNull(); }
    const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport);
    double percent() const; // of the picture's pixels
    QRectF pictureRect() const; // in the pane, device-independent px

    void fit();
    void actualSize(); // at the centre
    void toggleActual(); // at the pointer
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
    QSizeF paneSize() const; // device pixels
    void change(const Viewport &viewport);
    void paintPicture(QPainter &painter) const;
    const QImage &levelFor(double scale) const;

    const Theme &m_theme;
    Viewport m_viewport;
    QSize m_pictureSize;
    bool m_hasAlpha = false;
    QImage m_image;
    mutable QList<QImage> m_levels; // halves of m_image, made when first needed: bilinear drawing aliases below 50 %
    QPixmap m_standIn;
    QString m_trouble;
    QPointF m_dragFrom;
    bool m_dragging = false;
};

} // namespace proofsheet
