// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails from the cache or, where it has none, made from the file: on workers, visible ones first, bounded, dropped
// when scrolled past.
#pragma once

#include "core/Ids.h"
#include "library/PictureRow.h"

#include <QImage>
#include <QObject>
#include <functional>
#include <memory>

namespace proofsheet {

struct ThumbnailKey
{
    ItemId id;
    int group = 256; // the longer side at most, device pixels: 256, 512 or 1024
    friend bool operator==(const ThumbnailKey &, const ThumbnailKey &) = default;
    friend size_t qHash(const ThumbnailKey &key, size_t seed = 0) { return qHashMulti(seed, key.id, key.group); }
};

// The cache group for a cell of this many device pixels.
int thumbnailGroup(int devicePixels);

class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    // cacheFolder: where thumbnails.db lies; it may be deleted at any time. fileOf: called on workers.
    ThumbnailLoader(QString cacheFolder, std::function<QString(const ItemId &)> fileOf, QObject *parent = nullptr);
    ~ThumbnailLoader() override;

    // What is wanted now, most wanted first. Replaces the last wish: what is no longer in it and has not begun is
    // dropped.
    void want(const QList<ThumbnailKey> &keys);
    // Makes the thumbnails of a picture that has just arrived, from the bytes in hand.
    void make(const ItemId &id, const QByteArray &bytes);
    void forget(const ItemId &id);

Q_SIGNALS:
    void ready(const proofsheet::ThumbnailKey &key, const QImage &image);
    void unavailable(const proofsheet::ThumbnailKey &key); // no file, or it cannot be decoded

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
