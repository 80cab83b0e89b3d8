// SPDX-License-Identifier: GPL-3.0-or-later
// What scores and blind votes are said in.
#include "support/Warnings.h"
#include "wording/ScoreWording.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestScoreWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void caution_data()
    {
        QTest::addColumn<QStringList>("models");
        QTest::addColumn<QList<int>>("overlapping");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("samples");
        QTest::addColumn<QString>("words");
        const QStringList four{u"Phoenix"_s, u"gpt-image-1"_s, u"mini"_s, u"Kino"_s};
        QTest::newRow("early, two overlap")
            << four << QList<int>{0} << 6 << 6 << false
            << u"6 votes per model are early. The lines show where the true win rate may lie; Phoenix and gpt-image-1 "
               "overlap and cannot be told apart yet. About 30 votes per model settle it."_s;
        QTest::newRow("early, a chain and a pair")
            << QStringList(four + QStringList{u"Lightning"_s}) << QList<int>{0, 1, 3} << 1 << 9 << false
            << u"1 to 9 votes per model are early. The lines show where the true win rate may lie; Phoenix, "
               u"gpt-image-1 "
               "and mini overlap and cannot be told apart yet; nor can Kino and Lightning. About 30 votes per model "
               "settle it."_s;
        QTest::newRow("one vote") << QStringList{u"a"_s, u"b"_s} << QList<int>{} << 1 << 1 << false
                                  << u"One vote per model is early. The lines show where the true win rate may lie. "
                                     "About 30 votes per model settle it."_s;
        QTest::newRow("some have enough")
            << QStringList{u"a"_s, u"b"_s} << QList<int>{} << 4 << 80 << false
            << u"4 to 29 votes per model are early. The lines show where the true win rate "
               "may lie. About 30 votes per model settle it."_s;
        QTest::newRow("enough, and apart") << four << QList<int>{} << 30 << 44 << false << QString();
        QTest::newRow("enough, and alike") << QStringList{u"a"_s, u"b"_s} << QList<int>{0} << 30 << 44 << false
                                           << u"The lines show where the true win rate may lie; a and b overlap and "
                                              "cannot be told apart."_s;
        QTest::newRow("samples") << QStringList{} << QList<int>{} << 0 << 0 << true
                                 << u"These are sample pictures: they say nothing of the models."_s;
    }
    void caution()
    {
        QFETCH(QStringList, models);
        QFETCH(QList<int>, overlapping);
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(bool, samples);
        QTEST(wording::scoreCaution({models, overlapping, least, most, 30, samples}), "words");
    }

    void noVote_data()
    {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<int>("models");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0 << 0 << u"There are no pictures to vote on."_s;
        QTest::newRow("one") << 1 << 1
                             << u"One picture alone cannot be voted on: a blind vote takes pictures of two models."_s;
        QTest::newRow("two alike") << 2 << 1 << u"Both pictures are of one model."_s;
        QTest::newRow("many alike") << 4'000 << 1 << u"All 4,000 pictures are of one model."_s;
        QTest::newRow("a sample and another") << 2 << 2 << u"Sample pictures are not put beside others."_s;
        QTest::newRow("unknown") << 3 << 0 << u"It is not known which models made these pictures."_s;
    }
    void noVote()
    {
        QFETCH(int, pictures);
        QFETCH(int, models);
        QTEST(wording::noBlindVote(pictures, models), "words");
    }

    void sitting()
    {
        QCOMPARE(wording::sittingLine(12, 400'000), u"12 pairs, 6 min 40 s"_s);
        QCOMPARE(wording::sittingLine(1, 0), u"1 pair"_s);
    }

    void saysWhyNotSaved()
    {
        const Error full{.kind = ErrorKind::Storage, .detail = u"no space left on device"_s};
        QCOMPARE(wording::voteNotSaved(full, u"/home/ada/Pictures"_s),
                 u"The last vote could not be saved in /home/ada/Pictures, and is asked for again: no space left on "
                 "device"_s);
        QCOMPARE(
            wording::voteNotTakenBack(full, u"/home/ada/Pictures"_s),
            u"The vote could not be taken back in /home/ada/Pictures, and counts still: no space left on device"_s);
        QCOMPARE(wording::votesNotExported(u"votes.csv"_s, full),
                 u"votes.csv could not be written: no space left on device"_s);
        QCOMPARE(wording::votesExported(1, u"votes.csv"_s), u"1 vote written to votes.csv"_s);
        QCOMPARE(wording::votesExported(1'200, u"votes.csv"_s), u"1,200 votes written to votes.csv"_s);
        QVERIFY(wording::voteNotSaved({.kind = ErrorKind::Locked}, u"/x"_s).contains(u"only read"_s));
    }
};

QTEST_GUILESS_MAIN(TestScoreWording)
#include "tst_score_wording.moc"
