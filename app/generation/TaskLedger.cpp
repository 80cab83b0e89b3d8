// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger's thread. Saves that were asked for one after the other are committed together; their order and the order
// of the answers stay.
#include "generation/TaskLedger.h"

#include "generation/LedgerStore.h"

#include <QThread>
#include <mutex>
#include <utility>
#include <vector>

namespace proofsheet {

namespace {

struct Save
{
    QList<LedgerEntry> entries;
    TaskLedger::Done recorded;
};

// Saves that may share a transaction. The main thread adds to it until the ledger thread takes it.
class Batch
{
public:
    bool add(Save save)
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken)
            return false;
        m_saves.push_back(std::move(save));
        return true;
    }
    std::vector<Save> take()
    {
        const std::lock_guard lock(m_mutex);
        m_taken = true;
        return std::move(m_saves);
    }

private:
    std::mutex m_mutex;
    std::vector<Save> m_saves;
    bool m_taken = false;
};

} // namespace

struct TaskLedger::Private
{
    Private(TaskLedger *ledger, QString path, Access wanted)
        : q(ledger)
        , access(wanted)
        , store(std::make_unique<LedgerStore>(std::move(path)))
    {}

    TaskLedger *q;
    Access access;
    QThread thread;
    QObject *worker = new QObject;      // lives on the thread, and is deleted there
    std::unique_ptr<LedgerStore> store; // touched on the thread only
    std::shared_ptr<Batch> batch;       // the last one that was posted, while nothing else was posted after it

    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(worker, std::move(work), Qt::QueuedConnection);
    }

    // On the ledger thread. The ledger outlives its thread, so that it can always be posted to.
    template <typename Result>
    void answer(std::function<void(Result)> done, Result result)
    {
        if (!done)
            return;
        QMetaObject::invokeMethod(
            q, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    }

    void commit(Batch &saves);
};

void TaskLedger::Private::commit(Batch &saves)
{
    const std::vector<Save> taken = saves.take();
    if (taken.size() > 1) {
        QList<LedgerEntry> all;
        for (const Save &save : taken)
            all << save.entries;
        if (const auto saved = store->save(all)) {
            for (const Save &save : taken)
                answer(save.recorded, saved);
            return;
        }
    }
    // Alone, or because they failed together: each gets its own transaction and its own answer.
    for (const Save &save : taken)
        answer(save.recorded, store->save(save.entries));
}

TaskLedger::TaskLedger(QString path, Access access, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(path), access))
{
    d->thread.setObjectName(QStringLiteral("ledger"));
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.start();
}

TaskLedger::~TaskLedger()
{
    // Posted last, so that all that was asked for is committed first.
    d->post([this] {
        d->store.reset();
        QThread::currentThread()->quit();
    });
    d->thread.wait();
}

void TaskLedger::open(Done done)
{
    d->batch.reset();
    d->post([this, done = std::move(done)] {
        const auto opened = d->store->open(d->access == Access::ReadOnly);
        if (const auto salvage = d->store->salvaged())
            QMetaObject::invokeMethod(this, [this, salvage] { Q_EMIT salvaged(*salvage); }, Qt::QueuedConnection);
        d->answer(done, opened);
    });
}

void TaskLedger::save(QList<LedgerEntry> entries, Done recorded)
{
    Save save{std::move(entries), std::move(recorded)};
    if (d->batch && d->batch->add(save))
        return;
    d->batch = std::make_shared<Batch>();
    d->batch->add(std::move(save));
    d->post([this, batch = d->batch] { d->commit(*batch); });
}

void TaskLedger::loadOpen(Loaded done)
{
    d->batch.reset();
    d->post([this, done = std::move(done)] { d->answer(done, d->store->loadOpen()); });
}

void TaskLedger::settledAmong(QList<RequestId> ids, Settled done)
{
    d->batch.reset();
    d->post([this, ids = std::move(ids), done = std::move(done)] { d->answer(done, d->store->settledAmong(ids)); });
}

void TaskLedger::lastIndexInRun(const RunId &run, Index done)
{
    d->batch.reset();
    d->post([this, run, done = std::move(done)] { d->answer(done, d->store->lastIndexInRun(run)); });
}

} // namespace proofsheet
