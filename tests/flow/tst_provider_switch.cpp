// SPDX-License-Identifier: GPL-3.0-or-later
// A key is one origin's, whatever address is chosen after it, and however fast.
#include "program/ProviderSwitch.h"
#include "settings/Preferences.h"
#include "support/Canary.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::canaryKey;

namespace {

const QString first = u"https://one.example/v1"_s;
const QString second = u"https://two.example/v1"_s;
const QString near = u"http://192.168.1.5/v1"_s;

} // namespace

class ProviderSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
    }
    void cleanup() { m_preferences.reset(); }

    void anotherAddressHasNoKey()
    {
        Credentials credentials({}, {}, false);
        ProviderSwitch provider(*m_preferences, credentials, 0, {});
        QVERIFY(uses(provider, first, canaryKey));
        QCOMPARE(provider.keyForTest(), canaryKey);
        bool done = false;
        provider.use(second, {}, KeyPlace::Session, false, [&done](const auto &) { done = true; });
        QCOMPARE(provider.keyForTest(), QByteArray()); // at once, while the keychain is still asked
        QVERIFY(provider.keyEnding().isEmpty());
        QTRY_VERIFY(done);
        QCOMPARE(provider.keyForTest(), QByteArray());
        const auto endpoint = provider.endpointOf(fastRouterId, provider.provider().origin());
        QVERIFY(!endpoint || endpoint->key.isEmpty());
        QVERIFY(!provider.endpointOf(fastRouterId, u"https://one.example"_s)); // nor is the first reached with it

        QVERIFY(uses(provider, first, {})); // and back
        QCOMPARE(provider.keyForTest(), canaryKey);
    }

    // An answer of the keychain that comes after another address was chosen.
    void lateAnswersAreForTheirOrigin()
    {
        Credentials credentials(canaryKey, u"https://one.example"_s, false);
        ProviderSwitch provider(*m_preferences, credentials, 0, {});
        provider.use(first, {}, KeyPlace::Session, false, [](const auto &) {});
        QVERIFY(uses(provider, second, {}));
        QCOMPARE(provider.keyForTest(), QByteArray());
    }

    void environmentKeyBelongsToItsAddress()
    {
        Credentials credentials(canaryKey, u"https://one.example"_s, false);
        ProviderSwitch provider(*m_preferences, credentials, 0, {});
        bool looked = false;
        provider.start(second, false, [&looked] { looked = true; });
        QTRY_VERIFY(looked);
        QCOMPARE(provider.keyForTest(), QByteArray());
        looked = false;
        provider.start(first, false, [&looked] { looked = true; });
        QTRY_VERIFY(looked);
        QCOMPARE(provider.keyForTest(), canaryKey);
    }

    // Stored while it might be sent unencrypted; the switch is off now.
    void unencryptedOnlyWhileAllowed()
    {
        Credentials credentials({}, {}, false);
        ProviderSwitch provider(*m_preferences, credentials, 0, {});
        QVERIFY(uses(provider, near, canaryKey, true));
        QCOMPARE(provider.keyForTest(), canaryKey);
        QVERIFY(uses(provider, near, {}, false));
        QCOMPARE(provider.keyForTest(), QByteArray());
        QVERIFY(uses(provider, near, {}, true));
        QCOMPARE(provider.keyForTest(), canaryKey);
    }

private:
    static bool uses(ProviderSwitch &provider, const QString &base, const QByteArray &key, bool allowHttp = false)
    {
        std::optional<bool> good;
        provider.use(base, key, KeyPlace::Session, allowHttp,
                     [&good](const auto &result) { good = result.has_value(); });
        return QTest::qWaitFor([&good] { return good.has_value(); }) && *good;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
};

QTEST_GUILESS_MAIN(ProviderSwitchTest)
#include "tst_provider_switch.moc"
