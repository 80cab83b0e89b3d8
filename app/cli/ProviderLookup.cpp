// SPDX-License-Identifier: GPL-3.0-or-later
// Address, key, and whether the two go together.
#include "cli/ProviderLookup.h"

#include "settings/Credentials.h"
#include "wording/CommandWording.h"
#include "wording/PlaceWording.h"

namespace proofsheet::cli {
namespace {

QString typedOrOwn(const QString &baseUrl)
{
    return baseUrl.isEmpty() ? fastRouter().base.toString() : baseUrl;
}

} // namespace

ProviderLookup::ProviderLookup(const CommandContext &context, QString baseUrl, bool allowHttp)
    : m_context(context)
    , m_allowHttp(allowHttp)
{
    if (const auto provider = check(baseUrl))
        m_environmentOrigin = provider->origin();
    m_credentials = std::make_unique<Credentials>(context.environmentKey, m_environmentOrigin, context.useKeychain,
                                                  context.heldKeys);
}

ProviderLookup::~ProviderLookup() = default;

std::expected<Provider, QString> ProviderLookup::check(const QString &baseUrl) const
{
    const auto provider = providerFromText(fastRouterId, typedOrOwn(baseUrl), KeyUse::NoKey, m_allowHttp);
    if (!provider)
        return std::unexpected(wording::addressError(provider.error()));
    return *provider;
}

void ProviderLookup::findSamples(Found done)
{
    m_context.startSamples([done = std::move(done)](const std::expected<Provider, Error> &provider) {
        if (provider)
            done(Reach{*provider, {}});
        else
            done(std::unexpected(wording::samplesUnavailable(provider.error())));
    });
}

void ProviderLookup::find(const QString &baseUrl, Found done)
{
    const auto provider = check(baseUrl);
    if (!provider) {
        done(std::unexpected(provider.error()));
        return;
    }
    const QByteArray &typed = m_context.environmentKey;
    if (provider->origin() == m_environmentOrigin && !typed.trimmed().isEmpty() &&
        Credentials::cleanKey(QString::fromUtf8(typed)).isEmpty()) {
        done(std::unexpected(wording::keyUnusable()));
        return;
    }
    m_credentials->find(provider->origin(), this,
                        [this, baseUrl, provider = *provider, done = std::move(done)](const StoredKey &stored) {
                            done(judge(baseUrl, provider, stored.key));
                        });
}

std::expected<Reach, QString> ProviderLookup::judge(const QString &baseUrl, const Provider &provider,
                                                    const QByteArray &key) const
{
    if (key.isEmpty() && provider.needsKey)
        return std::unexpected(wording::keyMissingForCommand(provider));
    if (key.isEmpty())
        return Reach{provider, {}};
    const auto withKey = providerFromText(provider.id, typedOrOwn(baseUrl), KeyUse::WithKey, m_allowHttp);
    if (!withKey)
        return std::unexpected(wording::addressError(withKey.error()));
    return Reach{*withKey, key};
}

} // namespace proofsheet::cli
