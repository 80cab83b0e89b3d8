// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or the command line asks of the queue. How it is carried out: QueueState.
#include "generation/GenerationQueue.h"

#include "core/Clock.h"
#include "core/Redaction.h"
#include "generation/QueueState.h"

#include <QFile>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <algorithm>

namespace proofsheet {

namespace {

QByteArray readHead(const QString &path, const QByteArray &key)
{
    constexpr qint64 headBytes = 64 * 1024;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return redacted(file.read(headBytes), {key});
}

// like: the run, its start, the provider and the origin.
QList<LedgerEntry> entriesOf(const Wish &wish, const RequestPlan &plan, const LedgerEntry &like, int firstIndex,
                             qint64 now)
{
    QList<LedgerEntry> entries;
    int index = firstIndex;
    for (const ModelPlan &model : plan.models) {
        for (const GenerationRequest &request : model.requests) {
            LedgerEntry entry;
            entry.id = RequestId::create();
            entry.run = like.run;
            entry.provider = like.provider;
            entry.origin = like.origin;
            entry.wish = wish;
            entry.request = request;
            entry.runStartedMs = like.runStartedMs;
            entry.createdMs = now;
            if (like.provider == sampleId)
                entry.estimate = Money::ofMicros(0);
            else if (model.each.knownParts > 0 && !model.each.isRange())
                entry.estimate = Money::ofMicros(model.each.lowMicros * request.count);
            for (int i = 0; i < request.count; ++i) {
                LedgerItem item;
                item.id = ItemId::create();
                item.indexInRequest = i;
                item.indexInRun = index++;
                entry.items << item;
            }
            entries << entry;
        }
    }
    return entries;
}

} // namespace

struct GenerationQueue::Private : QueueState
{
    using QueueState::QueueState;
};

GenerationQueue::GenerationQueue(ImageService &service, TaskLedger &ledger, Library &library, const Clock &clock,
                                 EndpointFinder endpointOf, Pace pace, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(service, ledger, library, clock, std::move(endpointOf), pace))
{
    connect(d.get(), &QueueState::itemsAdded, this, &GenerationQueue::itemsAdded);
    connect(d.get(), &QueueState::itemChanged, this, &GenerationQueue::itemChanged);
    connect(d.get(), &QueueState::itemRemoved, this, &GenerationQueue::itemRemoved);
    connect(d.get(), &QueueState::delivered, this, &GenerationQueue::delivered);
    connect(d.get(), &QueueState::requestEvent, this, &GenerationQueue::requestEvent);
    connect(d.get(), &QueueState::ledgerFailed, this, &GenerationQueue::ledgerFailed);
    connect(d.get(), &QueueState::providerPaused, this, &GenerationQueue::providerPaused);
    connect(d.get(), &QueueState::providerResumed, this, &GenerationQueue::providerResumed);
    connect(d.get(), &QueueState::idle, this, &GenerationQueue::idle);
    connect(&d->probe(), &NetworkProbe::offlineChanged, this, &GenerationQueue::offlineChanged);
}

GenerationQueue::~GenerationQueue() = default;

void GenerationQueue::takeUp(std::function<void(std::expected<void, Error>)> done)
{
    d->takeUp(std::move(done));
}

RunId GenerationQueue::generate(const Wish &wish, const RequestPlan &plan, const Provider &provider, Where where)
{
    LedgerEntry first;
    first.run = RunId::create();
    first.provider = provider.id;
    first.origin = provider.origin();
    first.runStartedMs = d->tools().clock.wallMs();
    d->add(entriesOf(wish, plan, first, 0, first.runStartedMs), where == Where::Front);
    return first.run;
}

void GenerationQueue::generateBeside(const ItemId &id, const Wish &wish, const RequestPlan &plan)
{
    if (const GenerationTask *task = d->taskOf(id))
        d->addBeside(task->entry(), [wish, plan, now = d->tools().clock.wallMs()](const LedgerEntry &like, int index) {
            return entriesOf(wish, plan, like, index, now);
        });
}

RunId GenerationQueue::buyAgain(const ItemId &id)
{
    const GenerationTask *task = d->taskOf(id);
    if (!task)
        return {};
    d->addOneMore(task->entry());
    return task->entry().run;
}

void GenerationQueue::setSlotCount(int slotCount)
{
    d->setSlotCount(std::clamp(slotCount, 1, 6));
}

void GenerationQueue::setPaused(bool paused)
{
    if (d->isPaused() == paused)
        return;
    d->setPaused(paused);
    Q_EMIT pausedChanged(paused);
}

bool GenerationQueue::isPaused() const
{
    return d->isPaused();
}

bool GenerationQueue::isOffline() const
{
    return d->probe().isOffline();
}

void GenerationQueue::setWaitsForNetwork(bool waits)
{
    d->setWaitsForNetwork(waits);
}

void GenerationQueue::checkNow()
{
    d->probe().probeNow();
}

QList<GenerationQueue::PausedProvider> GenerationQueue::pausedProviders() const
{
    QList<PausedProvider> paused;
    for (const ProviderPlace &place : d->pauses().paused()) {
        const ProviderPauses::Pause *pause = d->pauses().pauseOf(place);
        paused << PausedProvider{place.provider, place.origin, pause->failures, pause->cause};
    }
    return paused;
}

void GenerationQueue::resumeProviders()
{
    d->resumeProviders();
}

void GenerationQueue::cancel(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        task->cancel();
}

void GenerationQueue::release(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        task->release();
}

void GenerationQueue::keepWaiting(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        task->keepWaiting();
}

void GenerationQueue::checkAgain(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        d->checkAgain(task);
}

void GenerationQueue::dismiss(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        d->dismiss(task);
}

void GenerationQueue::saveAgain(const ItemId &id)
{
    if (GenerationTask *task = d->taskOf(id))
        task->saveAgain();
}

void GenerationQueue::saveInto(const ItemId &id, const QString &folder)
{
    if (GenerationTask *task = d->taskOf(id))
        task->saveInto(folder);
}

void GenerationQueue::releaseAll()
{
    const QList<GenerationTask *> all = d->tasks();
    for (GenerationTask *task : all)
        task->release();
}

void GenerationQueue::cancelAll()
{
    const QList<GenerationTask *> all = d->tasks();
    for (GenerationTask *task : all)
        task->cancel();
}

QList<TaskItem> GenerationQueue::items() const
{
    QList<TaskItem> seen;
    for (const GenerationTask *task : d->tasks())
        seen << d->itemsOf(*task);
    return seen;
}

std::optional<TaskItem> GenerationQueue::item(const ItemId &id) const
{
    const GenerationTask *task = d->taskOf(id);
    if (!task)
        return {};
    for (const TaskItem &item : d->itemsOf(*task)) {
        if (item.id == id)
            return item;
    }
    return {};
}

void GenerationQueue::rawReply(const ItemId &id, QObject *context, std::function<void(const QByteArray &)> done) const
{
    const GenerationTask *task = d->taskOf(id);
    const QString path = task ? d->tools().spool.pathOf(task->entry().id) : QString();
    const auto endpoint = task ? d->tools().endpointOf(task->entry().provider, task->entry().origin) : std::nullopt;
    const QByteArray key = endpoint ? endpoint->key : QByteArray();
    // Not QFuture::then(): in Qt 6.4 it asserts when its context has died. The watcher dies with the context in
    // silence.
    auto *watcher = new QFutureWatcher<QByteArray>(context);
    connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    const auto promise = std::make_shared<QPromise<QByteArray>>();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, path, key] {
        promise->start();
        promise->addResult(readHead(path, key));
        promise->finish();
    });
}

int GenerationQueue::uncollectable() const
{
    int count = 0;
    for (const GenerationTask *task : d->tasks())
        count += task->uncollectable();
    return count;
}

int GenerationQueue::unsaved() const
{
    int count = 0;
    for (const GenerationTask *task : d->tasks())
        count += task->unsaved();
    return count;
}

Estimate GenerationQueue::uncollectableCost() const
{
    Estimate sum;
    for (const GenerationTask *task : d->tasks()) {
        const int parts = int(task->entry().items.size());
        for (int i = 0; i < task->uncollectable(); ++i)
            sum.add(Estimate::of(task->entry().estimate.part(i, parts)));
    }
    return sum;
}

bool GenerationQueue::isIdle() const
{
    return d->isIdle();
}

} // namespace proofsheet
