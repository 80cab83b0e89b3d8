// SPDX-License-Identifier: GPL-3.0-or-later
// Sample pictures are the same every time, different where anything differs, marked, and as asked for.
#include "demo/SamplePainter.h"
#include "imaging/ImageWalker.h"
#include "support/Warnings.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

QByteArray pixels(const SamplePicture &picture)
{
    const QImage image = paintSample(picture);
    return QCryptographicHash::hash({reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()},
                                    QCryptographicHash::Md5);
}

const QStringList prompts{u"Two herons in the reeds"_s,
                          u"Ceramic cup on a table"_s,
                          u"A tram at night"_s,
                          u"Dunes at first light"_s,
                          u"Lemons"_s,
                          u"Mountains and firs"_s,
                          u"A sailing boat at sea"_s,
                          u"Stairs and a wall"_s,
                          u"Portrait of a woman"_s,
                          u"A bunch of flowers"_s,
                          u"qwertz"_s};

const QStringList models{u"openai/gpt-image-1"_s,   u"openai/gpt-image-1-mini"_s, u"openai/dall-e-3"_s,
                         u"openai/dall-e-2"_s,      u"leonardo/phoenix-1-0"_s,    u"leonardo/lightning-xl"_s,
                         u"leonardo/anime-xl"_s,    u"leonardo/kino-xl"_s,        u"leonardo/vision-xl"_s,
                         u"leonardo/diffusion-xl"_s};

} // namespace

class TestSamplePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void everySceneInEveryHand()
    {
        QSet<QByteArray> seen;
        for (const QString &prompt : prompts)
            for (const QString &model : models)
                seen.insert(pixels({.prompt = prompt, .model = model, .size = {96, 96}}));
        QCOMPARE(seen.size(), prompts.size() * models.size());
    }

    void sameEveryTime()
    {
        for (const QString &model : models) {
            const SamplePicture picture{.prompt = u"Two herons"_s, .model = model, .number = 3, .size = {160, 120}};
            QCOMPARE(pixels(picture), pixels(picture));
        }
    }

    void everythingCounts()
    {
        const SamplePicture base{.prompt = u"Dunes"_s, .model = models.first(), .size = {128, 128}};
        QSet<QByteArray> seen{pixels(base)};
        SamplePicture other = base;
        other.number = 1;
        seen.insert(pixels(other));
        other = base;
        other.prompt = u"Dunes at night"_s;
        seen.insert(pixels(other));
        other = base;
        other.quality = u"low"_s;
        seen.insert(pixels(other));
        other = base;
        other.model = u"openai/dall-e-3"_s;
        const QByteArray vivid = pixels(other);
        other.style = u"natural"_s;
        seen << vivid << pixels(other);
        QCOMPARE(seen.size(), 6);
    }

    void sizes_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1536, 1024), QSize(1024, 1792), QSize(256, 256), QSize(32, 32), QSize(1536, 32)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void sizes()
    {
        QFETCH(QSize, size);
        for (const QString &prompt : prompts)
            QCOMPARE(paintSample({.prompt = prompt, .model = u"openai/gpt-image-1-mini"_s, .size = size}).size(), size);
    }

    void transparentIsReallyClear()
    {
        for (const QString &prompt : prompts) {
            const QImage image =
                paintSample({.prompt = prompt, .model = models.first(), .size = {200, 200}, .transparent = true});
            QCOMPARE(image.format(), QImage::Format_ARGB32_Premultiplied);
            int clear = 0;
            int solid = 0;
            for (int y = 0; y < 200; ++y)
                for (int x = 0; x < 200; ++x) {
                    const int alpha = qAlpha(image.pixel(x, y));
                    clear += alpha == 0;
                    solid += alpha == 255;
                }
            QVERIFY2(clear > 400, qPrintable(u"%1: %2 clear pixels"_s.arg(prompt).arg(clear)));
            QVERIFY2(solid > 400, qPrintable(u"%1: %2 solid pixels"_s.arg(prompt).arg(solid)));
        }
    }

    void encodings_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("alpha");
        QTest::newRow("png") << u"png"_s << false;
        QTest::newRow("jpeg") << u"jpeg"_s << false;
        QTest::newRow("webp") << u"webp"_s << false;
        QTest::newRow("clear png") << u"png"_s << true;
        QTest::newRow("clear webp") << u"webp"_s << true;
    }
    void encodings()
    {
        QFETCH(QString, format);
        QFETCH(bool, alpha);
        const QImage image =
            paintSample({.prompt = u"Lemons"_s, .model = models.first(), .size = {128, 96}, .transparent = alpha});
        const auto facts = walkImage(encodeSample(image, format));
        QVERIFY(facts);
        QCOMPARE(facts->format, format);
        QCOMPARE(facts->size, QSize(128, 96));
        QCOMPARE(facts->hasAlpha, alpha);
    }
};

// No window system: the mark is made of strokes.
QTEST_GUILESS_MAIN(TestSamplePainter)
#include "tst_sample_painter.moc"
