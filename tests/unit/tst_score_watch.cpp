// SPDX-License-Identifier: GPL-3.0-or-later
// What a blind vote is held on, and the scoreboard of a scope as votes, marks and filters change.
#include "library/VoteLog.h"
#include "models/BlindChoice.h"
#include "models/GalleryModel.h"
#include "models/ScoreWatch.h"
#include "support/ModelBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::recordOf;

namespace {

struct Stage
{
    test::ModelBench bench;
    VoteLog votes{bench.library.place(), Library::Access::ReadWrite};
    GalleryModel gallery{bench.library, bench.queue};
    ScoreWatch watch{bench.library, votes, gallery};

    Stage()
    {
        votes.open();
        // Run 1: two models, two pictures each. Run 2: one model. Run 3: the second model once.
        for (int i = 0; i < 4; ++i)
            bench.keep(recordOf(1, i, u"a calm lake"_s, i < 2 ? u"m/one"_s : u"m/two"_s));
        bench.keep(recordOf(2, 0, u"a red barn"_s, u"m/one"_s));
        bench.keep(recordOf(2, 1, u"a red barn"_s, u"m/one"_s));
        load({});
    }
    void load(const Query &query)
    {
        gallery.setQuery(query);
        if (!QTest::qWaitFor([this] { return gallery.state() != GalleryModel::State::Loading; }))
            qFatal("the gallery could not be loaded");
    }
    static ItemId id(int run, int index) { return recordOf(run, index, {}).id; }
    // Between a picture of run 1 of each model.
    Vote vote(int first, int second, Verdict verdict, const QString &sitting)
    {
        const PicturePair pair{.first = id(1, first),
                               .second = id(1, second),
                               .firstModel = ModelId(first < 2 ? u"m/one"_s : u"m/two"_s),
                               .secondModel = ModelId(second < 2 ? u"m/one"_s : u"m/two"_s),
                               .run = RunId(u"run1"_s)};
        const Vote made = Vote::on(pair, verdict, SittingId(sitting), bench.clock.wallMs());
        votes.record(made);
        bench.clock.pass(std::chrono::seconds(1));
        return made;
    }
    const ModelScore *score(const QString &model) const
    {
        for (const ModelScore &each : watch.board().models) {
            if (each.model.text() == model)
                return &each;
        }
        return nullptr;
    }
};

QList<int> placesOf(const BlindChoice &choice)
{
    QList<int> places;
    for (const Candidate &candidate : choice.candidates)
        places << candidate.run.text().last(1).toInt() * 10 + candidate.id.text().mid(6, 6).toInt();
    std::sort(places.begin(), places.end());
    return places;
}

} // namespace

class TestScoreWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void choosesWhatIsVotedOn_data()
    {
        QTest::addColumn<QList<ItemId>>("targets");
        QTest::addColumn<QList<int>>("chosen");
        QTest::addColumn<bool>("begins");
        const auto id = &Stage::id;
        const QList<int> all{10, 11, 12, 13, 20, 21};
        QTest::newRow("a selection") << QList{id(1, 0), id(1, 3), id(2, 0)} << QList<int>{10, 13, 20} << true;
        QTest::newRow("a selection of one model") << QList{id(2, 0), id(2, 1)} << QList<int>{20, 21} << false;
        QTest::newRow("the run of one") << QList{id(1, 2)} << QList<int>{10, 11, 12, 13} << true;
        QTest::newRow("a run of one model: the search") << QList{id(2, 1)} << all << true;
        QTest::newRow("nothing: the search") << QList<ItemId>{} << all << true;
        QTest::newRow("unknown: the search") << QList{ItemId(u"x"_s)} << all << true;
    }
    void choosesWhatIsVotedOn()
    {
        Stage stage;
        stage.gallery.setFolded(RunId(u"run1"_s), true); // folded away, and meant all the same
        QFETCH(QList<ItemId>, targets);
        const BlindChoice choice = BlindChoice::of(stage.gallery, targets);
        QTEST(placesOf(choice), "chosen");
        QTEST(choice.canBegin(), "begins");
        QCOMPARE(choice.candidates.constFirst().prompt.isEmpty(), false);
    }
    void searchIsTheQuery()
    {
        Stage stage;
        Query query;
        query.models = {ModelId(u"m/one"_s)};
        stage.load(query);
        const BlindChoice choice = BlindChoice::of(stage.gallery, {});
        QVERIFY(!choice.canBegin());
        QCOMPARE(choice.stock.pictures, 4);
        QCOMPARE(choice.stock.models, 1);
    }

    void scopes();
    void followsMarksAndVotes();
    void asleepUntilItIsLookedAt();
};

