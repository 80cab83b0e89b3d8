// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the wanted pictures of a run through the queue until each has ended in exactly one way, or waiting ends. Main
// thread.
#pragma once

#include "cli/Report.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <chrono>

namespace proofsheet {
class GenerationQueue;
class Library;
} // namespace proofsheet

namespace proofsheet::cli {

class PictureWatch : public QObject
{
    Q_OBJECT

public:
    // timeout: from each submit. All references outlive it.
    PictureWatch(GenerationQueue &queue, const Library &library, Report &report, std::chrono::milliseconds timeout);

    void want(const TaskItem &item);
    // Work that was submitted earlier: its time counts from now.
    void startTimeout(const RequestId &request);
    // Takes a picture's state as it stands; for those that were there before they were wanted.
    void look(const TaskItem &item);
    // Ends what has not ended, once nothing in the queue moves any more.
    void settle();
    // Gives up what its provider's pause holds: nobody is there to send it.
    void dropIfHeld(const TaskItem &item);
    // Stops waiting for all; the second call waits for nothing at all.
    void stop(ErrorKind reason);

    bool wants(const ItemId &id) const { return m_wanted.contains(id); }
    const Tally &tally() const { return m_tally; }
    int running() const; // at the provider's, sent

Q_SIGNALS:
    void ended(); // every wanted picture has; at most once, from the event loop
    void moved(); // something happened
    void extra(const proofsheet::ModelId &model, const QString &file); // a picture more than was wanted

private:
    void onDelivered(const TaskItem &item, const ImageRecord &record);
    void onEvent(const RequestEvent &event);
    void expire(const RequestId &request);
    std::optional<TaskItem> openItem(const ItemId &id) const; // nothing where it has ended
    void giveUp(const QList<ItemId> &ids, ErrorKind reason);
    void endAsItStands(const TaskItem &item, ErrorKind reason);
    void fail(const TaskItem &item, const Error &error, Charged charged);
    void doubt(const TaskItem &item, const Error &error);
    void endAll(const QList<ItemId> &ids, ErrorKind reason); // as they stand
    void leave(const ItemId &id, const TaskId &task);
    void end(const ItemId &id);

    GenerationQueue &m_queue;
    const Library &m_library;
    Report &m_report;
    std::chrono::milliseconds m_timeout;
    QHash<ItemId, WantedPicture> m_wanted;
    QList<ItemId> m_order;
    QSet<ItemId> m_ended;
    QSet<RequestId> m_timed;
    QHash<ItemId, ErrorKind> m_givenUp; // why waiting for it was stopped
    Tally m_tally;
    bool m_stopping = false;
    bool m_endTold = false;
};

} // namespace proofsheet::cli
