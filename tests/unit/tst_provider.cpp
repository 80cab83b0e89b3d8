// SPDX-License-Identifier: GPL-3.0-or-later
// paid-requests.md, section 4: which addresses are taken, what they become, and who may see a key over http.
#include "core/Address.h"
#include "core/Provider.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void accepted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("origin");
        const auto row = [](const char *typed, const char *base, const char *origin) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(base) << QString::fromUtf8(origin);
        };
        row("https://api.fastrouter.ai", "https://api.fastrouter.ai/api/v1", "https://api.fastrouter.ai");
        row("https://api.fastrouter.ai/", "https://api.fastrouter.ai/api/v1", "https://api.fastrouter.ai");
        row("https://api.fastrouter.ai/v1", "https://api.fastrouter.ai/api/v1", "https://api.fastrouter.ai");
        row("https://API.FastRouter.ai/api/v1/", "https://api.fastrouter.ai/api/v1", "https://api.fastrouter.ai");
        row("https://api.fastrouter.ai:443", "https://api.fastrouter.ai/api/v1", "https://api.fastrouter.ai");
        row("https://images.example.org", "https://images.example.org/api/v1", "https://images.example.org");
        row("https://images.example.org/v1", "https://images.example.org/v1", "https://images.example.org");
        row("https://images.example.org/proxy/v1///", "https://images.example.org/proxy/v1",
            "https://images.example.org");
        row("https://images.example.org/proxy/", "https://images.example.org/proxy/api/v1",
            "https://images.example.org");
        row("  https://images.example.org:8443  ", "https://images.example.org:8443/api/v1",
            "https://images.example.org:8443");
        row("http://localhost:8188/v1", "http://localhost:8188/v1", "http://localhost:8188");
        row("http://127.0.0.1:80", "http://127.0.0.1/api/v1", "http://127.0.0.1");
        row("http://127.9.9.9", "http://127.9.9.9/api/v1", "http://127.9.9.9");
        row("http://[::1]:9000", "http://[::1]:9000/api/v1", "http://[::1]:9000");
        row("http://box.localhost", "http://box.localhost/api/v1", "http://box.localhost");
    }
    void accepted()
    {
        QFETCH(QString, typed);
        QFETCH(QString, base);
        QFETCH(QString, origin);
        const auto provider = providerFromText(fastRouterId, typed, KeyUse::WithKey, false);
        QVERIFY(provider.has_value());
        QCOMPARE(provider->base.toString(QUrl::FullyEncoded), base);
        QCOMPARE(provider->origin(), origin);
        QCOMPARE(provider->needsKey, origin == QLatin1String("https://api.fastrouter.ai"));
        QCOMPARE(provider->endpoint(u"images/generations").toString(QUrl::FullyEncoded),
                 QString(base + QLatin1String("/images/generations")));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rule");
        const auto row = [](const char *typed, AddressRule rule) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << int(rule);
        };
        row("", AddressRule::NotAnAddress);
        row("images", AddressRule::NotAnAddress);
        row("api.fastrouter.ai/api/v1", AddressRule::NotAnAddress);
        row("https://", AddressRule::NotAnAddress);
        row("https://a b.example", AddressRule::NotAnAddress);
        row("https://example.org:99999", AddressRule::NotAnAddress);
        row("ftp://example.org", AddressRule::Scheme);
        row("file:///etc/hosts", AddressRule::Scheme);
        row("localhost:8080", AddressRule::Scheme);
        row("https://user:word@example.org", AddressRule::UserInfo);
        row("https://user@example.org", AddressRule::UserInfo);
        row("https://@example.org", AddressRule::UserInfo);
        row("https://example.org/v1?key=1", AddressRule::Query);
        row("https://example.org/v1#top", AddressRule::Query);
        row("http://example.org/v1", AddressRule::PublicHttp);
        row("http://api.fastrouter.ai", AddressRule::PublicHttp);
        row("http://8.8.8.8", AddressRule::PublicHttp);
        row("http://172.32.0.1", AddressRule::PublicHttp);
        row("http://[2001:db8::1]", AddressRule::PublicHttp);
        row("http://localhost.example.org", AddressRule::PublicHttp);
        row("http://127.0.0.1.example.org", AddressRule::PublicHttp);
        row("http://10.0.0.1.example.org", AddressRule::PublicHttp);
        row("http://mylocal", AddressRule::PublicHttp);
        row("http://192.168.1.5:8080", AddressRule::KeyOverHttp);
        row("http://studio.local", AddressRule::KeyOverHttp);
    }
    void refused()
    {
        QFETCH(QString, typed);
        QFETCH(int, rule);
        const auto provider = providerFromText(fastRouterId, typed, KeyUse::WithKey, false);
        QVERIFY(!provider.has_value());
        QCOMPARE(provider.error().kind, ErrorKind::Invalid);
        QCOMPARE(provider.error().param, toText(AddressRule(rule)));
        QVERIFY(!provider.error().detail.contains(QLatin1String("word@")));
        QCOMPARE(addressRuleFromText(provider.error().param), std::optional(AddressRule(rule)));
    }

    void privateHttp_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"http://10.1.2.3", "http://172.16.0.1", "http://172.31.255.255", "http://192.168.0.9",
                                  "http://169.254.1.1", "http://[fd00::5]", "http://[fe80::1]", "http://studio.local",
                                  "http://studio.local.", "http://[::ffff:192.168.0.9]"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void privateHttp()
    {
        QFETCH(QString, typed);
        QVERIFY(!providerFromText(fastRouterId, typed, KeyUse::WithKey, false));
        QVERIFY(providerFromText(fastRouterId, typed, KeyUse::NoKey, false).has_value());
        QVERIFY(providerFromText(fastRouterId, typed, KeyUse::WithKey, true).has_value());
    }

    void publicHttpNever()
    {
        const QString typed = QStringLiteral("http://example.org");
        QVERIFY(!providerFromText(fastRouterId, typed, KeyUse::NoKey, true));
        QVERIFY(!providerFromText(fastRouterId, typed, KeyUse::WithKey, true));
    }

    void literals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("address");
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<bool>("own");
        const auto row = [](const char *text, bool address, bool loopback, bool own) {
            QTest::newRow(text) << QString::fromLatin1(text) << address << loopback << own;
        };
        row("127.0.0.1", true, true, false);
        row("::1", true, true, false);
        row("0:0:0:0:0:0:0:1", true, true, false);
        row("::ffff:127.0.0.1", true, true, false);
        row("::ffff:7f00:1", true, true, false);
        row("::", true, false, false);
        row("10.255.0.1", true, false, true);
        row("11.0.0.1", true, false, false);
        row("fe80::1%eth0", true, false, true);
        row("febf::1", true, false, true);
        row("fec0::1", true, false, false);
        row("fdff:1:2:3:4:5:6:7", true, false, true);
        row("256.0.0.1", false, false, false);
        row("1.2.3", false, false, false);
        row("1.2.3.+4", false, false, false);
        row("1:2:3:4:5:6:7", false, false, false);
        row("1:2:3:4:5:6:7:8:9", false, false, false);
        row("1::2::3", false, false, false);
        row("fe80::g", false, false, false);
        row("localhost", false, false, false);
        row("", false, false, false);
    }
    void literals()
    {
        QFETCH(QString, text);
        QFETCH(bool, address);
        QFETCH(bool, loopback);
        QFETCH(bool, own);
        const auto bytes = addressFromText(text);
        QCOMPARE(bytes.has_value(), address);
        QCOMPARE(bytes && isLoopbackAddress(*bytes), loopback);
        QCOMPARE(bytes && isPrivateAddress(*bytes), own);
    }

    void fastRouterItself()
    {
        QCOMPARE(fastRouter().origin(), QStringLiteral("https://api.fastrouter.ai"));
        QVERIFY(fastRouter().needsKey);
        QVERIFY(!fastRouter().isSample());
        QCOMPARE(
            providerFromText(fastRouterId, QStringLiteral("https://api.fastrouter.ai"), KeyUse::WithKey, false)->base,
            fastRouter().base);
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "tst_provider.moc"
