// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/PictureDownload.h"

#include <QHostAddress>

namespace proofsheet {
namespace {

bool isOwn(const Provider &provider, const QUrl &url)
{
    return originOf(url) == provider.origin() || (isLoopback(provider.base) && isLoopback(url));
}

// Address literals that are neither private nor public: "this host" (which reaches the loopback), carrier-grade NAT,
// multicast.
bool isSpecial(const QUrl &url)
{
    QHostAddress address(url.host());
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also of an IPv4 address written as IPv6
    if (isV4)
        address = QHostAddress(v4);
    return address.isMulticast() || address.isBroadcast() || address == QHostAddress(QHostAddress::AnyIPv6) ||
           address.isInSubnet(QHostAddress(0u), 8) ||
           address.isInSubnet(QHostAddress(QStringLiteral("100.64.0.0")), 10);
}

// 304 and 300 lead nowhere.
bool isFollowed(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

QUrl pictureAddress(const Provider &provider, const QUrl &url)
{
    return url.isRelative() ? provider.base.resolved(url) : url;
}

bool mayFetch(const Provider &provider, const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!web || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (isOwn(provider, url))
        return true;
    return url.scheme() == QLatin1String("https") && !isLoopback(url) && !isPrivate(url) && !isSpecial(url);
}

bool mayHaveKey(const Provider &provider, const QUrl &url)
{
    return originOf(url) == provider.origin();
}

PictureDownload::PictureDownload(const Endpoint &endpoint, const QUrl &url, Get get, std::shared_ptr<ReplySink> sink,
                                 ImageService::Finished finished)
    : m_endpoint(endpoint)
    , m_get(std::move(get))
    , m_sink(std::move(sink))
    , m_finished(std::move(finished))
{
    fetch(pictureAddress(endpoint.provider, url));
}

void PictureDownload::fetch(const QUrl &url)
{
    if (!mayFetch(m_endpoint.provider, url))
        return refuse(url, QStringLiteral("not an address to fetch a picture from"));
    m_hop = std::make_unique<HttpCall>(
        m_get(url, mayHaveKey(m_endpoint.provider, url)), m_sink,
        HttpCall::Rules{.mostBytes = mostBytes, .wholeLengthOnly = true, .key = m_endpoint.key},
        SubmitHandlers{.requestSent = {}, .finished = [this, url](const TransportEnd &end) { take(url, end); }});
}

void PictureDownload::refuse(const QUrl &url, const QString &why)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.detail = url.scheme().left(20) + QStringLiteral("://") + url.host().left(255) + QStringLiteral(": ") + why;
    m_hop = std::make_unique<RefusedCall>(error, m_finished);
}

void PictureDownload::take(const QUrl &from, const TransportEnd &end)
{
    if (end.failure || !isFollowed(end.httpStatus) || end.location.isEmpty()) {
        // A copy: the callback may destroy this download.
        const auto finished = m_finished;
        return finished(end);
    }
    const QUrl target = from.resolved(QUrl::fromEncoded(end.location));
    if (++m_redirects > mostRedirects)
        return refuse(target, QStringLiteral("too many redirects"));
    fetch(target);
}

} // namespace proofsheet
