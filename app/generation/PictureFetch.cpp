// SPDX-License-Identifier: GPL-3.0-or-later
// Downloading, source after source.
#include "generation/PictureFetch.h"

#include "cloud/WireFormat.h"
#include "generation/MemorySink.h"

namespace proofsheet {

namespace {

bool mayPass(const TransportEnd &end)
{
    if (end.failure)
        return end.failure->kind == ErrorKind::Network || end.failure->kind == ErrorKind::Timeout;
    return end.httpStatus == 408 || end.httpStatus == 425 || end.httpStatus == 429 || end.httpStatus >= 500;
}

Error errorOf(const TransportEnd &end)
{
    if (end.failure)
        return *end.failure;
    if (end.httpStatus / 100 == 2)
        return {.kind = ErrorKind::Malformed, .httpStatus = end.httpStatus};
    const ErrorKind kind = end.httpStatus >= 500 ? ErrorKind::Server : ErrorKind::BadRequest;
    return {.kind = kind, .detail = QStringLiteral("HTTP %1").arg(end.httpStatus), .httpStatus = end.httpStatus};
}

} // namespace

PictureFetch::PictureFetch(const TaskTools &tools, const Endpoint &endpoint, const QList<QUrl> &sources,
                           Fetched fetched)
    : m_tools(tools)
    , m_endpoint(endpoint)
    , m_sources(sources)
    , m_fetched(std::move(fetched))
{
    m_sources.removeIf([](const QUrl &url) { return !url.isValid() || url.isEmpty(); });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PictureFetch::start);
    m_pause.start(0);
}

PictureFetch::~PictureFetch() = default;

void PictureFetch::start()
{
    m_call.reset();
    if (m_sources.isEmpty()) {
        m_fetched(std::unexpected(Error{.kind = ErrorKind::Missing}));
        return;
    }
    ++m_tries;
    m_sink = std::make_shared<MemorySink>();
    m_call = m_tools.service.download(m_endpoint, m_sources.constFirst(), m_sink,
                                      [this](const TransportEnd &end) { finish(end); });
}

void PictureFetch::finish(const TransportEnd &end)
{
    if (!end.failure && end.httpStatus / 100 == 2 && !m_sink->bytes().isEmpty()) {
        m_fetched(m_sink->bytes());
        return;
    }
    if (mayPass(end) && m_tries < triesEach) {
        const auto asked = wire::readRetryAfter(end.retryAfter, m_tools.clock.now());
        m_pause.start(asked ? restWait(m_tools.pace, *asked) : unsentWait(m_tools.pace, m_tries, m_tools.random()));
        return;
    }
    if (m_sources.size() > 1) {
        m_sources.removeFirst();
        m_tries = 0;
        m_pause.start(0);
        return;
    }
    m_fetched(std::unexpected(errorOf(end)));
}

} // namespace proofsheet
