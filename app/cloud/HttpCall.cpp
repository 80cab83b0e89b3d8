// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/HttpCall.h"

#include "cloud/OneShotBody.h"

#include <QSslError>

#include <utility>

namespace proofsheet {
namespace {

constexpr qint64 mostUnread = 1024 * 1024;      // held by Qt; beyond it the socket waits
constexpr qint64 mostPending = 4 * 1024 * 1024; // held by the sink
constexpr int resumeMs = 5;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// Errors that Qt makes from a status; the line itself was sound.
bool isFromStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

// In own words: Qt's name the whole URL, whose query may be a secret.
QString describe(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("connection refused");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the server closed before a complete reply head, and nothing is sent again
        return QStringLiteral("connection closed before the reply was complete");
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("host not found");
    case QNetworkReply::TimeoutError:
        return QStringLiteral("connection timed out");
    case QNetworkReply::OperationCanceledError:
        return QStringLiteral("nothing was received for too long");
    case QNetworkReply::SslHandshakeFailedError:
        return QStringLiteral("TLS handshake failed");
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return QStringLiteral("network unavailable");
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return QStringLiteral("proxy failed");
    case QNetworkReply::ProtocolFailure:
        return QStringLiteral("the reply is no HTTP");
    default:
        return QStringLiteral("network error %1").arg(int(error));
    }
}

} // namespace

HttpCall::HttpCall(QNetworkReply *reply, std::shared_ptr<ReplySink> sink, Rules rules, SubmitHandlers handlers)
    : m_reply(reply)
    , m_sink(std::move(sink))
    , m_rules(std::move(rules))
    , m_mask(m_rules.keyInBody ? m_rules.key : QByteArray())
    , m_handlers(std::move(handlers))
{
    // Qt 6.4 forgets a limit that is set before the request has begun, which it does from the event loop.
    QMetaObject::invokeMethod(reply, [reply] { reply->setReadBufferSize(mostUnread); }, Qt::QueuedConnection);
    m_resume.setSingleShot(true);
    m_resume.setInterval(resumeMs);
    connect(&m_resume, &QTimer::timeout, this, &HttpCall::readAsItComes);
    connect(reply, &QNetworkReply::requestSent, this, &HttpCall::noteSent);
    m_body = reply->findChild<OneShotBody *>();
    if (m_body)
        connect(m_body, &OneShotBody::begun, this, &HttpCall::noteSent, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::readAsItComes);
    connect(reply, &QNetworkReply::sslErrors, this, &HttpCall::collect);
    connect(reply, &QNetworkReply::finished, this, [this] {
        read();
        if (m_tooLarge)
            return;
        if (const QByteArray rest = m_mask.rest(); !rest.isEmpty())
            m_sink->append(rest);
        finish();
    });
}

HttpCall::~HttpCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

bool HttpCall::hasBegun() const
{
    return m_requestSent || (m_body && m_body->hasBegun());
}

void HttpCall::noteSent()
{
    if (std::exchange(m_requestSent, true))
        return;
    // A copy: the callback may destroy this call.
    if (const auto sent = m_handlers.requestSent)
        sent();
}

bool HttpCall::isRedirect() const
{
    const int status = statusOf(*m_reply);
    return status >= 300 && status < 400;
}

void HttpCall::readAsItComes()
{
    if (m_sink->pending() > mostPending)
        m_resume.start();
    else
        read();
}

void HttpCall::read()
{
    if (m_tooLarge || !m_reply->isOpen())
        return;
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const QByteArray chunk = m_reply->readAll();
    m_received += chunk.size();
    if (std::max(m_received, announced) > m_rules.mostBytes) {
        m_tooLarge = true;
        m_reply->disconnect(this);
        m_reply->abort();
        finish();
        return;
    }
    if (isRedirect())
        return;
    if (const QByteArray sure = m_mask.pass(chunk); !sure.isEmpty())
        m_sink->append(sure);
}

void HttpCall::collect(const QList<QSslError> &errors)
{
    if (!errors.isEmpty())
        m_certificateError = errors.constFirst().errorString();
}

// Qt reports that it cannot send the body again where nobody needs it to: at a 307 or 308 that is not followed, and
// when a server ends a body of unstated length by closing, as HTTP allows.
bool HttpCall::isWholeAllTheSame() const
{
    const QNetworkReply::NetworkError reason = m_reply->error();
    if (statusOf(*m_reply) == 0 ||
        (reason != QNetworkReply::ContentReSendError && reason != QNetworkReply::RemoteHostClosedError))
        return false;
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (isRedirect())
        return true;
    if (announced.isValid())
        return announced.toLongLong() == m_received;
    return reason == QNetworkReply::ContentReSendError && !m_reply->hasRawHeader("Transfer-Encoding");
}

std::optional<Error> HttpCall::failure() const
{
    Error error;
    error.httpStatus = statusOf(*m_reply);
    if (m_tooLarge) {
        error.kind = ErrorKind::TooLarge;
        return error;
    }
    const QNetworkReply::NetworkError reason = m_reply->error();
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (reason == QNetworkReply::NoError || (error.httpStatus >= 400 && isFromStatus(reason)) || isWholeAllTheSame()) {
        if (!m_rules.wholeLengthOnly || !announced.isValid() || announced.toLongLong() == m_received)
            return std::nullopt;
        error.kind = ErrorKind::Network;
        error.detail = describe(QNetworkReply::RemoteHostClosedError);
        return error;
    }
    const bool silent = reason == QNetworkReply::OperationCanceledError || reason == QNetworkReply::TimeoutError;
    error.kind = silent ? ErrorKind::Timeout : ErrorKind::Network;
    error.detail = m_reply->url().host() + QStringLiteral(": ") + describe(reason);
    if (!m_certificateError.isEmpty())
        error.detail += QStringLiteral(" (%1)").arg(m_certificateError);
    return error;
}

TransportEnd HttpCall::end() const
{
    const auto header = [this](const char *name) { return KeyMask::masked(m_reply->rawHeader(name), m_rules.key); };
    TransportEnd end;
    end.httpStatus = statusOf(*m_reply);
    end.requestSent = hasBegun() || end.httpStatus > 0;
    end.retryAfter = header("Retry-After");
    end.requestId = header("x-request-id");
    end.contentType = header("Content-Type");
    end.location = header("Location");
    end.failure = failure();
    return end;
}

void HttpCall::finish()
{
    const TransportEnd last = end();
    if (last.requestSent) {
        const QPointer<HttpCall> self(this);
        noteSent();
        if (!self)
            return;
    }
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply.clear();
    m_resume.stop();
    m_sink.reset();
    // The callback may destroy this call: nothing of it is touched afterwards.
    const auto finished = std::exchange(m_handlers, {}).finished;
    finished(last);
}

RefusedCall::RefusedCall(const Error &error, ImageService::Finished finished)
{
    QMetaObject::invokeMethod(
        this,
        [error, finished = std::move(finished)] {
            TransportEnd end;
            end.failure = error;
            finished(end);
        },
        Qt::QueuedConnection);
}

} // namespace proofsheet
