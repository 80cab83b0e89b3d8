// SPDX-License-Identifier: GPL-3.0-or-later
// The port to a provider: bytes out, bytes in. It reads nothing of a reply's body (WireFormat does), repeats nothing
// and stores nothing. Lives on the thread that made it; every callback runs there, from the event loop, never from
// within the call itself.
#pragma once

#include "cloud/Call.h"
#include "cloud/ReplySink.h"
#include "core/Error.h"
#include "core/GenerationRequest.h"
#include "core/Provider.h"

#include <functional>
#include <memory>

namespace proofsheet {

struct Endpoint
{
    Provider provider;
    QByteArray key; // printable ASCII; empty: no Authorization header
};

// How a call's transport ended. The body has gone to the sink.
struct TransportEnd
{
    bool requestSent = false; // body bytes have left: a submit may be charged from here on
    int httpStatus = 0;       // 0: there was no complete reply head
    QByteArray retryAfter;    // header values as received; empty where absent
    QByteArray requestId;
    QByteArray contentType;
    QByteArray location;
    std::optional<Error> failure; // the line, not the status: Network, Timeout or TooLarge. A complete reply has none.
};

struct SubmitHandlers
{
    std::function<void()> requestSent;                  // at most once, before finished
    std::function<void(const TransportEnd &)> finished; // exactly once
};

class ImageService
{
public:
    using Finished = std::function<void(const TransportEnd &)>; // exactly once
    virtual ~ImageService() = default;

    // One POST on the wire, whatever happens to the line. Billable. No deadline of its own: the caller holds that.
    virtual std::unique_ptr<Call> submit(const Endpoint &endpoint, const GenerationRequest &request,
                                         std::shared_ptr<ReplySink> sink, SubmitHandlers handlers) = 0;
    // One poll. Not billable. Ends by itself after 60 s of silence.
    virtual std::unique_ptr<Call> query(const Endpoint &endpoint, const TaskId &task, std::shared_ptr<ReplySink> sink,
                                        Finished finished) = 0;
    // One picture by url, by the rules of contract section 5: origins, redirects, key, size. Not billable.
    virtual std::unique_ptr<Call> download(const Endpoint &endpoint, const QUrl &url, std::shared_ptr<ReplySink> sink,
                                           Finished finished) = 0;
    // The provider's list of models. No key is sent.
    virtual std::unique_ptr<Call> models(const Endpoint &endpoint, std::shared_ptr<ReplySink> sink,
                                         Finished finished) = 0;
};

} // namespace proofsheet
