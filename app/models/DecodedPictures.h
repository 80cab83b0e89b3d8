// SPDX-License-Identifier: GPL-3.0-or-later
// The decoded pictures of all views, below one limit of memory. Each is decoded as finely as it is shown and no finer,
// and again when it is zoomed. What is seen is never evicted; where it does not fit, it is made coarser. Of the rest
// the least recently wanted goes first. Main thread; decodes on PictureLoader's workers, and never waits for them.
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "imaging/PictureLevels.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <expected>
#include <map>
#include <optional>

namespace proofsheet {

class Library;
class PictureLoader;
struct ImageRecord;

struct PictureNeed
{
    ItemId id;
    QSize shown; // device pixels the whole picture is drawn at; empty: all its own
    friend bool operator==(const PictureNeed &, const PictureNeed &) = default;
};

class DecodedPictures : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 defaultLimit = 512ll * 1024 * 1024; // bytes

    // Both outlive this.
    DecodedPictures(Library &library, PictureLoader &loader, QObject *parent = nullptr);
    ~DecodedPictures() override;

    // What the view shows now, most important first, and what it is likely to show next. Replaces the view's last wish.
    // Costs nothing where nothing changes, so that it may be said at every step of a zoom. A picture that could not be
    // read is tried again when a view wants it anew.
    void want(const QObject *view, const QList<PictureNeed> &seen, const QList<PictureNeed> &ahead = {});
    void drop(const QObject *view); // a view that is hidden or gone

    // What there is now, perhaps coarser than wanted; empty: nothing yet. A view that keeps it takes it again at
    // ready(), and lets go of it when it is hidden: what views hold is not counted.
    PictureLevels levels(const ItemId &id) const;
    // As sharp as this size needs, or as the limit allows.
    bool isReady(const ItemId &id, QSize shown) const;
    // Why there is no picture: Missing (the library does not have it any more), else as PictureLoader::load.
    std::optional<Error> trouble(const ItemId &id) const;

    // Of the pictures held, in bytes. Decodes under way need theirs besides: at most two of 4096 × 4096 at a time.
    void setLimit(qint64 bytes);
    qint64 limit() const { return m_limit; }
    qint64 bytes() const;

Q_SIGNALS:
    // From the event loop, never from inside a call.
    void ready(const proofsheet::ItemId &id); // levels() are others than before, mostly finer
    void failed(const proofsheet::ItemId &id, const proofsheet::Error &error);

private:
    struct Wish
    {
        const QObject *view;
        QList<PictureNeed> seen, ahead;
    };
    struct Picture
    {
        QString path; // absolute; empty: the library was not asked yet
        QSize whole;
        QMap<int, QImage> images; // by how often they are halved
        std::optional<Error> trouble;
        quint64 ticket = 0;    // of the work under way; 0: none
        int working = 0;       // the halving that work brings
        qint64 workBytes = 0;  // what it needs while it is under way
        bool isWanted = false; // by any view
        bool isSeen = false;
        QSize shown;
        int planned = 0; // DecodePlan
        quint64 wantedAt = 0;
        int best() const; // the halving to draw with; -1: none
    };
    struct Held;

    void settle(); // wishes, plan, memory, work
    void gather();
    void fetchUnknown();
    void take(const QList<ItemId> &asked, const QList<ImageRecord> &records);
    void plan();
    void trim();
    QList<Held> held() const;
    void work();
    void decode(const ItemId &id, Picture &picture);
    void halve(const ItemId &id, Picture &picture, int from);
    void takeImages(const ItemId &id, int halving, const std::expected<QList<QImage>, Error> &images);
    void giveUp(const ItemId &id, Picture &picture, const Error &error);
    void forget(Picture &picture);
    void leave(const QList<ItemId> &ids); // they are not in the library any more
    void announce(const ItemId &id);

    Library &m_library;
    PictureLoader &m_loader;
    qint64 m_limit = defaultLimit;
    QList<Wish> m_wishes;
    std::map<ItemId, Picture> m_pictures;
    QList<ItemId> m_order; // wanted ones: seen first
    QSet<ItemId> m_asked;  // the library is being asked for them
    QList<ItemId> m_changed;
    quint64 m_clock = 0; // counts wishes
};

} // namespace proofsheet
