// SPDX-License-Identifier: GPL-3.0-or-later
// A round follows its verdicts, step by step, back and forth; what was beaten stands below what beat it.
#include "judging/ChampionRound.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace proofsheet;
using Side = ChampionRound::Side;
using Outcome = ChampionRound::Outcome;

namespace {

constexpr qint64 beginMs = 1'763'800'000'000;

QList<ItemId> idsOf(const QString &letters)
{
    QList<ItemId> ids;
    for (const QChar letter : letters)
        ids += ItemId(QString(letter));
    return ids;
}

QString lettersOf(const QList<ItemId> &ids)
{
    QString letters;
    for (const ItemId &id : ids)
        letters += id.text();
    return letters;
}

QSet<ItemId> setOf(const QString &letters)
{
    const QList<ItemId> ids = idsOf(letters);
    return {ids.begin(), ids.end()};
}

ChampionRound roundOf(const QString &letters)
{
    return {ChampionRoundId(u"r"_s), idsOf(letters), beginMs, u"picks"_s};
}

// 'k' the champion is kept, 'c' the challenger wins, 's' no verdict, 'u' undo, 'f' finish, a digit: go to that step.
void play(ChampionRound &round, const QString &verdicts)
{
    for (const QChar verdict : verdicts) {
        const qint64 now = beginMs + 1000 * (round.stepsDone() + 1);
        if (verdict == u'k')
            round.keep(Side::Champion, now);
        else if (verdict == u'c')
            round.keep(Side::Challenger, now);
        else if (verdict == u's')
            round.skip(now);
        else if (verdict == u'u')
            round.undo();
        else if (verdict == u'f')
            round.finish();
        else
            round.goTo(verdict.digitValue());
    }
}

// "ranked|to come|unranked"
QString stateOf(const ChampionRound &round)
{
    return lettersOf(round.ranked()) + u'|' + lettersOf(round.toCome()) + u'|' + lettersOf(round.unranked());
}

} // namespace

class TestChampionRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void played_data()
    {
        QTest::addColumn<QString>("pictures");
        QTest::addColumn<QString>("verdicts");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("since");
        QTest::addColumn<bool>("over");
        QTest::newRow("none") << u""_s << u""_s << u"||"_s << 0 << 0 << true;
        QTest::newRow("one") << u"a"_s << u"kcs"_s << u"a||"_s << 1 << 0 << true;
        QTest::newRow("begun") << u"abcd"_s << u""_s << u"a|bcd|"_s << 2 << 0 << false;
        QTest::newRow("kept") << u"abcd"_s << u"k"_s << u"ab|cd|"_s << 3 << 0 << false;
        QTest::newRow("beaten") << u"abcd"_s << u"c"_s << u"ba|cd|"_s << 3 << 1 << false;
        QTest::newRow("as drawn") << u"gps4h567"_s << u"kck"_s << u"sgp4|h567|"_s << 5 << 2 << false;
        QTest::newRow("to the end") << u"abcd"_s << u"kck"_s << u"cabd||"_s << 4 << 2 << true;
        QTest::newRow("after the end") << u"abcd"_s << u"kckkcs"_s << u"cabd||"_s << 4 << 2 << true;
        QTest::newRow("no verdict") << u"abcd"_s << u"s"_s << u"a|cdb|"_s << 2 << 0 << false;
        QTest::newRow("and come again") << u"abcd"_s << u"skkc"_s << u"bacd||"_s << 4 << 4 << true;
        QTest::newRow("no verdict twice") << u"abcd"_s << u"skks"_s << u"acd||b"_s << 4 << 0 << true;
        QTest::newRow("none on any") << u"abc"_s << u"ssss"_s << u"a||bc"_s << 3 << 0 << true;
        QTest::newRow("finished") << u"abcd"_s << u"cf"_s << u"ba|cd|"_s << 4 << 1 << true;
        QTest::newRow("no verdict when finished") << u"abcd"_s << u"cfkcs"_s << u"ba|cd|"_s << 4 << 1 << true;
        QTest::newRow("finish taken back") << u"abcd"_s << u"cfu"_s << u"ba|cd|"_s << 3 << 1 << false;
        QTest::newRow("undone") << u"abcd"_s << u"kcu"_s << u"ab|cd|"_s << 3 << 0 << false;
        QTest::newRow("undone to the start") << u"abcd"_s << u"kcsuuuu"_s << u"a|bcd|"_s << 2 << 0 << false;
        QTest::newRow("another verdict") << u"abcd"_s << u"kcuk"_s << u"abc|d|"_s << 4 << 0 << false;
        QTest::newRow("gone back") << u"abcd"_s << u"kck1"_s << u"ab|cd|"_s << 3 << 0 << false;
        QTest::newRow("and forth") << u"abcd"_s << u"kck13"_s << u"cabd||"_s << 4 << 2 << true;
        QTest::newRow("further than there is") << u"abcd"_s << u"k9"_s << u"ab|cd|"_s << 3 << 0 << false;
        QTest::newRow("back from the end of a finish") << u"abcd"_s << u"kf0"_s << u"a|bcd|"_s << 2 << 0 << false;
        QTest::newRow("named twice") << u"abab"_s << u"c"_s << u"ba||"_s << 2 << 1 << true;
    }
    void played()
    {
        QFETCH(QString, pictures);
        QFETCH(QString, verdicts);
        QFETCH(QString, state);
        QFETCH(int, number);
        QFETCH(int, since);
        QFETCH(bool, over);
        ChampionRound round = roundOf(pictures);
        play(round, verdicts);
        QCOMPARE(stateOf(round), state);
        QCOMPARE(round.number(), number);
        QCOMPARE(round.championSince(), since);
        QCOMPARE(round.isOver(), over);
        QCOMPARE(round.challenger().isNull(), over);
        QCOMPARE(lettersOf({round.champion()}), state.left(state.startsWith(u'|') ? 0 : 1));
    }

    void laterStepsStay()
    {
        ChampionRound round = roundOf(u"abcde"_s);
        play(round, u"kck"_s);
        const QList<ChampionRound::Step> steps = round.steps();
        QCOMPARE(steps.size(), 3);
        QCOMPARE(steps.at(1),
                 (ChampionRound::Step{Outcome::ChallengerWon, ItemId(u"a"_s), ItemId(u"c"_s), beginMs + 2000}));
        round.goTo(1);
        QCOMPARE(round.steps(), steps);
        QCOMPARE(round.stepsDone(), 1);
        round.goTo(3);
        QCOMPARE(stateOf(round), u"cabd|e|"_s);
        round.goTo(1);
        round.keep(Side::Champion, beginMs);
        QCOMPARE(round.steps().size(), 2);
    }

    void undoSaysWhetherItDid()
    {
        ChampionRound round = roundOf(u"abc"_s);
        QVERIFY(!round.undo());
        play(round, u"kf"_s);
        QVERIFY(round.isFinishedEarly());
        QVERIFY(round.undo());
        QVERIFY(!round.isFinishedEarly());
        QVERIFY(round.undo());
        QVERIFY(!round.undo());
    }

    void timeSpent_data()
    {
        QTest::addColumn<QList<qint64>>("at");
        QTest::addColumn<qint64>("spent");
        QTest::newRow("nothing done") << QList<qint64>{} << 0ll;
        QTest::newRow("three steps") << QList<qint64>{10'000, 30'000, 70'000} << 70'000ll;
        QTest::newRow("a night between") << QList<qint64>{10'000, 40'000'000, 40'020'000} << 330'000ll;
        QTest::newRow("the clock set back") << QList<qint64>{10'000, 5'000, 8'000} << 13'000ll;
    }
    void timeSpent()
    {
        QFETCH(QList<qint64>, at);
        QFETCH(qint64, spent);
        ChampionRound round = roundOf(u"abcdefg"_s);
        for (const qint64 ms : at)
            round.keep(Side::Champion, beginMs + ms);
        QCOMPARE(round.spentMs(), spent);
    }

    void missing_data()
    {
        QTest::addColumn<QString>("verdicts");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("state");
        QTest::newRow("the champion") << u"kc"_s << u"c"_s << u"ab|de|"_s;
        QTest::newRow("the first champion") << u"kc"_s << u"a"_s << u"cb|de|"_s;
        QTest::newRow("one beaten") << u"kc"_s << u"b"_s << u"ca|de|"_s;
        QTest::newRow("the challenger") << u"kc"_s << u"d"_s << u"cab|e|"_s;
        QTest::newRow("one to come") << u"kc"_s << u"e"_s << u"cab|d|"_s;
        QTest::newRow("all that were seen") << u"kc"_s << u"abc"_s << u"d|e|"_s;
        QTest::newRow("all but one") << u"kc"_s << u"abcd"_s << u"e||"_s;
        QTest::newRow("all") << u"kc"_s << u"abcde"_s << u"||"_s;
        QTest::newRow("one put at the end") << u"s"_s << u"b"_s << u"a|cde|"_s;
        QTest::newRow("one unranked") << u"skkks"_s << u"b"_s << u"acde||"_s;
        QTest::newRow("before anything") << u""_s << u"a"_s << u"b|cde|"_s;
        QTest::newRow("another's picture") << u"k"_s << u"z"_s << u"ab|cde|"_s;
    }
    void missing()
    {
        QFETCH(QString, verdicts);
        QFETCH(QString, missing);
        QFETCH(QString, state);
        ChampionRound round = roundOf(u"abcde"_s);
        play(round, verdicts);
        const QString before = stateOf(round);
        round.setMissing(setOf(missing));
        QCOMPARE(stateOf(round), state);
        round.setMissing({});
        QCOMPARE(stateOf(round), before);
    }

    // A verdict while one was away: it stands where it stood when it is back, above what its successor met.
    void backAgain()
    {
        ChampionRound round = roundOf(u"abcde"_s);
        play(round, u"kc"_s); // cab
        round.setMissing(setOf(u"c"_s));
        QCOMPARE(lettersOf({round.champion(), round.challenger()}), u"ad"_s);
        play(round, u"c"_s); // d beats a
        QCOMPARE(stateOf(round), u"dab|e|"_s);
        round.setMissing({});
        QCOMPARE(stateOf(round), u"cdab|e|"_s);
    }

    void anyRound_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 120; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyRound()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QString letters = u"abcdefghijklmnop"_s.left(random.bounded(17));
        ChampionRound round = roundOf(letters);
        ChampionRound saved = round;
        bool everMissing = false;
        for (int i = random.bounded(60); i > 0; --i) {
            play(round, QString(u"kkkkccccssuuf0123456789"_s.at(random.bounded(23))));
            if (random.bounded(15) == 0) {
                QSet<ItemId> missing;
                for (int j = random.bounded(3); j > 0 && !letters.isEmpty(); --j)
                    missing.insert(ItemId(QString(letters.at(random.bounded(letters.size())))));
                everMissing = everMissing || !missing.isEmpty();
                round.setMissing(missing);
            }
            // Each picture that is there is in one place.
            QString all = stateOf(round).remove(u'|');
            std::sort(all.begin(), all.end());
            QCOMPARE(all.size(), round.total());
            QCOMPARE(QSet<QChar>(all.begin(), all.end()).size(), all.size());
            QVERIFY(round.isOver() || round.challenger() == round.toCome().constFirst());
            QVERIFY(round.total() == 0 || round.champion() == round.ranked().constFirst());
            QVERIFY(round.number() <= std::max(round.total(), 1));

            // Losers stand below what beat them.
            for (int step = 0; step < round.stepsDone() && !everMissing; ++step) {
                const ChampionRound::Step done = round.steps().at(step);
                if (done.outcome == Outcome::NoVerdict)
                    continue;
                const bool won = done.outcome == Outcome::ChallengerWon;
                QVERIFY(round.ranked().indexOf(won ? done.challenger : done.champion) <
                        round.ranked().indexOf(won ? done.champion : done.challenger));
            }

            // Stored whole, and as what is new since it was stored last.
            ChampionRound whole = round;
            whole.setMissing({});
            const auto again = [](const QJsonObject &object) {
                return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
            };
            QCOMPARE(ChampionRound::fromJson(again(round.toJson())), std::optional(whole));
            QVERIFY(saved.takeSteps(again(whole.stepsSince(saved))));
            QCOMPARE(saved, whole);
        }
        while (round.undo()) {
        }
        round.setMissing({});
        QCOMPARE(round.toCome(), round.pictures().mid(1));
    }

    void whatIsNoRound_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto step = [](const QString &outcome, const QString &champion, const QString &challenger) {
            return QJsonValue(QJsonArray{QJsonObject{
                {u"outcome"_s, outcome}, {u"champion"_s, champion}, {u"challenger"_s, challenger}, {u"atMs"_s, 1}}});
        };
        QTest::newRow("a later schema") << u"schema"_s << QJsonValue(2);
        QTest::newRow("no id") << u"round"_s << QJsonValue();
        QTest::newRow("no pictures") << u"pictures"_s << QJsonValue(3);
        QTest::newRow("an unknown outcome") << u"steps"_s << step(u"draw"_s, u"a"_s, u"b"_s);
        QTest::newRow("another's picture") << u"steps"_s << step(u"kept"_s, u"a"_s, u"z"_s);
        QTest::newRow("another's champion") << u"steps"_s << step(u"kept"_s, u"z"_s, u"a"_s);
        QTest::newRow("steps that are none") << u"steps"_s << QJsonValue(QJsonArray{1});
    }
    void whatIsNoRound()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        ChampionRound round = roundOf(u"abc"_s);
        play(round, u"k"_s);
        QJsonObject object = round.toJson();
        QCOMPARE(ChampionRound::fromJson(object), std::optional(round));
        object.insert(key, value);
        QVERIFY(!ChampionRound::fromJson(object));
    }

    void stepsThatDoNotFit_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("after a gap") << u"from"_s << QJsonValue(2);
        QTest::newRow("from nowhere") << u"from"_s << QJsonValue();
        QTest::newRow("of another round") << u"round"_s << QJsonValue(u"x"_s);
        QTest::newRow("of a later schema") << u"schema"_s << QJsonValue(2);
    }
    void stepsThatDoNotFit()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        ChampionRound round = roundOf(u"abcd"_s);
        play(round, u"k"_s);
        const ChampionRound before = round;
        play(round, u"c"_s);
        QJsonObject object = round.stepsSince(before);
        object.insert(key, value);
        ChampionRound other = before;
        QVERIFY(!other.takeSteps(object));
        QCOMPARE(other, before);
    }
};

QTEST_GUILESS_MAIN(TestChampionRound)
#include "tst_champion_round.moc"
