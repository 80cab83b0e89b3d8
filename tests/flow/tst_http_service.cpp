// SPDX-License-Identifier: GPL-3.0-or-later
// One submit is one POST on the wire, whatever the server does to the line; what it carries; and that the key stays at
// its origin.
#include "support/HeardCall.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Reply::Way)

using Security = ScriptedServer::Security;
using Way = Reply::Way;

class TestHttpService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void onePost_data();
    void onePost();
    void laterCutIsOnePost();
    void closedBeforeReading_data();
    void closedBeforeReading();
    void redirectIsAnEnd_data();
    void redirectIsAnEnd();
    void requestAsSent();
    void refusedConnection();
    void selfSigned();
    void wrongKey_data();
    void wrongKey();
    void destroyedCallIsSilent();
    void destroyedInItsCallback();
};

void TestHttpService::onePost_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<Way>("way");
    const std::pair<const char *, Way> ways[] = {{"close", Way::Close},
                                                 {"reset", Way::Reset},
                                                 {"cut in the status line", Way::CutInStatusLine},
                                                 {"cut in the headers", Way::CutInHeaders},
                                                 {"cut in the body", Way::CutInBody}};
    for (const Security security : {Security::Plain, Security::Tls}) {
        for (const bool keptAlive : {false, true}) {
            for (const auto &[name, way] : ways)
                QTest::addRow("%s, %s, %s", security == Security::Tls ? "tls" : "plain",
                              keptAlive ? "kept alive" : "fresh", name)
                    << security << keptAlive << way;
        }
    }
}

void TestHttpService::onePost()
{
    QFETCH(Security, security);
    QFETCH(bool, keptAlive);
    QFETCH(Way, way);
    // Which connection is taken is Qt's to choose, and it may close one that is idle: everything is held against each
    // try, and a kept-alive row goes on until the kept one was met.
    constexpr int mostTries = 10;
    bool met = false;
    for (int i = 0; i < mostTries && !met; ++i) {
        ScriptedServer server(security);
        HttpImageService service(options());
        int kept = 0;
        if (keptAlive) {
            server.enqueue(Reply::json(200, R"({"taskId":"first"})"));
            Heard first;
            first.submit(service, endpointOf(server));
            WAIT_FOR(first);
            QCOMPARE(first.end.httpStatus, 200);
            kept = server.requests().constFirst().connection;
            server.forgetRequests();
        }
        server.enqueue({.body = R"({"data":[{"url":"https://cdn.example/a.png"}]})", .headers = {}, .way = way});
        server.reply(200, R"({"taskId":"a second POST"})");

        Heard heard;
        heard.submit(service, endpointOf(server));
        WAIT_FOR(heard);
        QCOMPARE(heard.sent, 1);
        QVERIFY(!heard.sentAfterTheEnd);
        QVERIFY(heard.end.requestSent);
        QVERIFY(heard.end.failure);
        QCOMPARE(heard.end.failure->kind, ErrorKind::Network);
        QCOMPARE(heard.end.httpStatus, way == Way::CutInBody ? 200 : 0);
        settle(service, server);
        QCOMPARE(server.posts(), 1);
        QCOMPARE(heard.finished, 1);
        met = !keptAlive || server.requests().constFirst().connection == kept;
    }
    QVERIFY(met);
}

// The reply's end is lost after seconds of work, as a load balancer does it.
void TestHttpService::laterCutIsOnePost()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue(Reply::of(Way::Close).after(400));
    server.reply(200, "{}");
    Heard heard;
    heard.submit(service, endpointOf(server));
    QTRY_COMPARE(heard.sent, 1);
    WAIT_FOR(heard);
    settle(service, server);
    QCOMPARE(server.posts(), 1);
    QVERIFY(heard.end.requestSent && heard.end.failure && heard.end.httpStatus == 0);
}

void TestHttpService::closedBeforeReading_data()
{
    QTest::addColumn<Security>("security");
    QTest::addRow("plain") << Security::Plain;
    QTest::addRow("tls") << Security::Tls;
}

// Nobody knows what the server took in: whatever was seen, no second connection carries the request again.
void TestHttpService::closedBeforeReading()
{
    QFETCH(Security, security);
    ScriptedServer server(security);
    HttpImageService service(options());
    server.enqueue(Reply::of(Way::CloseAtOnce));
    server.reply(200, "{}");
    Heard heard;
    heard.submit(service, endpointOf(server));
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure.has_value(), heard.end.httpStatus == 0);
    settle(service, server);
    QVERIFY(server.posts() <= (heard.end.httpStatus == 200 ? 1 : 0));
    QCOMPARE(heard.end.requestSent, heard.sent == 1);
}

void TestHttpService::redirectIsAnEnd_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpService::redirectIsAnEnd()
{
    QFETCH(int, status);
    ScriptedServer server;
    ScriptedServer other;
    HttpImageService service(options());
    const QByteArray target = other.url("/api/v1/images/generations").toEncoded();
    server.enqueue(submitPath, Reply::redirect(status, target));
    server.enqueue(pollPath, Reply::redirect(status, target));
    server.enqueue(modelsPath, Reply::redirect(status, target));
    Heard submit, query, models;
    submit.submit(service, endpointOf(server));
    query.query(service, endpointOf(server));
    models.call = service.models(endpointOf(server), models.sink, [&](const TransportEnd &last) { models.take(last); });
    for (Heard *heard : {&submit, &query, &models}) {
        WAIT_FOR(*heard);
        QCOMPARE(heard->end.httpStatus, status);
        QCOMPARE(heard->end.location, target);
        QVERIFY(!heard->end.failure);
        QVERIFY(heard->sink->bytes.isEmpty());
    }
    settle(service, server);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(server.posts(), 2);
}

