// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runon/RunOnElsewhere.h"

#include "core/ModelCatalog.h"
#include "generation/GenerationQueue.h"
#include "ui/ProviderControl.h"
#include "wording/RunOnWording.h"
#include "wording/StateWording.h"

#include <algorithm>

namespace proofsheet {

RunOnElsewhere::RunOnElsewhere(const Parts &parts)
    : m_parts(parts)
{
    const GenerationQueue *queue = &parts.studio.queue;
    connect(queue, &GenerationQueue::delivered, this, &RunOnElsewhere::take);
    connect(queue, &GenerationQueue::itemRemoved, this, &RunOnElsewhere::drop);
    connect(queue, &GenerationQueue::itemChanged, this, [this](const TaskItem &item) {
        if (!isOpen(item.state) && !std::holds_alternative<state::Delivered>(item.state))
            drop(item.id);
    });
    connect(queue, &GenerationQueue::offlineChanged, this, &RunOnElsewhere::refresh);
    connect(queue, &GenerationQueue::pausedChanged, this, &RunOnElsewhere::refresh);
    connect(queue, &GenerationQueue::providerPaused, this, &RunOnElsewhere::refresh);
    connect(queue, &GenerationQueue::providerResumed, this, &RunOnElsewhere::refresh);
    connect(&parts.studio.provider, &ProviderControl::changed, this, &RunOnElsewhere::refresh);
}

void RunOnElsewhere::ask(const QList<ItemId> &sources)
{
    if (sources.isEmpty() || m_dialog)
        return;
    m_parts.studio.library.fetch(sources, this,
                                 [this, sources](const QList<ImageRecord> &records) { open(sources, records); });
}

void RunOnElsewhere::open(const QList<ItemId> &sources, const QList<ImageRecord> &records)
{
    if (records.isEmpty() || m_dialog)
        return;
    QList<Wish> wishes;
    QList<ModelId> madeBy;
    for (const ImageRecord &record : records) {
        wishes += record.wish;
        madeBy += record.sent.model;
    }
    QList<ModelId> first = m_last;
    if (first.isEmpty()) {
        if (const ModelId other = suggestedModel(wishes, madeBy, m_parts.studio.catalog); !other.isNull())
            first += other;
    }
    m_dialog = new RunOnDialog(wishes, first, m_parts.studio.catalog, m_parts.studio.theme, &m_parts.window);
    connect(m_dialog, &RunOnDialog::pressed, this, [this, sources](const RunOnPlan &plan) { send(sources, plan); });
    refresh();
    m_dialog->open();
}

RunOnDialog::Readiness RunOnElsewhere::readiness() const
{
    const Studio &studio = m_parts.studio;
    const Provider provider = studio.provider.provider();
    RunOnDialog::Readiness now{.notReady = m_parts.notReady(),
                               .waits = {},
                               .whenOnline = studio.queue.isOffline(),
                               .samples = provider.isSample()};
    if (now.whenOnline) {
        now.waits = wording::waitsForNetwork();
        return now;
    }
    if (studio.queue.isPaused())
        now.waits = wording::waitsForPause();
    for (const GenerationQueue::PausedProvider &one : studio.queue.pausedProviders()) {
        if (one.provider == provider.id && one.origin == provider.origin())
            now.waits = wording::providerPaused(one.provider, one.origin, one.failures, one.cause);
    }
    return now;
}

void RunOnElsewhere::refresh()
{
    if (m_dialog)
        m_dialog->setReadiness(readiness());
}

void RunOnElsewhere::send(const QList<ItemId> &sources, const RunOnPlan &plan)
{
    // What was announced, and only while it can be sent.
    if (!plan.canSend() || !m_parts.notReady().isEmpty())
        return;
    GenerationQueue &queue = m_parts.studio.queue;
    Batch batch{.sources = sources, .waiting = {}, .shown = {}, .here = {}, .models = {}};
    m_last = plan.parts.first().wish.models;
    // What comes of several pictures belongs to all of them: it stands at the end.
    ItemId beside = sources.size() == 1 ? sources.first() : ItemId();
    for (const RunOnPart &part : plan.parts) {
        const RunId run = queue.generate(part.wish, part.plan, m_parts.studio.provider.provider());
        const QList<TaskItem> items = queue.items();
        for (const TaskItem &item : items) {
            if (item.run != run)
                continue;
            batch.waiting.insert(item.id);
            if (!m_parts.expect(item.id, beside))
                continue;
            batch.shown.insert(item.id);
            if (!beside.isNull())
                beside = item.id;
        }
    }
    m_batches.append(batch);
    Q_EMIT asked(wording::runOnAsked(plan));
}

void RunOnElsewhere::take(const TaskItem &item, const ImageRecord &record)
{
    for (Batch &batch : m_batches) {
        if (!batch.waiting.remove(item.id) || !record.isInLibrary())
            continue;
        batch.here += record.id;
        const QString name = m_parts.studio.catalog.find(record.sent.model).shortName;
        if (!batch.models.contains(name))
            batch.models += name;
    }
    settle();
}

void RunOnElsewhere::drop(const ItemId &id)
{
    for (Batch &batch : m_batches)
        batch.waiting.remove(id);
    settle();
}

void RunOnElsewhere::settle()
{
    QList<Batch> done;
    m_batches.removeIf([&done](const Batch &batch) {
        if (batch.waiting.isEmpty())
            done += batch;
        return batch.waiting.isEmpty();
    });
    for (const Batch &batch : std::as_const(done)) {
        const bool allShown =
            std::ranges::all_of(batch.here, [&batch](const ItemId &id) { return batch.shown.contains(id); });
        if (!batch.here.isEmpty() && !allShown)
            Q_EMIT arrived(wording::runOnHere(int(batch.here.size()), batch.models), batch.sources, batch.here);
    }
}

} // namespace proofsheet
