// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of pictures that differ: one against another, values, shares of pixels, what is cropped.
#include "support/Warnings.h"
#include "wording/PairWording.h"
#include "wording/ParameterWording.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestDifferenceWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void differences()
    {
        QCOMPARE(wording::against(Money::ofDollars(0.25), Money::ofDollars(0.014), 92'000, 19'000),
                 u"18 times cheaper, 73 s faster"_s);
        QCOMPARE(wording::against(Money::ofDollars(0.02), Money::ofDollars(0.05), 20'000, 41'000),
                 u"2.5 times the price, 21 s slower"_s);
        QCOMPARE(wording::against(Money::ofDollars(0.10), Money::ofDollars(0.09), 9'000, 9'200),
                 u"10 % cheaper, as fast"_s);
        QCOMPARE(wording::against({}, Money::ofDollars(0.09), 0, 9'000), QString());
        QCOMPARE(wording::parameterValue(Parameter::FileSize, PictureBytes{2'900'000}), u"2.9 MB"_s);
        QCOMPARE(wording::parameterValue(Parameter::Size, QSize(1216, 832)), u"1216×832"_s);
        QCOMPARE(wording::parameterValue(Parameter::Quality, NoValue::NotUsed), u"not used"_s);
        QCOMPARE(wording::differenceShare(0, 0), u"Every pixel is the same."_s);
        QCOMPARE(wording::differenceShare(0.00001, 8), u"under 0.1 % of the pixels differ by more than 8 of 255."_s);
        QCOMPARE(wording::differenceShare(0.9995, 0), u"over 99.9 % of the pixels differ."_s);
        QCOMPARE(wording::differenceShare(0.124, 0), u"12 % of the pixels differ."_s);
        QCOMPARE(wording::cropped(u"B"_s, 0, 0.026),
                 u"B is cropped 2.6 % at top and bottom so that both fill the same frame."_s);
        QCOMPARE(wording::cropped(u"B"_s, 0, 0), QString());
    }
};

QTEST_GUILESS_MAIN(TestDifferenceWording)
#include "tst_difference_wording.moc"
