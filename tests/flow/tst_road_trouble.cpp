// SPDX-License-Identifier: GPL-3.0-or-later
// The same road where something goes wrong: what is sent again, what never is, and what is kept of it.
#include "support/Road.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Reply::Way)

namespace {

const QString gpt = u"openai/gpt-image-1"_s;
const QString phoenix = u"leonardo/phoenix-1.0"_s;

} // namespace

class TestRoadTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_road.reset(); }
    void refusedWithRetryAfter();
    void pollFailsTwice();
    void closedBeforeTheAnswer_data();
    void closedBeforeTheAnswer();
    void nothingListens();
    void redirectElsewhere_data();
    void redirectElsewhere();
    void redirectedPicture();
    void unusableReply_data();
    void unusableReply();
    void rejected();
    void downloadFailsAtFirst();
    void oneOfTwoIsDamaged();

private:
    std::unique_ptr<Road> m_road;
};

void TestRoadTrouble::init()
{
    failOnStrayWarnings();
    m_road = std::make_unique<Road>();
    QVERIFY(m_road->atelier.start());
}

void TestRoadTrouble::refusedWithRetryAfter()
{
    m_road->server.enqueue(submitPath,
                           Reply::json(429, R"({"error":{"message":"slow down"}})", {{"Retry-After", "7"}}));
    m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({samplePng(1)})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 2);
    QCOMPARE(m_road->atelier.events, QStringList({u"queued"_s, u"submitted"_s}));
    QCOMPARE(m_road->atelier.ledger()[0].resends, 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadTrouble::pollFailsTwice()
{
    m_road->server.enqueue(submitPath, Reply::json(200, R"({"taskId":"leo_1"})"));
    m_road->server.enqueue(pollPath, Reply::json(502, "<html>bad gateway</html>"));
    m_road->server.enqueue(pollPath, Reply::of(Reply::Way::CutInBody));
    m_road->server.enqueue(pollPath, Reply::json(200, b64Reply({samplePng(1)})));
    m_road->generate(phoenix, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QVERIFY(m_road->polls() >= 3);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadTrouble::closedBeforeTheAnswer_data()
{
    QTest::addColumn<Reply::Way>("way");
    QTest::addColumn<bool>("keptAlive");
    const std::pair<const char *, Reply::Way> ways[] = {{"closed", Reply::Way::Close},
                                                        {"reset", Reply::Way::Reset},
                                                        {"cut in the status line", Reply::Way::CutInStatusLine},
                                                        {"cut in the headers", Reply::Way::CutInHeaders},
                                                        {"cut in the body", Reply::Way::CutInBody}};
    for (const auto &[name, way] : ways) {
        QTest::addRow("%s, fresh", name) << way << false;
        QTest::addRow("%s, kept alive", name) << way << true;
    }
}

void TestRoadTrouble::closedBeforeTheAnswer()
{
    QFETCH(Reply::Way, way);
    QFETCH(bool, keptAlive);
    if (keptAlive) {
        m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({samplePng(1)})));
        m_road->generate(gpt, 1);
        QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
        QVERIFY(m_road->atelier.idles());
    }
    m_road->server.forgetRequests();
    m_road->server.enqueue(submitPath, Reply::of(way));
    m_road->generate(gpt, 2);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    const QList<TaskItem> items = m_road->atelier.queue().items();
    QCOMPARE(items.size(), 2);
    for (const TaskItem &item : items)
        QVERIFY(std::holds_alternative<state::MaybeCharged>(item.state));

    // A start asks nothing and sends nothing.
    m_road->atelier.quit();
    QVERIFY(m_road->atelier.start());
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.requests().size(), 1);
    QCOMPARE(m_road->atelier.queue().items().size(), 2);
    for (const LedgerItem &item : m_road->endsAfterQuit().last(2)) {
        QCOMPARE(item.end, keptAlive && item.indexInRun == 0 && item.file.size() ? ItemEnd::Saved : ItemEnd::Unknown);
        QCOMPARE(item.charged, item.end == ItemEnd::Saved ? Charged::Yes : Charged::Unknown);
    }
}

void TestRoadTrouble::nothingListens()
{
    m_road->server.stop();
    m_road->generate(gpt, 1);
    QVERIFY(m_road->atelier.idles());
    const QList<LedgerItem> ends = m_road->endsAfterQuit();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0].end, ItemEnd::NotSent);
    QCOMPARE(ends[0].charged, Charged::No);
    QCOMPARE(ends[0].error->kind, ErrorKind::Network);
}

