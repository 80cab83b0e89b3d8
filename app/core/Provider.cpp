// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about addresses, origins and keys. Source: paid-requests.md, section 4.
#include "core/Provider.h"

#include "core/Address.h"
#include "core/Words.h"

namespace proofsheet {
namespace {

constexpr QLatin1String ownHost("api.fastrouter.ai");
constexpr QLatin1String ownOrigin("https://api.fastrouter.ai");
constexpr QLatin1String versionPath("/api/v1");

constexpr std::pair<AddressRule, QLatin1String> rules[] = {
    {AddressRule::NotAnAddress, QLatin1String("not_an_address")},
    {AddressRule::Scheme, QLatin1String("scheme")},
    {AddressRule::UserInfo, QLatin1String("user_info")},
    {AddressRule::Query, QLatin1String("query")},
    {AddressRule::PublicHttp, QLatin1String("public_http")},
    {AddressRule::KeyOverHttp, QLatin1String("key_over_http")},
};

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1String("https") ? 443 : 80;
}

// A name with the root's dot is the same name without it.
QString hostName(const QUrl &url)
{
    QString host = url.host(QUrl::FullyDecoded).toLower();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return host;
}

QString basePath(const QUrl &url)
{
    if (hostName(url) == ownHost)
        return versionPath;
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path.endsWith(QLatin1String("/v1")) ? path : QString(path + versionPath);
}

std::optional<AddressRule> brokenRule(const QUrl &url, KeyUse key, bool allowHttp)
{
    if (!url.isValid() || url.isRelative() || url.scheme().isEmpty())
        return AddressRule::NotAnAddress;
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return AddressRule::Scheme;
    if (url.host().isEmpty() || url.port(1) == 0)
        return AddressRule::NotAnAddress;
    if (!url.userInfo().isEmpty() || url.authority().contains(QLatin1Char('@')))
        return AddressRule::UserInfo;
    if (url.hasQuery() || url.hasFragment())
        return AddressRule::Query;
    if (url.scheme() == QLatin1String("https") || isLoopback(url))
        return std::nullopt;
    if (!isPrivate(url))
        return AddressRule::PublicHttp;
    return key == KeyUse::WithKey && !allowHttp ? std::optional(AddressRule::KeyOverHttp) : std::nullopt;
}

} // namespace

QString toText(AddressRule rule)
{
    return wordOf(rules, rule);
}

std::optional<AddressRule> addressRuleFromText(const QString &text)
{
    return valueOf(rules, text);
}

QString Provider::origin() const
{
    return originOf(base);
}

bool Provider::isSample() const
{
    return id == sampleId;
}

QUrl Provider::endpoint(QStringView path) const
{
    QUrl url = base;
    url.setPath(QString(base.path(QUrl::FullyEncoded) + QLatin1Char('/') + path), QUrl::StrictMode);
    return url;
}

std::expected<Provider, Error> providerFromText(const ProviderId &id, const QString &text, KeyUse key, bool allowHttp)
{
    const QString typed = text.trimmed();
    const QUrl url = QUrl(typed, QUrl::StrictMode);
    if (const auto rule = brokenRule(url, key, allowHttp)) {
        Error error;
        error.kind = ErrorKind::Invalid;
        // What stands before an @ may be a password.
        error.detail = *rule == AddressRule::UserInfo ? url.toString(QUrl::RemoveUserInfo) : typed.left(300);
        error.param = toText(*rule);
        return std::unexpected(error);
    }
    Provider provider;
    provider.id = id;
    provider.base.setScheme(url.scheme());
    provider.base.setHost(url.host());
    if (url.port(defaultPort(url.scheme())) != defaultPort(url.scheme()))
        provider.base.setPort(url.port());
    provider.base.setPath(basePath(url), QUrl::StrictMode);
    provider.needsKey = provider.origin() == ownOrigin;
    return provider;
}

Provider fastRouter()
{
    Provider provider;
    provider.id = fastRouterId;
    provider.base = QUrl(QString(ownOrigin + versionPath));
    provider.needsKey = true;
    return provider;
}

QString originOf(const QUrl &url)
{
    QString host = hostName(url);
    if (host.contains(QLatin1Char(':')))
        host = QString(QLatin1Char('[') + host + QLatin1Char(']'));
    QString origin = url.scheme() + QLatin1String("://") + host;
    if (const int port = url.port(defaultPort(url.scheme())); port != defaultPort(url.scheme()))
        origin += QLatin1Char(':') + QString::number(port);
    return origin;
}

bool isLoopback(const QUrl &url)
{
    const QString host = hostName(url);
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        return true;
    const auto address = addressFromText(host);
    return address && isLoopbackAddress(*address);
}

bool isPrivate(const QUrl &url)
{
    const QString host = hostName(url);
    if (host.endsWith(QLatin1String(".local")))
        return true;
    const auto address = addressFromText(host);
    return address && isPrivateAddress(*address);
}

} // namespace proofsheet
