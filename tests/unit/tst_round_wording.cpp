// SPDX-License-Identifier: GPL-3.0-or-later
// Champion and challenger in sentences: one and none have words of their own.
#include "support/Warnings.h"
#include "wording/RoundWording.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestRoundWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void says_data()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(14, 0));
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("place") << wording::roundPlace(5, 14) << u"5 of 14"_s;
        QTest::newRow("stayed") << wording::championStayed(u"Phoenix"_s, u"dall-e-3"_s) << u"Phoenix beat dall-e-3"_s;
        QTest::newRow("fell") << wording::championFell(u"Phoenix"_s, u"gpt-image-1"_s)
                              << u"Phoenix took gpt-image-1\u2019s place"_s;
        QTest::newRow("skipped") << wording::noVerdict(u"dall-e-3"_s) << u"No verdict on dall-e-3"_s;
        QTest::newRow("since the start") << wording::championSince(0) << u"since the start"_s;
        QTest::newRow("since a step") << wording::championSince(2) << u"since step 2"_s;
        QTest::newRow("no steps") << wording::roundSteps(0, 0) << u"0 steps"_s;
        QTest::newRow("one step") << wording::roundSteps(1, 4'000) << u"1 step, 4 s"_s;
        QTest::newRow("steps") << wording::roundSteps(3, 70'000) << u"3 steps, 1 min 10 s"_s;
        QTest::newRow("last one") << wording::afterThisOne(0) << u"none after this one"_s;
        QTest::newRow("rate one") << wording::rateFirst(1) << u"Rate 1 as 5 stars"_s;
        QTest::newRow("rate two") << wording::rateFirst(2) << u"Rate 1 and 2 as 5, 4 stars"_s;
        QTest::newRow("rate three") << wording::rateFirst(3) << u"Rate 1 to 3 as 5, 4, 3 stars"_s;
        QTest::newRow("take up") << wording::takeUpRound(5, 14) << u"Take up round, 5 of 14"_s;
        QTest::newRow("offer") << wording::roundOffer(5, 14, now.addDays(-1), now)
                               << u"A round of these 14 pictures was left at 5 of 14, yesterday 14:00."_s;
        QTest::newRow("end") << wording::roundEnd(14, 0) << u"14 pictures ranked, best first"_s;
        QTest::newRow("end, some left") << wording::roundEnd(12, 2)
                                        << u"12 pictures ranked, best first, 2 without a verdict"_s;
        QTest::newRow("too many") << wording::roundTooMany(200, 412) << u"The first 200 of 412 pictures take part."_s;
    }
    void says()
    {
        QFETCH(QString, said);
        QTEST(said, "wanted");
    }
};

QTEST_GUILESS_MAIN(TestRoundWording)
#include "tst_round_wording.moc"
