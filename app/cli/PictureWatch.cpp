// SPDX-License-Identifier: GPL-3.0-or-later
// Each picture's end, told once.
#include "cli/PictureWatch.h"

#include "generation/GenerationQueue.h"
#include "library/Library.h"

#include <QTimer>

namespace proofsheet::cli {
namespace {

// How long a reply that is already being read, or the ledger, may still take after waiting was stopped.
constexpr std::chrono::milliseconds graceAfterStop{3'000};

Error because(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    return error;
}

// What this side stopped by itself is told with its true reason, which the queue does not know.
Error withReason(const Error &error, std::optional<ErrorKind> reason)
{
    return reason && error.kind == ErrorKind::Cancelled ? because(*reason) : error;
}

// The provider's own figure. Samples cost nothing; a list price is no cost.
Money actualCost(const ProviderId &provider, Money cost, CostBasis basis)
{
    if (provider == sampleId)
        return Money::ofMicros(0);
    return basis == CostBasis::Actual ? cost : Money();
}

} // namespace

PictureWatch::PictureWatch(GenerationQueue &queue, const Library &library, Report &report,
                           std::chrono::milliseconds timeout)
    : m_queue(queue)
    , m_library(library)
    , m_report(report)
    , m_timeout(timeout)
{
    connect(&queue, &GenerationQueue::itemChanged, this, &PictureWatch::look);
    connect(&queue, &GenerationQueue::delivered, this, &PictureWatch::onDelivered);
    connect(&queue, &GenerationQueue::requestEvent, this, &PictureWatch::onEvent);
    m_tally.samplesOnly = true;
}

void PictureWatch::want(const TaskItem &item)
{
    if (m_wanted.contains(item.id))
        return;
    m_wanted.insert(item.id, WantedPicture::of(item));
    m_order.append(item.id);
    ++m_tally.wanted;
    m_tally.samplesOnly = m_tally.samplesOnly && item.provider == sampleId;
}

void PictureWatch::startTimeout(const RequestId &request)
{
    if (m_timed.contains(request))
        return;
    m_timed.insert(request);
    QTimer::singleShot(m_timeout, this, [this, request] { expire(request); });
}

void PictureWatch::look(const TaskItem &item)
{
    if (!wants(item.id) || m_ended.contains(item.id))
        return;
    const auto givenUp = m_givenUp.constFind(item.id);
    const std::optional<ErrorKind> reason = givenUp == m_givenUp.constEnd() ? std::nullopt : std::optional(*givenUp);
    if (const auto *failed = std::get_if<state::Failed>(&item.state))
        fail(item, withReason(failed->error, reason), failed->charged);
    else if (const auto *maybe = std::get_if<state::MaybeCharged>(&item.state))
        doubt(item, withReason(maybe->error, reason));
    else if (const auto *unsaved = std::get_if<state::Unsaved>(&item.state)) {
        m_wanted[item.id].canBeCollected = unsaved->canBeCollected;
        fail(item, unsaved->error, item.provider == sampleId ? Charged::No : Charged::Yes);
    }
    Q_EMIT moved();
}

void PictureWatch::settle()
{
    endAll(m_order, ErrorKind::Interrupted);
}

void PictureWatch::endAll(const QList<ItemId> &ids, ErrorKind reason)
{
    for (const ItemId &id : ids) {
        if (m_ended.contains(id))
            continue;
        // One that the queue no longer shows is saved, and the ledger has not taken it: a later resume tells.
        if (const auto item = m_queue.item(id))
            endAsItStands(*item, reason);
        else
            leave(id, {});
    }
}

void PictureWatch::dropIfHeld(const TaskItem &item)
{
    const auto *held = std::get_if<state::Held>(&item.state);
    if (held && held->failures > 0 && wants(item.id) && !m_ended.contains(item.id))
        giveUp({item.id}, held->cause.value_or(Error{}).kind);
}

void PictureWatch::stop(ErrorKind reason)
{
    if (!std::exchange(m_stopping, true)) {
        giveUp(m_order, reason);
        return;
    }
    endAll(m_order, reason);
}

int PictureWatch::running() const
{
    int count = 0;
    for (const ItemId &id : m_order) {
        if (m_ended.contains(id))
            continue;
        const auto item = m_queue.item(id);
        count += item && (std::holds_alternative<state::Running>(item->state) ||
                          std::holds_alternative<state::AtProvider>(item->state) ||
                          std::holds_alternative<state::Arriving>(item->state));
    }
    return count;
}

void PictureWatch::onDelivered(const TaskItem &item, const ImageRecord &record)
{
    const QString file = m_library.place().absolute(record.file);
    if (!wants(item.id)) {
        Q_EMIT extra(record.sent.model, file);
        return;
    }
    if (m_ended.contains(item.id))
        return;
    const Money cost = actualCost(item.provider, record.cost, record.costBasis);
    ++m_tally.delivered;
    m_tally.addCost(cost);
    m_report.delivered(m_wanted[item.id], record, file, cost);
    end(item.id);
    Q_EMIT moved();
}

void PictureWatch::onEvent(const RequestEvent &event)
{
    if (event.kind == RequestEvent::Kind::Submitted)
        startTimeout(event.request);
    for (const ItemId &id : std::as_const(m_order))
        if (const WantedPicture &picture = m_wanted[id]; picture.request == event.request && !m_ended.contains(id))
            m_report.step(event.kind, picture, event.task);
    Q_EMIT moved();
}

void PictureWatch::expire(const RequestId &request)
{
    QList<ItemId> ids;
    for (const ItemId &id : std::as_const(m_order))
        if (m_wanted[id].request == request)
            ids.append(id);
    giveUp(ids, ErrorKind::Timeout);
}

std::optional<TaskItem> PictureWatch::openItem(const ItemId &id) const
{
    return m_ended.contains(id) ? std::nullopt : m_queue.item(id);
}

// Stops waiting: what has a task stays at the provider, the rest is cancelled as far as it can be.
void PictureWatch::giveUp(const QList<ItemId> &ids, ErrorKind reason)
{
    for (const ItemId &id : ids) // all first: the queue cancels whole requests
        m_givenUp.insert(id, reason);
    for (const ItemId &id : ids) {
        const auto item = openItem(id);
        if (!item)
            continue;
        if (!std::holds_alternative<state::Running>(item->state))
            endAsItStands(*item, reason);
        const bool keepsTask = std::holds_alternative<state::AtProvider>(item->state) ||
                               std::holds_alternative<state::Arriving>(item->state);
        if (!keepsTask)
            m_queue.cancel(id); // what a running one becomes comes through itemChanged
    }
    QTimer::singleShot(graceAfterStop, this, [this, ids, reason] { endAll(ids, reason); });
}

void PictureWatch::endAsItStands(const TaskItem &item, ErrorKind reason)
{
    if (const auto *at = std::get_if<state::AtProvider>(&item.state)) {
        leave(item.id, at->task);
    } else if (std::holds_alternative<state::Arriving>(item.state)) {
        leave(item.id, {});
    } else if (const auto *resting = std::get_if<state::Resting>(&item.state)) {
        fail(item, resting->cause, Charged::No);
    } else if (std::holds_alternative<state::Running>(item.state)) {
        doubt(item, because(reason));
    } else if (isOpen(item.state)) {
        fail(item, because(reason), Charged::No);
    } else {
        look(item);
    }
}

void PictureWatch::fail(const TaskItem &item, const Error &error, Charged charged)
{
    ++m_tally.failed;
    if (charged != Charged::No)
        m_tally.addCost(actualCost(item.provider, item.cost, item.costBasis));
    m_report.failed(m_wanted[item.id], error, charged);
    end(item.id);
}

void PictureWatch::doubt(const TaskItem &item, const Error &error)
{
    ++m_tally.unknown;
    m_tally.addCost(actualCost(item.provider, {}, CostBasis::Unknown));
    m_report.unknown(m_wanted[item.id], error);
    end(item.id);
}

void PictureWatch::leave(const ItemId &id, const TaskId &task)
{
    ++m_tally.pending;
    m_tally.addCost(actualCost(m_wanted[id].provider, {}, CostBasis::Unknown));
    m_report.pending(m_wanted[id], task);
    end(id);
}

void PictureWatch::end(const ItemId &id)
{
    m_ended.insert(id);
    if (m_tally.ended() < m_tally.wanted || std::exchange(m_endTold, true))
        return;
    // Later, so that the queue is not taken down from within its own signal.
    QTimer::singleShot(0, this, [this] { Q_EMIT ended(); });
}

} // namespace proofsheet::cli
