// SPDX-License-Identifier: GPL-3.0-or-later
// Which provider new requests go to, its key, and the sample provider's life. Behind the window's ProviderControl. Main
// thread.
#pragma once

#include "cloud/ImageService.h"
#include "demo/SampleServer.h"
#include "ui/ProviderControl.h"

#include <memory>

namespace proofsheet {

class Preferences;

class ProviderSwitch : public ProviderControl
{
    Q_OBJECT

public:
    // What Workbench knows and does about libraries.
    struct Libraries
    {
        std::function<QString()> folder;
        std::function<void(const QString &folder, Done done)> change;
    };

    // sampleDelay: as SampleServer's delayScale. Both references outlive it.
    ProviderSwitch(Preferences &preferences, Credentials &credentials, double sampleDelay, Libraries libraries,
                   QObject *parent = nullptr);
    ~ProviderSwitch() override;

    // Takes up what the preferences (or the command line's base URL) name; ready() when the key has been looked up.
    void start(const QString &baseUrlForThisRun, bool allowHttpForThisRun, std::function<void()> looked);

    // Where a ledger entry's provider is reached now. Starts the sample provider where an entry needs it.
    std::optional<Endpoint> endpointOf(const ProviderId &provider, const QString &origin);

    State state() const override { return m_state; }
    Provider provider() const override { return m_provider; }
    KeyPlace keyPlace() const override { return m_key.place; }
    QString keyEnding() const override;
    QString keychainTrouble() const override { return m_key.keychainTrouble; }
    void useSamples(Done done) override;
    void use(const QString &baseUrl, const QByteArray &key, KeyPlace wanted, bool allowHttp, Done done) override;
    void forgetKey() override;
    QByteArray keyForTest() const override { return m_key.key; }
    QString libraryFolder() const override { return m_libraries.folder(); }
    void changeLibrary(const QString &folder, Done done) override;

private:
    std::expected<Provider, Error> runSamples();
    void lookUpKey(std::function<void()> then);
    void dropKeyThatMayNotGo(const QString &baseUrl, bool allowHttp);
    void become(State state);

    Preferences &m_preferences;
    Credentials &m_credentials;
    Libraries m_libraries;
    double m_sampleDelay;
    std::unique_ptr<SampleServer> m_samples;
    Provider m_sampleProvider;
    Provider m_provider = fastRouter();
    StoredKey m_key;
    State m_state = State::None;
};

} // namespace proofsheet
