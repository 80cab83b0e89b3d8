// SPDX-License-Identifier: GPL-3.0-or-later
// Differences of pictures made by hand, whose map and share can be told beforehand.
#include "imaging/PictureDifference.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestPictureDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void amplifiesAndCuts_data();
    void amplifiesAndCuts();
    void looksAtEveryChannel_data();
    void looksAtEveryChannel();
    void countsTheShare();
    void comparesAtTheSmallerSize();
    void takesTheMiddleOfAnotherShape_data();
    void takesTheMiddleOfAnotherShape();
    void isTheSameBothWays();
    void survivesNothing();

private:
    static QImage filled(QSize size, QColor colour, QImage::Format format = QImage::Format_RGB32)
    {
        QImage image(size, format);
        image.fill(colour);
        return image;
    }
};

void TestPictureDifference::amplifiesAndCuts_data()
{
    QTest::addColumn<int>("by"); // how much the two differ
    QTest::addColumn<int>("factor");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("shown");
    QTest::addColumn<bool>("differs");
    QTest::newRow("the same") << 0 << 16 << 0 << 0 << false;
    QTest::newRow("absolute") << 5 << 1 << 0 << 5 << true;
    QTest::newRow("negative") << -5 << 1 << 0 << 5 << true;
    QTest::newRow("amplified") << 5 << 4 << 0 << 20 << true;
    QTest::newRow("amplified most") << 5 << 16 << 0 << 80 << true;
    QTest::newRow("over white") << 30 << 16 << 0 << 255 << true;
    QTest::newRow("at the threshold") << 5 << 4 << 5 << 0 << false;
    QTest::newRow("over the threshold") << 6 << 4 << 5 << 24 << true;
    QTest::newRow("nothing exceeds 255") << 100 << 4 << 255 << 0 << false;
    QTest::newRow("a factor too small") << 5 << 0 << 0 << 5 << true;
    QTest::newRow("a factor too large") << 5 << 99 << 0 << 80 << true;
    QTest::newRow("a threshold too small") << 0 << 4 << -3 << 0 << false;
}

void TestPictureDifference::amplifiesAndCuts()
{
    QFETCH(int, by);
    QFETCH(int, factor);
    QFETCH(int, threshold);
    QFETCH(bool, differs);
    const QImage a = filled({9, 7}, QColor(100, 100, 100));
    QImage b = a;
    b.setPixelColor(4, 3, QColor(100, 100 + by, 100));
    const DifferenceMap map = differenceOf(a, b, {factor, threshold});
    QTEST(qGray(map.map.pixel(4, 3)), "shown");
    QCOMPARE(qGray(map.map.pixel(5, 3)), 0);
    QCOMPARE(map.share, differs ? 1.0 / 63 : 0.0);
    QCOMPARE(map.comparedAt, QSize(9, 7));
    QVERIFY(!map.isScaled && !map.isCropped);
}

void TestPictureDifference::looksAtEveryChannel_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<int>("value");
    QTest::newRow("red") << QColor(10, 20, 30) << QColor(17, 20, 30) << 7;
    QTest::newRow("green") << QColor(10, 20, 30) << QColor(10, 9, 30) << 11;
    QTest::newRow("blue") << QColor(10, 20, 30) << QColor(10, 20, 255) << 225;
    QTest::newRow("the largest counts") << QColor(10, 20, 30) << QColor(13, 15, 32) << 5;
    QTest::newRow("alpha over black") << QColor(0, 0, 0, 255) << QColor(0, 0, 0, 55) << 200;
    QTest::newRow("transparent, whatever lies in it") << QColor(255, 0, 0, 0) << QColor(0, 255, 0, 0) << 0;
    QTest::newRow("white and nothing") << QColor(255, 255, 255) << QColor(255, 255, 255, 0) << 255;
}

void TestPictureDifference::looksAtEveryChannel()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    const auto image = [](QColor colour) {
        return colour.alpha() == 255 ? filled({3, 3}, colour)
                                     : filled({3, 3}, colour, QImage::Format_ARGB32_Premultiplied);
    };
    const PictureDifference difference = rawDifferenceOf(image(a), image(b));
    QTEST(qGray(difference.values.pixel(1, 1)), "value");
}

