// SPDX-License-Identifier: GPL-3.0-or-later
// Decoded pictures of all views: as fine as they are shown, below a limit counted in bytes, what is seen always there;
// bad files and deleted pictures say so, and the others go on.
#include "imaging/PictureLoader.h"
#include "models/DecodedPictures.h"
#include "support/ModelBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>

using namespace proofsheet;
using namespace proofsheet::test;

class TestDecodedPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void decodesAsFineAsShown();
    void whatAFileIsDoesNotMatter_data();
    void whatAFileIsDoesNotMatter();
    void badOnesSaySoAndTheOthersGoOn();
    void triesAgainWhenWantedAnew();
    void deletedAndBroughtBack();
    void eightWholeOnesAreTheLimitToTheByte();
    void tooManyForTheLimitAreAllALittleCoarser();
    void theLeastRecentlyWantedGoesFirst();
    void nextOnesOnlyWhereThereIsRoom();
    void zoomingOutTakesNoDecode();
    void dropsWhatNobodyWants();
    void twoViewsShareOnePicture();
    void staysBelowTheLimitThroughoutManyWishes();

private:
    static constexpr qint64 mb = 1024 * 1024;
    struct Stage
    {
        ItemId keep(int index, const QByteArray &bytes)
        {
            ImageRecord record = recordOf(1, index, QStringLiteral("a calm lake"));
            record.file.clear();
            std::optional<ImageRecord> kept;
            bench.library.keep({record, bytes}, [&kept](const auto &result) { kept = *result; });
            if (!QTest::qWaitFor([&kept] { return kept.has_value(); }))
                qFatal("a picture could not be kept");
            files.append(bench.library.place().absolute(kept->file));
            return kept->id;
        }
        QList<ItemId> keepSquares(int count, int side)
        {
            QImage image(side, side, QImage::Format_RGB32);
            image.fill(QColor(90, 120, 150));
            const QByteArray bytes = encoded(image, "jpeg");
            QList<ItemId> ids;
            for (int i = 0; i < count; ++i)
                ids.append(keep(int(files.size()), bytes));
            return ids;
        }
        static QList<PictureNeed> needs(const QList<ItemId> &ids, QSize shown)
        {
            QList<PictureNeed> all;
            for (const ItemId &id : ids)
                all.append({id, shown});
            return all;
        }
        QSize finest(const ItemId &id) const
        {
            const PictureLevels levels = decoded.levels(id);
            return levels.isEmpty() ? QSize() : levels.images.first().size();
        }
        bool areReady(const QList<ItemId> &ids, QSize shown) const
        {
            return std::all_of(ids.begin(), ids.end(), [&](const ItemId &id) { return decoded.isReady(id, shown); });
        }

        ModelBench bench;
        PictureLoader loader;
        DecodedPictures decoded{bench.library, loader};
        QStringList files;
        QObject view, other;
    };
};

void TestDecodedPictures::decodesAsFineAsShown()
{
    Stage stage;
    const ItemId id = stage.keep(0, encoded(drawing({1200, 800}, false), "png"));
    QSignalSpy ready(&stage.decoded, &DecodedPictures::ready);
    stage.decoded.want(&stage.view, {{id, {290, 193}}});
    QVERIFY(stage.decoded.levels(id).isEmpty()); // nothing is decoded here
    QVERIFY(!stage.decoded.isReady(id, {290, 193}));
    QTRY_VERIFY(stage.decoded.isReady(id, {290, 193}));
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(stage.finest(id), QSize(300, 200));
    QCOMPARE(stage.decoded.levels(id).whole, QSize(1200, 800));
    QCOMPARE(stage.decoded.bytes(), 4 * 300 * 200);
    QVERIFY(!stage.decoded.isReady(id, {301, 201}));
    // Zoomed: the coarse one stays until the fine one is there, and as long as there is room.
    stage.decoded.want(&stage.view, {{id, {1200, 800}}});
    QCOMPARE(stage.finest(id), QSize(300, 200));
    QTRY_COMPARE(stage.finest(id), QSize(1200, 800));
    QCOMPARE(stage.decoded.levels(id).images[0].pixel(70, 90), drawing({1200, 800}, false).pixel(70, 90));
    QVERIFY(stage.decoded.isReady(id, {5000, 3333}));
    // All its own pixels.
    stage.decoded.want(&stage.other, {{id, {}}});
    QVERIFY(stage.decoded.isReady(id, {}));
}

