// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the line after the submit, row by row: a poll that fails once, and a picture that its address does
// not give. One submit in all, the end, and the key only at its origin.
#include "support/Warnings.h"
#include "support/WireRun.h"

#include <algorithm>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using Security = ScriptedServer::Security;
using Way = Reply::Way;

Q_DECLARE_METATYPE(proofsheet::test::Reply)

namespace {

const QByteArray good = samplePng(3);

// Where a picture is whole, while its other addresses are in trouble.
enum class Whole { Second, Fresh, Nowhere };

QByteArray pollReply(const QUrl &first, const QUrl &second)
{
    return R"({"created":1,"data":[{"id":"3d1c","url":")" + first.toEncoded() +
           R"("}],"fastrouter_assets":{"status":"ready","urls":[")" + second.toEncoded() +
           R"("],"expires_at":4102444800}})";
}

bool anyHasKey(const ScriptedServer &server)
{
    const QList<HttpRequest> all = server.requests();
    return std::any_of(all.cbegin(), all.cend(), [](const HttpRequest &request) {
        return request.path.contains(roadKey) || request.body.contains(roadKey) ||
               std::any_of(request.headers.cbegin(), request.headers.cend(),
                           [](const auto &header) { return header.second.contains(roadKey); });
    });
}

} // namespace

Q_DECLARE_METATYPE(Whole)

class TestWirePolls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void polls_data();
    void polls();
    void pictures_data();
    void pictures();
    void freshPollFails_data();
    void freshPollFails();
    void redirectedAbroad();
};

void TestWirePolls::polls_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Reply>("reply"); // to the first poll
    const auto row = [](const char *name, const Reply &reply) {
        QTest::addRow("%s, plain", name) << Security::Plain << reply;
        QTest::addRow("%s, tls", name) << Security::Tls << reply;
    };
    const auto in = [](Way way) { return Reply{.body = b64Reply({samplePng(7)}), .way = way}; };
    row("closed before the reply", in(Way::Close));
    row("reset before the reply", in(Way::Reset));
    row("cut in the status line", in(Way::CutInStatusLine));
    row("cut in the headers", in(Way::CutInHeaders));
    row("cut in the body", in(Way::CutInBody));
    row("reset in the body", in(Way::ResetInBody));
    row("500", Reply::json(500, R"({"error":{"message":"so it is"}})"));
    row("429 with 0 s", Reply::json(429, R"({"error":{"message":"slow down"}})", {{"Retry-After", "0"}}));
    row("HTML", Reply::picture("<html><body>Hello</body></html>", "text/html"));
    row("{}", Reply::json(200, "{}"));
    row("half a JSON", Reply::json(200, R"({"created":1,"data":[{"b64_j)"));
}

// On a fresh connection, and on one that is kept alive.
void TestWirePolls::polls()
{
    QFETCH(Security, security);
    QFETCH(Reply, reply);
    WireRun run(security);
    QVERIFY(run.road.atelier.start());
    for (const bool keptAlive : {false, true}) {
        if (keptAlive)
            QVERIFY(run.sendsWell());
        run.road.server.enqueue(pollPath, reply);
        run.road.server.enqueue(pollPath, Reply::json(200, b64Reply({good})));
        QVERIFY(run.send({Reply::json(200, R"({"taskId":"leo_1"})")}));
        QCOMPARE(run.end().end, u"saved"_s);
        QCOMPARE(run.road.atelier.bytesOf(run.road.atelier.delivered.constLast()), good);
        QCOMPARE(run.road.submits(), 1);
        QCOMPARE(run.road.polls(), 2);
        QCOMPARE(run.elsewhere.connections(), 0);
        for (const HttpRequest &request : run.road.server.requests()) {
            // Besides these, a lost line is probed, with a GET that needs no key.
            if (request.method == "POST")
                QCOMPARE(request.header("Authorization"), "Bearer " + roadKey);
        }
    }
}

void TestWirePolls::pictures_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Reply>("reply"); // to every address that is in trouble
    QTest::addColumn<Whole>("whole");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const Reply &reply, const QString &end, const QString &kind) {
        for (const Security security : {Security::Plain, Security::Tls}) {
            const char *line = security == Security::Tls ? "tls" : "plain";
            QTest::addRow("%s, %s, whole at the second", name, line)
                << security << reply << Whole::Second << u"saved"_s << QString();
            QTest::addRow("%s, %s, whole at a fresh one", name, line)
                << security << reply << Whole::Fresh << u"saved"_s << QString();
            QTest::addRow("%s, %s, whole nowhere", name, line) << security << reply << Whole::Nowhere << end << kind;
        }
    };
    const QString unknown = u"unknown"_s;
    Reply longer = Reply::picture(good);
    longer.saysLength = good.size() + 100;
    longer.closeAfter = true;
    Reply shorter = Reply::picture(good);
    shorter.saysLength = good.size() - 20;
    shorter.closeAfter = true;
    Reply cut = Reply::picture(good);
    cut.way = Way::CutInBody;
    row("cut in the body", cut, unknown, u"network"_s);
    row("says more than it sends", longer, unknown, u"network"_s);
    row("says less than it sends", shorter, u"damaged"_s, u"damaged"_s);
    row("404", Reply::json(404, "{}"), unknown, u"bad_request"_s);
    row("HTML", Reply::picture("<html><body>Hello</body></html>", "text/html"), u"damaged"_s, u"damaged"_s);
    row("redirected to http", Reply::redirect(302, "http://192.0.2.1/a.png"), unknown, u"invalid"_s);
    row("redirected to the own network", Reply::redirect(302, "https://printer/a.png"), unknown, u"invalid"_s);
    row("redirected to nothing", Reply::redirect(302, "ELSEWHERE"), unknown, u"bad_request"_s);
}

