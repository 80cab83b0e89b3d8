// SPDX-License-Identifier: GPL-3.0-or-later
// What a submit's whole reply may be, row by row: every status, redirects to elsewhere, bodies that are not what they
// should be; and servers that must not be spoken to at all. POSTs, the end, the words, and the key only at its origin.
#include "support/Warnings.h"
#include "support/WireRun.h"

#include <array>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using Security = ScriptedServer::Security;

Q_DECLARE_METATYPE(proofsheet::test::WireEnd)
Q_DECLARE_METATYPE(proofsheet::test::Reply)

namespace {

const QString unknown = u"unknown"_s;
const QString no = u"no"_s;

// A reply to wire rows that may carry "ELSEWHERE" for the other server's address.
Reply aimed(const Reply &reply, const WireRun &run)
{
    Reply changed = reply;
    for (auto &[name, value] : changed.headers)
        value.replace("ELSEWHERE", run.elsewhere.url("/api/v1/images/generations").toEncoded());
    return changed;
}

quint32 crcOf(const QByteArray &bytes)
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xedb88320u ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    quint32 crc = 0xffffffffu;
    for (const char c : bytes)
        crc = table[(crc ^ quint8(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray gzipped(const QByteArray &bytes)
{
    const auto little = [](quint32 value) {
        QByteArray four;
        for (int i = 0; i < 4; ++i)
            four += char(value >> (8 * i));
        return four;
    };
    // qCompress: four bytes of length, zlib's two of head, the deflated data, four of checksum.
    const QByteArray deflated = qCompress(bytes).mid(6).chopped(4);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated + little(crcOf(bytes)) +
           little(quint32(bytes.size()));
}

Reply zipped(const QByteArray &body)
{
    return Reply::json(200, body, {{"Content-Encoding", "gzip"}});
}

} // namespace

class TestWireReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void replies_data();
    void replies();
    void repliesOverTls_data() { replies_data(); }
    void repliesOverTls();
    void cleanupTestCase() { m_shared.reset(); }
    void retryAfterDate();
    void refusedTlsServers_data();
    void refusedTlsServers();
    void silentHandshake();

private:
    std::unique_ptr<WireRun> m_shared;
};

void TestWireReplies::replies_data()
{
    QTest::addColumn<Reply>("reply"); // to every POST
    QTest::addColumn<int>("posts");
    QTest::addColumn<WireEnd>("end");
    const auto row = [](const QByteArray &name, const Reply &reply, int posts, const WireEnd &end) {
        QTest::newRow(name.constData()) << reply << posts << end;
    };
    const auto status = [&row](int code, const WireEnd &end, int posts = 1, const Headers &headers = {},
                               const char *note = "") {
        const QByteArray name = QByteArray::number(code) + note;
        row(name, Reply::json(code, R"({"error":{"message":"so it is"}})", headers), posts, end);
    };
    const WireEnd badRequest{u"rejected"_s, u"bad_request"_s, no, u"gpt-image-1 refused the request"_s};
    const WireEnd declined{u"rejected"_s, u"moderation"_s, no, u"gpt-image-1 declined this prompt"_s};
    const WireEnd busy{u"rejected"_s, u"rate_limited"_s, no, u"Too many requests to gpt-image-1"_s};
    const WireEnd fault{unknown, u"server"_s, unknown, u"FastRouter had a fault"_s};
    for (const int code : {400, 404, 413, 422})
        status(code, badRequest);
    status(401, {u"rejected"_s, u"authentication"_s, no, u"FastRouter does not accept the key"_s});
    status(402, {u"rejected"_s, u"credits"_s, no, u"The balance at FastRouter is empty"_s});
    for (const int code : {403, 446})
        status(code, declined);
    status(408, {unknown, u"timeout"_s, unknown, u"Sent, but no answer"_s});
    status(409, {unknown, u"bad_request"_s, unknown, u"gpt-image-1 refused the request"_s});
    for (const int code : {500, 502, 503, 504})
        status(code, fault);
    status(429, busy);
    status(429, busy, 3, {{"Retry-After", "120"}}, " with 120 s");
    status(429, busy, 1, {{"Retry-After", "3600"}}, " with 3600 s");
    status(429, busy, 1, {{"Retry-After", "soon"}}, " with a word");
    status(429, busy, 1, {{"Retry-After", "Wed, 21 Oct 2043 07:28:00 GMT"}}, " with a date in years");
    status(429, busy, 3, {{"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"}}, " with a date gone by");
    const WireEnd refusedFault{u"rejected"_s, u"server"_s, no, u"FastRouter had a fault"_s};
    status(503, refusedFault, 3, {{"Retry-After", "7"}}, " with 7 s");
    status(503, refusedFault, 1, {{"Retry-After", "3600"}}, " with 3600 s");
    row("429, no quota left",
        Reply::json(429, R"({"error":{"message":"none","code":"insufficient_quota"}})", {{"Retry-After", "1"}}), 1,
        {u"rejected"_s, u"credits"_s, no, u"The balance at FastRouter is empty"_s});
    for (const int code : {301, 302, 303, 307, 308}) {
        row(QByteArray::number(code) + " to another host", Reply::redirect(code, "ELSEWHERE"), 1, fault);
        row(QByteArray::number(code) + " to another scheme", Reply::redirect(code, "ftp://127.0.0.1/api"), 1, fault);
    }
    const WireEnd unreadable{u"failed"_s, u"malformed"_s, unknown, u"The reply could not be read"_s};
    row("HTML", Reply::picture("<html><body>Hello</body></html>", "text/html"), 1, unreadable);
    row("nothing", Reply::json(200, ""), 1, unreadable);
    row("{}", Reply::json(200, "{}"), 1, unreadable);
    row("half a JSON", Reply::json(200, R"({"created":1,"data":[{"b64_j)"), 1, unreadable);
    row("an error with 200", Reply::json(200, R"({"error":{"message":"out of luck"}})"), 1,
        {u"failed"_s, u"generation"_s, unknown, u"gpt-image-1 did not draw this"_s});
    row("a picture that is none", Reply::json(200, b64Reply({"no picture"})), 1,
        {u"damaged"_s, u"damaged"_s, u"yes"_s, u"The picture is damaged"_s});
    // Nobody asked for gzip, so nothing unpacks it: it costs no memory, and its bytes are kept.
    row("gzip", zipped(gzipped(b64Reply({samplePng(1)}))), 1, unreadable);
    row("gzip cut short", zipped(gzipped(b64Reply({samplePng(1)})).chopped(30)), 1, unreadable);
    row("a gzip bomb", zipped(gzipped(QByteArray(64 * 1024 * 1024, ' '))), 1, unreadable);
}

void TestWireReplies::replies()
{
    QFETCH(Reply, reply);
    QFETCH(int, posts);
    QFETCH(WireEnd, end);
    WireRun run(Security::Plain);
    QVERIFY(run.road.atelier.start());
    for (const bool keptAlive : {false, true}) {
        if (keptAlive)
            QVERIFY(run.sendsWell());
        QVERIFY(run.send(QList<Reply>(posts, aimed(reply, run))));
        QCOMPARE(run.road.submits(), posts);
        QCOMPARE(run.end(), end);
        QCOMPARE(run.faultInWords(chargedFromText(end.charged)), QString());
        QVERIFY(run.keyStayed());
    }
}

// The same over TLS, one after another on connections that are kept.
void TestWireReplies::repliesOverTls()
{
    QFETCH(Reply, reply);
    QFETCH(int, posts);
    QFETCH(WireEnd, end);
    if (!m_shared) {
        m_shared = std::make_unique<WireRun>(Security::Tls);
        QVERIFY(m_shared->road.atelier.start());
    }
    QVERIFY(m_shared->sendsWell());
    QVERIFY(m_shared->send(QList<Reply>(posts, aimed(reply, *m_shared))));
    QCOMPARE(m_shared->road.submits(), posts);
    QCOMPARE(m_shared->end(), end);
    QCOMPARE(m_shared->faultInWords(chargedFromText(end.charged)), QString());
    QVERIFY(m_shared->keyStayed());
}

// A date within two minutes is a short rest; it is told in seconds.
void TestWireReplies::retryAfterDate()
{
    WireRun run(Security::Plain);
    QVERIFY(run.road.atelier.start());
    const QByteArray date =
        QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(60), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
            .toLatin1();
    QVERIFY(run.send({Reply::json(429, "{}", {{"Retry-After", date}})}));
    QCOMPARE(run.road.submits(), 2);
    QCOMPARE(run.end().end, u"saved"_s);
}

void TestWireReplies::refusedTlsServers_data()
{
    QTest::addColumn<Security>("security");
    QTest::newRow("self-signed") << Security::SelfSigned;
    QTest::newRow("expired") << Security::Expired;
    QTest::newRow("wrong name") << Security::WrongName;
}

// Nothing leaves: no POST, no key, nothing charged; tried four times in all.
void TestWireReplies::refusedTlsServers()
{
    QFETCH(Security, security);
    WireRun run(security);
    QVERIFY(run.road.atelier.start());
    run.road.atelier.queue().setWaitsForNetwork(false);
    QVERIFY(run.send({}));
    QCOMPARE(run.end(), WireEnd({u"notsent"_s, u"network"_s, no, u"FastRouter could not be reached"_s}));
    QCOMPARE(run.faultInWords(Charged::No), QString());
    QVERIFY(run.words().body.contains(u"TLS handshake failed ("_s));
    QCOMPARE(run.road.server.requests().size(), 0);
}

// A server that takes the connection and never finishes the handshake.
void TestWireReplies::silentHandshake()
{
    Pace pace = hurried();
    pace.connectDeadline = std::chrono::milliseconds(100);
    WireRun run(Security::Plain, pace);
    QVERIFY(run.road.atelier.start());
    QUrl secure = run.road.server.baseUrl();
    secure.setScheme(u"https"_s);
    run.road.atelier.endpoint->provider.base = secure;
    run.road.atelier.queue().setWaitsForNetwork(false);
    QVERIFY(run.send({}));
    QCOMPARE(run.end(), WireEnd({u"notsent"_s, u"timeout"_s, no, u"FastRouter did not answer"_s}));
    QCOMPARE(run.faultInWords(Charged::No), QString());
    QCOMPARE(run.road.server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestWireReplies)
#include "tst_wire_replies.moc"
