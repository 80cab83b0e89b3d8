// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a champion round: the champion at the left, its challenger at the right, a verdict, the next challenger;
// at the end the ranking. A pair is shown when both pictures are there, and no verdict counts before it is.
#pragma once

#include "models/ChampionSession.h"
#include "models/CompareRecords.h"
#include "models/CompareSet.h"
#include "ui/Studio.h"
#include "ui/ViewPage.h"
#include "ui/champion/ThumbShelf.h"

class QStackedWidget;

namespace proofsheet {

class Actions;
class ChampionTools;
class DecodedPictures;
class DifferenceStrip;
class PaneGrid;
class RoundEnd;
class RoundOffer;
class ShortlistStrip;
class SoFar;
class ThumbnailFeeder;
class UndoHistory;
class RoundVerdicts;

class ChampionView : public ViewPage
{
    Q_OBJECT

public:
    // All references outlive the page.
    struct Parts
    {
        const Studio &studio;
        const Actions &actions;
        DecodedPictures &pictures;
        ThumbnailFeeder &feeder;
        UndoHistory &history;
    };
    explicit ChampionView(const Parts &parts, QWidget *parent = nullptr);
    ~ChampionView() override;

    // Two pictures and more. Where a round of the same ones was left, it is offered first. title: from wording.
    void begin(const QList<ItemId> &pictures, const QString &title);
    void takeUp(const ChampionRound &round);
    const ChampionSession &session() const { return m_session; }
    bool isReady() const { return m_ready; } // the pair can be judged

    QString viewName() const override { return QStringLiteral("compare"); }
    QList<ItemId> targets() const override;
    QWidget *sidePanel() const override;
    bool usesPrompt() const override { return false; }
    bool perform(Act act) override;
    QList<Act> ownActs() const override;
    QString undoText() const override;
    QList<KeyHintSpec> keyHints() const override;
    QString statusText() const override;

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Pair
    {
        ItemId champion;
        ItemId challenger;
        bool isNull() const { return challenger.isNull(); }
        friend bool operator==(const Pair &, const Pair &) = default;
    };

    void connectParts();
    void connectSession();
    void start(ChampionRound round);
    void follow();        // the round
    void showWhenThere(); // the pair that is wanted
    void showPair();
    void want();
    bool isThere(const ItemId &id) const;
    QSize sizeOf(const ItemId &id) const; // device px it is drawn at
    void refreshBadges();
    void refreshLists();
    void refreshZoom();
    void focusActive();
    void keepActive();
    void decide(ChampionRound::Side which);
    void skip();
    void startOffered(bool takeUp);
    void setBlinking(bool blinking);
    void undoStep();
    bool isJudging() const;
    ItemId target() const; // under the pointer, else the active one
    QString nameOf(const ItemId &id) const;
    QList<Thumb> thumbsOf(const QList<ItemId> &ids, bool numbered) const;

    Parts m_parts;
    ChampionSession m_session;
    CompareSet m_set; // the pair on the screen
    CompareRecords m_records;
    ChampionTools *m_tools;
    QStackedWidget *m_pages;
    PaneGrid *m_grid;
    RoundEnd *m_end;
    RoundOffer *m_offer;
    RoundVerdicts *m_verdicts;
    ShortlistStrip *m_strip;
    DifferenceStrip *m_panel; // at the right
    SoFar *m_soFar;
    std::optional<ChampionRound> m_left;  // offered
    std::optional<ChampionRound> m_fresh; // begun where the offer is declined
    Pair m_wanted;
    Pair m_shown;
    bool m_ready = false;
    bool m_blinking = false;
    bool m_pairing = false;   // the set is being changed from here
    int m_marksSinceStep = 0; // Ctrl+Z takes these back first
};

} // namespace proofsheet
