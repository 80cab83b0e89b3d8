// SPDX-License-Identifier: GPL-3.0-or-later
// A key is found for its own origin only, in the order of the contract, and never written in the clear unless that was
// chosen.
#include "settings/Credentials.h"
#include "settings/KeyFile.h"
#include "support/Warnings.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;

namespace {

const QString origin = QStringLiteral("https://api.example.org");
const QString other = QStringLiteral("https://evil.example.org");
const QByteArray secret = "sk-CANARY-1234567890";

struct Place
{
    KeyPlace place = KeyPlace::None;
    QString trouble;
};

std::optional<StoredKey> found(Credentials &credentials, const QString &from)
{
    std::optional<StoredKey> answer;
    credentials.find(from, &credentials, [&answer](const StoredKey &stored) { answer = stored; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
    return answer;
}

std::optional<Place> stored(Credentials &credentials, const QByteArray &key, KeyPlace wanted)
{
    std::optional<Place> answer;
    credentials.store(origin, key, wanted, &credentials,
                      [&answer](KeyPlace place, const QString &trouble) { answer = Place{place, trouble}; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
    return answer;
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void init()
    {
        test::failOnStrayWarnings();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
    }

    void theEnvironmentKeyBelongsToItsOrigin()
    {
        Credentials credentials(secret + "\n", origin, false);
        QCOMPARE(found(credentials, origin)->place, KeyPlace::Environment);
        QCOMPARE(found(credentials, origin)->key, secret);
        QCOMPARE(found(credentials, other)->place, KeyPlace::None);
        QVERIFY(found(credentials, other)->key.isEmpty());
    }

    void theSessionKeyEndsWithTheSession()
    {
        {
            Credentials credentials({}, {}, false);
            QCOMPARE(stored(credentials, secret, KeyPlace::Keychain)->place, KeyPlace::Session);
            QCOMPARE(found(credentials, origin)->place, KeyPlace::Session);
            QCOMPARE(found(credentials, origin)->key, secret);
            QCOMPARE(found(credentials, other)->place, KeyPlace::None);
        }
        Credentials next({}, {}, false);
        QCOMPARE(found(next, origin)->place, KeyPlace::None);
        QVERIFY(!secretIsOnDisk());
    }

    void theFileIsForItsOwnerOnly()
    {
        {
            Credentials credentials({}, {}, false);
            QCOMPARE(stored(credentials, secret, KeyPlace::File)->place, KeyPlace::File);
        }
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
        const QString path = folder + QStringLiteral("/keys.json");
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(path));
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(folder) & others));

        Credentials next({}, {}, false);
        QCOMPARE(found(next, origin)->place, KeyPlace::File);
        QCOMPARE(found(next, origin)->key, secret);
        QCOMPARE(found(next, other)->place, KeyPlace::None);

        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(found(next, origin)->place, KeyPlace::None);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));

        next.forget(origin);
        QCOMPARE(found(next, origin)->place, KeyPlace::None);
        QVERIFY(!secretIsOnDisk());
    }

    // No bus, as on a bare machine: it is said, the key works for this session, nothing is written.
    void withoutAKeychain()
    {
        Credentials credentials({}, {}, true);
        const auto nothing = found(credentials, origin);
        QVERIFY(nothing.has_value());
        QCOMPARE(nothing->place, KeyPlace::None);
        QVERIFY(!nothing->keychainTrouble.isEmpty());
        const auto kept = stored(credentials, secret, KeyPlace::Keychain);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->place, KeyPlace::Session);
        QVERIFY(!kept->trouble.isEmpty());
        QCOMPARE(found(credentials, origin)->key, secret);
        QVERIFY(!secretIsOnDisk());
    }

    void aDeadContextHearsNothing()
    {
        Credentials credentials({}, {}, true);
        int calls = 0;
        {
            QObject context;
            credentials.find(origin, &context, [&calls](const StoredKey &) { ++calls; });
        }
        QVERIFY(found(credentials, origin).has_value());
        QCOMPARE(calls, 0);
    }

    void cleansKeys_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("clean");
        QTest::newRow("plain") << QStringLiteral("sk-abc") << QByteArray("sk-abc");
        QTest::newRow("pasted with a line end") << QStringLiteral("  sk-abc\r\n") << QByteArray("sk-abc");
        QTest::newRow("empty") << QStringLiteral(" \n") << QByteArray();
        QTest::newRow("header injection") << QStringLiteral("a\r\nX-Evil: 1") << QByteArray();
        QTest::newRow("space inside") << QStringLiteral("a b") << QByteArray();
        QTest::newRow("not ASCII") << QStringLiteral("sk-äbc") << QByteArray();
        QTest::newRow("bullets") << QStringLiteral("••••") << QByteArray();
    }

    void cleansKeys()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, clean);
        QCOMPARE(Credentials::cleanKey(typed), clean);
    }

private:
    bool secretIsOnDisk() const
    {
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
        }
        return false;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
