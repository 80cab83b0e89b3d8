// SPDX-License-Identifier: GPL-3.0-or-later
// From a wish to pictures on disk, over real sockets: every way in which a provider delivers. Each wish is paid once.
#include "support/Road.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

const QString gpt = u"openai/gpt-image-1"_s;

QByteArray taskReply(const QByteArray &fields)
{
    return "{" + fields + "}";
}

} // namespace

class TestRoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_road.reset(); }
    void syncUrl();
    void syncBase64();
    void task_data();
    void task();
    void tenPictures();
    void dallE3TimesFour();
    void namesAndRecords();
    void keyGoesToTheProviderOnly();

private:
    std::unique_ptr<Road> m_road;
};

void TestRoad::init()
{
    failOnStrayWarnings();
    m_road = std::make_unique<Road>();
    QVERIFY(m_road->atelier.start());
}

void TestRoad::syncUrl()
{
    m_road->server.serve("/one.png", samplePng(1));
    m_road->server.enqueue(submitPath, Reply::json(200, urlReply({m_road->server.url("/one.png")})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QCOMPARE(m_road->server.posts(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoad::syncBase64()
{
    m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({samplePng(1)})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoad::task_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("pending");
    QTest::addColumn<QByteArray>("done"); // URL stands for the picture's address

    QTest::newRow("as documented") << taskReply(R"("taskId":"leo_1")") << taskReply(R"("status":"processing")")
                                   << taskReply(R"("status":"succeed","url":"URL")");
    QTest::newRow("the newer reply")
        << taskReply(R"("created":1,"task_id":"leo_1","data":[{"revised_prompt":"a calmer lake"}])")
        << taskReply(R"("code":"processing","data":{"status":"processing","generations":[]})")
        << taskReply(R"("created":1,"data":[{"id":"3d1c","url":"URL"}],"usage":{"credits_used":0.0135},)"
                     R"("fastrouter_assets":{"status":"ready","urls":[],"expires_at":1791381937})");
}

void TestRoad::task()
{
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, pending);
    QFETCH(QByteArray, done);
    m_road->server.serve("/one.png", samplePng(1));
    m_road->server.enqueue(submitPath, Reply::json(200, accepted));
    m_road->server.enqueue(pollPath, Reply::json(200, pending));
    m_road->server.enqueue(pollPath, Reply::json(200, pending));
    m_road->server.enqueue(pollPath, Reply::json(200, done.replace("URL", m_road->server.url("/one.png").toEncoded())));
    m_road->generate(u"leonardo/phoenix-1.0"_s, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QCOMPARE(m_road->polls(), 3);
    for (const HttpRequest &poll : m_road->server.requestsTo(pollPath))
        QCOMPARE(poll.json().value(u"taskId"_s).toString(), u"leo_1"_s);
    QCOMPARE(m_road->atelier.delivered[0].task, TaskId(u"leo_1"_s));
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoad::tenPictures()
{
    QList<QByteArray> pictures;
    for (int i = 0; i < 10; ++i)
        pictures << samplePng(i, 64);
    m_road->server.enqueue(submitPath, Reply::json(200, b64Reply(pictures)));
    m_road->generate(gpt, 10);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 10);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 1);
    QCOMPARE(m_road->server.requests()[0].json().value(u"n"_s).toInt(), 10);
    QVERIFY(m_road->savedAre(pictures));
}

void TestRoad::dallE3TimesFour()
{
    QList<QByteArray> pictures;
    for (int i = 0; i < 4; ++i) {
        pictures << samplePng(i);
        m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({samplePng(i)})));
    }
    m_road->atelier.queue().setSlotCount(1);
    m_road->generate(u"openai/dall-e-3"_s, 4);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 4);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.posts(), 4);
    for (const HttpRequest &post : m_road->server.requests())
        QCOMPARE(post.json().value(u"n"_s).toInt(1), 1);
    QVERIFY(m_road->savedAre(pictures));
}

void TestRoad::namesAndRecords()
{
    m_road->server.enqueue(
        submitPath, Reply::json(200,
                                "{\"data\":[{\"b64_json\":\"" + samplePng(1).toBase64() +
                                    "\",\"revised_prompt\":\"a calmer lake\"}],\"usage\":{\"credits_used\":0.04}}",
                                {{"x-request-id", "req-7"}}));
    const RunId run = m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    const ImageRecord record = m_road->atelier.delivered[0];
    const TaskItem item = m_road->atelier.deliveredItems[0];
    QVERIFY(std::holds_alternative<state::Delivered>(item.state));
    QCOMPARE(record.id, item.id);
    QCOMPARE(record.run, run);
    QCOMPARE(record.request, item.request);
    QCOMPARE(record.revisedPrompt, u"a calmer lake"_s);
    QCOMPARE(record.supportId, u"req-7"_s);
    QCOMPARE(record.cost, Money::ofMicros(40'000));
    QCOMPARE(record.costBasis, CostBasis::Actual);
    QCOMPARE(record.origin, m_road->atelier.endpoint->provider.origin());
    QCOMPARE(record.bytes, samplePng(1).size());
    QVERIFY(record.submittedMs > 0);
    QVERIFY(record.arrivedMs >= record.submittedMs);
    QVERIFY(record.runStartedMs > 0);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoad::keyGoesToTheProviderOnly()
{
    ScriptedServer elsewhere;
    elsewhere.serve("/one.png", samplePng(1));
    m_road->server.enqueue(submitPath, Reply::json(200, urlReply({elsewhere.url("/one.png")})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(m_road->server.requests()[0].header("Authorization"), QByteArray("Bearer " + roadKey));
    QCOMPARE(elsewhere.requests().size(), 1);
    QCOMPARE(elsewhere.requests()[0].header("Authorization"), QByteArray());
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

QTEST_GUILESS_MAIN(TestRoad)
#include "tst_road.moc"
