// SPDX-License-Identifier: GPL-3.0-or-later
// The open work: what waits, what runs, in which order, over how many slots. Owns one GenerationTask a request.
// A slot is held from a submit to its reply; polled tasks hold none. Nothing waiting is ever sent by a start. Main
// thread.
#pragma once

#include "core/Provider.h"
#include "core/RequestMapping.h"
#include "generation/PollSchedule.h"
#include "generation/TaskItem.h"

#include <QObject>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

class Clock;
class ImageService;
class Library;
class TaskLedger;
struct Endpoint;

class GenerationQueue : public QObject
{
    Q_OBJECT

public:
    // Where an entry's provider is reached now, with its key; nothing where it cannot be (another origin, no key): its
    // work is held.
    using EndpointFinder = std::function<std::optional<Endpoint>(const ProviderId &provider, const QString &origin)>;

    GenerationQueue(ImageService &service, TaskLedger &ledger, Library &library, const Clock &clock,
                    EndpointFinder endpointOf, Pace pace = {}, QObject *parent = nullptr);
    ~GenerationQueue() override; // stops waiting, reports nothing; the ledger keeps all

    // Takes up what the ledger holds: tasks are polled, spooled replies read, waiting entries become Held, entries that
    // were being sent become MaybeCharged. Nothing is submitted. done: when all entries are in items().
    void takeUp(std::function<void(std::expected<void, Error>)> done);

    enum class Where { Back, Front };
    // Journals the plan's requests, then sends them as slots come free. The plan must have no problems.
    RunId generate(const Wish &wish, const RequestPlan &plan, const Provider &provider, Where where = Where::Back);

    void setSlotCount(int slotCount); // 1 to 6
    void setPaused(bool paused);      // nothing new is sent; what runs goes on
    bool isPaused() const;
    bool isOffline() const;
    // Whether requests wait while the network is away (the default), or are tried all the same and end as not sent: a
    // command line has nobody to wait for.
    void setWaitsForNetwork(bool waits);
    void checkNow(); // offline: try the network at once

    // A provider that failed five requests in a row (ProviderPauses) is sent nothing more by itself: what waits for it
    // is Held, with the cause.
    struct PausedProvider
    {
        ProviderId provider;
        QString origin;
        int failures = 0; // in a row
        Error cause;      // the last one's
    };
    QList<PausedProvider> pausedProviders() const;
    // Sends one of those that wait; the rest follows when it works. With none that waits, the pause ends.
    void resumeProviders();

    // By item; each acts on the item's whole request.
    void cancel(const ItemId &id);      // before sending: Cancelled, not charged; after: stops waiting, may be charged
    void release(const ItemId &id);     // a held or resting one goes now
    void keepWaiting(const ItemId &id); // a task that is no longer polled
    void checkAgain(const ItemId &id);  // asks again where there is something to ask: a task, a url, a spooled reply
    RunId buyAgain(const ItemId &id);   // a new request of one picture with the same settings, in the same run; the old
                                        // one stays as it is
    // Another wish's requests in the same run, at the same provider: what was refused, changed.
    void generateBeside(const ItemId &id, const Wish &wish, const RequestPlan &plan);
    void dismiss(const ItemId &id);   // puts an ended failure away ("Mark as lost")
    void saveAgain(const ItemId &id); // an Unsaved one, when the disk may have room again
    // The same, into another folder: a file and its sidecar, which are not part of this library.
    void saveInto(const ItemId &id, const QString &folder);
    void releaseAll();
    void cancelAll();

    QList<TaskItem> items() const; // open ones and failures that were not dismissed, by order
    std::optional<TaskItem> item(const ItemId &id) const;
    // The reply as it came, its first 64 KiB, redacted; empty where none is spooled. Read on a worker; answers from the
    // event loop, unless context dies first.
    void rawReply(const ItemId &id, QObject *context, std::function<void(const QByteArray &)> done) const;

    // Work that cannot be collected after a quit: sent, answered directly, not yet arrived. Its estimate.
    int uncollectable() const;
    Estimate uncollectableCost() const;
    int unsaved() const; // pictures that arrived, that the disk refused, and that are held in memory
    bool isIdle() const; // nothing runs, nothing is polled, nothing waits to be sent

Q_SIGNALS:
    void itemsAdded(const QList<proofsheet::TaskItem> &items);
    void itemChanged(const proofsheet::TaskItem &item);
    void itemRemoved(const proofsheet::ItemId &id,
                     const proofsheet::RunId &run); // dismissed, or delivered and now in the library
    void delivered(const proofsheet::TaskItem &item, const proofsheet::ImageRecord &record);
    void requestEvent(const proofsheet::RequestEvent &event);
    void offlineChanged(bool offline);
    void pausedChanged(bool paused);
    void providerPaused(const proofsheet::ProviderId &provider, const proofsheet::Error &cause);
    void providerResumed(const proofsheet::ProviderId &provider);
    void ledgerFailed(const proofsheet::Error &error); // nothing new is sent until it works again
    void idle();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