void TestDecodedPictures::whatAFileIsDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("alpha");
    QTest::newRow("gif, the first of its pictures") << smallGif(60, 40) << QSize(60, 40) << false;
    QTest::newRow("16 bits") << encoded(drawing({64, 48}, false).convertToFormat(QImage::Format_RGBX64), "png")
                             << QSize(64, 48) << false;
    QTest::newRow("16 bits with alpha") << encoded(drawing({64, 48}, true).convertToFormat(QImage::Format_RGBA64),
                                                   "png")
                                        << QSize(64, 48) << true;
    QTest::newRow("grey") << encoded(drawing({64, 48}, false).convertToFormat(QImage::Format_Grayscale8), "png")
                          << QSize(64, 48) << false;
    QTest::newRow("webp") << encoded(drawing({64, 48}, false), "webp") << QSize(64, 48) << false;
    QTest::newRow("turned") << withOrientation(encoded(drawing({64, 48}, false), "jpeg"), 6) << QSize(48, 64) << false;
    QTest::newRow("a thread") << encoded(drawing({40000, 30}, false), "png") << QSize(40000, 30) << false;
    QTest::newRow("one pixel") << encoded(drawing({1, 1}, false), "png") << QSize(1, 1) << false;
}

void TestDecodedPictures::whatAFileIsDoesNotMatter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);
    QFETCH(bool, alpha);
    Stage stage;
    const ItemId id = stage.keep(0, bytes);
    const QSize pane = size.scaled(800, 600, Qt::KeepAspectRatio).expandedTo({1, 1});
    stage.decoded.want(&stage.view, {{id, pane}});
    QTRY_VERIFY(stage.decoded.isReady(id, pane));
    stage.decoded.want(&stage.view, {{id, size}});
    QTRY_VERIFY(stage.decoded.isReady(id, size));
    QCOMPARE(stage.finest(id), size);
    const QList<QImage> images = stage.decoded.levels(id).images;
    for (const QImage &image : images)
        QCOMPARE(image.format(), alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

void TestDecodedPictures::badOnesSaySoAndTheOthersGoOn()
{
    Stage stage;
    const QByteArray good = encoded(drawing({300, 200}, false), "png");
    const ItemId missing = stage.keep(0, good);
    const ItemId damaged = stage.keep(1, good);
    const ItemId fine = stage.keep(2, good);
    const ItemId unknown(QStringLiteral("nobody"));
    QVERIFY(QFile::remove(stage.files[0]));
    QVERIFY(QFile::resize(stage.files[1], 300));
    QSignalSpy failed(&stage.decoded, &DecodedPictures::failed);
    stage.decoded.want(&stage.view, Stage::needs({missing, damaged, unknown, fine}, {300, 200}));
    QTRY_VERIFY(stage.decoded.isReady(fine, {300, 200}));
    QTRY_COMPARE(failed.count(), 3);
    QCOMPARE(stage.decoded.trouble(missing)->kind, ErrorKind::Storage);
    QCOMPARE(stage.decoded.trouble(damaged)->kind, ErrorKind::Damaged);
    QCOMPARE(stage.decoded.trouble(unknown)->kind, ErrorKind::Missing);
    QVERIFY(!stage.decoded.trouble(fine));
    QVERIFY(!stage.decoded.isReady(damaged, {1, 1}));
    // Said once: a zoom does not read a bad file at every step.
    stage.decoded.want(&stage.view, Stage::needs({missing, damaged, unknown, fine}, {200, 150}));
    QTest::qWait(0);
    QCOMPARE(failed.count(), 3);
}

void TestDecodedPictures::triesAgainWhenWantedAnew()
{
    Stage stage;
    const QByteArray good = encoded(drawing({300, 200}, false), "png");
    const ItemId id = stage.keep(0, good);
    QVERIFY(QFile::rename(stage.files[0], stage.files[0] + QStringLiteral("x")));
    stage.decoded.want(&stage.view, {{id, {}}});
    QTRY_VERIFY(stage.decoded.trouble(id));
    QVERIFY(QFile::rename(stage.files[0] + QStringLiteral("x"), stage.files[0]));
    stage.decoded.want(&stage.view, {});
    stage.decoded.want(&stage.view, {{id, {}}});
    QTRY_VERIFY(stage.decoded.isReady(id, {}));
    QVERIFY(!stage.decoded.trouble(id));
}

void TestDecodedPictures::deletedAndBroughtBack()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(2, 128);
    stage.decoded.want(&stage.view, Stage::needs(ids, {128, 128}));
    QTRY_VERIFY(stage.areReady(ids, {128, 128}));
    QSignalSpy failed(&stage.decoded, &DecodedPictures::failed);
    QList<Trashed> trashed;
    stage.bench.library.trash({ids[0]}, [&](const QList<Trashed> &gone, const QList<Error> &) { trashed = gone; });
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<ItemId>(), ids[0]);
    QCOMPARE(stage.decoded.trouble(ids[0])->kind, ErrorKind::Missing);
    QVERIFY(stage.decoded.levels(ids[0]).isEmpty());
    QVERIFY(stage.decoded.isReady(ids[1], {128, 128}));
    QTRY_COMPARE(trashed.size(), 1);
    stage.bench.library.restore(trashed, [](const auto &, const auto &) {});
    QTRY_VERIFY(stage.decoded.isReady(ids[0], {128, 128}));
    QVERIFY(!stage.decoded.trouble(ids[0]));
}

