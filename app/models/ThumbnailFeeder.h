// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the thumbnail loader what every view wants now, and holds what it answers as pixmaps in a bounded cache. Main
// thread.
#pragma once

#include "library/ThumbnailLoader.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace proofsheet {

class ThumbnailFeeder : public QObject
{
    Q_OBJECT

public:
    static constexpr int cacheKilobytes = 160 * 1024;

    explicit ThumbnailFeeder(ThumbnailLoader &loader, QObject *parent = nullptr);

    // What the view wants, most wanted first: what is seen, then what lies around it. devicePixels: the longer side of
    // a cell. Replaces the view's last wish; views take turns by place in their lists. A view that is hidden or gone
    // wants nothing.
    void want(const QObject *view, const QList<ItemId> &ids, int devicePixels);
    void drop(const QObject *view);

    // The pixmap of the group for this many device pixels, or the nearest other one; null where there is none yet.
    QPixmap pixmap(const ItemId &id, int devicePixels) const;
    bool isUnavailable(const ItemId &id) const; // no file, or it cannot be decoded

Q_SIGNALS:
    void ready(const proofsheet::ItemId &id); // a pixmap has come, or will never come

private:
    struct Wish
    {
        const QObject *view;
        QList<ThumbnailKey> keys;
    };
    void tellLoader();
    void take(const ThumbnailKey &key, const QImage &image);

    ThumbnailLoader &m_loader;
    QList<Wish> m_wishes;
    QList<ThumbnailKey> m_told;
    mutable QCache<ThumbnailKey, QPixmap> m_cache{cacheKilobytes};
    QSet<ItemId> m_unavailable;
};

} // namespace proofsheet
