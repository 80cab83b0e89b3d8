// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a blind vote: two pictures of unknown models, a verdict, the next pair; then the reveal, with every vote
// looked at again beside the scoreboard, which is also shown by itself. Before the reveal nothing on the page, nor in
// what the window asks of it, names a model, a file, a cost or a time. NOTES.md, sections 5 and 5b.
#pragma once

#include "models/BlindChoice.h"
#include "models/BlindSitting.h"
#include "models/ScoreWatch.h"
#include "ui/Studio.h"
#include "ui/ViewPage.h"

namespace proofsheet {

class BlindTools;
class ChoiceBar;
class DecodedPictures;
class EmptyNote;
class MiniSplitter;
class PairPanes;
class ScoreboardPanel;
class VerdictBar;
class VoteBrowser;
class VoteExport;

class BlindView : public ViewPage
{
    Q_OBJECT

public:
    // All outlive the page.
    BlindView(const Studio &studio, const GalleryModel &gallery, DecodedPictures &pictures, QWidget *parent = nullptr);

    bool begin(const BlindChoice &choice, quint32 seed); // false: no pair can be made of it
    void showScores();                                   // the scoreboard by itself, and every vote beside it

    QString viewName() const override { return QStringLiteral("compare"); }
    bool isNeutral() const override { return true; } // after the reveal the page has its own panel
    bool usesPrompt() const override { return false; }
    bool perform(Act act) override;
    QString undoText() const override;
    QList<KeyHintSpec> keyHints() const override;
    QString statusText() const override;

    const BlindSitting &sitting() const { return m_sitting; }

Q_SIGNALS:
    void noted(const QString &text);         // in passing
    void copyRequested(const QString &text); // to the clipboard

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Mode { Voting, Revealed, Scores };

    void build();
    void connectParts();
    void setMode(Mode mode);
    void refresh();
    void refreshVoting();
    void refreshRevealed();
    void reveal();
    void leave();
    void voteOnMore();
    void takeBackShown();
    void vote(Verdict verdict);
    bool isKeyOfVoting(const QKeyEvent &event) const;
    bool actOnKey(const QKeyEvent &event);

    Studio m_studio;
    BlindSitting m_sitting;
    ScoreWatch m_watch;
    VoteBrowser *m_browser;
    VoteExport *m_export;
    Mode m_mode = Mode::Scores;
    BlindTools *m_tools;
    MiniSplitter *m_splitter;
    PairPanes *m_panes;
    EmptyNote *m_end; // over the panes, when every pair is judged
    ChoiceBar *m_choice;
    VerdictBar *m_verdicts;
    ScoreboardPanel *m_scores;
};

} // namespace proofsheet
