// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to pixels: formats, boxes, orientation, colour spaces, and what damaged bytes get.
#include "imaging/ImageDecoder.h"
#include "support/Pictures.h"
#include "support/Warnings.h"

#include <QColorSpace>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestImageDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The decoders talk about damaged bytes; here the damage is meant.
    void initTestCase() { QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); }
    void init() { failOnStrayWarnings(); }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("alpha");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::addRow("%s", format) << encoded(drawing({120, 80}, false), format) << false;
        for (const char *format : {"png", "webp"})
            QTest::addRow("%s with alpha", format) << encoded(drawing({120, 80}, true), format) << true;
        QTest::newRow("gif") << smallGif(120, 80) << false;
    }
    void formats()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, alpha);
        const auto whole = decodeImage(bytes);
        QVERIFY(whole);
        QCOMPARE(whole->size(), QSize(120, 80));
        QCOMPARE(whole->format(), alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        const auto small = decodeImage(bytes, {30, 30});
        QVERIFY(small);
        QCOMPARE(small->size(), QSize(30, 20));
        QCOMPARE(small->format(), whole->format());
        QCOMPARE(decodeImage(bytes, {500, 500})->size(), QSize(120, 80));
    }

    void gifHasItsColour() { QCOMPARE(decodeImage(smallGif(9, 9))->pixel(4, 4), 0xff204060u); }

    void orientation_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QPoint>("corner"); // where the first pixel of the file is shown, in quarters
        QTest::newRow("as it is") << 1 << QPoint(0, 0);
        QTest::newRow("half a turn") << 3 << QPoint(1, 1);
        QTest::newRow("a quarter right") << 6 << QPoint(1, 0);
        QTest::newRow("a quarter left") << 8 << QPoint(0, 1);
    }
    void orientation()
    {
        QFETCH(int, orientation);
        QFETCH(QPoint, corner);
        QImage marked(120, 80, QImage::Format_RGB32);
        marked.fill(Qt::white);
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x)
                marked.setPixel(x, y, qRgb(0, 0, 0));
        const QByteArray bytes = withOrientation(encoded(marked, "jpeg", 95), char(orientation));
        for (const QSize box : {QSize(), QSize(40, 40)}) {
            const auto image = decodeImage(bytes, box);
            QVERIFY(image);
            const bool turned = orientation >= 5;
            QCOMPARE(image->height() > image->width(), turned);
            const int inset = image->width() / 20 + 1;
            const QPoint at(corner.x() ? image->width() - inset : inset, corner.y() ? image->height() - inset : inset);
            QVERIFY(qGray(image->pixel(at)) < 60);
            QVERIFY(qGray(image->pixel(image->rect().center())) > 200);
        }
    }

    void otherColourSpaceBecomesSrgb()
    {
        QImage wide(8, 8, QImage::Format_RGB32);
        wide.fill(qRgb(0, 200, 0));
        wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const auto image = decodeImage(encoded(wide, "png"));
        QVERIFY(image);
        QVERIFY(image->pixel(4, 4) != wide.pixel(4, 4));
        QCOMPARE(image->colorSpace(), QColorSpace(QColorSpace::SRgb));
    }

    void deepPng()
    {
        const QImage deep = drawing({40, 40}, true).convertToFormat(QImage::Format_RGBA64);
        const auto image = decodeImage(encoded(deep, "png"));
        QVERIFY(image);
        QCOMPARE(image->format(), QImage::Format_ARGB32_Premultiplied);
    }

    // Qt's own limit would refuse it: 6000 × 6000 pixels are 137 MB.
    void largePicture()
    {
        QImage large(6000, 6000, QImage::Format_RGB32);
        large.fill(Qt::darkCyan);
        const auto image = decodeImage(encoded(large, "png"), {100, 100});
        QVERIFY2(image.has_value(), image ? "" : qPrintable(image.error().detail));
        QCOMPARE(image->size(), QSize(100, 100));
    }

    void damagedBytesAreAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"png", "jpeg", "webp"}) {
            const QByteArray good = encoded(drawing({200, 200}, false), format);
            QTest::addRow("%s cut", format) << good.left(good.size() / 2);
            if (qstrcmp(format, "webp") != 0) // zeros are legal codes of its arithmetic coder
                QTest::addRow("%s zeros", format) << good.left(good.size() / 2) + QByteArray(good.size() / 2, '\0');
        }
        QTest::newRow("bomb") << pngBomb("iTXt");
        QTest::newRow("page") << QByteArray("<!doctype html><title>502</title>");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    }
    void damagedBytesAreAnError()
    {
        QFETCH(QByteArray, bytes);
        const auto image = decodeImage(bytes);
        QVERIFY(!image);
        QCOMPARE(image.error().kind, ErrorKind::Damaged);
        QVERIFY(!image.error().detail.isEmpty());
    }

    void flippedBitsNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::addRow("%s", format) << encoded(drawing({64, 48}, false), format);
        QTest::newRow("webp with alpha") << encoded(drawing({64, 48}, true), "webp");
        QTest::newRow("gif") << smallGif(64, 48);
    }
    void flippedBitsNeverCrash()
    {
        QFETCH(QByteArray, bytes);
        QRandomGenerator random(11);
        for (int round = 0; round < 400; ++round) {
            QByteArray noisy = bytes;
            for (int k = random.bounded(1, 5); k > 0; --k)
                noisy[random.bounded(int(noisy.size()))] ^= char(1 << random.bounded(8));
            const auto image = decodeImage(noisy, {32, 32});
            QVERIFY(!image || (!image->isNull() && image->width() <= 32));
        }
    }
};

QTEST_GUILESS_MAIN(TestImageDecoder)
#include "tst_image_decoder.moc"
