// SPDX-License-Identifier: GPL-3.0-or-later
// One POST, from its leaving to its reply spooled and read. Holds the submit's own deadlines. Destroying it stops
// waiting: silently.
#pragma once

#include "cloud/WireFormat.h"
#include "generation/LedgerEntry.h"
#include "generation/TaskTools.h"

#include <QTimer>

namespace proofsheet {

class SpoolWriter;

struct SubmitReport
{
    TransportEnd end;
    SubmitOutcome outcome;
    bool spooled = false; // the raw reply is on disk
};

class Submission : public QObject
{
    Q_OBJECT

public:
    struct Handlers
    {
        std::function<void()> sent;                         // body bytes have left; at most once
        std::function<void(const SubmitReport &)> answered; // exactly once
    };
    // The entry must be committed as Sending: this sends it.
    Submission(const TaskTools &tools, const LedgerEntry &entry, const Endpoint &endpoint, Handlers handlers);
    ~Submission() override;

    // Asked of the call itself: what it tells comes later, from the event loop.
    bool wasSent() const { return m_sent || (m_call && m_call->hasBegun()); }
    bool isRead() const { return m_ended; } // the line has ended; its reply is being read, and will be told

private:
    void noteSent();
    void giveUp(); // its deadline has passed
    void finish(const TransportEnd &end);

    const TaskTools &m_tools;
    Endpoint m_endpoint;
    Handlers m_handlers;
    std::shared_ptr<SpoolWriter> m_reply;
    std::unique_ptr<Call> m_call;
    QTimer m_deadline;
    bool m_sent = false;
    bool m_ended = false;
};

} // namespace proofsheet