void TestRoadTrouble::redirectElsewhere_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestRoadTrouble::redirectElsewhere()
{
    QFETCH(int, status);
    ScriptedServer elsewhere;
    elsewhere.reply(200, b64Reply({samplePng(1)}));
    m_road->server.enqueue(submitPath,
                           Reply::redirect(status, elsewhere.url("/api/v1/images/generations").toEncoded()));
    m_road->generate(gpt, 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(m_road->endsAfterQuit()[0].end, ItemEnd::Unknown);
}

void TestRoadTrouble::redirectedPicture()
{
    ScriptedServer elsewhere;
    elsewhere.serve("/moved.png", samplePng(1));
    m_road->server.enqueue("/one.png", Reply::redirect(302, elsewhere.url("/moved.png").toEncoded()));
    m_road->server.enqueue(submitPath, Reply::json(200, urlReply({m_road->server.url("/one.png")})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(elsewhere.requests().size(), 1);
    QVERIFY(elsewhere.requests()[0].header("Authorization").isEmpty());
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadTrouble::unusableReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("charged");
    QTest::newRow("no JSON") << QByteArray("<html><body>hello</body></html>") << u"failed"_s << u"malformed"_s
                             << u"unknown"_s;
    QTest::newRow("no image") << QByteArray(R"({"created":1,"data":[]})") << u"failed"_s << u"malformed"_s
                              << u"unknown"_s;
    QTest::newRow("not a picture") << b64Reply({"this is no picture"}) << u"damaged"_s << u"damaged"_s << u"yes"_s;
    QTest::newRow("no base64") << QByteArray(R"({"created":1,"data":[{"b64_json":"**** this is no base64 ****"}]})")
                               << u"failed"_s << u"damaged"_s << u"yes"_s;
    QTest::newRow("half a picture") << b64Reply({samplePng(1).chopped(20)}) << u"damaged"_s << u"damaged"_s << u"yes"_s;
}

void TestRoadTrouble::unusableReply()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, end);
    QFETCH(QString, kind);
    QFETCH(QString, charged);
    m_road->server.enqueue(submitPath, Reply::json(200, body));
    m_road->generate(gpt, 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    QCOMPARE(m_road->atelier.delivered.size(), 0);
    std::optional<QByteArray> raw;
    m_road->atelier.queue().rawReply(m_road->atelier.only().id, this, [&raw](const QByteArray &read) { raw = read; });
    QTRY_VERIFY(raw.has_value());
    QCOMPARE(*raw, body);
    const RequestId request = m_road->atelier.only().request;
    const QList<LedgerItem> ends = m_road->endsAfterQuit();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(toText(ends[0].end), end);
    QCOMPARE(toText(ends[0].error->kind), kind);
    QCOMPARE(toText(ends[0].charged), charged);
    QCOMPARE(m_road->atelier.spooled(request), body);
    const QDir damaged(m_road->atelier.place().damaged());
    QCOMPARE(damaged.exists() && !damaged.isEmpty(QDir::Files), end == u"damaged"_s);
}

void TestRoadTrouble::rejected()
{
    m_road->server.enqueue(submitPath, Reply::json(402, R"({"error":{"message":"no credits"}})"));
    m_road->generate(gpt, 3);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    for (const LedgerItem &item : m_road->endsAfterQuit()) {
        QCOMPARE(item.end, ItemEnd::Rejected);
        QCOMPARE(item.charged, Charged::No);
        QCOMPARE(item.cost, Money::ofMicros(0));
        QCOMPARE(item.error->kind, ErrorKind::Credits);
    }
}

void TestRoadTrouble::downloadFailsAtFirst()
{
    m_road->server.enqueue("/one.png", Reply::of(Reply::Way::CutInBody));
    m_road->server.enqueue("/one.png", Reply::json(503, "{}"));
    m_road->server.enqueue("/one.png", Reply::picture(samplePng(1)));
    m_road->server.enqueue(submitPath, Reply::json(200, urlReply({m_road->server.url("/one.png")})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(m_road->server.posts(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadTrouble::oneOfTwoIsDamaged()
{
    m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({"no picture", samplePng(2)})));
    m_road->generate(gpt, 2);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->atelier.bytesOf(m_road->atelier.delivered[0]), samplePng(2));
    const QList<LedgerItem> ends = m_road->endsAfterQuit();
    QCOMPARE(ends[0].end, ItemEnd::Damaged);
    QCOMPARE(ends[1].end, ItemEnd::Saved);
    QCOMPARE(m_road->server.posts(), 1);
}

QTEST_GUILESS_MAIN(TestRoadTrouble)
#include "tst_road_trouble.moc"
