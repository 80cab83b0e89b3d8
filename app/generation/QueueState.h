// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's inside: its tasks in order, who gets a slot, and what their signals mean. GenerationQueue is its face.
// Main thread.
#pragma once

#include "generation/GenerationTask.h"
#include "generation/NetworkProbe.h"
#include "generation/ReplySpool.h"
#include "generation/WakeWatch.h"

#include <QPointer>

namespace proofsheet {

class QueueState : public QObject
{
    Q_OBJECT

public:
    using EndpointFinder = std::function<std::optional<Endpoint>(const ProviderId &, const QString &)>;
    QueueState(ImageService &service, TaskLedger &ledger, Library &library, const Clock &clock, EndpointFinder finder,
               const Pace &pace);
    ~QueueState() override;

    const TaskTools &tools() const { return m_tools; }
    NetworkProbe &probe() { return m_probe; }
    const QList<GenerationTask *> &tasks() const { return m_tasks; } // by order
    GenerationTask *taskOf(const ItemId &id) const;
    QList<TaskItem> itemsOf(const GenerationTask &task) const; // without saved and dismissed ones

    void takeUp(std::function<void(std::expected<void, Error>)> done);
    void add(QList<LedgerEntry> entries, bool atFront); // journals them in one transaction
    void addOneMore(const LedgerEntry &like);           // one picture, in the same run
    using Beside = std::function<QList<LedgerEntry>(const LedgerEntry &like, int nextIndexInRun)>;
    void addBeside(const LedgerEntry &like, const Beside &make); // in the same run
    void checkAgain(GenerationTask *task);
    void dismiss(GenerationTask *task);

    void setSlotCount(int slotCount);
    const ProviderPauses &pauses() const { return m_pauses; }
    void resumeProviders();
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    void setWaitsForNetwork(bool waits);
    bool isIdle() const;

Q_SIGNALS:
    void itemsAdded(const QList<proofsheet::TaskItem> &items);
    void itemChanged(const proofsheet::TaskItem &item);
    void itemRemoved(const proofsheet::ItemId &id, const proofsheet::RunId &run);
    void delivered(const proofsheet::TaskItem &item, const proofsheet::ImageRecord &record);
    void requestEvent(const proofsheet::RequestEvent &event);
    void ledgerFailed(const proofsheet::Error &error);
    void providerPaused(const proofsheet::ProviderId &provider, const proofsheet::Error &cause);
    void providerResumed(const proofsheet::ProviderId &provider);
    void idle();

private:
    GenerationTask *insert(const LedgerEntry &entry);
    void follow(GenerationTask *task);
    void remove(GenerationTask *task);
    TaskItem itemOf(const GenerationTask &task, const LedgerItem &item) const;
    void tellChanged(const GenerationTask *task);
    void tellWaiting(); // those that are not sent look different now
    void noteSign(const ProviderPlace &place, ProviderSign sign, const Error &cause);
    void noteProviderWorks(const ProviderPlace &place);
    void tellGrown(const GenerationTask *task, int firstNew);
    void tellSaved(const GenerationTask *task, const ItemId &id, const ImageRecord &record);
    void noteJournaled(const QList<QPointer<GenerationTask>> &added, const std::expected<void, Error> &saved);
    void noteLedgerFailed(const Error &error);
    void noteLedgerWorks();
    void retryLedger();
    void nextIndexInRun(const RunId &run, const std::function<void(int)> &done);
    bool mayGo(const GenerationTask &task) const;
    void pump(); // gives free slots to what waits, and says when nothing is left to do
    void pumpSoon() { m_pump.start(0); }

    ReplySpool m_spool;
    TaskTools m_tools;
    NetworkProbe m_probe;
    WakeWatch m_wake;
    ProviderPauses m_pauses;
    QList<GenerationTask *> m_tasks; // children of this
    QTimer m_pump;
    QTimer m_ledgerRetry;
    int m_slotCount = 4;
    int m_lookups = 0; // questions to the ledger that will add a task
    bool m_paused = false;
    bool m_waitsForNetwork = true;
    bool m_ledgerBroken = false;
    bool m_wasIdle = true;
};

} // namespace proofsheet
