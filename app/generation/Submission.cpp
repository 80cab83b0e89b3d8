// SPDX-License-Identifier: GPL-3.0-or-later
// Sending once, and waiting at most so long.
#include "generation/Submission.h"

#include "generation/EntryEnds.h"
#include "generation/SpoolWriter.h"

#include <QPointer>

namespace proofsheet {

Submission::Submission(const TaskTools &tools, const LedgerEntry &entry, const Endpoint &endpoint, Handlers handlers)
    : m_tools(tools)
    , m_endpoint(endpoint)
    , m_handlers(std::move(handlers))
    , m_reply(tools.spool.receive(entry.id, ReplySpool::When::AsItComes))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Submission::giveUp);
    // A server that takes the connection and then says nothing would hold the slot for ever.
    m_deadline.start(tools.pace.connectDeadline);
    m_call = tools.service.submit(endpoint, entry.request, m_reply,
                                  {[this] { noteSent(); }, [this](const TransportEnd &end) { finish(end); }});
}

Submission::~Submission() = default;

void Submission::noteSent()
{
    if (m_sent)
        return;
    m_sent = true;
    m_deadline.start(m_tools.pace.submitDeadline);
    m_handlers.sent();
}

void Submission::giveUp()
{
    if (!m_sent && wasSent()) {
        noteSent();
        return;
    }
    m_call.reset();
    TransportEnd end;
    end.requestSent = m_sent;
    end.failure = Error{.kind = ErrorKind::Timeout};
    finish(end);
}

void Submission::finish(const TransportEnd &transportEnd)
{
    m_ended = true;
    m_deadline.stop();
    auto report = std::make_shared<SubmitReport>();
    report->end = transportEnd;
    report->end.requestSent = transportEnd.requestSent || m_sent;
    const auto read = [report, key = m_endpoint.key, now = m_tools.clock.now()](const ReplySpool::Content &content) {
        report->outcome = readSubmitted(report->end, content, key, now);
        return true;
    };
    m_reply->finish(read, [self = QPointer(this), report](bool onDisk) {
        if (!self)
            return;
        report->spooled = onDisk;
        // The owner drops this submission when it is told.
        const auto told = std::move(self->m_handlers.answered);
        told(*report);
    });
}

} // namespace proofsheet
