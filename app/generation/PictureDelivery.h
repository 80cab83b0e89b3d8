// SPDX-License-Identifier: GPL-3.0-or-later
// From a reply's pictures to files: fetches those that came as urls, and hands all bytes to the library. Bytes that the
// disk refuses stay in memory until it takes them. Destroying it stops it: silently; what the library has been given it
// still writes.
#pragma once

#include "generation/LedgerEntry.h"
#include "generation/TaskTools.h"

#include <QHash>
#include <QSet>
#include <map>

namespace proofsheet {

class PictureFetch;

class PictureDelivery : public QObject
{
    Q_OBJECT

public:
    struct Handlers
    {
        std::function<void(const ItemId &, const ImageRecord &)> kept; // on disk and synced
        std::function<void(const ItemId &, const Error &)> damaged; // no picture; the library has put the bytes aside
        std::function<void(const ItemId &)> refused;                // the disk refused it: see unsaved()
        std::function<void(const ItemId &, const Error &)> unreachable; // no source gave its bytes, or whole ones
    };
    // The entry stays the owner's and outlives this.
    PictureDelivery(const TaskTools &tools, const LedgerEntry &entry, Handlers handlers);
    ~PictureDelivery() override;

    static constexpr int fetchesAtOnce = 4; // of one request; the service has six connections to a host

    void keep(const ItemId &id, const QByteArray &bytes);
    void fetch(const ItemId &id);              // from the item's url and its second source
    void keepRefused();                        // tries the disk again
    void keepRefusedIn(const QString &folder); // elsewhere than in the library
    QList<ItemId> stopFetching();              // which ones will not come

    const QHash<ItemId, Error> &unsaved() const { return m_unsaved; }
    int onNoDisk() const { return int(m_refused.size()); } // refused once, and not saved since
    bool isBusy() const;                                   // something is being fetched or written

private:
    void fetchUntried(const ItemId &id);
    void takeDamaged(const ItemId &id, const Error &error);
    void startFetches();
    void fetched(const ItemId &id, const std::expected<QByteArray, Error> &bytes);
    void answered(const ItemId &id, const std::expected<ImageRecord, Error> &record);
    const LedgerItem *itemOf(const ItemId &id) const;

    const TaskTools &m_tools;
    const LedgerEntry &m_entry;
    Handlers m_handlers;
    QList<ItemId> m_waiting;
    QHash<ItemId, QList<QUrl>> m_untried; // of one whose bytes were fetched: where else they may be whole
    std::map<ItemId, std::unique_ptr<PictureFetch>> m_fetches;
    QHash<ItemId, QByteArray> m_bytes; // until they are on disk
    QHash<ItemId, Error> m_unsaved;
    QSet<ItemId> m_refused; // also while they are being written again
};

} // namespace proofsheet
