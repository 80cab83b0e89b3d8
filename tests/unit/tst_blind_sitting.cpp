// SPDX-License-Identifier: GPL-3.0-or-later
// A sitting of blind votes: which pair is next, what is taken back, what a full disk and a deleted picture do to it.
#include "library/VoteLog.h"
#include "models/BlindSitting.h"
#include "support/ModelBench.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>

#ifdef Q_OS_UNIX
#include "support/SizeLimit.h"
#endif

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::recordOf;

namespace {

constexpr quint32 seed = 7;

// A library, its votes, and a sitting on pictures that need not be there.
struct Stage
{
    test::ModelBench bench;
    VoteLog votes{bench.library.place(), Library::Access::ReadWrite};
    BlindSitting sitting{bench.library, votes, bench.clock};

    Stage()
    {
        votes.open();
        if (!QTest::qWaitFor([this] { return votes.isLoaded(); }))
            qFatal("the votes could not be read");
    }

    // So many pictures of each of so many models, of one prompt.
    static QList<Candidate> candidates(int models, int each, const QString &prompt = u"a calm lake"_s)
    {
        QList<Candidate> made;
        for (int model = 0; model < models; ++model) {
            for (int i = 0; i < each; ++i)
                made << Candidate{recordOf(model, i, prompt).id, ModelId(u"model%1"_s.arg(model)), prompt,
                                  RunId(u"run"_s), false};
        }
        return made;
    }
    bool wrote(int count)
    {
        return QTest::qWaitFor([&] { return votes.votes().size() == count; });
    }
    QByteArray file() const { return test::EmptyLibrary::contentOf(bench.library.place().votes()); }
};

QSet<std::pair<QString, QString>> meetings(const BlindSitting &sitting)
{
    QSet<std::pair<QString, QString>> met;
    for (const BlindSitting::Ballot &ballot : sitting.ballots())
        met.insert(std::minmax(ballot.pair.first.text(), ballot.pair.second.text()));
    return met;
}

} // namespace

class TestBlindSitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void goesThroughEveryPair();
    void needsTwoModels();
    void savesEachVoteAtOnce();
    void takesBackVotesAndSkips();
    void takesBackTheLastOne();
    void hidesPromptsThatDiffer();
    void votesOnMore();
    void passesOverDeletedPictures();
    void passesOverWhatCannotBeShown();
    void leavesWithVotesKept();
    void countsTheTimeOfVoting();
    void asksAgainForWhatWasNotSaved();
    void keepsWhatCouldNotBeTakenBack();
    void keepsItAfterTheReveal();
    void forgetsWhatWasTakenBackUnwritten();
};

void TestBlindSitting::goesThroughEveryPair()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QCOMPARE(stage.sitting.pairs(), 3);
    QSet<std::pair<QString, QString>> seen;
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Voting);
        QCOMPARE(stage.sitting.number(), number);
        const PicturePair pair = stage.sitting.current()->pair;
        QVERIFY(pair.firstModel != pair.secondModel);
        seen.insert(std::minmax(pair.first.text(), pair.second.text()));
        QCOMPARE(stage.sitting.upcoming() == nullptr, number == 3);
        stage.sitting.vote(Verdict::Tie);
    }
    QCOMPARE(seen.size(), 3);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Done);
    QVERIFY(!stage.sitting.current());
    stage.sitting.reveal();
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Revealed);
    QCOMPARE(stage.sitting.voted(), 3);
}

void TestBlindSitting::needsTwoModels()
{
    Stage stage;
    QVERIFY(!stage.sitting.begin(stage.candidates(1, 4), seed));
    QVERIFY(!stage.sitting.begin({}, seed));
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Idle);
    QVERIFY(!stage.sitting.current());
    stage.sitting.vote(Verdict::First); // of nothing
    stage.sitting.skip();
    stage.sitting.takeBack();
    QVERIFY(stage.votes.votes().isEmpty());
}

void TestBlindSitting::savesEachVoteAtOnce()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(4, 1), seed));
    const PicturePair pair = stage.sitting.current()->pair;
    stage.sitting.vote(Verdict::Second);
    QVERIFY(stage.wrote(1));
    const Vote vote = stage.votes.votes().constFirst();
    QCOMPARE(vote.first, pair.first);
    QCOMPARE(vote.second, pair.second);
    QCOMPARE(vote.firstModel, pair.firstModel);
    QCOMPARE(vote.verdict, Verdict::Second);
    QCOMPARE(vote.sitting, stage.sitting.id());
    QCOMPARE(vote.run, RunId(u"run"_s));
    QCOMPARE(vote.atMs, stage.bench.clock.wallMs());
    QVERIFY(stage.file().contains(vote.id.text().toLatin1()));
}

