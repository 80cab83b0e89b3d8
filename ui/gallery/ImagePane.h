// SPDX-License-Identifier: GPL-3.0-or-later
// One picture on the canvas, or one of several that share a viewport. At 100 % one pixel of the picture is one pixel of
// the screen; smooth below, clear pixels above 300 %. A thumbnail stands in until the picture is there; no blank frame
// between.
#pragma once

#include "ui/gallery/ViewportPane.h"

#include <QPixmap>

namespace proofsheet {

class PaneNavigator;

class ImagePane : public ViewportPane
{
    Q_OBJECT

public:
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
    // Device pixels at which a picture of this many pixels is drawn here.
    QSize sizeNeeded(QSize picture) const;

    void setNavigator(bool isShown); // in the corner while the picture is larger than the pane
    // Where the pointer is in another pane, relative to the picture; none: nowhere.
    void setGhost(std::optional<QPointF> relative);

protected:
    QSize shownSize() const override { return m_pictureSize; }
    bool takesDrag(QPointF position) override;
    void dragTo(QPointF position, bool alone) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PaneNavigator navigator() const;
    bool showsNavigator() const;
    void paintPicture(QPainter &painter, const QRect &exposed) const;

    bool m_hasNavigator = false;
    std::optional<QPointF> m_ghost;
    QSize m_pictureSize;
    bool m_hasAlpha = false;
    PictureLevels m_levels;
    QPixmap m_standIn;
    QString m_trouble;
};

} // namespace proofsheet
