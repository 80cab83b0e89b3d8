// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/PictureDownload.h"

#include <QHostAddress>

#include <algorithm>

namespace proofsheet {
namespace {

bool isOwn(const Provider &provider, const QUrl &url)
{
    return originOf(url) == provider.origin() || (isLoopback(provider.base) && isLoopback(url));
}

QHostAddress ipv4At(const Q_IPV6ADDR &bytes, int first)
{
    return QHostAddress(quint32(bytes[first]) << 24 | quint32(bytes[first + 1]) << 16 | quint32(bytes[first + 2]) << 8 |
                        quint32(bytes[first + 3]));
}

// The address that is reached in the end: one of IPv4 may be written as IPv6 (mapped), and a gateway (NAT64, RFC 6052)
// or a tunnel (6to4, RFC 3056) leads to the one inside.
QHostAddress reached(const QHostAddress &address)
{
    bool isV4 = false;
    if (const quint32 v4 = address.toIPv4Address(&isV4); isV4)
        return QHostAddress(v4);
    if (address.isInSubnet(QHostAddress(QStringLiteral("64:ff9b::")), 96))
        return ipv4At(address.toIPv6Address(), 12);
    if (address.isInSubnet(QHostAddress(QStringLiteral("2002::")), 16))
        return ipv4At(address.toIPv6Address(), 2);
    return address;
}

// Neither private nor public: "this host" (which reaches the loopback), carrier-grade NAT, multicast, and what RFC 6890
// sets aside for protocols, benchmarks and later use.
bool isSpecial(const QHostAddress &address)
{
    if (address.isMulticast() || address.isBroadcast() || address == QHostAddress(QHostAddress::AnyIPv6))
        return true;
    const std::pair<QString, int> ranges[] = {{QStringLiteral("0.0.0.0"), 8},
                                              {QStringLiteral("100.64.0.0"), 10},
                                              {QStringLiteral("192.0.0.0"), 24},
                                              {QStringLiteral("198.18.0.0"), 15},
                                              {QStringLiteral("240.0.0.0"), 4}};
    return std::any_of(std::begin(ranges), std::end(ranges), [&address](const auto &range) {
        return address.isInSubnet(QHostAddress(range.first), range.second);
    });
}

bool isPublic(const QUrl &url)
{
    QString host = url.host();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    QHostAddress address;
    // A name without a dot is one of the own network: the resolver completes it.
    if (!address.setAddress(host))
        return host.contains(QLatin1Char('.')) && !isLoopback(url) && !isPrivate(url);
    address = reached(address);
    QUrl literal;
    literal.setHost(address.toString());
    return !isLoopback(literal) && !isPrivate(literal) && !isSpecial(address);
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
    return url.scheme() == QLatin1String("https") && isPublic(url);
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
    m_atHome = m_atHome && mayHaveKey(m_endpoint.provider, url);
    m_hop = std::make_unique<HttpCall>(
        m_get(url, m_atHome), m_sink,
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
