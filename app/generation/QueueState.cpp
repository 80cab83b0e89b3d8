// SPDX-License-Identifier: GPL-3.0-or-later
// Order, and the tasks' signals.
#include "generation/QueueState.h"

#include "generation/EntryEnds.h"
#include "generation/SpoolSweep.h"
#include "generation/TaskLedger.h"
#include "library/LibraryPlace.h"

#include <QPointer>
#include <QRandomGenerator>
#include <algorithm>

namespace proofsheet {

QueueState::QueueState(ImageService &service, TaskLedger &ledger, Library &library, const Clock &clock,
                       EndpointFinder finder, const Pace &pace)
    : m_spool(library.place().spool())
    , m_tools{service,
              ledger,
              library,
              m_spool,
              clock,
              pace,
              std::move(finder),
              [] { return QRandomGenerator::global()->generateDouble(); },
              [this](const RunId &run, const std::function<void(int)> &done) { nextIndexInRun(run, done); }}
    , m_probe(m_tools)
    , m_wake(clock, pace.wakeLook)
{
    m_pump.setSingleShot(true);
    m_ledgerRetry.setSingleShot(true);
    m_ledgerRetry.setInterval(pace.offlineProbe);
    connect(&m_pump, &QTimer::timeout, this, &QueueState::pump);
    connect(&m_ledgerRetry, &QTimer::timeout, this, &QueueState::retryLedger);
    connect(&m_wake, &WakeWatch::woke, this, [this] {
        const QList<GenerationTask *> all = m_tasks;
        for (GenerationTask *task : all)
            task->noteWoke();
    });
    connect(&m_probe, &NetworkProbe::offlineChanged, this, &QueueState::pumpSoon);
}

QueueState::~QueueState()
{
    // Before the spool and the tools that they use.
    qDeleteAll(m_tasks);
}

GenerationTask *QueueState::taskOf(const ItemId &id) const
{
    for (GenerationTask *task : m_tasks) {
        const QList<LedgerItem> &items = task->entry().items;
        if (std::any_of(items.cbegin(), items.cend(), [&id](const LedgerItem &item) { return item.id == id; }))
            return task;
    }
    return nullptr;
}

QList<TaskItem> QueueState::itemsOf(const GenerationTask &task) const
{
    QList<TaskItem> seen;
    for (const LedgerItem &item : task.entry().items) {
        if (item.end != ItemEnd::Saved && !item.dismissed)
            seen << itemOf(task, item);
    }
    return seen;
}

TaskItem QueueState::itemOf(const GenerationTask &task, const LedgerItem &item) const
{
    return task.item(item, m_paused, m_pauses.pauseOf(task.place()));
}

GenerationTask *QueueState::insert(const LedgerEntry &entry)
{
    auto *task = new GenerationTask(m_tools, entry, this);
    const auto place =
        std::upper_bound(m_tasks.begin(), m_tasks.end(), entry.order,
                         [](qint64 order, const GenerationTask *other) { return order < other->entry().order; });
    m_tasks.insert(place, task);
    return task;
}

void QueueState::follow(GenerationTask *task)
{
    connect(task, &GenerationTask::changed, this, [this, task] { tellChanged(task); });
    connect(task, &GenerationTask::grew, this, [this, task](int firstNew) { tellGrown(task, firstNew); });
    connect(task, &GenerationTask::happened, this, &QueueState::requestEvent);
    connect(task, &GenerationTask::saved, this,
            [this, task](const ItemId &id, const ImageRecord &record) { tellSaved(task, id, record); });
    connect(task, &GenerationTask::lineTold, this, [this, task](bool works) {
        if (works)
            m_probe.noteWorks();
        else
            m_probe.noteLost(task->entry().provider, task->entry().origin);
    });
    connect(task, &GenerationTask::providerTold, this,
            [this, task](ProviderSign sign, const Error &cause) { noteSign(task->place(), sign, cause); });
    connect(task, &GenerationTask::finished, this, [this, task] {
        if (!anythingToShow(task->entry()))
            remove(task);
        pumpSoon();
    });
    connect(&task->writer(), &EntryWriter::failed, this, &QueueState::noteLedgerFailed);
    connect(&task->writer(), &EntryWriter::worked, this, &QueueState::noteLedgerWorks);
}

void QueueState::remove(GenerationTask *task)
{
    if (m_tasks.removeOne(task)) {
        task->disconnect(this);
        task->deleteLater();
    }
}

void QueueState::tellChanged(const GenerationTask *task)
{
    const QList<TaskItem> items = itemsOf(*task);
    for (const TaskItem &item : items)
        Q_EMIT itemChanged(item);
    pumpSoon();
}

void QueueState::tellGrown(const GenerationTask *task, int firstNew)
{
    QList<TaskItem> added;
    for (const LedgerItem &item : task->entry().items.mid(firstNew))
        added << itemOf(*task, item);
    Q_EMIT itemsAdded(added);
}

void QueueState::tellSaved(const GenerationTask *task, const ItemId &id, const ImageRecord &record)
{
    const QList<LedgerItem> &items = task->entry().items;
    const auto saved =
        std::find_if(items.cbegin(), items.cend(), [&id](const LedgerItem &one) { return one.id == id; });
    if (saved == items.cend())
        return;
    const RunId run = task->entry().run;
    Q_EMIT delivered(itemOf(*task, *saved), record);
    Q_EMIT itemRemoved(id, run);
}

void QueueState::takeUp(std::function<void(std::expected<void, Error>)> done)
{
    ++m_lookups;
    m_tools.ledger.loadOpen([self = QPointer(this),
                             done = std::move(done)](const std::expected<QList<LedgerEntry>, Error> &entries) {
        if (!self)
            return;
        --self->m_lookups;
        if (!entries) {
            done(std::unexpected(entries.error()));
            return;
        }
        QList<TaskItem> items;
        for (const LedgerEntry &entry : *entries) {
            const bool known = std::any_of(self->m_tasks.cbegin(), self->m_tasks.cend(),
                                           [&entry](const GenerationTask *one) { return one->entry().id == entry.id; });
            if (known)
                continue;
            GenerationTask *task = self->insert(entry);
            // Its first steps are not news: the items are told below as they stand then.
            task->takeUp();
            self->follow(task);
            items << self->itemsOf(*task);
        }
        if (!items.isEmpty())
            Q_EMIT self->itemsAdded(items);
        ++self->m_lookups;
        sweepSpool(self->m_spool, self->m_tools.ledger, [state = self.data()] {
            --state->m_lookups;
            state->pumpSoon();
        });
        self->m_wasIdle = false;
        self->pumpSoon();
        done({});
    });
}

void QueueState::add(QList<LedgerEntry> entries, bool atFront)
{
    const qint64 first = m_tasks.isEmpty() ? 1
                         : atFront         ? m_tasks.constFirst()->entry().order - entries.size()
                                           : m_tasks.constLast()->entry().order + 1;
    QList<TaskItem> items;
    QList<QPointer<GenerationTask>> added;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].order = first + i;
        GenerationTask *task = insert(entries[i]);
        follow(task);
        added << task;
        items << itemsOf(*task);
    }
    m_wasIdle = false;
    m_tools.ledger.save(entries, [self = QPointer(this), added](const std::expected<void, Error> &saved) {
        if (self)
            self->noteJournaled(added, saved);
    });
    Q_EMIT itemsAdded(items);
}

