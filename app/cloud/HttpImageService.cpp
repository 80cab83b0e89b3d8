// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/HttpImageService.h"

#include "cloud/HttpCall.h"
#include "cloud/OneShotBody.h"
#include "cloud/PictureDownload.h"
#include "cloud/WireFormat.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr qint64 mostReplyOnTheWire =
    256ll * 1024 * 1024; // beyond ReplyReader's limit, so that a reply that is too large is still spooled
constexpr qint64 mostModelsBytes = 32ll * 1024 * 1024;

// What would end up as a second header, or as bytes that HTTP does not carry.
bool isSendable(const QByteArray &key)
{
    return std::all_of(key.cbegin(), key.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

std::optional<Error> problem(const Endpoint &endpoint)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    const QString scheme = endpoint.provider.base.scheme();
    if ((scheme != QLatin1String("https") && scheme != QLatin1String("http")) ||
        endpoint.provider.base.host().isEmpty())
        error.detail = QStringLiteral("base URL");
    else if (!isSendable(endpoint.key))
        error.detail = QStringLiteral("API key: it holds characters that a key cannot have");
    return error.detail.isEmpty() ? std::nullopt : std::optional(error);
}

} // namespace

struct HttpImageService::Private
{
    HttpOptions options;
    QNetworkAccessManager submits;
    QNetworkAccessManager rest;

    // What every request has in common. Redirects are never followed: Qt would hand the key to another host and repeat
    // the POST there. Bodies come uncompressed, so that their length can be verified and Qt's limit on unpacking cannot
    // spoil a paid reply.
    QNetworkRequest request(const QUrl &url, const QByteArray &key) const
    {
        QNetworkRequest made(url);
        made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        made.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Proofsheet/" PROOFSHEET_VERSION));
        made.setRawHeader("Accept-Encoding", "identity");
        made.setTransferTimeout(int(options.silence.count()));
        if (!key.isEmpty()) {
            if (options.usesKey)
                options.usesKey(key);
            made.setRawHeader("Authorization", "Bearer " + key);
        }
        if (options.tls)
            made.setSslConfiguration(*options.tls);
        return made;
    }

    static HttpCall::Rules replyRules(const QByteArray &key)
    {
        return {.mostBytes = mostReplyOnTheWire, .key = key, .keyInBody = true};
    }

    QNetworkRequest apiRequest(const Endpoint &endpoint, const char *path, const QByteArray &key) const
    {
        QNetworkRequest made = request(endpoint.provider.endpoint(QString::fromLatin1(path)), key);
        made.setRawHeader("Accept", "application/json");
        return made;
    }

    // The one way a POST leaves: its body can be read once, so Qt cannot send it again.
    static QNetworkReply *post(QNetworkAccessManager &manager, QNetworkRequest request, const QByteArray &body)
    {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *device = new OneShotBody(body);
        QNetworkReply *reply = manager.post(request, device);
        device->setParent(reply);
        return reply;
    }
};

HttpImageService::HttpImageService(HttpOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

HttpImageService::~HttpImageService() = default;

std::unique_ptr<Call> HttpImageService::submit(const Endpoint &endpoint, const GenerationRequest &request,
                                               std::shared_ptr<ReplySink> sink, SubmitHandlers handlers)
{
    if (const auto error = problem(endpoint))
        return std::make_unique<RefusedCall>(*error, handlers.finished);
    QNetworkRequest post = d->apiRequest(endpoint, wire::submitPath, endpoint.key);
    post.setTransferTimeout(0); // minutes of silence are usual; the deadline is the caller's
    // A connection of its own: on one that the server has just closed, a request that never arrived looks like one that
    // may be charged.
    post.setRawHeader("Connection", "close");
    return std::make_unique<HttpCall>(Private::post(d->submits, post, wire::submitBody(request)), std::move(sink),
                                      d->replyRules(endpoint.key), std::move(handlers));
}

std::unique_ptr<Call> HttpImageService::query(const Endpoint &endpoint, const TaskId &task,
                                              std::shared_ptr<ReplySink> sink, Finished finished)
{
    if (const auto error = problem(endpoint))
        return std::make_unique<RefusedCall>(*error, std::move(finished));
    const QNetworkRequest post = d->apiRequest(endpoint, wire::queryPath, endpoint.key);
    return std::make_unique<HttpCall>(Private::post(d->rest, post, wire::queryBody(task)), std::move(sink),
                                      d->replyRules(endpoint.key),
                                      SubmitHandlers{.requestSent = {}, .finished = std::move(finished)});
}

std::unique_ptr<Call> HttpImageService::download(const Endpoint &endpoint, const QUrl &url,
                                                 std::shared_ptr<ReplySink> sink, Finished finished)
{
    if (const auto error = problem(endpoint))
        return std::make_unique<RefusedCall>(*error, std::move(finished));
    const auto get = [this, key = endpoint.key](const QUrl &address, bool withKey) {
        QNetworkRequest request = d->request(address, withKey ? key : QByteArray());
        request.setRawHeader("Accept", "image/*");
        return d->rest.get(request);
    };
    return std::make_unique<PictureDownload>(endpoint, url, get, std::move(sink), std::move(finished));
}

std::unique_ptr<Call> HttpImageService::models(const Endpoint &endpoint, std::shared_ptr<ReplySink> sink,
                                               Finished finished)
{
    Endpoint withoutKey = endpoint;
    withoutKey.key.clear();
    if (const auto error = problem(withoutKey))
        return std::make_unique<RefusedCall>(*error, std::move(finished));
    return std::make_unique<HttpCall>(d->rest.get(d->apiRequest(withoutKey, wire::modelsPath, {})), std::move(sink),
                                      HttpCall::Rules{.mostBytes = mostModelsBytes},
                                      SubmitHandlers{.requestSent = {}, .finished = std::move(finished)});
}

} // namespace proofsheet
