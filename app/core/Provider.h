// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's address and the rules about origins and keys. Source: paid-requests.md, section 4. Pure.
#pragma once

#include "core/Error.h"
#include "core/Ids.h"

#include <QUrl>
#include <expected>

namespace proofsheet {

struct Provider
{
    ProviderId id;
    QUrl base;             // as requests use it: normalised, ends in the API's version path, no trailing slash
    bool needsKey = false; // true at the provider's own origin only

    QString origin() const; // "https://api.fastrouter.ai", with the port where it is not the scheme's default
    bool isSample() const;
    QUrl endpoint(QStringView path) const; // base + "/" + path
};

inline const ProviderId fastRouterId{QStringLiteral("fastrouter")};
inline const ProviderId sampleId{QStringLiteral("sample")};

enum class KeyUse { NoKey, WithKey };

// Why an address is refused. In the error: kind Invalid, detail the address as typed, param the rule's word.
enum class AddressRule {
    NotAnAddress, // no absolute URL with a host
    Scheme,       // neither http nor https
    UserInfo,     // a user name or password in it
    Query,        // a query or fragment in it
    PublicHttp,   // http to a host that is neither loopback nor private
    KeyOverHttp   // http to a private host, with a key and without allowHttp
};

QString toText(AddressRule rule);
std::optional<AddressRule> addressRuleFromText(const QString &text);

// Reads a base URL typed by a person. http:// is allowed for loopback; for private addresses and .local with no key, or
// when allowHttp is set; never for others. The error names the address and the rule.
std::expected<Provider, Error> providerFromText(const ProviderId &id, const QString &text, KeyUse key, bool allowHttp);

Provider fastRouter();

QString originOf(const QUrl &url);
bool isLoopback(const QUrl &url);
bool isPrivate(const QUrl &url); // an address literal of a private range, or a .local name

} // namespace proofsheet
