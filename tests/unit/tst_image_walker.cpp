// SPDX-License-Identifier: GPL-3.0-or-later
// The walker tells whole pictures from damaged ones. Every picture, good or nasty, is made here.
#include "imaging/Crc32.h"
#include "imaging/ImageWalker.h"
#include "support/Pictures.h"
#include "support/Warnings.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestImageWalker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void checksum() { QCOMPARE(crc32("123456789"), 0xcbf43926u); }

    void whole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("alpha");
        for (const char *format : {"png", "jpeg", "webp"}) {
            for (bool alpha : {false, true}) {
                if (alpha && qstrcmp(format, "jpeg") == 0)
                    continue;
                QTest::addRow("%s%s", format, alpha ? " with alpha" : "")
                    << encoded(drawing({123, 77}, alpha), format) << QString::fromLatin1(format) << alpha;
            }
        }
        QTest::newRow("webp lossless") << encoded(drawing({123, 77}, false), "webp", 100) << u"webp"_s << false;
        QTest::newRow("gif") << smallGif(123, 77) << u"gif"_s << false;
        QTest::newRow("jpeg and NULs") << encoded(drawing({123, 77}, false), "jpeg") + QByteArray(512, '\0')
                                       << u"jpeg"_s << false;
        QTest::newRow("png with a packed text") << withPngChunk("zTXt", QByteArray(100, 'x')) << u"png"_s << true;
    }
    void whole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(bool, alpha);
        const auto facts = walkImage(bytes);
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->format, format);
        QCOMPARE(facts->size, QSize(123, 77));
        QCOMPARE(facts->hasAlpha, alpha);
        QCOMPARE(imageFormat(bytes), format);
    }

    void cutAnywhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::addRow("%s", format) << encoded(drawing({64, 48}, false), format);
        QTest::newRow("webp with alpha") << encoded(drawing({64, 48}, true), "webp");
        QTest::newRow("gif") << smallGif(64, 48);
    }
    void cutAnywhere()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const auto facts = walkImage(bytes.left(length));
            QVERIFY2(!facts, qPrintable(u"accepted after %1 of %2 bytes"_s.arg(length).arg(bytes.size())));
            QCOMPARE(facts.error().kind, ErrorKind::Damaged);
            QVERIFY(!facts.error().detail.isEmpty());
        }
    }

    // A download that was cut and then filled up, as a full disk or a sparse file leaves it.
    void zeroTail_data() { cutAnywhere_data(); }
    void zeroTail()
    {
        QFETCH(QByteArray, bytes);
        for (int tenth = 1; tenth < 10; ++tenth) {
            const qsizetype keep = bytes.size() * tenth / 10;
            const QByteArray filled = bytes.left(keep) + QByteArray(bytes.size() - keep, '\0');
            // WebP has no mark at its end; its decoder is the one that notices.
            if (imageFormat(bytes) != u"webp")
                QVERIFY2(!walkImage(filled), qPrintable(u"accepted with %1 of 10 parts"_s.arg(tenth)));
        }
    }

    void flippedBitsOfPngAreSeen()
    {
        const QByteArray bytes = encoded(drawing({64, 48}, true), "png");
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 0x10);
            QVERIFY2(!walkImage(flipped), qPrintable(u"accepted with byte %1 changed"_s.arg(at)));
        }
    }

    void noiseNeverCrashes_data() { cutAnywhere_data(); }
    void noiseNeverCrashes()
    {
        QFETCH(QByteArray, bytes);
        QRandomGenerator random(7);
        for (int round = 0; round < 4000; ++round) {
            QByteArray noisy = bytes;
            for (int k = random.bounded(1, 6); k > 0; --k)
                noisy[random.bounded(int(noisy.size()))] = char(random.bounded(256));
            const auto facts = walkImage(noisy);
            QVERIFY(!facts || !facts->size.isEmpty());
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        for (const char *type : {"tEXt", "zTXt", "iTXt", "pCAL", "sCAL", "sPLT"})
            QTest::addRow("57 bytes, %s", type) << pngBomb(type) << u"ends after"_s;
        QTest::newRow("huge png") << withPngHeader(100000, 100000) << u"claims 100000 × 100000"_s;
        QTest::newRow("no width") << withPngHeader(0, 10) << u"no size"_s;
        QTest::newRow("negative width") << withPngHeader(0xffffffffu, 10) << u"claims"_s;
        QTest::newRow("png of nothing") << pngSignature() + pngChunk("IHDR", pngHeader(8, 8)) + pngChunk("IEND", {})
                                        << u"no picture data"_s;
        QTest::newRow("png without header")
            << pngSignature() + pngChunk("IDAT", "x") + pngChunk("IEND", {}) << u"header"_s;
        QTest::newRow("scan bomb") << jpegOfScans(1001) << u"scans"_s;
        QTest::newRow("html") << QByteArray("<html><body>502 Bad Gateway</body></html>") << u"no PNG"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << u"no PNG"_s;
        QTest::newRow("empty") << QByteArray() << u"no bytes"_s;
        QTest::newRow("bmp") << encoded(drawing({8, 8}, false), "bmp") << u"no PNG"_s;
        QTest::newRow("jpeg and a page") << encoded(drawing({8, 8}, false), "jpeg") + "<html>" << u"goes on"_s;
        QTest::newRow("gif of nothing") << QByteArray("GIF89a\x08\x00\x08\x00\x00\x00\x00;", 14) << u"no picture"_s;
        QTest::newRow("webp of nothing") << QByteArray("RIFF\x0c\x00\x00\x00WEBPEXIF\x00\x00\x00\x00", 20)
                                         << u"no picture"_s;
        QTest::newRow("too many bytes") << encoded(drawing({8, 8}, false), "png") + QByteArray(mostPictureBytes, '\0')
                                        << u"bytes"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto facts = walkImage(bytes);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, ErrorKind::Damaged);
        QVERIFY2(facts.error().detail.contains(says), qPrintable(facts.error().detail));
    }

    void bombCostsNothing()
    {
        const QByteArray bomb = pngBomb("zTXt");
        QCOMPARE(bomb.size(), 57);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!walkImage(bomb));
        QVERIFY2(timer.elapsed() < 2000, "a thousand refusals take two seconds");
    }

    void turnedJpeg()
    {
        const QByteArray plain = encoded(drawing({60, 20}, false), "jpeg");
        QCOMPARE(walkImage(withOrientation(plain, 1))->size, QSize(60, 20));
        QCOMPARE(walkImage(withOrientation(plain, 3))->size, QSize(60, 20));
        QCOMPARE(walkImage(withOrientation(plain, 6))->size, QSize(20, 60));
    }

    void extensions()
    {
        QCOMPARE(fileExtension(u"jpeg"_s), u"jpg"_s);
        QCOMPARE(fileExtension(u"webp"_s), u"webp"_s);
    }
};

QTEST_GUILESS_MAIN(TestImageWalker)
#include "tst_image_walker.moc"
