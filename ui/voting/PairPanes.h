// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures of one shape and one height side by side, A and B below them. Neither shows before both are decoded, and
// both appear in one paint, so that nothing tells which came first. Says nothing of them unless it is given captions.
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "models/Viewport.h"
#include "ui/theme/Theme.h"

#include <QWidget>
#include <array>
#include <optional>

namespace proofsheet {

class DecodedPictures;
class ImagePane;

class PairPanes : public QWidget
{
    Q_OBJECT

public:
    struct Pair
    {
        ItemId first, second;
        friend bool operator==(const Pair &, const Pair &) = default;
    };
    // What stands under a picture after the reveal.
    struct Caption
    {
        QString name;
        QString facts;
        bool chosen = false;
        friend bool operator==(const Caption &, const Caption &) = default;
    };
    using Captions = std::array<Caption, 2>;

    PairPanes(DecodedPictures &pictures, const Theme &theme, QWidget *parent = nullptr); // both outlive it
    ~PairPanes() override;

    // Fit again; blank until both are there. ahead: the pair after it, decoded beforehand.
    void showPair(const Pair &pair, const std::optional<Pair> &ahead = {});
    void clear();
    bool isShown() const { return m_shown; }
    bool isSeen() const { return m_seen; } // it was painted: nobody judges before
    const Pair &pair() const { return m_pair; }

    // Set: revealed. Not set: A and B.
    void setCaptions(const std::optional<Captions> &captions);
    // A picture that cannot be shown is said in its place; else troubled() is all, and the pair stays blank.
    void setShowsTrouble(bool shows) { m_showsTrouble = shows; }

    void setLinked(bool linked); // each zoom is both pictures'
    void fit();
    void actualSize();
    void toggleActual();           // at the pointer
    void setPeeking(bool peeking); // both at fit, and back

Q_SIGNALS:
    void shown();
    void troubled(const proofsheet::ItemId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    ItemId idAt(int side) const { return side == 0 ? m_pair.first : m_pair.second; }
    QSize wholeOf(const ItemId &id) const; // pixels; empty: not known yet
    QSize neededOf(int side) const;        // device pixels that the whole picture is drawn at
    void want();
    void settle(); // shows what can be shown
    void layOut();
    void follow(int side, const Viewport &viewport, bool alone);
    ImagePane *underPointer() const;
    void paintPlate(QPainter &painter, int side) const;
    void paintCaption(QPainter &painter, int side) const;
    void nameParts();

    DecodedPictures &m_pictures;
    const Theme &m_theme;
    std::array<ImagePane *, 2> m_panes;
    std::array<Viewport, 2> m_beforePeek;
    Pair m_pair;
    std::optional<Pair> m_ahead;
    std::optional<Captions> m_captions;
    double m_aspect = 1.0;
    bool m_shown = false;
    bool m_seen = false;
    bool m_linked = true;
    bool m_peeking = false;
    bool m_showsTrouble = false;
};

} // namespace proofsheet
