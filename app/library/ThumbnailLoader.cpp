// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ThumbnailLoader.h"

#include "files/SafeFile.h"
#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"
#include "library/Thumbnail.h"
#include "library/ThumbnailCache.h"
#include "library/ThumbnailQueue.h"

#include <QThread>

#include <algorithm>
#include <mutex>

namespace proofsheet {
namespace {

constexpr int arrivalGroup = 512; // what a tile needs on a dense screen; the group below is made from it

int workerCount()
{
    return std::max(QThread::idealThreadCount() - 1, 2);
}

} // namespace

struct ThumbnailLoader::Private
{
    ThumbnailLoader &q;
    QString cacheFolder;
    std::function<QString(const ItemId &)> fileOf;
    ThumbnailQueue queue;
    std::vector<std::unique_ptr<QThread>> workers;

    std::mutex opening;

    void work();
    std::unique_ptr<ThumbnailCache> openCache();
    void load(const ThumbnailKey &key, ThumbnailCache &cache);
    void make(const ThumbnailQueue::Make &arrival, ThumbnailCache &cache);
    QImage fromLarger(const ThumbnailKey &key, ThumbnailCache &cache);
    QImage fromFile(const ThumbnailKey &key);
    void tell(const ThumbnailKey &key, const QImage &image);
};

void ThumbnailLoader::Private::work()
{
    const std::unique_ptr<ThumbnailCache> cache = openCache();
    while (const auto task = queue.take()) {
        if (const auto *key = std::get_if<ThumbnailKey>(&*task))
            load(*key, *cache);
        else if (const auto *arrival = std::get_if<ThumbnailQueue::Make>(&*task))
            make(*arrival, *cache);
        else if (const auto *gone = std::get_if<ThumbnailQueue::Forget>(&*task))
            cache->remove(gone->id);
        queue.done(*task);
    }
}

// One after another: two that make the same file's tables at once would each find it half made.
std::unique_ptr<ThumbnailCache> ThumbnailLoader::Private::openCache()
{
    const std::lock_guard lock(opening);
    return std::make_unique<ThumbnailCache>(cacheFolder);
}

void ThumbnailLoader::Private::load(const ThumbnailKey &key, ThumbnailCache &cache)
{
    QImage image = decodeThumbnail(cache.find(key));
    if (image.isNull()) {
        image = fromLarger(key, cache);
        if (image.isNull())
            image = fromFile(key);
        if (!image.isNull())
            cache.store(key, encodeThumbnail(image));
    }
    tell(key, image);
}

QImage ThumbnailLoader::Private::fromLarger(const ThumbnailKey &key, ThumbnailCache &cache)
{
    for (const int group : thumbnailGroups) {
        if (group <= key.group)
            continue;
        if (const QImage larger = decodeThumbnail(cache.find({key.id, group})); !larger.isNull())
            return fitThumbnail(larger, key.group);
    }
    return {};
}

QImage ThumbnailLoader::Private::fromFile(const ThumbnailKey &key)
{
    const QString path = fileOf(key.id);
    if (path.isEmpty())
        return {};
    const auto bytes = readFile(path, mostPictureBytes);
    if (!bytes)
        return {};
    const auto picture = decodeImage(*bytes, QSize(key.group, key.group));
    return picture ? fitThumbnail(*picture, key.group) : QImage();
}

void ThumbnailLoader::Private::make(const ThumbnailQueue::Make &arrival, ThumbnailCache &cache)
{
    const auto picture = decodeImage(arrival.bytes, QSize(arrivalGroup, arrivalGroup));
    if (!picture)
        return; // where it is wanted, loading says that it cannot be had
    QImage image = *picture;
    for (const int group : {arrivalGroup, thumbnailGroups[0]}) {
        image = fitThumbnail(image, group);
        tell({arrival.id, group}, image);
        cache.store({arrival.id, group}, encodeThumbnail(image));
    }
}

void ThumbnailLoader::Private::tell(const ThumbnailKey &key, const QImage &image)
{
    QMetaObject::invokeMethod(
        &q,
        [this, key, image] {
            if (image.isNull())
                Q_EMIT q.unavailable(key);
            else
                Q_EMIT q.ready(key, image);
        },
        Qt::QueuedConnection);
}

ThumbnailLoader::ThumbnailLoader(QString cacheFolder, std::function<QString(const ItemId &)> fileOf, QObject *parent)
    : QObject(parent)
    , d(new Private{*this, std::move(cacheFolder), std::move(fileOf), {}, {}, {}})
{
    for (int i = 0; i < workerCount(); ++i) {
        auto worker = std::unique_ptr<QThread>(QThread::create([this] { d->work(); }));
        worker->setObjectName(QStringLiteral("thumbnails"));
        worker->start(QThread::LowPriority);
        d->workers.push_back(std::move(worker));
    }
}

ThumbnailLoader::~ThumbnailLoader()
{
    d->queue.stop();
    for (const auto &worker : d->workers)
        worker->wait();
}

void ThumbnailLoader::want(const QList<ThumbnailKey> &keys)
{
    d->queue.want(keys);
}

void ThumbnailLoader::make(const ItemId &id, const QByteArray &bytes)
{
    d->queue.make(id, bytes);
}

void ThumbnailLoader::forget(const ItemId &id)
{
    d->queue.forget(id);
}

} // namespace proofsheet
