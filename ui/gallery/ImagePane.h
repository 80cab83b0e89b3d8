// SPDX-License-Identifier: GPL-3.0-or-later
// One picture on the canvas, or one of several that share a viewport: fit, 100 %, wheel zoom at the pointer, pan by
// drag; with Shift for this pane alone. At 100 % one pixel of the picture is one pixel of the screen; smooth below,
// clear pixels above 300 %. A thumbnail stands in until the picture is there; no blank frame between.
#pragma once

#include "ui/gallery/PicturePainter.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QPixmap>
#include <QWidget>

namespace proofsheet {

class PaneNavigator;

class ImagePane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualMargin = 16; // px round a fitted picture

    explicit ImagePane(const Theme &theme, QWidget *parent = nullptr);

    // The picture to show, of this many pixels, and what stands in for it; a null stand-in leaves what is shown until
    // something comes.
    void begin(QSize pictureSize, bool hasAlpha, const QPixmap &standIn);
    void setStandIn(const QPixmap &thumbnail);  // ignored once the picture is there
    void setImage(const PictureLevels &levels); // empty: the stand-in again, if there is one
    void setTrouble(const QString &sentence);   // from wording: no picture can be shown
    void clear();

    bool hasImage() const { return !m_levels.isEmpty(); }
    bool hasTrouble() const { return !m_trouble.isEmpty(); }
    QSize pictureSize() const { return m_pictureSize; }

    void setMeasure(Viewport::Measure measure);         // begins with fit; Pixels where none is set
    void setMargin(int margin);                         // px; usualMargin where none is set
    void setBackdrop(std::optional<Backdrop> backdrop); // none: the theme's canvas, and squares behind transparency
    void setNavigator(bool isShown);                    // in the corner while the picture is larger than the pane
    // Where the pointer is in another pane, relative to the picture; none: nowhere.
    void setGhost(std::optional<QPointF> relative);

    const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport); // says nothing back
    double percent() const;                     // device pixels for a hundred of the picture
    QRectF pictureRect() const;                 // in the pane, device-independent px
    // Device pixels at which a picture of this many pixels is drawn here.
    QSize sizeNeeded(QSize picture) const;

    // At the centre unless said; each says viewportChanged().
    void fit();
    void actualSize();
    void toggleActual(); // at the pointer, where it is over the pane
    void zoomStep(int direction);

Q_SIGNALS:
    // A person has moved or zoomed it. alone: with Shift, so that the other panes stay.
    void viewportChanged(const proofsheet::Viewport &viewport, bool alone);
    void pointerMoved(std::optional<QPointF> relative); // 0..1 of the picture; none: not over it
    void pressed();                                     // with any button
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Picture, Navigator };

    PicturePainter picturePainter() const;
    PaneNavigator navigator() const;
    bool showsNavigator() const;
    void change(const Viewport &viewport, bool alone = false);
    void paintPicture(QPainter &painter, const QRect &exposed) const;
    void say(const std::optional<QPointF> &pointer);

    const Theme &m_theme;
    Viewport m_viewport;
    int m_margin = usualMargin;
    std::optional<Backdrop> m_backdrop;
    bool m_hasNavigator = false;
    std::optional<QPointF> m_ghost;
    std::optional<QPointF> m_pointer; // as said last
    QSize m_pictureSize;
    bool m_hasAlpha = false;
    PictureLevels m_levels;
    QPixmap m_standIn;
    QString m_trouble;
    QPointF m_dragFrom;
    Drag m_drag = Drag::None;
};

} // namespace proofsheet