void TestHttpService::requestAsSent()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.reply(200, R"({"taskId":"a"})", {{"Set-Cookie", "tracker=1; Path=/"}});
    for (int i = 0; i < 2; ++i) {
        Heard heard;
        heard.submit(service, endpointOf(server));
        WAIT_FOR(heard);
        const HttpRequest seen = server.requests().constLast();
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/api/v1/images/generations");
        QCOMPARE(seen.json().value("model"_L1).toString(), u"openai/gpt-image-1"_s);
        QCOMPARE(seen.header("Content-Length").toInt(), seen.body.size());
        QCOMPARE(seen.header("Content-Type"), "application/json");
        QCOMPARE(seen.header("Accept"), "application/json");
        QCOMPARE(seen.header("Accept-Encoding"), "identity");
        QCOMPARE(seen.header("User-Agent"), "Proofsheet/" PROOFSHEET_VERSION);
        QCOMPARE(seen.header("Authorization"), "Bearer " + key);
        QVERIFY(seen.header("Cookie").isEmpty());
    }
    Heard keyless;
    keyless.submit(service, endpointOf(server, {}));
    WAIT_FOR(keyless);
    QVERIFY(server.requests().constLast().header("Authorization").isEmpty());
}

void TestHttpService::refusedConnection()
{
    ScriptedServer server;
    server.stop();
    HttpImageService service(options());
    Heard heard;
    heard.submit(service, endpointOf(server));
    WAIT_FOR(heard);
    QCOMPARE(heard.sent, 0);
    QVERIFY(!heard.end.requestSent);
    QCOMPARE(heard.end.httpStatus, 0);
    QCOMPARE(heard.end.failure->kind, ErrorKind::Network);
    QCOMPARE(heard.end.failure->detail, u"127.0.0.1: connection refused"_s);
}

void TestHttpService::selfSigned()
{
    ScriptedServer server(Security::SelfSigned);
    HttpImageService service(options());
    Heard heard;
    heard.submit(service, endpointOf(server));
    WAIT_FOR(heard);
    QVERIFY(!heard.end.requestSent);
    QVERIFY(heard.end.failure->detail.startsWith(u"127.0.0.1: TLS handshake failed ("_s));
    QCOMPARE(server.posts(), 0);
}

void TestHttpService::wrongKey_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("line end") << QByteArray("key\r\nX-Injected: yes");
    QTest::newRow("space") << QByteArray("two words");
    QTest::newRow("not ASCII") << QByteArray("k\xc3\xa9y");
    QTest::newRow("zero") << QByteArray("k\0y", 3);
}

void TestHttpService::wrongKey()
{
    QFETCH(QByteArray, secret);
    ScriptedServer server;
    HttpImageService service(options());
    Heard submit, query;
    submit.submit(service, endpointOf(server, secret));
    query.query(service, endpointOf(server, secret));
    QCOMPARE(submit.finished, 0); // never from within the call
    for (Heard *heard : {&submit, &query}) {
        WAIT_FOR(*heard);
        QVERIFY(!heard->end.requestSent);
        QCOMPARE(heard->end.failure->kind, ErrorKind::Invalid);
        QVERIFY(!heard->end.failure->detail.contains(QString::fromUtf8(secret)));
    }
    QCOMPARE(server.connections(), 0);
}

void TestHttpService::destroyedCallIsSilent()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.setHandler([](const HttpRequest &) { return Reply::json(200, "{}").after(100); });
    Heard waiting, refused;
    waiting.submit(service, endpointOf(server));
    QTRY_COMPARE(server.posts(), 1);
    waiting.call.reset();
    refused.submit(service, endpointOf(server, "not a key"));
    refused.call.reset();
    settle(service, server);
    QCOMPARE(waiting.finished + refused.finished, 0);
    QCOMPARE(server.posts(), 1);
}

void TestHttpService::destroyedInItsCallback()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.reply(200, "{}");
    server.serve("/a.png", samplePng(1));
    int ends = 0;
    std::unique_ptr<Call> submit, sent, download, refused;
    const auto sink = std::make_shared<Sink>();
    submit =
        service.submit(endpointOf(server), request(), sink, {.requestSent = {}, .finished = [&](const TransportEnd &) {
                                                                 submit.reset();
                                                                 ++ends;
                                                             }});
    sent = service.submit(endpointOf(server), request(), sink,
                          {.requestSent =
                               [&] {
                                   sent.reset();
                                   ++ends;
                               },
                           .finished = [&](const TransportEnd &) { ends += 100; }});
    download = service.download(endpointOf(server), server.url("/a.png"), sink, [&](const TransportEnd &) {
        download.reset();
        ++ends;
    });
    refused = service.download(endpointOf(server), QUrl(u"file:///etc/passwd"_s), sink, [&](const TransportEnd &) {
        refused.reset();
        ++ends;
    });
    QTRY_COMPARE(ends, 4);
    settle(service, server);
    QCOMPARE(ends, 4);
}

QTEST_GUILESS_MAIN(TestHttpService)
#include "tst_http_service.moc"
