// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DecodedPictures.h"

#include "imaging/PictureLoader.h"
#include "library/Library.h"
#include "models/DecodePlan.h"

#include <algorithm>

namespace proofsheet {

namespace {

// Bytes of pictures being decoded at a time: two of 4096 × 4096. One larger one is decoded alone.
constexpr qint64 mostUnderWay = 2 * 4ll * 4096 * 4096;

bool names(const QList<PictureNeed> &needs, const ItemId &id)
{
    return std::any_of(needs.begin(), needs.end(), [&id](const PictureNeed &need) { return need.id == id; });
}

} // namespace

// One image that is held, and how much it is needed.
struct DecodedPictures::Held
{
    // In the order in which they are kept.
    enum class Use { Seen, Ahead, SeenSmaller, AheadSmaller, Finer, Past };
    ItemId id;
    int halving;
    qint64 bytes;
    Use use;
    quint64 wantedAt;
};

int DecodedPictures::Picture::best() const
{
    if (images.isEmpty() || images.contains(planned))
        return images.isEmpty() ? -1 : planned;
    int finer = -1;
    for (auto at = images.begin(); at != images.end(); ++at) {
        if (at.key() > planned)
            return finer >= 0 ? finer : at.key();
        finer = at.key();
    }
    return finer;
}

DecodedPictures::DecodedPictures(Library &library, PictureLoader &loader, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_loader(loader)
{
    connect(&library, &Library::removed, this, &DecodedPictures::leave);
    // Brought back from the trash, perhaps.
    connect(&library, &Library::added, this, [this](const ImageRecord &record) {
        const auto at = m_pictures.find(record.id);
        if (at == m_pictures.end() || !at->second.trouble)
            return;
        at->second.trouble.reset();
        at->second.path.clear();
        settle();
    });
}

DecodedPictures::~DecodedPictures()
{
    for (auto &[id, picture] : m_pictures)
        m_loader.cancel(picture.ticket);
}

void DecodedPictures::want(const QObject *view, const QList<PictureNeed> &seen, const QList<PictureNeed> &ahead)
{
    auto at = std::find_if(m_wishes.begin(), m_wishes.end(), [view](const Wish &wish) { return wish.view == view; });
    if (at != m_wishes.end() && at->seen == seen && at->ahead == ahead)
        return;
    if (at == m_wishes.end())
        at = m_wishes.insert(m_wishes.end(), {view, {}, {}});
    for (const QList<PictureNeed> &needs : {seen, ahead}) {
        for (const PictureNeed &need : needs) {
            const auto known = m_pictures.find(need.id);
            if (known != m_pictures.end() && known->second.trouble && !names(at->seen, need.id) &&
                !names(at->ahead, need.id)) {
                known->second.trouble.reset();
                known->second.path.clear();
            }
        }
    }
    *at = {view, seen, ahead};
    settle();
}

void DecodedPictures::drop(const QObject *view)
{
    if (m_wishes.removeIf([view](const Wish &wish) { return wish.view == view; }) > 0)
        settle();
}

PictureLevels DecodedPictures::levels(const ItemId &id) const
{
    const auto at = m_pictures.find(id);
    if (at == m_pictures.end())
        return {};
    return {at->second.whole, at->second.images.values()};
}

bool DecodedPictures::isReady(const ItemId &id, QSize shown) const
{
    const auto at = m_pictures.find(id);
    if (at == m_pictures.end() || at->second.images.isEmpty())
        return false;
    const Picture &picture = at->second;
    const int finest = picture.images.firstKey();
    const bool isLimited =
        picture.isWanted && picture.planned > halvingsFor(picture.whole, picture.shown) && finest <= picture.planned;
    return finest <= halvingsFor(picture.whole, shown) || isLimited;
}

std::optional<Error> DecodedPictures::trouble(const ItemId &id) const
{
    const auto at = m_pictures.find(id);
    return at == m_pictures.end() ? std::nullopt : at->second.trouble;
}

void DecodedPictures::setLimit(qint64 bytes)
{
    if (bytes == m_limit)
        return;
    m_limit = bytes;
    settle();
}

qint64 DecodedPictures::bytes() const
{
    qint64 sum = 0;
    for (const auto &[id, picture] : m_pictures) {
        for (const QImage &image : picture.images)
            sum += image.sizeInBytes();
    }
    return sum;
}

void DecodedPictures::settle()
{
    gather();
    fetchUnknown();
    plan();
    trim();
    work();
}

void DecodedPictures::gather()
{
    ++m_clock;
    m_order.clear();
    for (auto &[id, picture] : m_pictures)
        picture.isWanted = picture.isSeen = false;
    const auto add = [this](const PictureNeed &need, bool isSeen) {
        Picture &picture = m_pictures[need.id];
        const bool isAll = need.shown.isEmpty() || (picture.isWanted && picture.shown.isEmpty());
        if (!picture.isWanted) {
            m_order.append(need.id);
            picture.isWanted = true;
            picture.isSeen = isSeen;
            picture.shown = need.shown;
        } else if (picture.isSeen == isSeen) {
            picture.shown = isAll ? QSize() : picture.shown.expandedTo(need.shown);
        }
        picture.wantedAt = m_clock;
    };
    for (const Wish &wish : std::as_const(m_wishes)) {
        for (const PictureNeed &need : wish.seen)
            add(need, true);
    }
    for (const Wish &wish : std::as_const(m_wishes)) {
        for (const PictureNeed &need : wish.ahead)
            add(need, false);
    }
    for (auto at = m_pictures.begin(); at != m_pictures.end();) {
        if (!at->second.isWanted)
            forget(at->second);
        at = at->second.isWanted || !at->second.images.isEmpty() ? std::next(at) : m_pictures.erase(at);
    }
}

void DecodedPictures::fetchUnknown()
{
    QList<ItemId> unknown;
    for (const ItemId &id : std::as_const(m_order)) {
        const Picture &picture = m_pictures[id];
        if (picture.path.isEmpty() && !picture.trouble && !m_asked.contains(id))
            unknown.append(id);
    }
    if (unknown.isEmpty())
        return;
    m_asked += QSet<ItemId>(unknown.begin(), unknown.end());
    m_library.fetch(unknown, this, [this, unknown](const QList<ImageRecord> &records) { take(unknown, records); });
}

void DecodedPictures::take(const QList<ItemId> &asked, const QList<ImageRecord> &records)
{
    QSet<ItemId> absent(asked.begin(), asked.end());
    m_asked -= absent;
    for (const ImageRecord &record : records) {
        absent.remove(record.id);
        const auto at = m_pictures.find(record.id);
        if (at == m_pictures.end())
            continue;
        at->second.path = m_library.place().absolute(record.file);
        if (at->second.whole.isEmpty())
            at->second.whole = record.size;
    }
    leave(absent.values());
}

void DecodedPictures::leave(const QList<ItemId> &ids)
{
    for (const ItemId &id : ids) {
        const auto at = m_pictures.find(id);
        if (at != m_pictures.end())
            giveUp(id, at->second, Error{.kind = ErrorKind::Missing});
    }
    settle();
}

void DecodedPictures::giveUp(const ItemId &id, Picture &picture, const Error &error)
{
    forget(picture);
    picture.images.clear();
    picture.trouble = error;
    announce(id);
}

void DecodedPictures::forget(Picture &picture)
{
    if (picture.ticket != 0)
        m_loader.cancel(picture.ticket);
    picture.ticket = 0;
    picture.workBytes = 0;
}

void DecodedPictures::plan()
{
    QList<DecodePlan::Picture> wanted;
    for (const ItemId &id : std::as_const(m_order)) {
        const Picture &picture = m_pictures[id];
        const bool isPossible = !picture.path.isEmpty() && !picture.trouble;
        wanted.append({.whole = isPossible ? picture.whole : QSize(),
                       .wanted = halvingsFor(picture.whole, picture.shown),
                       .seen = picture.isSeen});
    }
    DecodePlan::fill(wanted, m_limit);
    for (qsizetype i = 0; i < m_order.size(); ++i)
        m_pictures[m_order[i]].planned = wanted[i].planned;
}

QList<DecodedPictures::Held> DecodedPictures::held() const
{
    using Use = Held::Use;
    QList<Held> all;
    for (const auto &[id, picture] : m_pictures) {
        const int best = picture.best();
        for (auto at = picture.images.begin(); at != picture.images.end(); ++at) {
            Use use = Use::Past;
            if (picture.isWanted && at.key() == best)
                use = picture.isSeen ? Use::Seen : Use::Ahead;
            else if (picture.isWanted && at.key() > best)
                use = picture.isSeen ? Use::SeenSmaller : Use::AheadSmaller;
            else if (picture.isWanted)
                use = Use::Finer;
            all.append({id, at.key(), at->sizeInBytes(), use, picture.wantedAt});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Held &a, const Held &b) {
        return a.use != b.use ? a.use < b.use : a.wantedAt > b.wantedAt;
    });
    return all;
}

void DecodedPictures::trim()
{
    qint64 sum = bytes();
    if (sum <= m_limit)
        return;
    sum = 0;
    const QList<Held> all = held();
    for (const Held &one : all) {
        if (one.use == Held::Use::Seen || sum + one.bytes <= m_limit) {
            sum += one.bytes;
            continue;
        }
        Picture &picture = m_pictures[one.id];
        picture.images.remove(one.halving);
        if (picture.isWanted)
            announce(one.id);
        else if (picture.images.isEmpty())
            m_pictures.erase(one.id);
    }
}

void DecodedPictures::work()
{
    int count = 0;
    qint64 underWay = 0;
    for (const auto &[id, picture] : m_pictures) {
        count += picture.ticket != 0;
        underWay += picture.workBytes;
    }
    for (const ItemId &id : std::as_const(m_order)) {
        Picture &picture = m_pictures[id];
        if (picture.path.isEmpty() || picture.trouble || picture.ticket != 0 || picture.planned == DecodePlan::none ||
            picture.images.contains(picture.planned))
            continue;
        const qint64 needed = bytesOfHalving(picture.whole, 0);
        // One more than the workers, so that none of them waits for this thread.
        if (count > PictureLoader::workerCount() || (count > 0 && underWay + needed > mostUnderWay))
            return;
        ++count;
        underWay += needed;
        picture.workBytes = needed;
        const int best = picture.best();
        if (best >= 0 && best < picture.planned)
            halve(id, picture, best);
        else
            decode(id, picture);
    }
}

void DecodedPictures::decode(const ItemId &id, Picture &picture)
{
    const int halving = picture.planned;
    const QSize boxed = halving == 0 ? QSize() : halved(picture.whole, halving);
    picture.ticket = m_loader.loadLevels(picture.path, boxed, this,
                                         [this, id, halving](const auto &images) { takeImages(id, halving, images); });
}

void DecodedPictures::halve(const ItemId &id, Picture &picture, int from)
{
    picture.ticket = m_loader.halve(picture.images.value(from), picture.planned - from, this,
                                    [this, id, from](const auto &images) { takeImages(id, from + 1, images); });
}

void DecodedPictures::takeImages(const ItemId &id, int halving, const std::expected<QList<QImage>, Error> &images)
{
    const auto at = m_pictures.find(id);
    if (at == m_pictures.end())
        return;
    Picture &picture = at->second;
    picture.ticket = 0;
    picture.workBytes = 0;
    if (!images) {
        giveUp(id, picture, images.error());
    } else {
        for (qsizetype i = 0; i < images->size(); ++i)
            picture.images.insert(halving + int(i), images->at(i));
        if (halving == 0)
            picture.whole = images->first().size();
        announce(id);
    }
    settle();
}

void DecodedPictures::announce(const ItemId &id)
{
    if (m_changed.contains(id))
        return;
    m_changed.append(id);
    if (m_changed.size() > 1)
        return;
    const auto tell = [this] {
        const QList<ItemId> changed = std::exchange(m_changed, {});
        for (const ItemId &one : changed) {
            if (const auto error = trouble(one))
                Q_EMIT failed(one, *error);
            else
                Q_EMIT ready(one);
        }
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace proofsheet
