// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures over each other: fitted, filled, pixel over pixel.
#include "models/PairFrame.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestPairFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void fits_data();
    void fits();
    void fillsAndSaysWhatIsCut();
    void laysPixelOverPixel();
    void equalOnesLieTheSameInEveryWay();
    void standsAloneWhereOneIsMissing();
};

void TestPairFrame::fits_data()
{
    QTest::addColumn<QSize>("a");
    QTest::addColumn<QSize>("b");
    QTest::addColumn<QRectF>("inA"); // B in A's pixels, from A's top left, in a pane of 900 × 600
    QTest::newRow("half as large") << QSize(1536, 1024) << QSize(768, 512) << QRectF(0, 0, 1536, 1024);
    QTest::newRow("a square in a wide one") << QSize(1536, 1024) << QSize(500, 500) << QRectF(256, 0, 1024, 1024);
    QTest::newRow("a wide one round a square") << QSize(500, 500) << QSize(1536, 1024) << QRectF(-125, 0, 750, 500);
    QTest::newRow("both limited otherwise")
        << QSize(1000, 250) << QSize(300, 600) << QRectF(333, -208.5, 333.33, 666.66);
}

void TestPairFrame::fits()
{
    QFETCH(QSize, a);
    QFETCH(QSize, b);
    QFETCH(QRectF, inA);
    const PairFrame frame = PairFrame::of(PairAlign::Fit, a, b, {900, 600});
    QCOMPARE(frame.a.size(), QSizeF(a));
    const QRectF found = frame.b.translated(-frame.a.topLeft());
    QVERIFY2(qAbs(found.left() - inA.left()) <= 1 && qAbs(found.top() - inA.top()) <= 1,
             qPrintable(QStringLiteral("%1 %2").arg(found.left()).arg(found.top())));
    QVERIFY(qAbs(found.width() - inA.width()) < 0.1 && qAbs(found.height() - inA.height()) < 0.1);
    QVERIFY(QRectF(QPointF(), QSizeF(frame.size)).adjusted(-0.5, -0.5, 0.5, 0.5).contains(frame.a.united(frame.b)));
    QCOMPARE(frame.cutAcross, 0.0);
    QCOMPARE(frame.cutDown, 0.0);
}

void TestPairFrame::fillsAndSaysWhatIsCut()
{
    // The design's own example: "B is cropped 2.6 % at top and bottom".
    const PairFrame frame = PairFrame::of(PairAlign::Fill, {1536, 1024}, {1216, 832}, {900, 600});
    QCOMPARE(frame.size, QSize(1536, 1024));
    QCOMPARE(frame.b.width(), 1536.0);
    QCOMPARE(frame.b.center(), QPointF(768, 512));
    QVERIFY(qAbs(frame.cutDown - 0.026) < 0.0005);
    QCOMPARE(frame.cutAcross, 0.0);
    const PairFrame wide = PairFrame::of(PairAlign::Fill, {1000, 1000}, {2000, 1000}, {900, 600});
    QCOMPARE(wide.b, QRectF(-500, 0, 2000, 1000));
    QCOMPARE(wide.cutAcross, 0.5);
}

void TestPairFrame::laysPixelOverPixel()
{
    const PairFrame frame = PairFrame::of(PairAlign::Pixels, {1024, 1024}, {1001, 1400}, {900, 600});
    QCOMPARE(frame.size, QSize(1024, 1400));
    QCOMPARE(frame.a, QRectF(0, 188, 1024, 1024));
    QCOMPARE(frame.b, QRectF(11, 0, 1001, 1400)); // whole pixels
}

void TestPairFrame::equalOnesLieTheSameInEveryWay()
{
    for (const PairAlign align : {PairAlign::Fit, PairAlign::Fill, PairAlign::Pixels}) {
        const PairFrame frame = PairFrame::of(align, {1023, 767}, {1023, 767}, {913, 601});
        QCOMPARE(frame.size, QSize(1023, 767));
        QVERIFY(frame.a == QRectF(0, 0, 1023, 767));
        QCOMPARE(frame.b, frame.a);
        QVERIFY(frame.cutAcross < 1e-9 && frame.cutDown < 1e-9);
    }
}

void TestPairFrame::standsAloneWhereOneIsMissing()
{
    const PairFrame frame = PairFrame::of(PairAlign::Fill, {}, {640, 480}, {900, 600});
    QCOMPARE(frame.size, QSize(640, 480));
    QCOMPARE(frame.b, QRectF(0, 0, 640, 480));
    QVERIFY(frame.a.isEmpty());
    QVERIFY(PairFrame::of(PairAlign::Fit, {}, {}, {900, 600}).size.isEmpty());
    QVERIFY(!PairFrame::of(PairAlign::Fit, {10, 10}, {20, 20}, {}).size.isEmpty());
}

QTEST_GUILESS_MAIN(TestPairFrame)
#include "tst_pair_frame.moc"
