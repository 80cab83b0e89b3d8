// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses a picture is fetched from, with the key or without; redirects; and what a whole picture is.
#include "cloud/PictureDownload.h"
#include "support/HeardCall.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Reply::Way)

using Way = Reply::Way;

namespace {

Provider providerAt(const QString &base)
{
    return {.id = fastRouterId, .base = QUrl(base), .needsKey = false};
}

} // namespace

class TestPictureDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void addresses_data();
    void addresses();
    void relativeAddress();
    void refusedAddressSendsNothing_data();
    void refusedAddressSendsNothing();
    void keyOnlyToItsOrigin();
    void followsRedirects_data();
    void followsRedirects();
    void noKeyAfterAStepAbroad_data();
    void noKeyAfterAStepAbroad();
    void redirectsEnd();
    void redirectToNowhere();
    void tooLarge_data();
    void tooLarge();
    void cutShort_data();
    void cutShort();
    void refusalIsAnEnd();
    void headersAsSent();
};

void TestPictureDownload::addresses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("fetched");
    QTest::addColumn<bool>("key");
    const auto row = [](const QString &base, const char *url, bool fetched, bool withKey = false) {
        QTest::addRow("%s from %s", url, qPrintable(base)) << base << QString::fromLatin1(url) << fetched << withKey;
    };
    const QString provider = u"https://api.fastrouter.ai/api/v1"_s;
    row(provider, "https://cdn.example/a.png?sig=1", true);
    row(provider, "https://api.fastrouter.ai/images-content/1", true, true);
    row(provider, "https://api.fastrouter.ai:443/images-content/1", true, true);
    row(provider, "https://api.fastrouter.ai:8443/a.png", true);
    row(provider, "https://api.fastrouter.ai.evil.example/a.png", true);
    row(provider, "http://api.fastrouter.ai/a.png", false);
    row(provider, "http://cdn.example/a.png", false);
    row(provider, "http://127.0.0.1/a.png", false);
    for (const char *host :
         {"127.0.0.1",          "localhost",     "127.1",     "2130706433",        "0x7f.1",      "[::1]",
          "[::ffff:127.0.0.1]", "0.0.0.0",       "10.0.0.1",  "172.16.5.4",        "192.168.0.1", "169.254.169.254",
          "100.64.0.1",         "[fe80::1]",     "[fd00::1]", "[::ffff:10.0.0.1]", "[::]",        "224.0.0.1",
          "255.255.255.255",    "printer.local", "localhost."})
        row(provider, QByteArray("https://" + QByteArray(host) + "/a.png").constData(), false);
    // Names that the resolver completes to hosts of the own network; ranges that are not the internet; and IPv4
    // addresses that a gateway (NAT64) or a tunnel (6to4) would reach.
    for (const char *host : {"intranet",
                             "INTRANET",
                             "intranet.",
                             "intranet:8443",
                             "240.0.0.1.",
                             "240.0.0.1",
                             "254.1.2.3",
                             "198.18.0.1",
                             "198.19.255.254",
                             "192.0.0.1",
                             "192.0.0.170",
                             "[::ffff:240.0.0.1]",
                             "[64:ff9b::]",
                             "[64:ff9b::127.0.0.1]",
                             "[64:ff9b::a00:1]",
                             "[64:ff9b::169.254.169.254]",
                             "[64:ff9b::c0a8:1]",
                             "[64:ff9b::7f00:1%251]",
                             "[64:ff9b::100.64.0.1]",
                             "[64:ff9b::f000:1]",
                             "[2002:7f00:1::]",
                             "[2002:a00:1::1]",
                             "[2002:ac10:504::5]",
                             "[2002:a9fe:a9fe::1]",
                             "[2002:c612:1::1]",
                             "[2002:e000:1::1]"})
        row(provider, QByteArray("https://" + QByteArray(host) + "/a.png").constData(), false);
    for (const char *host :
         {"239.example", "198.17.255.255", "198.20.0.1", "192.0.1.1", "223.255.255.1", "[2606:4700::1111]",
          "[64:ff9b::5db8:d822]", "[2001:a00:1::1]", "[2002:5db8:d822::1]", "[2003:a00:1::1]"})
        row(provider, QByteArray("https://" + QByteArray(host) + "/a.png").constData(), true);
    const QString named = u"https://studio:8443/api/v1"_s;
    row(named, "https://studio:8443/a.png", true, true);
    row(named, "https://studio.:8443/a.png", true, true);
    row(named, "https://studio/a.png", false);
    row(named, "https://printer/a.png", false);
    for (const char *url :
         {"file:///etc/passwd", "data:image/png;base64,AAAA", "qrc:/a.png", "ftp://cdn.example/a.png",
          "javascript:alert(1)", "https:///a.png", "https://user:word@cdn.example/a.png", "HTTPS//cdn", ""})
        row(provider, url, false);
    const QString local = u"http://127.0.0.1:8080/api/v1"_s;
    row(local, "http://127.0.0.1:8080/a.png", true, true);
    row(local, "http://127.0.0.1:9090/a.png", true);
    row(local, "http://localhost:9090/a.png", true);
    row(local, "https://127.0.0.1:9090/a.png", true);
    row(local, "https://cdn.example/a.png", true);
    row(local, "http://cdn.example/a.png", false);
    row(local, "http://192.168.0.7/a.png", false);
    const QString home = u"http://192.168.0.7:8080/api/v1"_s;
    row(home, "http://192.168.0.7:8080/generated/a.png", true, true);
    row(home, "http://192.168.0.7:9090/a.png", false);
    row(home, "http://192.168.0.8:8080/a.png", false);
    row(home, "http://127.0.0.1:8080/a.png", false);
}

