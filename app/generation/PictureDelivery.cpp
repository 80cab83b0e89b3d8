// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching and keeping an entry's pictures.
#include "generation/PictureDelivery.h"

#include "generation/EntryEnds.h"
#include "generation/PictureFetch.h"

#include <QPointer>
#include <algorithm>

namespace proofsheet {

PictureDelivery::PictureDelivery(const TaskTools &tools, const LedgerEntry &entry, Handlers handlers)
    : m_tools(tools)
    , m_entry(entry)
    , m_handlers(std::move(handlers))
{}

PictureDelivery::~PictureDelivery() = default;

bool PictureDelivery::isBusy() const
{
    return !m_waiting.isEmpty() || !m_fetches.empty() || m_bytes.size() > m_unsaved.size();
}

const LedgerItem *PictureDelivery::itemOf(const ItemId &id) const
{
    const auto found = std::find_if(m_entry.items.cbegin(), m_entry.items.cend(),
                                    [&id](const LedgerItem &item) { return item.id == id; });
    return found == m_entry.items.cend() ? nullptr : &*found;
}

void PictureDelivery::keep(const ItemId &id, const QByteArray &bytes)
{
    const LedgerItem *item = itemOf(id);
    if (!item)
        return;
    m_bytes.insert(id, bytes);
    m_unsaved.remove(id);
    m_tools.library.keep({recordOf(m_entry, *item, m_tools.clock.wallMs()), bytes},
                         [self = QPointer(this), id](const std::expected<ImageRecord, Error> &record) {
                             if (self)
                                 self->answered(id, record);
                         });
}

void PictureDelivery::answered(const ItemId &id, const std::expected<ImageRecord, Error> &record)
{
    if (record) {
        m_bytes.remove(id);
        m_refused.remove(id);
        m_handlers.kept(id, *record);
    } else if (record.error().kind == ErrorKind::Damaged) {
        m_bytes.remove(id);
        m_refused.remove(id);
        takeDamaged(id, record.error());
    } else {
        m_refused.insert(id);
        m_unsaved.insert(id, record.error());
        m_handlers.refused(id);
    }
}

// What was fetched may be whole elsewhere: from the next source, or by an address that the provider gives anew.
void PictureDelivery::takeDamaged(const ItemId &id, const Error &error)
{
    const auto untried = m_untried.constFind(id);
    if (untried == m_untried.cend())
        m_handlers.damaged(id, error);
    else if (untried->isEmpty())
        m_handlers.unreachable(id, error);
    else
        fetchUntried(id);
}

void PictureDelivery::keepRefused()
{
    const QList<ItemId> refused = m_unsaved.keys();
    for (const ItemId &id : refused)
        keep(id, m_bytes.value(id));
}

void PictureDelivery::keepRefusedIn(const QString &folder)
{
    const QList<ItemId> refused = m_unsaved.keys();
    for (const ItemId &id : refused) {
        const LedgerItem *item = itemOf(id);
        if (!item)
            continue;
        m_unsaved.remove(id);
        m_tools.library.keepElsewhere({recordOf(m_entry, *item, m_tools.clock.wallMs()), m_bytes.value(id)}, folder,
                                      [self = QPointer(this), id](const std::expected<ImageRecord, Error> &record) {
                                          if (self)
                                              self->answered(id, record);
                                      });
    }
}

void PictureDelivery::fetch(const ItemId &id)
{
    m_untried.remove(id);
    fetchUntried(id);
}

void PictureDelivery::fetchUntried(const ItemId &id)
{
    m_waiting << id;
    startFetches();
}

void PictureDelivery::startFetches()
{
    while (!m_waiting.isEmpty() && m_fetches.size() < fetchesAtOnce) {
        const ItemId id = m_waiting.takeFirst();
        const auto endpoint = m_tools.endpointOf(m_entry.provider, m_entry.origin);
        const LedgerItem *item = itemOf(id);
        QList<QUrl> sources;
        if (endpoint && item)
            sources = m_untried.value(id, {item->url, item->second});
        const auto told = [this, id](const std::expected<QByteArray, Error> &bytes) { fetched(id, bytes); };
        m_fetches[id] = std::make_unique<PictureFetch>(m_tools, endpoint.value_or(Endpoint{}), sources, told);
    }
}

void PictureDelivery::fetched(const ItemId &id, const std::expected<QByteArray, Error> &bytes)
{
    // It is on the stack just now, within its own call's answer.
    if (const auto found = m_fetches.find(id); found != m_fetches.end()) {
        m_untried[id] = found->second->untried();
        found->second.release()->deleteLater();
        m_fetches.erase(found);
    }
    startFetches();
    if (bytes)
        keep(id, *bytes);
    else if (m_tools.endpointOf(m_entry.provider, m_entry.origin))
        m_handlers.unreachable(id, bytes.error());
    else
        m_handlers.unreachable(id, {.kind = ErrorKind::Network});
}

QList<ItemId> PictureDelivery::stopFetching()
{
    QList<ItemId> stopped = std::exchange(m_waiting, {});
    for (const auto &[id, fetch] : m_fetches)
        stopped << id;
    m_fetches.clear();
    return stopped;
}

} // namespace proofsheet
