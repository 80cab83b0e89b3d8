// SPDX-License-Identifier: GPL-3.0-or-later
// How replies come in: whole in every shape of HTTP/1.1, refused, silent, cut; and what is told of their end.
#include "support/HeardCall.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Reply::Way)

using Security = ScriptedServer::Security;
using Way = Reply::Way;

namespace {

// Takes everything, and says that it has not got round to it.
struct BusySink final : ReplySink
{
    QByteArray bytes;
    bool busy = true;
    void append(const QByteArray &chunk) override { bytes += chunk; }
    qint64 pending() const override { return busy ? bytes.size() : 0; }
};

} // namespace

class TestHttpReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void refusalsArrive_data();
    void refusalsArrive();
    void wholeReplies_data();
    void wholeReplies();
    void busySinkHoldsTheLine();
    void silenceEndsPolls();
    void silenceDoesNotEndSubmits();
    void pollSendsOnce();
    void modelsSendNoKey();
    void errorsNameNoSecret();
    void keysSentBackAreMasked_data();
    void keysSentBackAreMasked();
    void picturesAreNotTouched();
    void redirectsCarryNoKey();
};

void TestHttpReplies::refusalsArrive_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::newRow("401") << 401 << Headers{};
    QTest::newRow("401, basic") << 401 << Headers{{"WWW-Authenticate", "Basic realm=\"x\""}};
    QTest::newRow("401, bearer") << 401 << Headers{{"WWW-Authenticate", "Bearer"}};
    QTest::newRow("402") << 402 << Headers{};
    for (const int status : {400, 403, 404, 413, 418, 422, 429, 446, 500, 501, 502, 503, 504, 520})
        QTest::addRow("%d", status) << status << Headers{{"Retry-After", "7"}, {"X-Request-Id", "req-1"}};
}

void TestHttpReplies::refusalsArrive()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    ScriptedServer server;
    HttpImageService service(options());
    const QByteArray body = R"({"error":{"message":"no"}})";
    server.reply(status, body, headers);
    Heard heard;
    heard.submit(service, endpointOf(server));
    WAIT_FOR(heard);
    QVERIFY2(!heard.end.failure, qPrintable(heard.end.failure.value_or(Error()).detail));
    QVERIFY(heard.end.requestSent);
    QCOMPARE(heard.end.httpStatus, status);
    QCOMPARE(heard.sink->bytes, body);
    QCOMPARE(heard.end.contentType, "application/json");
    QCOMPARE(heard.end.retryAfter, headers.size() == 2 ? "7" : "");
    QCOMPARE(heard.end.requestId, headers.size() == 2 ? "req-1" : "");
    QCOMPARE(server.posts(), 1);
}

void TestHttpReplies::wholeReplies_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Reply>("reply");
    const QByteArray body = b64Reply({samplePng(1, 64), samplePng(2, 64)});
    for (const Security security : {Security::Plain, Security::Tls}) {
        const char *const kind = security == Security::Tls ? "tls" : "plain";
        QTest::addRow("%s, whole", kind) << security << Reply{.body = body};
        QTest::addRow("%s, chunked", kind) << security << Reply{.body = body, .headers = {}, .way = Way::Chunked};
        QTest::addRow("%s, drip", kind) << security << Reply{.body = body.left(2000), .headers = {}, .way = Way::Drip};
        QTest::addRow("%s, closed after", kind) << security << Reply{.body = body, .headers = {}, .closeAfter = true};
        QTest::addRow("%s, without a length", kind)
            << security << Reply{.body = body, .headers = {}, .withoutLength = true};
        QTest::addRow("%s, large, without a length", kind)
            << security << Reply{.body = QByteArray(20 * 1024 * 1024, 'x'), .headers = {}, .withoutLength = true};
        QTest::addRow("%s, large", kind) << security << Reply{.body = QByteArray(20 * 1024 * 1024, 'x')};
        QTest::addRow("%s, 246", kind) << security << Reply{.status = 246, .body = body};
    }
}

void TestHttpReplies::wholeReplies()
{
    QFETCH(Security, security);
    QFETCH(Reply, reply);
    ScriptedServer server(security);
    HttpImageService service(options());
    server.enqueue(submitPath, reply);
    server.enqueue(pollPath, reply);
    Heard submit, query;
    submit.submit(service, endpointOf(server));
    query.query(service, endpointOf(server));
    for (Heard *heard : {&submit, &query}) {
        WAIT_FOR(*heard);
        QVERIFY2(!heard->end.failure, qPrintable(heard->end.failure.value_or(Error()).detail));
        QCOMPARE(heard->end.httpStatus, reply.status);
        QVERIFY(heard->sink->bytes == reply.body);
    }
}

void TestHttpReplies::busySinkHoldsTheLine()
{
    constexpr qsizetype most = 8 * 1024 * 1024;
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue({.body = QByteArray(40 * 1024 * 1024, 'x')});
    const auto sink = std::make_shared<BusySink>();
    Heard heard;
    heard.call = service.submit(endpointOf(server), request(), sink, heard.handlers());
    QTRY_VERIFY(sink->bytes.size() > most / 2);
    for (int i = 0; i < 20; ++i)
        settle(service, server);
    QVERIFY(sink->bytes.size() < most);
    QCOMPARE(heard.finished, 0);
    sink->busy = false;
    WAIT_FOR(heard);
    QVERIFY(!heard.end.failure);
    QCOMPARE(sink->bytes.size(), 40 * 1024 * 1024);
}