void TestBlindSitting::takesBackVotesAndSkips()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(4, 1), seed));
    const PicturePair first = stage.sitting.current()->pair;
    QVERIFY(!stage.sitting.canTakeBack());
    stage.sitting.vote(Verdict::First);
    const PicturePair second = stage.sitting.current()->pair;
    stage.sitting.skip();
    const PicturePair third = stage.sitting.current()->pair;
    QVERIFY(stage.wrote(1));
    stage.sitting.takeBack();
    QCOMPARE(stage.sitting.current()->pair, second);
    stage.sitting.takeBack();
    QCOMPARE(stage.sitting.current()->pair, first);
    QVERIFY(!stage.sitting.canTakeBack());
    QVERIFY(stage.wrote(0));
    QCOMPARE(stage.sitting.voted(), 0);
    stage.sitting.vote(Verdict::Tie);
    QCOMPARE(stage.sitting.current()->pair, second);
    stage.sitting.vote(Verdict::Neither);
    QCOMPARE(stage.sitting.current()->pair, third);
    QVERIFY(stage.wrote(2));
}

void TestBlindSitting::takesBackTheLastOne()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(2, 1), seed));
    stage.sitting.vote(Verdict::First);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Done);
    QVERIFY(stage.sitting.canTakeBack());
    stage.sitting.takeBack();
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Voting);
    stage.sitting.vote(Verdict::Second);
    stage.sitting.reveal();
    QVERIFY(!stage.sitting.canTakeBack()); // not blind any more: the browser takes back, nothing is asked again
    // The first vote is written, then taken back, then the second is written.
    QTRY_VERIFY(stage.votes.votes().size() == 1 && stage.votes.votes().constFirst().verdict == Verdict::Second);
    stage.votes.takeBack(stage.votes.votes().constFirst().id);
    QTRY_COMPARE(stage.sitting.voted(), 0);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Revealed);
}

void TestBlindSitting::hidesPromptsThatDiffer()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(2, 1, u"one lake"_s), seed));
    QCOMPARE(stage.sitting.current()->prompt, u"one lake"_s);
    QList<Candidate> mixed = stage.candidates(2, 1);
    mixed[0].prompt = u"another lake"_s;
    QVERIFY(stage.sitting.begin(mixed, seed));
    QCOMPARE(stage.sitting.current()->prompt, QString());
}

void TestBlindSitting::votesOnMore()
{
    Stage stage;
    const auto seeAll = [&stage] {
        while (stage.sitting.phase() == BlindSitting::Phase::Voting)
            stage.sitting.skip();
        stage.sitting.reveal();
    };
    QVERIFY(stage.sitting.begin(stage.candidates(2, 4), seed)); // 16 pairs
    QCOMPARE(stage.sitting.pairs(), 12);
    const SittingId id = stage.sitting.id();
    QCOMPARE(stage.sitting.moreToCome(), 4);
    seeAll();
    stage.sitting.voteOnMore(seed + 1);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Voting);
    QCOMPARE(stage.sitting.id(), id);
    QCOMPARE(stage.sitting.number(), 1);
    QCOMPARE(stage.sitting.pairs(), 4);
    QVERIFY(!stage.sitting.canTakeBack());
    QCOMPARE(meetings(stage.sitting).size(), 16);
    QCOMPARE(stage.sitting.moreToCome(), 0);
    seeAll();
    stage.sitting.voteOnMore(seed + 2);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Revealed);
}

void TestBlindSitting::passesOverDeletedPictures()
{
    Stage stage;
    QList<Candidate> candidates;
    for (int i = 0; i < 3; ++i) {
        const ImageRecord record = stage.bench.keep(recordOf(1, i, u"a calm lake"_s, u"model%1"_s.arg(i)));
        candidates << Candidate::of(record);
    }
    QVERIFY(stage.sitting.begin(candidates, seed));
    QSignalSpy passed(&stage.sitting, &BlindSitting::passedOver);
    const ItemId gone = stage.sitting.current()->pair.first;
    stage.bench.library.trash({gone}, [](const auto &, const auto &) {});
    QTRY_COMPARE(passed.size(), 1);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Voting);
    QVERIFY(stage.sitting.current()->pair.first != gone && stage.sitting.current()->pair.second != gone);
    stage.sitting.vote(Verdict::First);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Done); // the third pair has the deleted one too
    QVERIFY(stage.wrote(1));
}

