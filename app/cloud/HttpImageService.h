// SPDX-License-Identifier: GPL-3.0-or-later
// ImageService over HTTP/1.1 with QNetworkAccessManager. Submits have a manager of their own, so that six long ones
// never starve the polls.
#pragma once

#include "cloud/ImageService.h"

#include <QSslConfiguration>
#include <memory>

namespace proofsheet {

struct HttpOptions
{
    std::optional<QSslConfiguration> tls = {}; // tests give their own authority; certificates are always checked
    std::chrono::milliseconds silence{60'000}; // polls, downloads and lists end after this much silence
    std::function<void(const QByteArray &key)> usesKey =
        {}; // told of a key before it leaves, so that logs are cleared of it
};

class HttpImageService final : public ImageService
{
public:
    explicit HttpImageService(HttpOptions options = {});
    ~HttpImageService() override;

    std::unique_ptr<Call> submit(const Endpoint &, const GenerationRequest &, std::shared_ptr<ReplySink>,
                                 SubmitHandlers) override;
    std::unique_ptr<Call> query(const Endpoint &, const TaskId &, std::shared_ptr<ReplySink>, Finished) override;
    std::unique_ptr<Call> download(const Endpoint &, const QUrl &, std::shared_ptr<ReplySink>, Finished) override;
    std::unique_ptr<Call> models(const Endpoint &, std::shared_ptr<ReplySink>, Finished) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