void TestPictureDownload::addresses()
{
    QFETCH(QString, base);
    QFETCH(QString, url);
    QFETCH(bool, fetched);
    QFETCH(bool, key);
    const Provider provider = providerAt(base);
    QCOMPARE(mayFetch(provider, QUrl(url)), fetched);
    QCOMPARE(mayHaveKey(provider, QUrl(url)), key);
}

void TestPictureDownload::relativeAddress()
{
    const Provider provider = providerAt(u"https://host.example/api/v1"_s);
    QCOMPARE(pictureAddress(provider, QUrl(u"/generated/a.png"_s)), QUrl(u"https://host.example/generated/a.png"_s));
    QCOMPARE(pictureAddress(provider, QUrl(u"//cdn.example/a.png"_s)), QUrl(u"https://cdn.example/a.png"_s));
    QCOMPARE(pictureAddress(provider, QUrl(u"https://cdn.example/a.png"_s)), QUrl(u"https://cdn.example/a.png"_s));
}

void TestPictureDownload::refusedAddressSendsNothing_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *url : {"file:///etc/passwd", "data:image/png;base64,iVBORw0KGgo=", "qrc:/a.png",
                            "http://192.0.2.1/a.png?sig=hush", "https://10.0.0.1/a.png"})
        QTest::newRow(url) << QUrl(QString::fromLatin1(url));
}

void TestPictureDownload::refusedAddressSendsNothing()
{
    QFETCH(QUrl, url);
    ScriptedServer server;
    HttpImageService service(options());
    Heard heard;
    heard.download(service, endpointOf(server), url);
    QCOMPARE(heard.finished, 0); // never from within the call
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure->kind, ErrorKind::Invalid);
    QVERIFY(heard.end.failure->detail.contains(url.host()));
    QVERIFY(!heard.end.failure->detail.contains(u"hush"_s));
    QVERIFY(heard.sink->bytes.isEmpty());
}

void TestPictureDownload::keyOnlyToItsOrigin()
{
    ScriptedServer server;
    ScriptedServer other;
    HttpImageService service(options());
    server.serve("/a.png", samplePng(1));
    other.serve("/a.png", samplePng(2));
    Heard own, foreign;
    own.download(service, endpointOf(server), server.url("/a.png"));
    foreign.download(service, endpointOf(server), other.url("/a.png"));
    WAIT_FOR(own);
    WAIT_FOR(foreign);
    QCOMPARE(own.sink->bytes, samplePng(1));
    QCOMPARE(foreign.sink->bytes, samplePng(2));
    QCOMPARE(server.requests().constFirst().header("Authorization"), "Bearer " + key);
    QVERIFY(other.requests().constFirst().header("Authorization").isEmpty());
}

void TestPictureDownload::followsRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestPictureDownload::followsRedirects()
{
    QFETCH(int, status);
    ScriptedServer server;
    ScriptedServer other;
    HttpImageService service(options());
    server.enqueue("/a.png", Reply::redirect(status, "/b.png?sig=1"));
    server.enqueue("/b.png?sig=1", Reply::redirect(status, other.url("/c.png").toEncoded()));
    other.serve("/c.png", samplePng(3));
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QVERIFY(!heard.end.failure);
    QCOMPARE(heard.end.httpStatus, 200);
    QCOMPARE(heard.sink->bytes, samplePng(3)); // and nothing of the redirects' own bodies
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(other.requests().constFirst().header("Authorization").isEmpty());
}