void TestHttpReplies::silenceEndsPolls()
{
    ScriptedServer server;
    HttpOptions impatient = options();
    impatient.silence = std::chrono::milliseconds(200);
    HttpImageService service(impatient);
    for (const Way way : {Way::Hang, Way::HangInBody}) {
        server.enqueue(Reply::of(way));
        Heard heard;
        heard.query(service, endpointOf(server));
        WAIT_FOR(heard);
        QCOMPARE(heard.end.failure->kind, ErrorKind::Timeout);
        QCOMPARE(heard.end.httpStatus, way == Way::Hang ? 0 : 200);
    }
}

void TestHttpReplies::silenceDoesNotEndSubmits()
{
    ScriptedServer server;
    HttpOptions impatient = options();
    impatient.silence = std::chrono::milliseconds(50);
    HttpImageService service(impatient);
    server.enqueue(Reply::json(200, "{}").after(300));
    Heard heard;
    heard.submit(service, endpointOf(server));
    WAIT_FOR(heard);
    QVERIFY(!heard.end.failure);
}

void TestHttpReplies::pollSendsOnce()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue(Reply::of(Way::Close));
    server.reply(200, "{}");
    Heard heard;
    heard.query(service, endpointOf(server));
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure->kind, ErrorKind::Network);
    settle(service, server);
    QCOMPARE(server.posts(pollPath), 1);
    QCOMPARE(server.requests().constFirst().json(), QJsonObject({{u"taskId"_s, u"leo_1"_s}}));
}

void TestHttpReplies::modelsSendNoKey()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.reply(200, R"({"data":[]})");
    Heard heard;
    heard.call = service.models(endpointOf(server), heard.sink, [&](const TransportEnd &last) { heard.take(last); });
    WAIT_FOR(heard);
    QCOMPARE(heard.sink->bytes, R"({"data":[]})");
    QCOMPARE(server.count("GET", modelsPath), 1);
    QVERIFY(server.requests().constFirst().header("Authorization").isEmpty());
}

void TestHttpReplies::errorsNameNoSecret()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue(Reply::of(Way::CutInBody));
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png?X-Amz-Signature=hush"));
    WAIT_FOR(heard);
    QCOMPARE(heard.end.failure->kind, ErrorKind::Network);
    QVERIFY(!heard.end.failure->detail.contains(u"hush"_s));
    QVERIFY(!heard.end.failure->detail.contains(QString::fromLatin1(key)));
}

void TestHttpReplies::keysSentBackAreMasked_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("whole") << Way::Whole;
    QTest::newRow("chunked") << Way::Chunked;
    QTest::newRow("a few bytes at a time") << Way::Drip;
}

// Whatever a provider repeats of the key, nobody behind the wire sees it: not the spool, and so nothing after it.
void TestHttpReplies::keysSentBackAreMasked()
{
    QFETCH(Way, way);
    ScriptedServer server;
    HttpImageService service(options());
    QList<QByteArray> told;
    HttpOptions telling = options();
    telling.usesKey = [&told](const QByteArray &used) { told << used; };
    HttpImageService other(telling);
    Reply reply = Reply::json(401, R"({"error":"bad key canary-5f1c-key","a":"canary-5f1c-key"})",
                              {{"X-Request-Id", "req canary-5f1c-key"}, {"Retry-After", "canary-5f1c-key"}});
    reply.way = way;
    server.enqueue(reply);
    server.enqueue(reply);
    Heard submitted;
    submitted.submit(service, endpointOf(server));
    WAIT_FOR(submitted);
    Heard asked;
    asked.query(other, endpointOf(server));
    WAIT_FOR(asked);
    for (const Heard *heard : {&submitted, &asked}) {
        QCOMPARE(heard->sink->bytes, R"({"error":"bad key ***************","a":"***************"})");
        QCOMPARE(heard->end.requestId, "req ***************");
        QCOMPARE(heard->end.retryAfter, "***************");
    }
    QCOMPARE(server.requests().value(1).header("Authorization"), "Bearer canary-5f1c-key");
    QCOMPARE(told, QList<QByteArray>{key});
}

void TestHttpReplies::picturesAreNotTouched()
{
    ScriptedServer server;
    HttpImageService service(options());
    const QByteArray picture = samplePng(1) + key + key.left(9);
    server.serve("/a.png", picture);
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QCOMPARE(heard.sink->bytes, picture);
}

// An address that the provider's own server makes of the key is not asked for anywhere else.
void TestHttpReplies::redirectsCarryNoKey()
{
    ScriptedServer server;
    HttpImageService service(options());
    server.enqueue("/a.png", Reply::redirect(302, "/b.png?key=canary-5f1c-key"));
    Heard heard;
    heard.download(service, endpointOf(server), server.url("/a.png"));
    WAIT_FOR(heard);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().constLast().path, "/b.png?key=***************");
}

QTEST_GUILESS_MAIN(TestHttpReplies)
#include "tst_http_replies.moc"
