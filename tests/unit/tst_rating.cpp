// SPDX-License-Identifier: GPL-3.0-or-later
// Win rates and ratings against published values and values worked out by hand, and the equations they must fulfil.
#include "judging/Rating.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace proofsheet;
using namespace proofsheet::test;

namespace {

double strength(double rating)
{
    return std::pow(10, (rating - 1000) / 400);
}

QList<Vote> repeated(const QString &duel, int times)
{
    return QList<Vote>(times, voteOf(0, duel));
}

} // namespace

class TestRating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void wilson_data()
    {
        QTest::addColumn<double>("wins");
        QTest::addColumn<double>("votes");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("within");
        // By hand, with z = 1.959964: at 0 of n the upper end is z²/(n + z²), at n of n the lower one n/(n + z²).
        QTest::newRow("10 of 20") << 10.0 << 20.0 << 0.299298 << 0.700702 << 1e-6;
        QTest::newRow("0 of 10") << 0.0 << 10.0 << 0.0 << 0.277533 << 1e-6;
        QTest::newRow("5 of 5") << 5.0 << 5.0 << 0.565518 << 1.0 << 1e-6;
        QTest::newRow("4 and a tie of 6") << 4.5 << 6.0 << 0.364823 << 0.940010 << 1e-6;
        // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
        QTest::newRow("81 of 263") << 81.0 << 263.0 << 0.2553 << 0.3662 << 5e-5;
        QTest::newRow("15 of 148") << 15.0 << 148.0 << 0.0624 << 0.1605 << 5e-5;
        QTest::newRow("0 of 20") << 0.0 << 20.0 << 0.0 << 0.1611 << 5e-5;
        QTest::newRow("1 of 29") << 1.0 << 29.0 << 0.0061 << 0.1718 << 5e-5;
        QTest::newRow("none") << 0.0 << 0.0 << 0.0 << 1.0 << 0.0;
        QTest::newRow("no sense") << 3.0 << -1.0 << 0.0 << 1.0 << 0.0;
        QTest::newRow("not a number") << 0.0 << std::nan("") << 0.0 << 1.0 << 0.0;
    }
    void wilson()
    {
        QFETCH(double, wins);
        QFETCH(double, votes);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, within);
        const Interval found = wilson95(wins, votes);
        QVERIFY2(std::abs(found.low - low) <= within, qPrintable(QString::number(found.low, 'f', 7)));
        QVERIFY2(std::abs(found.high - high) <= within, qPrintable(QString::number(found.high, 'f', 7)));
    }

    void intervalsHoldTheirRate()
    {
        for (int votes = 1; votes <= 60; ++votes) {
            double before = -1;
            for (int halves = 0; halves <= 2 * votes; ++halves) {
                const double wins = halves / 2.0;
                const Interval found = wilson95(wins, votes);
                QVERIFY(found.low >= 0 && found.low <= wins / votes && wins / votes <= found.high && found.high <= 1);
                QVERIFY(found.low > before || halves == 0);
                before = found.low;
                // As seen by the other side.
                QVERIFY(std::abs(1 - wilson95(votes - wins, votes).high - found.low) < 1e-12);
            }
        }
    }

    void overlap_data()
    {
        QTest::addColumn<Interval>("other");
        QTest::addColumn<bool>("overlaps");
        QTest::newRow("below") << Interval{0.1, 0.29} << false;
        QTest::newRow("touches") << Interval{0.1, 0.3} << true;
        QTest::newRow("within") << Interval{0.4, 0.5} << true;
        QTest::newRow("around") << Interval{0.1, 0.9} << true;
        QTest::newRow("above") << Interval{0.61, 0.9} << false;
    }
    void overlap()
    {
        QFETCH(Interval, other);
        QFETCH(bool, overlaps);
        const Interval one{0.3, 0.6};
        QCOMPARE(one.overlaps(other), overlaps);
        QCOMPARE(other.overlaps(one), overlaps);
    }

    // One win: with a's strength x and b's 1/x the equation 1.5 = x²/(x² + 1) + x/(x + 1) becomes x³ - x² - x - 3 = 0.
    void oneVote()
    {
        const QHash<ModelId, double> ratings = bradleyTerry(votesOf(u"a>b"_s));
        QCOMPARE(ratings.size(), 2);
        const double x = strength(ratings.value(ModelId(u"a"_s)));
        QVERIFY2(std::abs(x - 2.130395) < 1e-6, qPrintable(QString::number(x, 'f', 7)));
        QVERIFY(std::abs(ratings.value(ModelId(u"a"_s)) - 1131.384) < 0.001);
        QVERIFY(std::abs(ratings.value(ModelId(u"b"_s)) - 868.616) < 0.001);
    }

    void evenOnes_data()
    {
        QTest::addColumn<QString>("duels");
        QTest::addColumn<int>("models");
        QTest::newRow("none") << u""_s << 0;
        QTest::newRow("a tie") << u"a=b"_s << 2;
        QTest::newRow("one each") << u"a>b b>a"_s << 2;
        QTest::newRow("in a ring") << u"a>b b>c c>a"_s << 3;
        QTest::newRow("a side each") << u"a>b a<b"_s << 2;
        QTest::newRow("both bad") << u"a0b"_s << 0;
        QTest::newRow("apart") << u"a=b c=d"_s << 4;
    }
    void evenOnes()
    {
        QFETCH(QString, duels);
        QFETCH(int, models);
        const QHash<ModelId, double> ratings = bradleyTerry(votesOf(duels));
        QCOMPARE(ratings.size(), models);
        for (const double rating : ratings)
            QVERIFY(std::abs(rating - 1000) < 1e-6);
    }

    void neitherChangesNothing()
    {
        QCOMPARE(bradleyTerry(votesOf(u"a>b b0a a0c b>c"_s)), bradleyTerry(votesOf(u"a>b b>c"_s)));
    }

    // Agresti, Categorical Data Analysis, the American League's east of 1987: the logarithms of the strengths against
    // Baltimore's. A hundred seasons alike leave the prior no weight.
    void publishedSeason()
    {
        const QString teams = u"MDTNBCb"_s; // Milwaukee, Detroit, Toronto, New York, Boston, Cleveland, Baltimore
        const int wins[7][7] = {{0, 7, 9, 7, 7, 9, 11}, {6, 0, 7, 5, 11, 9, 9}, {4, 6, 0, 7, 7, 8, 12},
                                {6, 8, 6, 0, 6, 7, 10}, {6, 2, 6, 7, 0, 7, 12}, {4, 4, 5, 6, 6, 0, 6},
                                {2, 4, 1, 3, 1, 7, 0}};
        const double published[] = {1.581, 1.436, 1.294, 1.248, 1.108, 0.684, 0};
        QList<Vote> votes;
        for (int row = 0; row < 7; ++row)
            for (int column = 0; column < 7; ++column)
                votes += repeated(QString(teams.at(row)) + u'>' + teams.at(column), 100 * wins[row][column]);
        QCOMPARE(votes.size(), 100 * 273);
        const QHash<ModelId, double> ratings = bradleyTerry(votes);
        const double last = ratings.value(ModelId(u"b"_s));
        for (int row = 0; row < 7; ++row) {
            const double found = (ratings.value(ModelId(QString(teams.at(row)))) - last) / 400 * std::log(10);
            QVERIFY2(std::abs(found - published[row]) < 0.002,
                     qPrintable(teams.at(row) + u' ' + QString::number(found)));
        }
    }

    void anUnbeatenModelStaysFinite()
    {
        double before = 1000;
        for (const int votes : {1, 10, 100, 1000}) {
            const double rating = bradleyTerry(repeated(u"a>b"_s, votes)).value(ModelId(u"a"_s));
            QVERIFY(std::isfinite(rating));
            QVERIFY(rating > before);
            before = rating;
        }
        QVERIFY2(before < 2200, qPrintable(QString::number(before)));
    }

    void theEquationsHold_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    // Where it has settled, each model's points are those expected of its strength: the likelihood's maximum.
    void theEquationsHold()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const int models = random.bounded(2, 9);
        QList<Vote> votes;
        for (int i = random.bounded(1, 300); i > 0; --i) {
            const int a = random.bounded(models);
            const int b = (a + 1 + random.bounded(models - 1)) % models;
            // Low letters win nearly always, so that strengths lie far apart.
            const QChar sign = random.bounded(10) == 0 ? u'=' : random.bounded(20) == 0 ? u'0' : a < b ? u'>' : u'<';
            votes += voteOf(i, QString(QChar(u'a' + a)) + sign + QChar(u'a' + b));
        }
        const QHash<ModelId, double> ratings = bradleyTerry(votes);
        std::map<ModelId, double> points;
        std::map<ModelId, double> expected;
        for (const Vote &vote : votes) {
            if (vote.verdict == Verdict::Neither)
                continue;
            const double first = strength(ratings.value(vote.firstModel));
            const double second = strength(ratings.value(vote.secondModel));
            expected[vote.firstModel] += first / (first + second);
            expected[vote.secondModel] += second / (first + second);
            points[vote.firstModel] += vote.verdict == Verdict::First ? 1 : vote.verdict == Verdict::Tie ? 0.5 : 0;
            points[vote.secondModel] += vote.verdict == Verdict::Second ? 1 : vote.verdict == Verdict::Tie ? 0.5 : 0;
        }
        for (const auto &[model, sum] : expected) {
            const double own = strength(ratings.value(model));
            QVERIFY2(std::abs(points[model] + 0.5 - sum - own / (own + 1)) < 1e-5, qPrintable(model.text()));
        }
    }
};

QTEST_GUILESS_MAIN(TestRating)
#include "tst_rating.moc"
