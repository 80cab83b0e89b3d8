// SPDX-License-Identifier: GPL-3.0-or-later
// One open request: a state machine over one ledger entry. Every step is committed before the next one begins. Main
// thread. Sending:  journaled, (slot) sending, in flight -> reply: pictures | task | refusal -> table of ends
// (core/RequestEnds.h) Task:     accepted, polled -> pictures | failure | waiting ends;   Pictures: fetched, kept by
// the library, saved, closed
#pragma once

#include "generation/EntryWriter.h"
#include "generation/PictureDelivery.h"
#include "generation/ProviderPauses.h"
#include "generation/Submission.h"
#include "generation/TaskItem.h"
#include "generation/TaskPoller.h"

#include <QSet>

namespace proofsheet {

class GenerationTask : public QObject
{
    Q_OBJECT

public:
    GenerationTask(const TaskTools &tools, LedgerEntry entry, QObject *parent = nullptr);
    ~GenerationTask() override; // stops waiting, reports nothing; the ledger keeps all

    const LedgerEntry &entry() const { return m_writer.entry(); }
    EntryWriter &writer() { return m_writer; }
    // pause: of its provider; null where it is not paused.
    TaskItem item(const LedgerItem &item, bool paused, const ProviderPauses::Pause *pause) const;
    ProviderPlace place() const { return {entry().provider, entry().origin}; }

    void noteJournaled(); // it is on disk for the first time
    bool wantsSlot() const;
    bool isReleased() const { return m_released; } // a person said "now"
    bool holdsSlot() const { return m_holdsSlot; }
    bool isBusy() const;       // something is under way, or waits to be sent
    int uncollectable() const; // items that are lost by a quit: sent, and there will be nothing to ask
    int unsaved() const;       // pictures that are here and on no disk

    void send();   // it was given a slot
    void takeUp(); // goes on with what an earlier session left; sends nothing
    void cancel();
    void release();
    void keepWaiting();
    void noteWoke();   // the machine has slept: what is overdue happens now
    void checkAgain(); // of an entry that was opened again by reopened(), or is still open
    void saveAgain();
    void saveInto(const QString &folder);
    bool dismiss(); // whether anything was put away

    // An entry with its unknown items open again, in the state from which there is something to ask; nothing where
    // there is not.
    static std::optional<LedgerEntry> reopened(const LedgerEntry &entry);

Q_SIGNALS:
    void changed();
    void grew(int firstNew); // more pictures came than were wanted
    void happened(const proofsheet::RequestEvent &event);
    void saved(const proofsheet::ItemId &id, const proofsheet::ImageRecord &record);
    void lineTold(bool works); // what a call showed about the network
    void providerTold(proofsheet::ProviderSign sign, const proofsheet::Error &cause); // what its submit's end showed
    void finished(); // every item has ended, and the ledger knows; exactly once, never by a destruction

private:
    LedgerItem *itemOf(const ItemId &id);
    qint64 now() const { return m_tools.clock.wallMs(); }
    void tell(RequestEvent::Kind kind);
    void freeSlot();

    void submit();
    void noteSent();
    void answered(const SubmitReport &report);
    void refused(const TransportEnd &end, const ReplyFailed &failed);
    bool sendAgain(Happening what, const Error &error); // false where it has ended
    void rest(std::chrono::milliseconds wait, const Error &cause);
    void hold();

    void accept(const TaskAccepted &accepted);
    void startPolling(TaskPoller::First first);
    void stopPolling();
    void polled(const PollReport &report);
    void pending(const StillPending &still);
    void stopWaiting(const std::optional<Error> &error);

    void arrived(const ImagesReady &images);
    void takeArrived(const ImagesReady &images, int firstExtra);
    void deliver(const QList<PictureSource> &pictures); // by place in the request
    void bring(const LedgerItem &item, const PictureSource &picture);
    void kept(const ItemId &id, const ImageRecord &record);
    void endOne(const ItemId &id, Happening what, const Error &error);
    void unreachable(const ItemId &id, const Error &error);
    void refreshUrls();
    void refreshed(const PollReport &report);

    void rereadReply();
    void reread(const std::optional<ImagesReady> &images, const std::optional<TaskAccepted> &accepted);
    void endOpen(Happening what, const Error &error, const ReplyFacts &facts = {});
    void finishIfClosed();

    const TaskTools &m_tools;
    EntryWriter m_writer;
    std::unique_ptr<Submission> m_submission;
    std::unique_ptr<TaskPoller> m_poller;
    std::unique_ptr<PollCall> m_refresh; // asks a task for new urls, until there is an answer
    std::unique_ptr<PictureDelivery> m_delivery;
    QTimer m_rest;
    TaskMoment m_moment;
    QHash<ItemId, Error> m_needUrls; // whose sources gave nothing, and why
    QSet<ItemId> m_freshTried;       // those that were fetched by new urls
    int m_refreshTries = 0;
    bool m_refreshed = false;
    bool m_journaled = false;
    bool m_holdsSlot = false;
    bool m_released = false;
    bool m_cancelled = false;
    bool m_submittedTold = false;
    bool m_finishedTold = false;
};

} // namespace proofsheet