void TestScoreWatch::scopes()
{
    Stage stage;
    stage.vote(0, 2, Verdict::First, u"s1"_s);
    stage.vote(1, 3, Verdict::Second, u"s2"_s);
    stage.vote(3, 0, Verdict::First, u"s2"_s);
    stage.watch.setSitting(SittingId(u"s2"_s));
    stage.watch.setWatching(true);
    QTRY_COMPARE(stage.watch.votes().size(), 3);
    QVERIFY(stage.watch.votes().at(0).atMs < stage.watch.votes().at(1).atMs);
    QCOMPARE(stage.score(u"m/two"_s)->wins, 2);
    QCOMPARE(stage.score(u"m/one"_s)->wins, 1);
    QCOMPARE(stage.score(u"m/one"_s)->medianMs, std::optional<qint64>(9000));

    stage.watch.setScope(ScoreWatch::Scope::Sitting);
    QTRY_COMPARE(stage.watch.votes().size(), 2);
    QCOMPARE(stage.score(u"m/one"_s)->wins, 0);

    stage.watch.setScope(ScoreWatch::Scope::Filter);
    QTRY_COMPARE(stage.watch.votes().size(), 3);
    Query query;
    query.text = u"barn"_s;
    stage.load(query);
    QTRY_COMPARE(stage.watch.votes().size(), 0);
    QVERIFY(stage.watch.board().models.isEmpty());
}

void TestScoreWatch::followsMarksAndVotes()
{
    Stage stage;
    const Vote vote = stage.vote(0, 2, Verdict::First, u"s1"_s);
    stage.watch.setWatching(true);
    QTRY_COMPARE(stage.watch.votes().size(), 1);
    QCOMPARE(stage.score(u"m/one"_s)->kept, 0);
    QVERIFY(!stage.score(u"m/one"_s)->costPerKept);

    stage.bench.library.edit({stage.id(1, 0)}, {.flag = Flag::Picked});
    QTRY_COMPARE(stage.score(u"m/one"_s)->kept, 1);
    QCOMPARE(stage.score(u"m/one"_s)->costPerKept, std::optional(Money::ofMicros(42'000)));

    stage.vote(0, 3, Verdict::Tie, u"s1"_s);
    QTRY_COMPARE(stage.score(u"m/one"_s)->ties, 1);
    stage.votes.takeBack(vote.id);
    QTRY_COMPARE(stage.score(u"m/one"_s)->wins, 0);

    // What is deleted costs nothing any more, and its votes stay.
    stage.bench.library.trash({stage.id(1, 0)}, [](const auto &, const auto &) {});
    QTRY_COMPARE(stage.score(u"m/one"_s)->pictures, 0);
    QCOMPARE(stage.score(u"m/one"_s)->ties, 1);
}

void TestScoreWatch::asleepUntilItIsLookedAt()
{
    Stage stage;
    QSignalSpy changed(&stage.watch, &ScoreWatch::changed);
    stage.vote(0, 2, Verdict::First, u"s1"_s);
    QTRY_COMPARE(stage.votes.votes().size(), 1);
    QVERIFY(changed.isEmpty());
    stage.watch.setWatching(true);
    QTRY_COMPARE(stage.watch.votes().size(), 1);
}

QTEST_GUILESS_MAIN(TestScoreWatch)
#include "tst_score_watch.moc"
