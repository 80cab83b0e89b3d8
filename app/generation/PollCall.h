// SPDX-License-Identifier: GPL-3.0-or-later
// One poll: asked, answered, read. Costs nothing, so it may be asked again. Destroying it stops it: silently.
#pragma once

#include "cloud/WireFormat.h"
#include "generation/LedgerEntry.h"
#include "generation/TaskTools.h"

namespace proofsheet {

class SpoolWriter;

struct PollReport
{
    TransportEnd end;
    PollOutcome outcome;
    bool spooled = false; // a final reply: it is on disk, in place of the submit's
};

class PollCall : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const PollReport &)>; // exactly once
    PollCall(const TaskTools &tools, const LedgerEntry &entry, const Endpoint &endpoint, Answered answered);
    ~PollCall() override;

private:
    void finish(const TransportEnd &end);

    const TaskTools &m_tools;
    Endpoint m_endpoint;
    Answered m_answered;
    std::shared_ptr<SpoolWriter> m_reply;
    std::unique_ptr<Call> m_call;
};

} // namespace proofsheet
