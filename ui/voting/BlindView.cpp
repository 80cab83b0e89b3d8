// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/BlindView.h"

#include "core/Clock.h"
#include "library/VoteLog.h"
#include "ui/gallery/EmptyNote.h"
#include "ui/theme/Metrics.h"
#include "ui/voting/BlindTools.h"
#include "ui/voting/ChoiceBar.h"
#include "ui/voting/PairPanes.h"
#include "ui/voting/ScoreboardPanel.h"
#include "ui/voting/VerdictBar.h"
#include "ui/voting/VoteBrowser.h"
#include "ui/voting/VoteExport.h"
#include "ui/widgets/MiniSplitter.h"
#include "wording/ScoreWording.h"
#include "wording/TimeWording.h"

#include <QRandomGenerator>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

std::optional<PairPanes::Pair> pairOf(const BlindSitting::Ballot *ballot)
{
    return ballot ? std::optional(PairPanes::Pair{ballot->pair.first, ballot->pair.second}) : std::nullopt;
}

std::optional<PairPanes::Pair> pairOf(const std::optional<Vote> &vote)
{
    return vote ? std::optional(PairPanes::Pair{vote->first, vote->second}) : std::nullopt;
}

} // namespace

BlindView::BlindView(const Studio &studio, const GalleryModel &gallery, DecodedPictures &pictures, QWidget *parent)
    : ViewPage(parent)
    , m_studio(studio)
    , m_sitting(studio.library, studio.votes, studio.clock)
    , m_watch(studio.library, studio.votes, gallery)
    , m_browser(new VoteBrowser(studio.library, studio.catalog, this))
    , m_export(new VoteExport(studio.library, studio.preferences, *this))
    , m_tools(new BlindTools(studio.theme, this))
    , m_splitter(new MiniSplitter(studio.theme, Qt::Horizontal, this))
    , m_panes(new PairPanes(pictures, studio.theme, m_splitter))
    , m_end(new EmptyNote(studio.theme, m_panes))
    , m_choice(new ChoiceBar(studio.theme))
    , m_verdicts(new VerdictBar(studio.theme, this))
    , m_scores(new ScoreboardPanel(m_watch, studio.catalog, studio.theme))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Blind vote"));
    build();
    connectParts();
}

void BlindView::build()
{
    auto *centre = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panes, 1);
    column->addWidget(m_choice);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_scores);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_tools);
    box->addWidget(m_splitter, 1);
    box->addWidget(m_verdicts);
}

void BlindView::connectParts()
{
    connect(&m_sitting, &BlindSitting::changed, this, &BlindView::refresh);
    connect(&m_sitting, &BlindSitting::notSaved, this,
            [this](const Error &error) { Q_EMIT noted(wording::voteNotSaved(error, m_studio.library.place().root)); });
    connect(&m_studio.votes, &VoteLog::failed, this, [this](const Error &error, const VoteId &id) {
        const QString root = m_studio.library.place().root;
        if (id.isNull())
            Q_EMIT noted(wording::votesNotRead(error, root));
        else if (m_studio.votes.holds(id))
            Q_EMIT noted(wording::voteNotTakenBack(error, root));
    });
    connect(&m_sitting, &BlindSitting::passedOver, this, [this] { Q_EMIT noted(wording::pairLeftOut()); });
    connect(&m_watch, &ScoreWatch::changed, this, [this] { m_browser->setVotes(m_watch.votes()); });
    connect(m_browser, &VoteBrowser::changed, this, &BlindView::refresh);

    connect(m_panes, &PairPanes::shown, this, &BlindView::refresh);
    connect(m_panes, &PairPanes::troubled, &m_sitting, &BlindSitting::passOver);
    connect(m_tools, &BlindTools::linkedChanged, m_panes, &PairPanes::setLinked);
    connect(m_tools, &BlindTools::revealChosen, this, &BlindView::reveal);
    connect(m_tools, &BlindTools::leaveChosen, this, &BlindView::leave);
    connect(m_tools, &BlindTools::stepChosen, m_browser, &VoteBrowser::step);
    connect(m_tools, &BlindTools::moreChosen, this, &BlindView::voteOnMore);
    connect(m_tools, &BlindTools::doneChosen, this, &BlindView::leave);
    connect(m_end, &EmptyNote::pressed, this, &BlindView::reveal);
    connect(m_choice, &ChoiceBar::takeBackChosen, this, &BlindView::takeBackShown);
    connect(m_verdicts, &VerdictBar::firstChosen, this, [this] { vote(Verdict::First); });
    connect(m_verdicts, &VerdictBar::secondChosen, this, [this] { vote(Verdict::Second); });
    connect(m_verdicts, &VerdictBar::tieChosen, this, [this] { vote(Verdict::Tie); });
    connect(m_verdicts, &VerdictBar::neitherChosen, this, [this] { vote(Verdict::Neither); });
    connect(m_verdicts, &VerdictBar::skipChosen, &m_sitting, &BlindSitting::skip);
    connect(m_verdicts, &VerdictBar::undoChosen, &m_sitting, &BlindSitting::takeBack);
    connect(m_export, &VoteExport::noted, this, &BlindView::noted);
    connect(m_scores, &ScoreboardPanel::copyRequested, this, &BlindView::copyRequested);
    connect(m_scores, &ScoreboardPanel::exportRequested, this, [this] { m_export->ask(m_watch.votes()); });
}

