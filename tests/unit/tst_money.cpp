// SPDX-License-Identifier: GPL-3.0-or-later
// Money adds up, divides without loss, and never reads unknown as free.
#include "core/Money.h"
#include "support/Warnings.h"

#include <QTest>
#include <limits>

using namespace proofsheet;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void unknownIsNotZero()
    {
        QVERIFY(!Money().isKnown());
        QVERIFY(Money() != Money::ofMicros(0));
        QVERIFY(Money::ofMicros(0).isKnown());
    }

    void dollars_data()
    {
        QTest::addColumn<double>("dollars");
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("price") << 0.167 << true << qint64(167'000);
        QTest::newRow("binary fraction") << 0.0135 << true << qint64(13'500);
        QTest::newRow("rounds") << 0.0000016 << true << qint64(2);
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << qint64(0);
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << qint64(0);
        QTest::newRow("absurd") << 1e300 << false << qint64(0);
    }
    void dollars()
    {
        QFETCH(double, dollars);
        QFETCH(bool, known);
        QFETCH(qint64, micros);
        QCOMPARE(Money::ofDollars(dollars).isKnown(), known);
        QCOMPARE(Money::ofDollars(dollars).micros(), micros);
    }

    void partsAddUp_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<int>("parts");
        QTest::newRow("even") << qint64(100) << 4;
        QTest::newRow("odd") << qint64(100) << 3;
        QTest::newRow("fewer than parts") << qint64(2) << 10;
        QTest::newRow("credit") << qint64(-100) << 3;
    }
    void partsAddUp()
    {
        QFETCH(qint64, micros);
        QFETCH(int, parts);
        qint64 sum = 0;
        for (int i = 0; i < parts; ++i)
            sum += Money::ofMicros(micros).part(i, parts).micros();
        QCOMPARE(sum, micros);
    }

    void noPartOfNothing()
    {
        QVERIFY(!Money().part(0, 2).isKnown());
        QVERIFY(!Money::ofMicros(5).part(2, 2).isKnown());
        QVERIFY(!Money::ofMicros(5).part(0, 0).isKnown());
    }

    void sums()
    {
        Estimate sum = Estimate::of(Money::ofDollars(0.063), 2);
        QVERIFY(!sum.isRange() && !sum.isUnknown() && !sum.isAtLeast());
        QCOMPARE(sum.lowMicros, 126'000);

        sum.add(Estimate::between(Money::ofDollars(0.04), Money::ofDollars(0.08), 2));
        QVERIFY(sum.isRange());
        QCOMPARE(sum.lowMicros, 206'000);
        QCOMPARE(sum.highMicros, 286'000);

        sum.add(Estimate::of(Money(), 2));
        QVERIFY(sum.isAtLeast());
        QCOMPARE(sum.knownParts, 4);
        QCOMPARE(sum.unknownParts, 2);
        QVERIFY(Estimate::of(Money(), 2).isUnknown());
        QVERIFY(!Estimate().isUnknown());
        QCOMPARE(Estimate::of(Money::ofMicros(7)).times(3), Estimate::of(Money::ofMicros(7), 3));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
