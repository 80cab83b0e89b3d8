// SPDX-License-Identifier: GPL-3.0-or-later
// The one shape that two pictures of a blind pair are cut to.
#include "imaging/CommonCrop.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestCommonCrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void aspectLiesBetween_data()
    {
        QTest::addColumn<QSize>("a");
        QTest::addColumn<QSize>("b");
        QTest::addColumn<double>("aspect");
        QTest::newRow("the same") << QSize(1024, 1280) << QSize(1024, 1280) << 0.8;
        QTest::newRow("the same shape, twice the size") << QSize(512, 640) << QSize(1024, 1280) << 0.8;
        QTest::newRow("square and 4:1") << QSize(100, 100) << QSize(400, 100) << 2.0;
        QTest::newRow("a line and a square") << QSize(40'000, 30) << QSize(1024, 1024) << 3.0;
        QTest::newRow("a column and a square") << QSize(30, 40'000) << QSize(1024, 1024) << 1 / 3.0;
        QTest::newRow("nothing known") << QSize() << QSize(1024, 1024) << 1.0;
    }
    void aspectLiesBetween()
    {
        QFETCH(QSize, a);
        QFETCH(QSize, b);
        QTEST(commonAspect(a, b), "aspect");
        QTEST(commonAspect(b, a), "aspect");
    }

    void cutsTheMiddle_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<double>("aspect");
        QTest::addColumn<QRect>("cut");
        QTest::newRow("nothing to cut") << QSize(1024, 1280) << 0.8 << QRect(0, 0, 1024, 1280);
        QTest::newRow("sides") << QSize(400, 100) << 2.0 << QRect(100, 0, 200, 100);
        QTest::newRow("top and bottom") << QSize(100, 100) << 2.0 << QRect(0, 25, 100, 50);
        QTest::newRow("thin") << QSize(2, 40'000) << 3.0 << QRect(0, 19'999, 2, 1);
        QTest::newRow("empty") << QSize() << 1.0 << QRect();
    }
    void cutsTheMiddle()
    {
        QFETCH(QSize, picture);
        QFETCH(double, aspect);
        QTEST(cutTo(picture, aspect), "cut");
    }

    void sharesThePixels();
};

void TestCommonCrop::sharesThePixels()
{
    QList<QImage> cut;
    const uchar *kept = nullptr;
    {
        QImage image(400, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setPixelColor(100, 0, Qt::red);
        image.setPixelColor(299, 99, Qt::blue);
        kept = image.constBits();
        cut = cutTo(QList<QImage>{image, image.scaled(200, 50)}, 2.0);
    }
    QCOMPARE(cut.size(), 2);
    QCOMPARE(cut.at(0).size(), QSize(200, 100));
    QCOMPARE(cut.at(1).size(), QSize(100, 50));
    QCOMPARE(cut.at(0).constBits(), kept + 400);
    QCOMPARE(cut.at(0).pixelColor(0, 0), QColor(Qt::red));
    QCOMPARE(cut.at(0).pixelColor(199, 99), QColor(Qt::blue));
}

QTEST_GUILESS_MAIN(TestCommonCrop)
#include "tst_common_crop.moc"
