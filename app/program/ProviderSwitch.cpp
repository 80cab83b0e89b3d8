// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/ProviderSwitch.h"

#include "settings/Preferences.h"

namespace proofsheet {

ProviderSwitch::ProviderSwitch(Preferences &preferences, Credentials &credentials, double sampleDelay,
                               Libraries libraries, QObject *parent)
    : ProviderControl(parent)
    , m_preferences(preferences)
    , m_credentials(credentials)
    , m_libraries(std::move(libraries))
    , m_sampleDelay(sampleDelay)
{}

ProviderSwitch::~ProviderSwitch() = default;

void ProviderSwitch::start(const QString &baseUrlForThisRun, bool allowHttpForThisRun, std::function<void()> looked)
{
    const bool named = !baseUrlForThisRun.isEmpty();
    if (!named && m_preferences.provider() == sampleId) {
        useSamples([looked = std::move(looked)](const auto &) { looked(); });
        return;
    }
    const QString base = named ? baseUrlForThisRun : m_preferences.baseUrl();
    const bool allowHttp = named ? allowHttpForThisRun : m_preferences.allowHttp();
    // The rule for addresses depends on whether a key goes there; whether there is one is known only after the look-up.
    if (const auto provider = providerFromText(fastRouterId, base, KeyUse::NoKey, allowHttp); provider)
        m_provider = *provider;
    become(State::Starting);
    lookUpKey([this, base, allowHttp, named, looked = std::move(looked)] {
        dropKeyThatMayNotGo(base, allowHttp);
        if (m_provider.needsKey && m_key.key.isEmpty())
            become(!named && m_preferences.provider().isNull() ? State::None : State::NoKey);
        else
            become(State::Ready);
        looked();
    });
}

std::optional<Endpoint> ProviderSwitch::endpointOf(const ProviderId &provider, const QString &origin)
{
    if (provider == sampleId) {
        const auto samples = runSamples();
        return samples ? std::optional(Endpoint{*samples, {}}) : std::nullopt;
    }
    if (m_state != State::Ready || m_provider.isSample() || m_provider.origin() != origin)
        return std::nullopt;
    return Endpoint{m_provider, m_key.key};
}

QString ProviderSwitch::keyEnding() const
{
    return QString::fromLatin1(m_key.key.size() > 8 ? m_key.key.right(4) : QByteArray());
}

void ProviderSwitch::useSamples(Done done)
{
    const auto samples = runSamples();
    if (samples) {
        m_provider = *samples;
        m_key = {};
        m_preferences.setProvider(sampleId);
        become(State::Ready);
    }
    QMetaObject::invokeMethod(
        this,
        [done = std::move(done), samples] {
            done(samples ? std::expected<void, Error>() : std::unexpected(samples.error()));
        },
        Qt::QueuedConnection);
}

void ProviderSwitch::use(const QString &baseUrl, const QByteArray &key, KeyPlace wanted, bool allowHttp, Done done)
{
    const KeyUse keyUse = key.isEmpty() ? KeyUse::NoKey : KeyUse::WithKey;
    const auto provider = providerFromText(fastRouterId, baseUrl, keyUse, allowHttp);
    if (!provider) {
        done(std::unexpected(provider.error()));
        return;
    }
    m_provider = *provider;
    m_key = {}; // the other origin's, until this one's has been looked up
    m_preferences.setProvider(fastRouterId);
    m_preferences.setBaseUrl(baseUrl);
    m_preferences.setAllowHttp(allowHttp);
    become(State::Starting);
    const auto finish = [this, done, baseUrl, allowHttp] {
        dropKeyThatMayNotGo(baseUrl, allowHttp);
        const bool missing = m_provider.needsKey && m_key.key.isEmpty();
        become(missing ? State::NoKey : State::Ready);
        done({});
    };
    if (key.isEmpty()) {
        lookUpKey(finish);
        return;
    }
    m_credentials.store(provider->origin(), key, wanted, this,
                        [this, key, origin = provider->origin(), finish](KeyPlace place, const QString &trouble) {
                            if (origin != m_provider.origin())
                                return;
                            m_key = StoredKey{key, place, trouble};
                            finish();
                        });
}

void ProviderSwitch::forgetKey()
{
    m_credentials.forget(m_provider.origin());
    m_key = {};
    become(m_provider.needsKey ? State::NoKey : State::Ready);
}

void ProviderSwitch::changeLibrary(const QString &folder, Done done)
{
    m_libraries.change(folder, std::move(done));
}

std::expected<Provider, Error> ProviderSwitch::runSamples()
{
    if (m_samples)
        return m_sampleProvider;
    auto server = std::make_unique<SampleServer>(SampleServer::Options{.delayScale = m_sampleDelay});
    const auto port = server->start();
    if (!port)
        return std::unexpected(port.error());
    const auto provider = providerFromText(sampleId, server->baseUrl().toString(), KeyUse::NoKey, false);
    if (!provider)
        return std::unexpected(provider.error());
    m_samples = std::move(server);
    m_sampleProvider = *provider;
    return m_sampleProvider;
}

void ProviderSwitch::lookUpKey(std::function<void()> then)
{
    const QString origin = m_provider.origin();
    m_credentials.find(origin, this, [this, origin, then = std::move(then)](const StoredKey &key) {
        // A key is one origin's: an answer that comes after another address was chosen is not for it.
        if (origin != m_provider.origin())
            return;
        m_key = key;
        then();
    });
}

// A key that was stored while it might be sent unencrypted stays where it is, and is not sent.
void ProviderSwitch::dropKeyThatMayNotGo(const QString &baseUrl, bool allowHttp)
{
    if (!m_key.key.isEmpty() && !providerFromText(fastRouterId, baseUrl, KeyUse::WithKey, allowHttp))
        m_key = {};
}

void ProviderSwitch::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace proofsheet
