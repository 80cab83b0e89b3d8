// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails fit their group, keep their alpha, come from the cache the second time, and a broken cache costs only
// time.
#include "files/SafeFile.h"
#include "library/Thumbnail.h"
#include "library/ThumbnailCache.h"
#include "library/ThumbnailLoader.h"
#include "library/ThumbnailQueue.h"
#include "support/Pictures.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace proofsheet;

namespace {

ItemId itemOf(int number)
{
    return ItemId(QStringLiteral("item%1").arg(number));
}

} // namespace

class ThumbnailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void groups()
    {
        QCOMPARE(thumbnailGroup(1), 256);
        QCOMPARE(thumbnailGroup(256), 256);
        QCOMPARE(thumbnailGroup(257), 512);
        QCOMPARE(thumbnailGroup(600), 1024);
        QCOMPARE(thumbnailGroup(5000), 1024);
    }

    void fits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("fitted");
        QTest::newRow("landscape") << QSize(1536, 1024) << QSize(256, 170);
        QTest::newRow("portrait") << QSize(512, 1024) << QSize(128, 256);
        QTest::newRow("small") << QSize(100, 50) << QSize(100, 50);
        QTest::newRow("thin") << QSize(4000, 2) << QSize(256, 1);
    }

    void fits()
    {
        QFETCH(QSize, size);
        QFETCH(QSize, fitted);
        QImage picture(size, QImage::Format_RGB888);
        picture.fill(Qt::darkGreen);
        const QImage thumbnail = fitThumbnail(picture, 256);
        QCOMPARE(thumbnail.size(), fitted);
        QCOMPARE(thumbnail.format(), QImage::Format_RGB32);
        QCOMPARE(decodeThumbnail(encodeThumbnail(thumbnail)).size(), fitted);
    }

    void alphaStays()
    {
        QImage picture(600, 300, QImage::Format_ARGB32);
        picture.fill(QColor(200, 20, 20, 100));
        const QImage thumbnail = decodeThumbnail(encodeThumbnail(fitThumbnail(picture, 256)));
        QVERIFY(thumbnail.hasAlphaChannel());
        QVERIFY(std::abs(qAlpha(thumbnail.pixel(10, 10)) - 100) <= 1);
        QVERIFY(decodeThumbnail("<svg/>").isNull());
        QVERIFY(decodeThumbnail({}).isNull());
    }

    void theCacheKeepsAndForgets()
    {
        const QString folder = m_folder->filePath(QStringLiteral("cache/deep"));
        {
            ThumbnailCache cache(folder);
            cache.store({itemOf(1), 256}, "small");
            cache.store({itemOf(1), 512}, "large");
            cache.store({itemOf(2), 256}, "other");
        }
        ThumbnailCache cache(folder);
        QCOMPARE(cache.find({itemOf(1), 256}), QByteArray("small"));
        QCOMPARE(cache.find({itemOf(1), 512}), QByteArray("large"));
        QVERIFY(cache.find({itemOf(1), 1024}).isEmpty());
        cache.remove(itemOf(1));
        QVERIFY(cache.find({itemOf(1), 256}).isEmpty());
        QCOMPARE(cache.find({itemOf(2), 256}), QByteArray("other"));
    }

    void aBrokenCacheIsMadeAnew()
    {
        const QString path = m_folder->filePath(QStringLiteral("thumbnails.db"));
        QVERIFY(safeWrite(path, QByteArray(9000, 'x')).has_value());
        ThumbnailCache cache(m_folder->path());
        cache.store({itemOf(1), 256}, "a");
        QCOMPARE(cache.find({itemOf(1), 256}), QByteArray("a"));
        ThumbnailCache nowhere(QStringLiteral("/proc/nowhere"));
        nowhere.store({itemOf(1), 256}, "a");
        QVERIFY(nowhere.find({itemOf(1), 256}).isEmpty());
    }

    void loadsFromFilesOnceAndThenFromTheCache()
    {
        std::atomic<int> asked = 0;
        const auto fileOf = [&](const ItemId &id) {
            ++asked;
            return m_folder->filePath(id.text());
        };
        QList<ThumbnailKey> keys;
        for (int i = 0; i < 8; ++i) {
            QVERIFY(
                safeWrite(m_folder->filePath(itemOf(i).text()), test::encoded(test::drawing({300, 200}, i % 2), "png"))
                    .has_value());
            keys.append({itemOf(i), 256});
        }
        for (int round = 0; round < 2; ++round) {
            ThumbnailLoader loader(m_folder->filePath(QStringLiteral("cache")), fileOf);
            QSignalSpy ready(&loader, &ThumbnailLoader::ready);
            loader.want(keys);
            QTRY_COMPARE(ready.size(), 8);
            for (const auto &arguments : std::as_const(ready))
                QCOMPARE(arguments.at(1).value<QImage>().size(), QSize(256, 170));
            QCOMPARE(asked.load(), 8);
        }
        ThumbnailLoader loader(m_folder->filePath(QStringLiteral("cache")), fileOf);
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        loader.forget(itemOf(0));
        loader.want({keys[0]});
        QTRY_COMPARE(ready.size(), 1);
    }

    void saysWhatCannotBeHad()
    {
        QVERIFY(safeWrite(m_folder->filePath(QStringLiteral("item1")), "no picture").has_value());
        ThumbnailLoader loader(m_folder->filePath(QStringLiteral("cache")), [this](const ItemId &id) {
            return id == itemOf(0) ? QString() : m_folder->filePath(id.text());
        });
        QSignalSpy unavailable(&loader, &ThumbnailLoader::unavailable);
        loader.want({{itemOf(0), 256}, {itemOf(1), 256}, {itemOf(2), 256}});
        QTRY_COMPARE(unavailable.size(), 3);
    }

    void makesFromTheBytesInHand()
    {
        ThumbnailLoader loader(m_folder->filePath(QStringLiteral("cache")), [](const ItemId &) { return QString(); });
        QSignalSpy ready(&loader, &ThumbnailLoader::ready);
        QSignalSpy unavailable(&loader, &ThumbnailLoader::unavailable);
        loader.make(itemOf(1), test::encoded(test::drawing({1000, 500}, false), "jpeg"));
        loader.make(itemOf(2), "damaged");
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(ready.at(0).at(1).value<QImage>().size(), QSize(512, 256));
        QCOMPARE(ready.at(1).at(1).value<QImage>().size(), QSize(256, 128));
        loader.want({{itemOf(1), 256}, {itemOf(1), 512}});
        QTRY_COMPARE(ready.size(), 4);
        loader.want({{itemOf(2), 256}});
        QTRY_COMPARE(unavailable.size(), 1);
    }

    void theNewestWishComesFirst()
    {
        ThumbnailQueue queue;
        queue.want({{itemOf(1), 256}, {itemOf(2), 256}});
        const auto first = queue.take();
        QCOMPARE(std::get<ThumbnailKey>(*first).id, itemOf(1));
        queue.want({{itemOf(1), 256}, {itemOf(3), 256}});
        // Item 1 is under way, item 2 was scrolled past.
        const auto second = queue.take();
        QCOMPARE(std::get<ThumbnailKey>(*second).id, itemOf(3));
        queue.make(itemOf(4), "bytes");
        const auto third = queue.take();
        QCOMPARE(std::get<ThumbnailQueue::Make>(*third).id, itemOf(4));
        queue.want({{itemOf(4), 256}, {itemOf(5), 256}});
        QCOMPARE(std::get<ThumbnailKey>(*queue.take()).id, itemOf(5));
        queue.done(*third);
        QCOMPARE(std::get<ThumbnailKey>(*queue.take()).id, itemOf(4));
        for (size_t i = 0; i < 3 * ThumbnailQueue::mostWaiting; ++i)
            queue.make(itemOf(100 + int(i)), "bytes");
        for (size_t i = 0; i < ThumbnailQueue::mostWaiting; ++i)
            QVERIFY(std::holds_alternative<ThumbnailQueue::Make>(*queue.take()));
        queue.stop();
        QVERIFY(!queue.take().has_value());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ThumbnailsTest)
#include "tst_thumbnails.moc"
