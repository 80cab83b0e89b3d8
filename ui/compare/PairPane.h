// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures at one place: a line that moves between them, one after the other, one through the other, or where they
// differ. They lie in one frame under one viewport, which is of the measure Fit. It decodes nothing.
#pragma once

#include "models/CompareSet.h"
#include "models/PairFrame.h"
#include "ui/compare/DifferenceMaker.h"
#include "ui/compare/PairDivider.h"
#include "ui/compare/PairPlate.h"
#include "ui/gallery/ViewportPane.h"

#include <QBasicTimer>
#include <QPixmap>

#include <array>

namespace proofsheet {

enum class PairSide { A, B };

class PairPane : public ViewportPane
{
    Q_OBJECT

public:
    static constexpr int usualBlinkMs = 500;

    explicit PairPane(const Theme &theme, QWidget *parent = nullptr);

    // As ImagePane, for each of the two.
    void begin(PairSide side, QSize pictureSize, bool hasAlpha, const QPixmap &standIn);
    void setStandIn(PairSide side, const QPixmap &thumbnail);
    void setImage(PairSide side, const PictureLevels &levels);
    void setTrouble(PairSide side, const QString &sentence);
    void clear();
    bool hasImage(PairSide side) const { return !at(side).levels.isEmpty(); }
    bool hasTrouble(PairSide side) const { return !at(side).trouble.isEmpty(); }
    // Device pixels at which it is drawn; empty: all its own, since differences are counted in them.
    QSize sizeNeeded(PairSide side) const;

    void setMode(CompareMode mode); // side by side is nothing to this pane: it shows the slider
    CompareMode mode() const { return m_mode; }
    void setAlign(PairAlign align); // differences are always of pictures that fill one shape
    PairAlign align() const { return m_align; }
    PairFrame frame() const; // also what is cut off, for a sentence about it

    void setDividerLine(Qt::Orientation line); // Vertical: it stands, A is left of it
    void setDivider(double at);                // 0..1 of the pane; says nothing back
    void moveDivider(double by);               // by a key; says dividerMoved()
    double divider() const { return m_dividerAt; }

    // Blink: A, or B from the moment at which both are there or have their sentence, so that no frame is ever empty.
    // What no longer blinks shows A.
    void setShown(PairSide side);
    void setBlinking(bool isBlinking, int everyMs = usualBlinkMs);
    bool isBlinking() const { return m_blink.isActive(); }
    void setHeld(bool isHeld); // B alone for as long, whatever the mode
    PairSide shown() const;    // what is painted, where one alone is
    bool isComplete() const { return hasImage(PairSide::A) && hasImage(PairSide::B); }
    bool isSettled() const { return isSettled(PairSide::A) && isSettled(PairSide::B); } // nothing more is to come

    void setMix(double share); // opacity: 0 is A alone, 1 is B alone
    double mix() const { return m_mix; }
    void setDifference(const DifferenceOptions &options);
    const DifferenceMap &difference() const { return m_maker.map(); } // null until differenceChanged()

    void setPlate(PairSide side, const PairPlate &plate); // an empty one paints nothing
    void setPlatesShown(bool areShown);

Q_SIGNALS:
    void dividerMoved(double at); // by a person
    void shownChanged();          // blink
    void differenceChanged();

protected:
    QSize shownSize() const override { return frame().size; }
    bool takesDrag(QPointF position) override;
    void dragTo(QPointF position, bool alone) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Picture
    {
        QSize size;
        bool hasAlpha = false;
        PictureLevels levels;
        QPixmap standIn;
        QString trouble;
        PairPlate plate;
    };
    const Picture &at(PairSide side) const { return m_pictures[size_t(side)]; }
    Picture &at(PairSide side) { return m_pictures[size_t(side)]; }
    bool isSettled(PairSide side) const { return hasImage(side) || hasTrouble(side); }
    QRectF placeOf(PairSide side, const PairFrame &frame) const; // in the pane, px
    PairDivider line() const;
    bool isSlider() const;
    void moveDividerTo(double at);
    void refresh(); // something of the pictures has changed

    void paintSide(QPainter &painter, PairSide side, const QRectF &within, const QRect &exposed) const;
    void paintSlider(QPainter &painter, const QRect &exposed) const;
    void paintMix(QPainter &painter, const QRect &exposed) const;
    void paintDifference(QPainter &painter, const QRect &exposed) const;
    void paintPlate(QPainter &painter, PairSide side, Qt::Alignment corner) const;

    std::array<Picture, 2> m_pictures;
    CompareMode m_mode = CompareMode::Slider;
    PairAlign m_align = PairAlign::Fit;
    Qt::Orientation m_line = Qt::Vertical;
    double m_dividerAt = 0.5;
    PairSide m_shown = PairSide::A;
    bool m_isHeld = false;
    QBasicTimer m_blink;
    double m_mix = 0.5;
    DifferenceOptions m_options;
    DifferenceMaker m_maker;
    bool m_hasPlates = true;
};

} // namespace proofsheet
