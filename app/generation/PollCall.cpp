// SPDX-License-Identifier: GPL-3.0-or-later
// Asking once how a task stands.
#include "generation/PollCall.h"

#include "generation/SpoolWriter.h"

#include <QPointer>

namespace proofsheet {

PollCall::PollCall(const TaskTools &tools, const LedgerEntry &entry, const Endpoint &endpoint, Answered answered)
    : m_tools(tools)
    , m_endpoint(endpoint)
    , m_answered(std::move(answered))
    , m_reply(tools.spool.receive(entry.id, ReplySpool::When::IfKept))
{
    m_call = tools.service.query(endpoint, entry.task, m_reply, [this](const TransportEnd &end) { finish(end); });
}

PollCall::~PollCall() = default;

void PollCall::finish(const TransportEnd &end)
{
    auto report = std::make_shared<PollReport>();
    report->end = end;
    const auto read = [report, key = m_endpoint.key, now = m_tools.clock.now()](const ReplySpool::Content &content) {
        report->outcome = wire::readPoll(report->end, content, key, now);
        return std::holds_alternative<ImagesReady>(report->outcome) ||
               std::holds_alternative<ReplyFailed>(report->outcome);
    };
    m_reply->finish(read, [self = QPointer(this), report](bool onDisk) {
        if (!self)
            return;
        report->spooled = onDisk;
        // The owner drops this poll when it is told.
        const auto told = std::move(self->m_answered);
        told(*report);
    });
}

} // namespace proofsheet
