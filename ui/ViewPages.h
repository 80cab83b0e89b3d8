// SPDX-License-Identifier: GPL-3.0-or-later
// The pages on which pictures are judged: made when first wanted, put into the centre, connected, and the actions that
// open them. The window is told which one to show. Main thread.
#pragma once

#include "library/Library.h"
#include "ui/Studio.h"

#include <QObject>
#include <functional>
#include <optional>

class QMenu;
class QStackedWidget;

namespace proofsheet {

class Actions;
class BlindView;
class ChampionRound;
class ChampionView;
class CompareView;
class DecodedPictures;
class GalleryModel;
class SurveyView;
class ThumbnailFeeder;
class UndoHistory;
class ViewPage;

class ViewPages : public QObject
{
    Q_OBJECT

public:
    // All references outlive this; the pages are children of `stack`.
    struct Parts
    {
        const Studio &studio;
        const Actions &actions;
        GalleryModel &gallery;
        ThumbnailFeeder &feeder;
        DecodedPictures &pictures;
        UndoHistory &history;
        QStackedWidget &stack;
        std::function<QList<ItemId>()> targets; // what the window's keys act on now
    };
    explicit ViewPages(const Parts &parts, QObject *parent = nullptr);

    // Two to eight pictures side by side: of more the first eight, and a note. One: the loupe, and a hint. None: the
    // last comparison again.
    void compare(const QList<ItemId> &ids);
    void compareDropped(const QList<ItemId> &ids); // as compare(), and a single one joins those compared last
    // All of them at once, of more than 60 the first 60. Fewer than two: what is selected in the grid; one: the loupe,
    // and a hint.
    void survey(const QList<ItemId> &ids);
    // What the grid's selection is now; "Compare with selected" takes what was selected before the pointed one.
    void noteSelection(const QList<ItemId> &ids);
    void refreshActions(); // what can be done, just before a menu shows it
    // The page side by side; neither a vote nor a round, which stand below the same segment.
    bool isComparison(const ViewPage *page) const;
    // A picture that a running task will bring joins the comparison; false where it cannot.
    bool expect(const ItemId &id, const ItemId &beside);
    // A champion round of these; of a single picture its run's. Fewer than two: a note that says so.
    void champion(const QList<ItemId> &ids);
    void takeUpRound();                   // the one that was left last
    bool reopen(const QString &viewName); // at the start; false: no such page, or nothing to show on it
    // On these pictures, on the run of a single one, or on all that the search finds; a note where it cannot begin.
    void blindVote(const QList<ItemId> &ids);
    void scoreboard();                                                // of all votes, by itself
    void showRunMenu(const RunId &run, const QPoint &globalPosition); // what can be done with a run's pictures

Q_SIGNALS:
    void wanted(proofsheet::ViewPage *page); // is to be shown
    void closeRequested(proofsheet::ViewPage *page);
    void openRequested(const proofsheet::ItemId &id);
    void contextMenuRequested(const QPoint &globalPosition);
    void changed(proofsheet::ViewPage *page);
    void noted(const QString &text); // in passing
    void copyRequested(const QString &text);

private:
    QList<ItemId> withSelected() const; // the selection and what is pointed at beside it; empty: nothing beside it
    void adopt(ViewPage *page);         // once, after it was made
    CompareView &compareView();         // made when first wanted
    SurveyView &surveyView();
    void connectVoting();
    BlindView &blindView(); // made when first wanted
    void connectRounds();
    ChampionView &championView();
    void addRounds(QMenu &menu, const QList<ItemId> &pictures); // of a run
    void takeUp(const ChampionRound &round);
    std::optional<ChampionRound> leftRound() const;
    void refreshRounds();

    Parts m_parts;
    CompareView *m_compare = nullptr;
    SurveyView *m_survey = nullptr;
    ChampionView *m_champion = nullptr;
    QList<ItemId> m_selection; // as the grid told last
    BlindView *m_blind = nullptr;
};

} // namespace proofsheet
