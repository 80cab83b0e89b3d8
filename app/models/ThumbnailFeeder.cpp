// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ThumbnailFeeder.h"

#include <algorithm>

namespace proofsheet {
namespace {

constexpr int groups[] = {256, 512, 1024};

} // namespace

ThumbnailFeeder::ThumbnailFeeder(ThumbnailLoader &loader, QObject *parent)
    : QObject(parent)
    , m_loader(loader)
{
    connect(&loader, &ThumbnailLoader::ready, this, &ThumbnailFeeder::take);
    connect(&loader, &ThumbnailLoader::unavailable, this, [this](const ThumbnailKey &key) {
        m_unavailable.insert(key.id);
        Q_EMIT ready(key.id);
    });
}

void ThumbnailFeeder::want(const QObject *view, const QList<ItemId> &ids, int devicePixels)
{
    const int group = thumbnailGroup(devicePixels);
    QList<ThumbnailKey> keys;
    for (const ItemId &id : ids) {
        const ThumbnailKey key{id, group};
        if (!m_cache.contains(key) && !m_unavailable.contains(id))
            keys.append(key);
    }
    const auto at =
        std::find_if(m_wishes.begin(), m_wishes.end(), [view](const Wish &wish) { return wish.view == view; });
    if (at == m_wishes.end())
        m_wishes.append({view, keys});
    else
        at->keys = keys;
    tellLoader();
}

void ThumbnailFeeder::drop(const QObject *view)
{
    m_wishes.removeIf([view](const Wish &wish) { return wish.view == view; });
    tellLoader();
}

void ThumbnailFeeder::tellLoader()
{
    QList<ThumbnailKey> all;
    QSet<ThumbnailKey> seen;
    qsizetype longest = 0;
    for (const Wish &wish : std::as_const(m_wishes))
        longest = std::max(longest, wish.keys.size());
    for (qsizetype i = 0; i < longest; ++i) {
        for (const Wish &wish : std::as_const(m_wishes)) {
            if (i < wish.keys.size() && !seen.contains(wish.keys[i])) {
                seen.insert(wish.keys[i]);
                all.append(wish.keys[i]);
            }
        }
    }
    if (all == m_told)
        return;
    m_told = all;
    m_loader.want(all);
}

void ThumbnailFeeder::take(const ThumbnailKey &key, const QImage &image)
{
    const auto kilobytes = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
    m_cache.insert(key, new QPixmap(QPixmap::fromImage(image)), kilobytes);
    m_unavailable.remove(key.id);
    for (Wish &wish : m_wishes)
        wish.keys.removeOne(key);
    m_told.removeOne(key);
    Q_EMIT ready(key.id);
}

QPixmap ThumbnailFeeder::pixmap(const ItemId &id, int devicePixels) const
{
    const int wanted = thumbnailGroup(devicePixels);
    if (const QPixmap *exact = m_cache.object({id, wanted}))
        return *exact;
    // The larger ones first: scaled down they look right, scaled up the smaller ones only stand in.
    for (int i = int(std::size(groups)) - 1; i >= 0; --i) {
        if (const QPixmap *other = groups[i] != wanted ? m_cache.object({id, groups[i]}) : nullptr)
            return *other;
    }
    return {};
}

bool ThumbnailFeeder::isUnavailable(const ItemId &id) const
{
    return m_unavailable.contains(id);
}

} // namespace proofsheet
