// SPDX-License-Identifier: GPL-3.0-or-later
// One call of an HttpImageService to a ScriptedServer, and all that was heard of it.
#pragma once

#include "support/Canary.h"
#include "support/ScriptedServer.h"
#include "support/TestTls.h"

#include <QTest>

namespace proofsheet::test {

inline const QByteArray key = canaryKey;

struct Sink final : ReplySink
{
    QByteArray bytes;
    void append(const QByteArray &chunk) override { bytes += chunk; }
};

inline Endpoint endpointOf(const ScriptedServer &server, const QByteArray &secret = key)
{
    return {.provider = {.id = fastRouterId, .base = server.baseUrl(), .needsKey = false}, .key = secret};
}

inline GenerationRequest request()
{
    GenerationRequest wanted;
    wanted.model = ModelId(QStringLiteral("openai/gpt-image-1"));
    wanted.prompt = QStringLiteral("a calm lake");
    return wanted;
}

// One call, and all that was heard of it.
struct Heard
{
    std::shared_ptr<Sink> sink = std::make_shared<Sink>();
    int sent = 0;
    int finished = 0;
    bool sentAfterTheEnd = false;
    TransportEnd end;
    std::unique_ptr<Call> call;

    void take(const TransportEnd &last)
    {
        ++finished;
        end = last;
    }
    SubmitHandlers handlers()
    {
        return {.requestSent =
                    [this] {
                        ++sent;
                        sentAfterTheEnd = finished > 0;
                    },
                .finished = [this](const TransportEnd &last) { take(last); }};
    }
    void submit(HttpImageService &service, const Endpoint &endpoint)
    {
        call = service.submit(endpoint, request(), sink, handlers());
    }
    void query(HttpImageService &service, const Endpoint &endpoint)
    {
        call = service.query(endpoint, TaskId(QStringLiteral("leo_1")), sink,
                             [this](const TransportEnd &last) { take(last); });
    }
    void download(HttpImageService &service, const Endpoint &endpoint, const QUrl &url)
    {
        call = service.download(endpoint, url, sink, [this](const TransportEnd &last) { take(last); });
    }
};

// Waits for one more exchange of the same service: whatever else was on its way has arrived by then.
inline void settle(HttpImageService &service, const ScriptedServer &server)
{
    Heard after;
    after.call = service.models(endpointOf(server), after.sink, [&](const TransportEnd &last) { after.take(last); });
    QTRY_COMPARE_WITH_TIMEOUT(after.finished, 1, 20000);
}

} // namespace proofsheet::test

// Inside a test function: the end of one call.
#define WAIT_FOR(heard) QTRY_COMPARE_WITH_TIMEOUT((heard).finished, 1, 20000)