void TestDecodedPictures::eightWholeOnesAreTheLimitToTheByte()
{
    // The arithmetic of eight 4096 × 4096 and 512 MB, at a sixteenth: 4 MB each.
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(8, 1024);
    stage.decoded.setLimit(32 * mb);
    connect(&stage.decoded, &DecodedPictures::ready, this,
            [&] { QVERIFY2(stage.decoded.bytes() <= 32 * mb, qPrintable(QString::number(stage.decoded.bytes()))); });
    stage.decoded.want(&stage.view, Stage::needs(ids, {470, 470}));
    QTRY_VERIFY(stage.areReady(ids, {470, 470}));
    QCOMPARE(stage.decoded.bytes(), 8 * mb); // 512 × 512 each
    stage.decoded.want(&stage.view, Stage::needs(ids, {1024, 1024}));
    QVERIFY(stage.areReady(ids, {470, 470})); // what is seen stays until the finer one is there
    QTRY_VERIFY(stage.areReady(ids, {1024, 1024}));
    QCOMPARE(stage.decoded.bytes(), 32 * mb);
    for (const ItemId &id : ids)
        QCOMPARE(stage.finest(id), QSize(1024, 1024));
    // Back to fit: each gets its half again, without a file being read, and room is made for it.
    for (const QString &file : std::as_const(stage.files))
        QVERIFY(QFile::remove(file));
    stage.decoded.want(&stage.view, Stage::needs(ids, {470, 470}));
    const auto hasHalf = [&stage](const ItemId &id) { return stage.decoded.levels(id).images.last().width() == 512; };
    QTRY_VERIFY(std::all_of(ids.begin(), ids.end(), hasHalf));
    QVERIFY(stage.decoded.bytes() <= 32 * mb);
    QVERIFY(!stage.decoded.trouble(ids[0]));
}

void TestDecodedPictures::tooManyForTheLimitAreAllALittleCoarser()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(4, 1024);
    stage.decoded.setLimit(12 * mb);
    stage.decoded.want(&stage.view, Stage::needs(ids, {1024, 1024}));
    QTRY_VERIFY(stage.areReady(ids, {1024, 1024})); // as sharp as it gets
    for (const ItemId &id : ids)
        QCOMPARE(stage.finest(id), QSize(512, 512));
    stage.decoded.setLimit(16 * mb);
    for (const ItemId &id : ids)
        QTRY_COMPARE(stage.finest(id), QSize(1024, 1024));
    // A smaller limit acts at once on what is not seen, and what is seen is never blank.
    stage.decoded.setLimit(mb);
    for (const ItemId &id : ids)
        QVERIFY(!stage.decoded.levels(id).isEmpty());
    QTRY_VERIFY(stage.decoded.bytes() <= mb);
    for (const ItemId &id : ids)
        QCOMPARE(stage.finest(id), QSize(256, 256));
}

void TestDecodedPictures::theLeastRecentlyWantedGoesFirst()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(4, 512); // 1 MB each
    stage.decoded.setLimit(3 * mb);
    for (const int index : {0, 1, 2, 0}) {
        stage.decoded.want(&stage.view, {{ids[index], {512, 512}}});
        QTRY_VERIFY(stage.decoded.isReady(ids[index], {512, 512}));
    }
    stage.decoded.want(&stage.view, {{ids[3], {512, 512}}});
    QTRY_VERIFY(stage.decoded.isReady(ids[3], {512, 512}));
    QVERIFY(stage.decoded.levels(ids[1]).isEmpty());
    QVERIFY(stage.areReady({ids[0], ids[2], ids[3]}, {512, 512}));
    QCOMPARE(stage.decoded.bytes(), 3 * mb);
}

