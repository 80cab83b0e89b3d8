// SPDX-License-Identifier: GPL-3.0-or-later
// A pane that a person zooms and moves: wheel at the pointer, drag, and the steps that menus and keys take; with Shift
// for this pane alone. What it shows is drawn by those derived from it.
#pragma once

#include "ui/gallery/PicturePainter.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ViewportPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualMargin = 16; // px round a fitted picture

    ViewportPane(const Theme &theme, QWidget *parent);

    void setMeasure(Viewport::Measure measure);         // begins with fit; Pixels where none is set
    void setMargin(int margin);                         // px; usualMargin where none is set
    void setBackdrop(std::optional<Backdrop> backdrop); // none: the theme's canvas, and squares behind transparency

    const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport); // says nothing back
    double percent() const;                     // device pixels for a hundred of the picture
    QRectF pictureRect() const;                 // in the pane, device-independent px

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
    virtual QSize shownSize() const = 0; // pixels of what is shown; empty: nothing
    // Whether something of the pane's own takes the drag that begins here, and where that goes.
    virtual bool takesDrag(QPointF position);
    virtual void dragTo(QPointF position, bool alone);
    virtual void letGo() {}

    const Theme &theme() const { return m_theme; }
    const std::optional<Backdrop> &backdrop() const { return m_backdrop; }
    PicturePainter picturePainter() const;
    void change(const Viewport &viewport, bool alone = false);
    void paintBackdrop(QPainter &painter, const QRect &exposed) const;
    // Behind a picture with transparent parts, where no backdrop was chosen.
    void paintBehind(QPainter &painter, const QRectF &picture, bool hasAlpha) const;
    void paintSentence(QPainter &painter, const QRect &where, const QString &sentence) const; // in a picture's place

    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Picture, Own };

    void say(const std::optional<QPointF> &pointer);

    const Theme &m_theme;
    Viewport m_viewport;
    int m_margin = usualMargin;
    std::optional<Backdrop> m_backdrop;
    std::optional<QPointF> m_pointer; // as said last
    QPointF m_dragFrom;
    Drag m_drag = Drag::None;
};

} // namespace proofsheet
