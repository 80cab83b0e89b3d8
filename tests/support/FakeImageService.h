// SPDX-License-Identifier: GPL-3.0-or-later
// An image service without a wire, for what costs nothing: it answers key tests and model lists as told, from the event
// loop.
#pragma once

#include "cloud/ImageService.h"

#include <QTimer>

namespace proofsheet::test {

class FakeImageService final : public ImageService
{
public:
    static TransportEnd answered(int status)
    {
        TransportEnd end;
        end.requestSent = true;
        end.httpStatus = status;
        return end;
    }

    std::unique_ptr<Call> submit(const Endpoint &, const GenerationRequest &, std::shared_ptr<ReplySink>,
                                 SubmitHandlers) override
    {
        ++submits;
        return std::make_unique<Call>();
    }
    std::unique_ptr<Call> query(const Endpoint &endpoint, const TaskId &, std::shared_ptr<ReplySink>,
                                Finished finished) override
    {
        askedWith = endpoint;
        return later([this, finished] { finished(queryEnd); });
    }
    std::unique_ptr<Call> download(const Endpoint &, const QUrl &, std::shared_ptr<ReplySink>, Finished) override
    {
        return std::make_unique<Call>();
    }
    std::unique_ptr<Call> models(const Endpoint &, std::shared_ptr<ReplySink> sink, Finished finished) override
    {
        return later([this, sink, finished] {
            sink->append(modelsBody);
            finished(answered(200));
        });
    }

    TransportEnd queryEnd = answered(404);
    QByteArray modelsBody = R"({"data":[]})";
    Endpoint askedWith; // of the last query
    int submits = 0;

private:
    struct Pending final : Call
    {
        QObject context; // its end drops the answer
    };
    template <typename Answer>
    static std::unique_ptr<Call> later(Answer answer)
    {
        auto call = std::make_unique<Pending>();
        QTimer::singleShot(0, &call->context, answer);
        return call;
    }
};

} // namespace proofsheet::test