void QueueState::noteJournaled(const QList<QPointer<GenerationTask>> &added, const std::expected<void, Error> &saved)
{
    for (const QPointer<GenerationTask> &task : added) {
        if (!task)
            continue;
        if (saved)
            task->noteJournaled();
        else
            task->writer().noteFailed([task] { task->noteJournaled(); });
    }
    if (saved)
        noteLedgerWorks();
    else
        noteLedgerFailed(saved.error());
}

void QueueState::addOneMore(const LedgerEntry &like)
{
    LedgerEntry entry;
    entry.id = RequestId::create();
    entry.run = like.run;
    entry.provider = like.provider;
    entry.origin = like.origin;
    entry.wish = like.wish;
    entry.request = like.request;
    entry.request.count = 1;
    entry.runStartedMs = like.runStartedMs;
    entry.createdMs = m_tools.clock.wallMs();
    entry.estimate = like.estimate.part(0, std::max(1, like.request.count));
    nextIndexInRun(like.run, [this, entry](int index) mutable {
        LedgerItem item;
        item.id = ItemId::create();
        item.indexInRun = index;
        entry.items << item;
        add({entry}, false);
    });
}

void QueueState::addBeside(const LedgerEntry &like, const Beside &make)
{
    nextIndexInRun(like.run, [this, like, make](int index) { add(make(like, index), false); });
}

void QueueState::nextIndexInRun(const RunId &run, const std::function<void(int)> &done)
{
    ++m_lookups;
    m_tools.ledger.lastIndexInRun(run, [self = QPointer(this), run, done](const std::expected<int, Error> &last) {
        if (!self)
            return;
        --self->m_lookups;
        int greatest = last.value_or(-1);
        for (const GenerationTask *task : self->m_tasks) {
            if (task->entry().run != run)
                continue;
            for (const LedgerItem &item : task->entry().items)
                greatest = std::max(greatest, item.indexInRun);
        }
        done(greatest + 1);
        self->pumpSoon();
    });
}

void QueueState::checkAgain(GenerationTask *task)
{
    if (task->entry().state != EntryState::Closed) {
        task->checkAgain();
        return;
    }
    const auto entry = GenerationTask::reopened(task->entry());
    if (!entry)
        return;
    remove(task);
    GenerationTask *again = insert(*entry);
    follow(again);
    m_wasIdle = false;
    again->checkAgain();
}

void QueueState::dismiss(GenerationTask *task)
{
    QList<ItemId> shown;
    for (const TaskItem &item : itemsOf(*task))
        shown << item.id;
    if (!task->dismiss())
        return;
    for (const TaskItem &item : itemsOf(*task))
        shown.removeOne(item.id);
    const RunId run = task->entry().run;
    if (task->entry().state == EntryState::Closed && !anythingToShow(task->entry()) && !task->writer().isStuck())
        remove(task);
    for (const ItemId &id : std::as_const(shown))
        Q_EMIT itemRemoved(id, run);
}

void QueueState::noteLedgerFailed(const Error &error)
{
    m_ledgerRetry.start();
    pumpSoon(); // nothing may be left to do but this
    if (m_ledgerBroken)
        return;
    m_ledgerBroken = true;
    Q_EMIT ledgerFailed(error);
}

void QueueState::noteLedgerWorks()
{
    if (std::exchange(m_ledgerBroken, false))
        retryLedger();
    pumpSoon();
}

void QueueState::retryLedger()
{
    bool any = false;
    for (GenerationTask *task : std::as_const(m_tasks)) {
        any = any || task->writer().isStuck();
        task->writer().retry();
    }
    if (!any)
        m_ledgerBroken = false;
    pumpSoon();
}

} // namespace proofsheet