void TestPictureDownload::noKeyAfterAStepAbroad_data()
{
    QTest::addColumn<bool>("startsAtHome");
    QTest::newRow("away and back") << true;
    QTest::newRow("from elsewhere") << false;
}

// A foreign server does not choose which address of the provider is asked in the customer's name.
void TestPictureDownload::noKeyAfterAStepAbroad()
{
    QFETCH(bool, startsAtHome);
    ScriptedServer server;
    ScriptedServer other;
    HttpImageService service(options());
    server.enqueue("/a.png", Reply::redirect(302, other.url("/b.png").toEncoded()));
    other.enqueue("/b.png", Reply::redirect(302, server.url("/c.png").toEncoded()));
    server.enqueue("/c.png", Reply::redirect(302, "/d.png"));
    server.serve("/d.png", samplePng(4));
    Heard heard;
    heard.download(service, endpointOf(server), startsAtHome ? server.url("/a.png") : other.url("/b.png"));
    WAIT_FOR(heard);
    QVERIFY(!heard.end.failure);
    QCOMPARE(heard.sink->bytes, samplePng(4));
    QList<HttpRequest> atHome = server.requests();
    QCOMPARE(atHome.size(), startsAtHome ? 3 : 2);
    if (startsAtHome)
        QCOMPARE(atHome.takeFirst().header("Authorization"), "Bearer " + key);
    for (const HttpRequest &request : atHome)
        QCOMPARE(request.header("Authorization"), QByteArray());
    QCOMPARE(other.requests().constFirst().header("Authorization"), QByteArray());
}

void TestPictureDownload::redirectsEnd()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.setHandler([](const HttpRequest &) { return Reply::redirect(302, "/again.png"); });
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QVERIFY(heard.end.failure);
    QCOMPARE(server.requests().size(), 1 + PictureDownload::mostRedirects);
}

void TestPictureDownload::redirectToNowhere()
{
    ScriptedServer server;
    HttpImageService service(options());
    for (const char *target : {"file:///etc/passwd", "http://192.0.2.1/a.png", "https://10.0.0.1/a.png"}) {
        server.enqueue(Reply::redirect(302, target));
        Heard heard;
        heard.download(service, endpointOf(server), server.url("/a.png"));
        WAIT_FOR(heard);
        QCOMPARE(heard.end.failure->kind, ErrorKind::Invalid);
        QVERIFY(heard.sink->bytes.isEmpty());
    }
}

void TestPictureDownload::tooLarge_data()
{
    QTest::addColumn<Reply>("reply");
    const QByteArray body(PictureDownload::mostBytes + 1, 'x');
    QTest::newRow("announced") << Reply{.body = body};
    QTest::newRow("not announced") << Reply{.body = body, .headers = {}, .withoutLength = true};
}

void TestPictureDownload::tooLarge()
{
    QFETCH(Reply, reply);
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue(reply);
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure->kind, ErrorKind::TooLarge);
    QVERIFY(heard.sink->bytes.size() <= PictureDownload::mostBytes);
}

void TestPictureDownload::cutShort_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("closed") << Way::CutInBody;
    QTest::newRow("before the reply") << Way::Close;
}

void TestPictureDownload::cutShort()
{
    QFETCH(Way, way);
    ScriptedServer server;
    HttpImageService service(options());
    server.setHandler([way](const HttpRequest &) { return Reply{.body = samplePng(1), .headers = {}, .way = way}; });
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure->kind, ErrorKind::Network);
}

void TestPictureDownload::refusalIsAnEnd()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.reply(403, "<Error>expired</Error>");
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QVERIFY(!heard.end.failure);
    QCOMPARE(heard.end.httpStatus, 403);
}

void TestPictureDownload::headersAsSent()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.serve("/a.png?sig=a%2Fb", samplePng(1));
    Heard heard;
    heard.download(service, endpointOf(server), QUrl(QString(server.url("/a.png").toString() + u"?sig=a%2Fb"_s)));
    WAIT_FOR(heard);
    QCOMPARE(heard.sink->bytes, samplePng(1)); // the query arrives as it was written
    QCOMPARE(heard.end.contentType, "image/png");
    const HttpRequest seen = server.requests().constFirst();
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
    QCOMPARE(seen.header("User-Agent"), "Proofsheet/" PROOFSHEET_VERSION);
}

QTEST_GUILESS_MAIN(TestPictureDownload)
#include "tst_picture_download.moc"