void TestPictureDifference::countsTheShare()
{
    const QImage a = filled({100, 50}, Qt::black);
    QImage b = a;
    for (int i = 0; i < 500; ++i)
        b.setPixelColor(i % 100, i / 100, QColor(i % 10 + 1, 0, 0)); // 50 of each of 1 to 10
    QCOMPARE(differenceOf(a, b, {4, 0}).share, 0.1);
    QCOMPARE(differenceOf(a, b, {4, 4}).share, 0.06);
    QCOMPARE(differenceOf(a, b, {4, 10}).share, 0.0);
    const PictureDifference difference = rawDifferenceOf(a, b);
    QCOMPARE(difference.counts[0], 4500);
    QCOMPARE(difference.counts[7], 50);
    // A line whose length is no multiple of four has spare bytes at its end; they are no pixels.
    QCOMPARE(rawDifferenceOf(filled({3, 3}, Qt::black), filled({3, 3}, Qt::white)).counts[255], 9);
}

void TestPictureDifference::comparesAtTheSmallerSize()
{
    // Fourfold, each quarter of one colour: scaled down it is the small one again.
    QImage small(2, 2, QImage::Format_RGB32);
    small.setPixel(0, 0, qRgb(10, 10, 10));
    small.setPixel(1, 0, qRgb(90, 10, 10));
    small.setPixel(0, 1, qRgb(10, 90, 10));
    small.setPixel(1, 1, qRgb(10, 10, 90));
    const QImage large = small.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    const DifferenceMap map = differenceOf(large, small, {1, 2});
    QCOMPARE(map.comparedAt, QSize(2, 2));
    QCOMPARE(map.map.size(), QSize(2, 2));
    QCOMPARE(map.share, 0.0);
    QVERIFY(map.isScaled && !map.isCropped);
    // 1024 × 683 is 1536 × 1024 as far as whole pixels go.
    const DifferenceMap rounded = differenceOf(filled({1536, 1024}, Qt::red), filled({1024, 683}, Qt::red), {1, 0});
    QVERIFY(rounded.isScaled && !rounded.isCropped);
    QCOMPARE(rounded.share, 0.0);
}

void TestPictureDifference::takesTheMiddleOfAnotherShape_data()
{
    QTest::addColumn<QSize>("larger");
    QTest::addColumn<QRect>("middle"); // of it, white; the rest is black
    QTest::newRow("wider") << QSize(300, 100) << QRect(100, 0, 100, 100);
    QTest::newRow("higher") << QSize(100, 300) << QRect(0, 100, 100, 100);
    QTest::newRow("wider and larger") << QSize(600, 200) << QRect(200, 0, 200, 200);
}

void TestPictureDifference::takesTheMiddleOfAnotherShape()
{
    QFETCH(QSize, larger);
    QFETCH(QRect, middle);
    QImage other = filled(larger, Qt::black);
    for (int y = middle.top(); y <= middle.bottom(); ++y)
        for (int x = middle.left(); x <= middle.right(); ++x)
            other.setPixel(x, y, 0xffffffff);
    const DifferenceMap map = differenceOf(filled({100, 100}, Qt::white), other, {1, 0});
    QVERIFY(map.isCropped && map.isScaled);
    QCOMPARE(map.comparedAt, QSize(100, 100));
    QCOMPARE(map.share, 0.0);
}

void TestPictureDifference::isTheSameBothWays()
{
    QImage a(40, 30, QImage::Format_RGB32), b(40, 30, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < 30; ++y) {
        for (int x = 0; x < 40; ++x) {
            a.setPixel(x, y, qRgb(x * 6, y * 8, x * y % 256));
            b.setPixel(x, y, qRgba(y * 4, x * 3, 0, 255 - x));
        }
    }
    QCOMPARE(differenceOf(a, b, {3, 20}).map, differenceOf(b, a, {3, 20}).map);
    QCOMPARE(differenceOf(a, b, {3, 20}).share, differenceOf(b, a, {3, 20}).share);
    QCOMPARE(differenceOf(a, a, {16, 0}).share, 0.0);
}

void TestPictureDifference::survivesNothing()
{
    const DifferenceMap map = differenceOf(QImage(), filled({4, 4}, Qt::red), {});
    QVERIFY(map.map.isNull());
    QCOMPARE(map.share, 0.0);
    QCOMPARE(differenceOf(filled({1, 1}, Qt::red), filled({4096, 1}, Qt::red), {}).share, 0.0);
}

QTEST_GUILESS_MAIN(TestPictureDifference)
#include "tst_picture_difference.moc"