void TestWirePolls::pictures()
{
    QFETCH(Security, security);
    QFETCH(Reply, reply);
    QFETCH(Whole, whole);
    QFETCH(QString, end);
    QFETCH(QString, kind);
    WireRun run(security);
    for (auto &[name, value] : reply.headers)
        value.replace("ELSEWHERE", run.elsewhere.url("/nothing.png").toEncoded());
    ScriptedServer &server = run.road.server;
    const QUrl first = server.url("/first.png"), second = server.url("/second.png"), fresh = server.url("/fresh.png");
    server.setHandler([reply](const HttpRequest &request) {
        return request.path.endsWith(".png") ? std::optional(reply) : std::nullopt;
    });
    if (whole == Whole::Second)
        server.serve("/second.png", good);
    server.serve("/fresh.png", good);
    server.enqueue(pollPath, Reply::json(200, pollReply(first, second)));
    server.enqueue(pollPath,
                   Reply::json(200, whole == Whole::Fresh ? pollReply(fresh, second) : pollReply(first, second)));
    QVERIFY(run.road.atelier.start());
    QVERIFY(run.send({Reply::json(200, R"({"taskId":"leo_1"})")}));
    const WireEnd seen = run.end();
    QCOMPARE(seen.end, end);
    QCOMPARE(seen.kind, kind);
    if (whole == Whole::Nowhere)
        QCOMPARE(run.faultInWords(chargedFromText(seen.charged)), QString());
    QCOMPARE(run.road.submits(), 1);
    QCOMPARE(run.road.polls(), whole == Whole::Second ? 1 : 2);
    QVERIFY(server.count("GET", "/first.png") >= 1);
    QVERIFY(server.count("GET", "/second.png") >= 1);
    QVERIFY(!anyHasKey(run.elsewhere));
    QCOMPARE(run.elsewhere.posts(), 0);
    if (whole == Whole::Nowhere) {
        const LedgerItem item = run.road.endsAfterQuit().constFirst();
        QCOMPARE(item.url, first);
        QCOMPARE(item.second, second);
        QCOMPARE(item.charged, item.end == ItemEnd::Damaged ? Charged::Yes : Charged::Unknown);
    } else {
        QVERIFY(run.road.savedAre({good}));
    }
}

void TestWirePolls::freshPollFails_data()
{
    QTest::addColumn<Reply>("reply"); // to the first poll for fresh addresses
    QTest::newRow("closed before the reply") << Reply::of(Way::Close);
    QTest::newRow("cut in the body") << Reply::of(Way::CutInBody);
    QTest::newRow("500") << Reply::json(500, "{}");
}

// What took the picture takes the question for its new address too, once.
void TestWirePolls::freshPollFails()
{
    QFETCH(Reply, reply);
    WireRun run(Security::Plain);
    ScriptedServer &server = run.road.server;
    const QUrl gone = server.url("/gone.png"), fresh = server.url("/fresh.png");
    server.enqueue("/gone.png", Reply::json(404, "{}"));
    server.enqueue("/gone.png", Reply::json(404, "{}"));
    server.serve("/fresh.png", good);
    server.enqueue(pollPath, Reply::json(200, pollReply(gone, gone)));
    server.enqueue(pollPath, reply);
    server.enqueue(pollPath, Reply::json(200, pollReply(fresh, gone)));
    QVERIFY(run.road.atelier.start());
    QVERIFY(run.send({Reply::json(200, R"({"taskId":"leo_1"})")}));
    QCOMPARE(run.end().end, u"saved"_s);
    QCOMPARE(run.road.submits(), 1);
    QCOMPARE(run.road.polls(), 3);
    QVERIFY(run.road.savedAre({good}));
}

// The whole picture is at another server, and the key stays here.
void TestWirePolls::redirectedAbroad()
{
    WireRun run(Security::Tls);
    ScriptedServer &server = run.road.server;
    server.enqueue("/first.png", Reply::redirect(302, run.elsewhere.url("/moved.png").toEncoded()));
    run.elsewhere.serve("/moved.png", good);
    server.enqueue(pollPath, Reply::json(200, pollReply(server.url("/first.png"), server.url("/second.png"))));
    QVERIFY(run.road.atelier.start());
    QVERIFY(run.send({Reply::json(200, R"({"taskId":"leo_1"})")}));
    QCOMPARE(run.road.submits(), 1);
    QCOMPARE(run.road.polls(), 1);
    QCOMPARE(run.elsewhere.requests().size(), 1);
    QVERIFY(!anyHasKey(run.elsewhere));
    QVERIFY(anyHasKey(server));
    QVERIFY(run.road.savedAre({good}));
}

QTEST_GUILESS_MAIN(TestWirePolls)
#include "tst_wire_polls.moc"