bool BlindView::begin(const BlindChoice &choice, quint32 seed)
{
    if (!m_sitting.begin(choice.candidates, seed))
        return false;
    setMode(Mode::Voting);
    return true;
}

void BlindView::showScores()
{
    m_sitting.leave();
    m_studio.votes.open(); // where it could not be read, it is tried again, and said
    m_watch.setScope(ScoreWatch::Scope::All);
    setMode(Mode::Scores);
}

void BlindView::setMode(Mode mode)
{
    m_mode = mode;
    const bool voting = mode == Mode::Voting;
    m_watch.setWatching(!voting && isVisible());
    m_panes->clear();
    m_panes->setShowsTrouble(!voting);
    m_verdicts->setVisible(voting);
    m_choice->setVisible(!voting);
    m_scores->setVisible(!voting);
    if (!voting)
        m_splitter->setSizes({width() - ScoreboardPanel::usualWidth, ScoreboardPanel::usualWidth});
    refresh();
    setFocus();
    Q_EMIT changed();
}

void BlindView::refresh()
{
    if (m_mode == Mode::Voting)
        refreshVoting();
    else
        refreshRevealed();
}

void BlindView::refreshVoting()
{
    const BlindSitting::Ballot *ballot = m_sitting.current();
    m_tools->showVoting(m_sitting.number(), m_sitting.pairs(), ballot ? ballot->prompt : QString());
    m_panes->setCaptions({});
    if (ballot) {
        m_end->say({});
        m_panes->showPair(*pairOf(ballot), pairOf(m_sitting.upcoming()));
    } else if (m_sitting.phase() == BlindSitting::Phase::Done) {
        m_panes->clear();
        m_end->say(tr("That was the last pair."), tr("Reveal"));
    }
    m_verdicts->setVotable(ballot && m_panes->isShown());
    m_verdicts->setUndoable(m_sitting.canTakeBack());
    Q_EMIT changed();
}

void BlindView::refreshRevealed()
{
    const bool isSitting = m_mode == Mode::Revealed;
    const auto vote = m_browser->current();
    m_tools->showRevealed(
        {.title = isSitting ? tr("Blind vote, revealed") : tr("Votes"),
         .summary = isSitting ? wording::sittingLine(m_sitting.voted(), m_sitting.votingMs()) : QString(),
         .pair = m_browser->place() + 1,
         .pairs = m_browser->count(),
         .moreToCome = isSitting ? m_sitting.moreToCome() : 0});
    m_end->say({});
    m_choice->showVerdict(vote ? std::optional(vote->verdict) : std::nullopt);
    if (vote) {
        m_panes->setCaptions(m_browser->captions());
        m_panes->showPair(*pairOf(vote), pairOf(m_browser->upcoming()));
    } else {
        m_panes->clear();
    }
    Q_EMIT changed();
}

void BlindView::reveal()
{
    m_sitting.reveal();
    m_watch.setSitting(m_sitting.id());
    m_watch.setScope(ScoreWatch::Scope::Sitting);
    setMode(Mode::Revealed);
}

void BlindView::leave()
{
    m_sitting.leave();
    m_panes->clear();
    Q_EMIT closeRequested();
}

void BlindView::voteOnMore()
{
    m_sitting.voteOnMore(QRandomGenerator::global()->generate());
    setMode(Mode::Voting);
}

void BlindView::takeBackShown()
{
    if (const auto vote = m_browser->current())
        m_studio.votes.takeBack(vote->id);
}

void BlindView::vote(Verdict verdict)
{
    // What was not seen cannot be judged: a second press in the same moment was meant for the pair before.
    if (m_panes->isSeen())
        m_sitting.vote(verdict);
}

QString BlindView::undoText() const
{
    return m_mode == Mode::Voting && m_sitting.canTakeBack() ? tr("&Undo the last vote") : QString();
}

QList<KeyHintSpec> BlindView::keyHints() const
{
    if (m_mode == Mode::Voting)
        return {{{QStringLiteral("Z")}, tr("100 %"), {}}, {{tr("Space")}, tr("both at fit"), tr("hold")}};
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("pairs"), {}}, {{tr("Esc")}, tr("done"), {}}};
}

QString BlindView::statusText() const
{
    if (m_mode == Mode::Voting)
        return tr("Both are cut to one shape, sides are shuffled every pair");
    const auto vote = m_browser->current();
    if (!vote)
        return tr("Votes are kept with the pictures");
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(vote->atMs);
    QString moment = wording::moment(when, m_studio.clock.now());
    moment[0] = moment.at(0).toLower(); // within a sentence
    return tr("Voted %1").arg(moment);
}

void BlindView::resizeEvent(QResizeEvent *event)
{
    ViewPage::resizeEvent(event);
    m_end->place();
}

void BlindView::showEvent(QShowEvent *event)
{
    ViewPage::showEvent(event);
    m_watch.setWatching(m_mode != Mode::Voting);
}

void BlindView::hideEvent(QHideEvent *event)
{
    ViewPage::hideEvent(event);
    m_watch.setWatching(false);
}

} // namespace proofsheet