void TestBlindSitting::passesOverWhatCannotBeShown()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(2, 1), seed));
    QSignalSpy passed(&stage.sitting, &BlindSitting::passedOver);
    stage.sitting.passOver(stage.sitting.current()->pair.second);
    QCOMPARE(passed.size(), 1);
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Done);
    QVERIFY(!stage.sitting.canTakeBack());
}

void TestBlindSitting::leavesWithVotesKept()
{
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    stage.sitting.vote(Verdict::First);
    stage.sitting.leave();
    QCOMPARE(stage.sitting.phase(), BlindSitting::Phase::Idle);
    QVERIFY(stage.wrote(1));
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QCOMPARE(stage.sitting.voted(), 0); // a sitting of its own
}

void TestBlindSitting::countsTheTimeOfVoting()
{
    using namespace std::chrono_literals;
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(2, 4), seed));
    stage.bench.clock.pass(90s);
    QCOMPARE(stage.sitting.votingMs(), 90'000);
    stage.sitting.reveal();
    stage.bench.clock.pass(1h);
    stage.sitting.voteOnMore(seed);
    stage.bench.clock.pass(10s);
    stage.sitting.reveal();
    QCOMPARE(stage.sitting.votingMs(), 100'000);
}

void TestBlindSitting::asksAgainForWhatWasNotSaved()
{
#ifdef Q_OS_UNIX
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QSignalSpy notSaved(&stage.sitting, &BlindSitting::notSaved);
    const PicturePair pair = stage.sitting.current()->pair;
    {
        const test::SizeLimit full(0);
        stage.sitting.vote(Verdict::First);
        QVERIFY(stage.sitting.current()->pair != pair);
        QTRY_COMPARE(notSaved.size(), 1);
    }
    QCOMPARE(stage.sitting.current()->pair, pair);
    QVERIFY(!stage.sitting.canTakeBack());
    stage.sitting.vote(Verdict::First);
    QVERIFY(stage.wrote(1));
    QCOMPARE(stage.sitting.voted(), 1);
    QVERIFY(stage.sitting.current()->pair != pair);
#endif
}

void TestBlindSitting::keepsWhatCouldNotBeTakenBack()
{
#ifdef Q_OS_UNIX
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QSignalSpy notSaved(&stage.sitting, &BlindSitting::notSaved);
    const PicturePair pair = stage.sitting.current()->pair;
    stage.sitting.vote(Verdict::First);
    QVERIFY(stage.wrote(1));
    {
        const test::SizeLimit full(0);
        stage.sitting.takeBack();
        QCOMPARE(stage.sitting.current()->pair, pair);
        QTRY_VERIFY(stage.sitting.current()->pair != pair);
    }
    QVERIFY(notSaved.isEmpty()); // it is: said is what could not be done
    QCOMPARE(stage.sitting.voted(), 1);
    QVERIFY(stage.sitting.canTakeBack());
    stage.sitting.takeBack();
    QVERIFY(stage.wrote(0));
    QCOMPARE(stage.sitting.current()->pair, pair);
#endif
}

void TestBlindSitting::keepsItAfterTheReveal()
{
#ifdef Q_OS_UNIX
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QSignalSpy notSaved(&stage.sitting, &BlindSitting::notSaved);
    QSignalSpy failed(&stage.votes, &VoteLog::failed);
    stage.sitting.vote(Verdict::First);
    QVERIFY(stage.wrote(1));
    stage.sitting.reveal();
    {
        const test::SizeLimit full(0);
        stage.votes.takeBack(stage.votes.votes().first().id);
        QTRY_COMPARE(failed.size(), 1);
    }
    QCOMPARE(stage.sitting.voted(), 1);
    QVERIFY(notSaved.isEmpty());
#endif
}

void TestBlindSitting::forgetsWhatWasTakenBackUnwritten()
{
#ifdef Q_OS_UNIX
    Stage stage;
    QVERIFY(stage.sitting.begin(stage.candidates(3, 1), seed));
    QSignalSpy failed(&stage.votes, &VoteLog::failed);
    const PicturePair pair = stage.sitting.current()->pair;
    {
        const test::SizeLimit nearlyFull(150); // room for what takes a vote back, none for a vote
        stage.sitting.vote(Verdict::First);
        stage.sitting.takeBack();
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(stage.file().contains("takenBack"));
    }
    QCOMPARE(stage.sitting.current()->pair, pair);
    QCOMPARE(stage.sitting.voted(), 0);
    QVERIFY(!stage.sitting.canTakeBack());
#endif
}

QTEST_GUILESS_MAIN(TestBlindSitting)
#include "tst_blind_sitting.moc"
