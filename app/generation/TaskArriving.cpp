// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationTask: pictures on their way in, from a reply just read or from one that an earlier session spooled.
#include "generation/EntryEnds.h"
#include "generation/GenerationTask.h"
#include "generation/PictureFetch.h"
#include "generation/ReplySpool.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>

namespace proofsheet {

namespace {

// No source gave the picture: its bytes never came, or came damaged from each.
Happening unfetched(const Error &error)
{
    return error.kind == ErrorKind::Damaged ? Happening::PictureDamaged : Happening::PictureUnreachable;
}

} // namespace

void GenerationTask::arrived(const ImagesReady &images)
{
    if (images.pictures.size() <= entry().items.size()) {
        takeArrived(images, 0);
        return;
    }
    m_tools.nextIndexInRun(entry().run, [self = QPointer(this), images](int index) {
        if (self)
            self->takeArrived(images, index);
    });
}

void GenerationTask::takeArrived(const ImagesReady &images, int firstExtra)
{
    LedgerEntry &entry = m_writer.entry();
    const int before = int(entry.items.size());
    takePictures(entry, images, firstExtra, now());
    entry.state = EntryState::Answered;
    if (entry.items.size() > before)
        Q_EMIT grew(before);
    if (closeIfEnded(entry, now())) {
        m_writer.commit([this] { finishIfClosed(); });
    } else {
        // A ledger that fails here holds no picture back: the bytes are paid for, and the disk may take them.
        m_writer.commitOr([this, pictures = images.pictures] { deliver(pictures); },
                          [this, pictures = images.pictures] {
                              m_writer.noteFailed({});
                              deliver(pictures);
                          });
    }
    Q_EMIT changed();
}

void GenerationTask::deliver(const QList<PictureSource> &pictures)
{
    if (!m_delivery) {
        m_delivery = std::make_unique<PictureDelivery>(
            m_tools, entry(),
            PictureDelivery::Handlers{
                [this](const ItemId &id, const ImageRecord &record) { kept(id, record); },
                [this](const ItemId &id, const Error &error) { endOne(id, Happening::PictureDamaged, error); },
                [this](const ItemId &) { Q_EMIT changed(); },
                [this](const ItemId &id, const Error &error) { unreachable(id, error); }});
    }
    const QList<LedgerItem> items = entry().items;
    for (const LedgerItem &item : items) {
        if (item.end == ItemEnd::Open)
            bring(item, pictures.value(item.indexInRequest));
    }
    Q_EMIT changed();
}

void GenerationTask::bring(const LedgerItem &item, const PictureSource &picture)
{
    if (!picture.bytes.isEmpty()) {
        m_delivery->keep(item.id, picture.bytes);
    } else if (!item.url.isEmpty() || !item.second.isEmpty() || !entry().task.isNull()) {
        m_delivery->fetch(item.id);
    } else {
        // Base64 that cannot be read, and nowhere else to fetch the picture from. The spooled reply is kept.
        endOne(item.id, Happening::PictureUnreadable, {.kind = ErrorKind::Damaged, .supportId = entry().supportId});
    }
}

void GenerationTask::kept(const ItemId &id, const ImageRecord &record)
{
    LedgerItem *item = itemOf(id);
    if (!item || item->end != ItemEnd::Open)
        return;
    item->end = endOf(Happening::PictureSaved).end;
    item->charged = endOf(Happening::PictureSaved).charged;
    item->file = record.file;
    item->endedMs = now();
    closeIfEnded(m_writer.entry(), now());
    m_writer.commit([this, id, record] {
        Q_EMIT saved(id, record);
        finishIfClosed();
    });
    Q_EMIT changed();
}

void GenerationTask::unreachable(const ItemId &id, const Error &error)
{
    const LedgerItem *item = itemOf(id);
    if (!item || entry().task.isNull() || m_freshTried.contains(id)) {
        endOne(id, unfetched(error), error);
        return;
    }
    if (m_refreshed) {
        m_freshTried.insert(id);
        m_delivery->fetch(id);
        return;
    }
    m_needUrls.insert(id, error);
    refreshUrls();
}

void GenerationTask::refreshUrls()
{
    if (m_refresh)
        return;
    const auto endpoint = m_tools.endpointOf(entry().provider, entry().origin);
    if (!endpoint) {
        refreshed({.end = {}, .outcome = StillPending{}, .spooled = false});
        return;
    }
    m_refresh = std::make_unique<PollCall>(m_tools, entry(), *endpoint,
                                           [this](const PollReport &report) { refreshed(report); });
}

void GenerationTask::refreshed(const PollReport &report)
{
    m_refresh.reset();
    const auto *still = std::get_if<StillPending>(&report.outcome);
    if (still && still->trouble && ++m_refreshTries < PictureFetch::triesEach) {
        // The line, or the server for a moment: often the very trouble that took the pictures.
        QTimer::singleShot(unsentWait(m_tools.pace, m_refreshTries, m_tools.random()), this, [this] {
            if (!m_needUrls.isEmpty())
                refreshUrls();
        });
        return;
    }
    m_refreshed = true;
    const QHash<ItemId, Error> needing = std::exchange(m_needUrls, {});
    const auto *images = std::get_if<ImagesReady>(&report.outcome);
    if (!images) {
        for (auto one = needing.cbegin(); one != needing.cend(); ++one)
            endOne(one.key(), unfetched(one.value()), one.value());
        return;
    }
    for (LedgerItem &item : m_writer.entry().items) {
        const PictureSource fresh = images->pictures.value(item.indexInRequest);
        if (item.end != ItemEnd::Open || (!fresh.url.isValid() && fresh.bytes.isEmpty()))
            continue;
        item.url = fresh.url;
        item.second = fresh.second;
    }
    m_writer.commit();
    for (const ItemId &id : needing.keys()) {
        m_freshTried.insert(id);
        if (const LedgerItem *item = itemOf(id))
            bring(*item, images->pictures.value(item->indexInRequest));
    }
}

void GenerationTask::rereadReply()
{
    m_moment.rereading = true;
    Q_EMIT changed();
    TransportEnd end;
    end.requestSent = true;
    end.httpStatus = entry().httpStatus / 100 == 2 ? entry().httpStatus : 200;
    end.requestId = entry().supportId.toLatin1();
    const bool ofPoll = !entry().task.isNull();
    const auto endpoint = m_tools.endpointOf(entry().provider, entry().origin);
    struct Found
    {
        std::optional<ImagesReady> images;
        std::optional<TaskAccepted> accepted;
    };
    auto found = std::make_shared<Found>();
    const auto read = [found, end, ofPoll, key = endpoint ? endpoint->key : QByteArray(),
                       now = m_tools.clock.now()](const ReplySpool::Content &content) {
        if (ofPoll) {
            const PollOutcome outcome = wire::readPoll(end, content, key, now);
            if (const auto *images = std::get_if<ImagesReady>(&outcome))
                found->images = *images;
            return true;
        }
        const SubmitOutcome outcome = wire::readSubmit(end, content, key, now);
        if (const auto *images = std::get_if<ImagesReady>(&outcome))
            found->images = *images;
        if (const auto *accepted = std::get_if<TaskAccepted>(&outcome))
            found->accepted = *accepted;
        return true;
    };
    m_tools.spool.reread(entry().id, read, [self = QPointer(this), found] {
        if (self)
            self->reread(found->images, found->accepted);
    });
}

void GenerationTask::reread(const std::optional<ImagesReady> &images, const std::optional<TaskAccepted> &accepted)
{
    m_moment.rereading = false;
    LedgerEntry &entry = m_writer.entry();
    if (images) {
        entry.replySpooled = true;
        arrived(*images);
        return;
    }
    if (accepted) {
        entry.replySpooled = true;
        accept(*accepted);
        return;
    }
    if (!entry.task.isNull()) {
        entry.state = EntryState::Accepted;
        m_writer.commit();
        startPolling(TaskPoller::First::AtOnce);
        return;
    }
    const bool anyUrl = std::any_of(entry.items.cbegin(), entry.items.cend(), [](const LedgerItem &item) {
        return item.end == ItemEnd::Open && item.url.isValid();
    });
    if (entry.state == EntryState::Answered && anyUrl)
        deliver({});
    else
        endOpen(Happening::LeftUnanswered, {.kind = ErrorKind::Interrupted});
}

std::optional<LedgerEntry> GenerationTask::reopened(const LedgerEntry &entry)
{
    LedgerEntry open = entry;
    bool any = false;
    for (LedgerItem &item : open.items) {
        if (item.end != ItemEnd::Unknown || !canBeAsked(entry, item))
            continue;
        item.end = ItemEnd::Open;
        item.error.reset();
        item.endedMs = 0;
        item.dismissed = false;
        any = true;
    }
    if (!any)
        return {};
    open.state = open.task.isNull() ? EntryState::Answered : EntryState::Accepted;
    open.waitingEnded = false;
    open.closedMs = 0;
    return open;
}

void GenerationTask::checkAgain()
{
    m_journaled = true;
    if (entry().state == EntryState::Accepted) {
        m_writer.entry().waitingEnded = false;
        m_writer.commit();
        startPolling(TaskPoller::First::AtOnce);
    } else if (entry().state == EntryState::Answered && m_delivery) {
        saveAgain();
    } else if (entry().state == EntryState::Answered && !m_moment.rereading) {
        m_writer.commit();
        rereadReply();
    }
}

} // namespace proofsheet