void TestDecodedPictures::nextOnesOnlyWhereThereIsRoom()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(4, 512);
    stage.decoded.setLimit(3 * mb - 1);
    stage.decoded.want(&stage.view, Stage::needs({ids[0]}, {512, 512}),
                       Stage::needs({ids[1], ids[2], ids[3]}, {512, 512}));
    QTRY_VERIFY(stage.areReady({ids[0], ids[1]}, {512, 512}));
    QTest::qWait(0);
    QVERIFY(stage.decoded.levels(ids[2]).isEmpty());
    QCOMPARE(stage.decoded.bytes(), 2 * mb);
    // What is looked at next takes the place of what was.
    stage.decoded.want(&stage.view, Stage::needs({ids[3]}, {512, 512}), Stage::needs({ids[2]}, {512, 512}));
    QTRY_VERIFY(stage.areReady({ids[2], ids[3]}, {512, 512}));
    QCOMPARE(stage.decoded.bytes(), 2 * mb);
}

void TestDecodedPictures::zoomingOutTakesNoDecode()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(1, 1024);
    stage.decoded.want(&stage.view, Stage::needs(ids, {1024, 1024}));
    QTRY_VERIFY(stage.areReady(ids, {1024, 1024}));
    QVERIFY(QFile::remove(stage.files[0]));
    stage.decoded.want(&stage.view, Stage::needs(ids, {100, 100}));
    QVERIFY(stage.areReady(ids, {100, 100}));
    QTRY_COMPARE(stage.decoded.levels(ids[0]).forWidth(100).width(), 128);
    stage.decoded.want(&stage.view, Stage::needs(ids, {1024, 1024}));
    QCOMPARE(stage.finest(ids[0]), QSize(1024, 1024)); // there was room to keep it
}

void TestDecodedPictures::dropsWhatNobodyWants()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(3, 256);
    QSignalSpy ready(&stage.decoded, &DecodedPictures::ready);
    stage.decoded.want(&stage.view, Stage::needs(ids, {}));
    stage.decoded.want(&stage.view, Stage::needs({ids[2]}, {}));
    QTRY_VERIFY(stage.decoded.isReady(ids[2], {}));
    stage.decoded.drop(&stage.view);
    QTRY_VERIFY(ready.count() > 0);
    for (const auto &call : ready)
        QCOMPARE(call[0].value<ItemId>(), ids[2]);
    QVERIFY(stage.decoded.isReady(ids[2], {})); // kept while there is room
    stage.decoded.setLimit(0);
    QCOMPARE(stage.decoded.bytes(), 0);
}

void TestDecodedPictures::twoViewsShareOnePicture()
{
    Stage stage;
    const ItemId id = stage.keepSquares(1, 1024).first();
    stage.decoded.want(&stage.view, {{id, {200, 200}}});
    stage.decoded.want(&stage.other, {{id, {800, 800}}});
    QTRY_COMPARE(stage.finest(id), QSize(1024, 1024));
    stage.decoded.drop(&stage.view);
    QVERIFY(stage.decoded.isReady(id, {800, 800}));
    stage.decoded.setLimit(mb / 4);
    QVERIFY(!stage.decoded.levels(id).isEmpty()); // the other one still shows it
}

void TestDecodedPictures::staysBelowTheLimitThroughoutManyWishes()
{
    Stage stage;
    const QList<ItemId> ids = stage.keepSquares(12, 512);
    stage.decoded.setLimit(5 * mb);
    const auto isBelow = [&stage] { return stage.decoded.bytes() <= 5 * mb; };
    connect(&stage.decoded, &DecodedPictures::ready, this, [&] { QVERIFY(isBelow()); });
    for (int round = 0; round < 40; ++round) {
        const QList<ItemId> seen = ids.mid((round * 5) % 9, 3);
        const int side = 64 << (round % 5);
        stage.decoded.want(&stage.view, Stage::needs(seen, {side, side}),
                           Stage::needs(ids.mid((round * 7) % 8, 4), {512, 512}));
        QVERIFY(isBelow());
        if (round % 3 > 0)
            QTest::qWait(0);
        if (round % 8 == 7)
            QTRY_VERIFY(stage.areReady(seen, {side, side}));
    }
    QVERIFY(isBelow());
}

QTEST_GUILESS_MAIN(TestDecodedPictures)
#include "tst_decoded_pictures.moc"
