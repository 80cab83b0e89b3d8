// SPDX-License-Identifier: GPL-3.0-or-later
// Votes and costs added up by model, against a table worked out by hand.
#include "judging/Scoreboard.h"
#include "support/Records.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet;
using namespace proofsheet::test;

namespace {

JudgedPicture pictureOf(const QString &model, qint64 micros, qint64 tookMs, bool kept = false,
                        CostBasis basis = CostBasis::Actual)
{
    return {.id = ItemId::create(),
            .model = ModelId(model),
            .cost = micros < 0 ? Money() : Money::ofMicros(micros),
            .basis = micros < 0 ? CostBasis::Unknown : basis,
            .tookMs = tookMs,
            .kept = kept};
}

ModelScore scoreOf(const Scoreboard &board, const QString &model)
{
    for (const ModelScore &score : board.models)
        if (score.model.text() == model)
            return score;
    return {};
}

QString order(const Scoreboard &board)
{
    QString models;
    for (const ModelScore &score : board.models)
        models += score.model.text();
    return models;
}

// The table of the design: p(hoenix), g(pt-image-1), m(ini), k(ino).
const QString drawn = u"p>g g>p p>m m<p p>k p>k g>m g=m g>k k<g m>k k=m"_s;

} // namespace

class TestScoreboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void theDrawnTable_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QList<int>>("counts"); // wins, losses, ties, neither
        QTest::addColumn<int>("percent");
        QTest::newRow("Phoenix") << u"p"_s << QList<int>{5, 1, 0, 0} << 83;
        QTest::newRow("gpt-image-1") << u"g"_s << QList<int>{4, 1, 1, 0} << 75;
        QTest::newRow("mini") << u"m"_s << QList<int>{1, 3, 2, 0} << 33;
        QTest::newRow("Kino") << u"k"_s << QList<int>{0, 5, 1, 0} << 8;
    }
    void theDrawnTable()
    {
        QFETCH(QString, model);
        QFETCH(QList<int>, counts);
        QFETCH(int, percent);
        const Scoreboard board = Scoreboard::of(votesOf(drawn), {});
        const ModelScore score = scoreOf(board, model);
        QCOMPARE((QList<int>{score.wins, score.losses, score.ties, score.neither}), counts);
        QCOMPARE(score.votes(), 6);
        QCOMPARE(qRound(*score.winRate() * 100), percent);
        QCOMPARE(score.interval, wilson95(score.wins + score.ties / 2.0, 6));
    }

    void theDrawnBoard()
    {
        const Scoreboard board = Scoreboard::of(votesOf(drawn), {});
        QCOMPARE(order(board), u"pgmk"_s);
        QCOMPARE(board.votes, 12);
        QCOMPARE(board.leastVotes(), 6);
        QCOMPARE(board.mostVotes(), 6);
        QVERIFY(board.tooFew);
        QVERIFY(!board.samplesOnly);
        const auto between = [&board](const QString &row, const QString &column) {
            const Duel duel = board.between(ModelId(row), ModelId(column));
            return QList<int>{duel.wins, duel.losses, duel.ties, duel.neither};
        };
        QCOMPARE(between(u"p"_s, u"g"_s), (QList<int>{1, 1, 0, 0}));
        QCOMPARE(between(u"p"_s, u"m"_s), (QList<int>{2, 0, 0, 0}));
        QCOMPARE(between(u"m"_s, u"p"_s), (QList<int>{0, 2, 0, 0}));
        QCOMPARE(between(u"g"_s, u"m"_s), (QList<int>{1, 0, 1, 0}));
        QCOMPARE(between(u"k"_s, u"m"_s), (QList<int>{0, 1, 1, 0}));
        QVERIFY(board.between(ModelId(u"p"_s), ModelId(u"p"_s)).isEmpty());
        double sum = 0;
        for (const ModelScore &score : board.models)
            sum += score.rating;
        QVERIFY(std::abs(sum / 4 - 1000) < 40);
        QVERIFY(board.models.at(0).rating > board.models.at(1).rating);
    }

    // Neither is no vote for one or the other: it is told, and changes no rate.
    void bothBad()
    {
        const Scoreboard without = Scoreboard::of(votesOf(u"a>b a>b"_s), {});
        const Scoreboard with = Scoreboard::of(votesOf(u"a>b a>b a0b b0a"_s), {});
        QCOMPARE(with.votes, 4);
        const ModelScore score = scoreOf(with, u"b"_s);
        QCOMPARE(score.neither, 2);
        QCOMPARE(score.votes(), 2);
        QCOMPARE(score.winRate(), std::optional(0.0));
        QCOMPARE(score.interval, scoreOf(without, u"b"_s).interval);
        QCOMPARE(score.rating, scoreOf(without, u"b"_s).rating);
        QCOMPARE(with.between(ModelId(u"a"_s), ModelId(u"b"_s)), (Duel{2, 0, 0, 2}));
        const Scoreboard only = Scoreboard::of(votesOf(u"a0b"_s), {});
        QVERIFY(!only.models.at(0).winRate());
        QCOMPARE(only.models.at(0).rating, 1000.0);
        QCOMPARE(only.leastVotes(), 0);
        QVERIFY(!only.tooFew);
    }

    void enough_data()
    {
        QTest::addColumn<int>("votes");
        QTest::addColumn<bool>("tooFew");
        QTest::newRow("29") << 29 << true;
        QTest::newRow("30") << 30 << false;
    }
    void enough()
    {
        QFETCH(int, votes);
        QFETCH(bool, tooFew);
        QList<Vote> all(votes, voteOf(1, u"a=b"_s));
        QCOMPARE(Scoreboard::of(all, {}).tooFew, tooFew);
        // A picture's model without votes is not one with too few.
        QCOMPARE(Scoreboard::of(all, {pictureOf(u"c"_s, 1, 1)}).tooFew, tooFew);
    }

    void neighboursThatCannotBeToldApart()
    {
        QList<Vote> votes(40, voteOf(1, u"a>c"_s));
        votes += QList<Vote>(40, voteOf(1, u"b>c"_s));
        votes += QList<Vote>(20, voteOf(1, u"a=b"_s));
        const Scoreboard board = Scoreboard::of(votes, {pictureOf(u"d"_s, 1, 1)});
        QCOMPARE(order(board), u"abcd"_s);
        QCOMPARE(board.overlapping, QList<int>{0});
    }

    void costs_data()
    {
        QTest::addColumn<QList<JudgedPicture>>("pictures");
        QTest::addColumn<qint64>("median"); // micros; -1: none
        QTest::addColumn<CostBasis>("basis");
        QTest::addColumn<int>("unknown");
        QTest::addColumn<qint64>("perKept");  // micros; -1: none
        QTest::addColumn<qint64>("medianMs"); // -1: none
        const auto p = [](qint64 micros, qint64 ms, bool kept = false, CostBasis basis = CostBasis::Actual) {
            return pictureOf(u"a"_s, micros, ms, kept, basis);
        };
        const auto none = qint64(-1);
        using Pictures = QList<JudgedPicture>;
        QTest::newRow("none") << Pictures{} << none << CostBasis::Unknown << 0 << none << none;
        QTest::newRow("one kept") << Pictures{p(40, 7, true)} << 40ll << CostBasis::Actual << 0 << 40ll << 7ll;
        QTest::newRow("none kept") << Pictures{p(40, 7)} << 40ll << CostBasis::Actual << 0 << none << 7ll;
        QTest::newRow("rejected ones are paid too") << Pictures{p(10, 5), p(40, 9, true), p(20, 6), p(30, 6, true)}
                                                    << 25ll << CostBasis::Actual << 0 << 50ll << 6ll;
        QTest::newRow("odd") << Pictures{p(50, 1), p(10, 3), p(20, 2, true)} << 20ll << CostBasis::Actual << 0 << 80ll
                             << 2ll;
        QTest::newRow("about") << Pictures{p(10, 1, true), p(30, 0, false, CostBasis::About)} << 20ll
                               << CostBasis::About << 0 << 40ll << 1ll;
        QTest::newRow("an unknown one is not free")
            << Pictures{p(-1, 4, true), p(30, 0)} << 30ll << CostBasis::Actual << 1 << 30ll << 4ll;
        QTest::newRow("all unknown") << Pictures{p(-1, 0, true)} << none << CostBasis::Unknown << 1 << none << none;
        QTest::newRow("free is known") << Pictures{p(0, 3, true)} << 0ll << CostBasis::Actual << 0 << 0ll << 3ll;
        QTest::newRow("rounds") << Pictures{p(11, 1, true), p(0, 1, true), p(0, 1, true)} << 0ll << CostBasis::Actual
                                << 0 << 4ll << 1ll;
    }
    void costs()
    {
        QFETCH(QList<JudgedPicture>, pictures);
        QFETCH(qint64, median);
        QFETCH(CostBasis, basis);
        QFETCH(int, unknown);
        QFETCH(qint64, perKept);
        QFETCH(qint64, medianMs);
        const auto money = [](qint64 micros) {
            return micros < 0 ? std::nullopt : std::optional(Money::ofMicros(micros));
        };
        const ModelScore score = scoreOf(Scoreboard::of({}, pictures), u"a"_s);
        QCOMPARE(score.pictures, int(pictures.size()));
        QCOMPARE(score.medianCost, money(median));
        QCOMPARE(score.costBasis, basis);
        QCOMPARE(score.costUnknown, unknown);
        QCOMPARE(score.costPerKept, money(perKept));
        QCOMPARE(score.medianMs, medianMs < 0 ? std::nullopt : std::optional(medianMs));
    }

    void samples_data()
    {
        QTest::addColumn<int>("real");
        QTest::addColumn<int>("sampled");
        QTest::addColumn<int>("votes");
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<bool>("samplesOnly");
        QTest::addColumn<int>("pictures");
        QTest::newRow("none") << 0 << 0 << 0 << 0 << false << 1;
        QTest::newRow("real ones") << 2 << 0 << 2 << 0 << false << 1;
        QTest::newRow("both") << 2 << 3 << 2 << 3 << false << 1;
        QTest::newRow("samples only") << 0 << 3 << 3 << 0 << true << 2;
    }
    void samples()
    {
        QFETCH(int, real);
        QFETCH(int, sampled);
        QFETCH(int, votes);
        QFETCH(int, leftOut);
        QFETCH(bool, samplesOnly);
        QFETCH(int, pictures);
        QList<Vote> all(real, voteOf(1, u"a>b"_s));
        Vote sample = voteOf(2, u"b>a"_s);
        sample.sample = true;
        all += QList<Vote>(sampled, sample);
        JudgedPicture drawnOne = pictureOf(u"a"_s, 0, 1);
        drawnOne.sample = true;
        const Scoreboard board = Scoreboard::of(all, {pictureOf(u"a"_s, 40, 9), drawnOne, drawnOne});
        QCOMPARE(board.votes, votes);
        QCOMPARE(board.leftOut, leftOut);
        QCOMPARE(board.samplesOnly, samplesOnly);
        QCOMPARE(scoreOf(board, u"a"_s).pictures, pictures);
    }

    void onlySamplePictures()
    {
        JudgedPicture one = pictureOf(u"a"_s, 0, 1);
        one.sample = true;
        QVERIFY(Scoreboard::of({}, {one}).samplesOnly);
        QVERIFY(!Scoreboard::of({}, {}).samplesOnly);
    }

    // Without votes a model is known by its pictures, and comes last.
    void modelsWithoutVotes()
    {
        const Scoreboard board = Scoreboard::of(
            votesOf(u"y>x"_s), {pictureOf(u"b"_s, 1, 1), pictureOf(u"a"_s, 1, 1), pictureOf(u""_s, 1, 1)});
        QCOMPARE(order(board), u"yxab"_s);
        QVERIFY(!scoreOf(board, u"a"_s).winRate());
        QCOMPARE(scoreOf(board, u"a"_s).rating, 1000.0);
        QCOMPARE(scoreOf(board, u"a"_s).interval, (Interval{0, 1}));
    }

    void ofARecord()
    {
        ImageRecord record = recordOf(1, 0, u"A lake"_s);
        record.marks.rating = 3;
        const JudgedPicture picture = JudgedPicture::of(record);
        QCOMPARE(picture.id, record.id);
        QCOMPARE(picture.model, record.sent.model);
        QCOMPARE(picture.cost, record.cost);
        QCOMPARE(picture.basis, CostBasis::Actual);
        QCOMPARE(picture.tookMs, 9000);
        QVERIFY(picture.kept);
        QVERIFY(!picture.sample);
        record.marks.flag = Flag::Rejected;
        QVERIFY(!JudgedPicture::of(record).kept);
    }
};

QTEST_GUILESS_MAIN(TestScoreboard)
#include "tst_scoreboard.moc"
