// SPDX-License-Identifier: GPL-3.0-or-later
// Quit at any point of the road, and start again on the same folder: what was paid arrives, and nothing is paid twice.
#include "support/Road.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

const QString gpt = u"openai/gpt-image-1"_s;
const QString phoenix = u"leonardo/phoenix-1.0"_s;

} // namespace

class TestRoadRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_road.reset(); }
    void quitWithinAPoll();
    void quitBetweenPolls();
    void quitWithinASubmit();
    void quitWithinTheReply();
    void quitWithinADownload();
    void quitWithPromptsWaiting();
    void providerGoneAtTheStart();
    void twiceInARow();

private:
    void restart();

    std::unique_ptr<Road> m_road;
};

void TestRoadRestart::init()
{
    failOnStrayWarnings();
    m_road = std::make_unique<Road>();
    QVERIFY(m_road->atelier.start());
}

void TestRoadRestart::restart()
{
    m_road->atelier.quit();
    QVERIFY(m_road->atelier.start());
}

void TestRoadRestart::quitWithinAPoll()
{
    m_road->server.enqueue(submitPath, Reply::json(200, R"({"taskId":"leo_1"})"));
    m_road->server.enqueue(pollPath, Reply::of(Reply::Way::Hang));
    m_road->server.enqueue(pollPath, Reply::json(200, b64Reply({samplePng(1)})));
    m_road->generate(phoenix, 1);
    QTRY_COMPARE(m_road->polls(), 1);
    QCOMPARE(m_road->atelier.queue().uncollectable(), 0);
    restart();
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadRestart::quitBetweenPolls()
{
    m_road->server.enqueue(submitPath, Reply::json(200, R"({"taskId":"leo_1"})"));
    m_road->server.reply(200, R"({"status":"processing"})");
    m_road->generate(phoenix, 1);
    QTRY_VERIFY(m_road->polls() > 3);
    m_road->atelier.quit();
    m_road->server.reply(200, b64Reply({samplePng(1)}));
    QVERIFY(m_road->atelier.start());
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(m_road->submits(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadRestart::quitWithinASubmit()
{
    m_road->server.enqueue(submitPath, Reply::of(Reply::Way::Hang));
    m_road->generate(gpt, 2);
    QTRY_COMPARE(m_road->atelier.queue().uncollectable(), 2);
    QTRY_VERIFY(m_road->atelier.events.contains(u"submitted"_s));
    QTRY_COMPARE(m_road->submits(), 1);
    restart();
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.requests().size(), 1);
    for (const TaskItem &item : m_road->atelier.queue().items()) {
        const auto *maybe = std::get_if<state::MaybeCharged>(&item.state);
        QVERIFY(maybe);
        QCOMPARE(maybe->error.kind, ErrorKind::Interrupted);
        QVERIFY(!maybe->canCheck);
    }
    QCOMPARE(m_road->endsAfterQuit()[1].end, ItemEnd::Unknown);
}

void TestRoadRestart::quitWithinTheReply()
{
    Reply half = Reply::json(200, b64Reply({samplePng(1)}));
    half.way = Reply::Way::HangInBody;
    m_road->server.enqueue(submitPath, half);
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->submits(), 1);
    QTRY_VERIFY(!m_road->atelier.spooled(m_road->atelier.only().request).isEmpty());
    restart();
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->server.requests().size(), 1);
    QVERIFY(std::holds_alternative<state::MaybeCharged>(m_road->atelier.only().state));
}

void TestRoadRestart::quitWithinADownload()
{
    m_road->server.enqueue("/one.png", Reply::of(Reply::Way::Hang));
    m_road->server.enqueue("/one.png", Reply::picture(samplePng(1)));
    m_road->server.enqueue(submitPath, Reply::json(200, urlReply({m_road->server.url("/one.png")})));
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->server.count("GET", "/one.png"), 1);
    QCOMPARE(m_road->atelier.queue().uncollectable(), 0);
    restart();
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
}

void TestRoadRestart::quitWithPromptsWaiting()
{
    m_road->server.enqueue(submitPath, Reply::of(Reply::Way::Hang));
    m_road->atelier.queue().setSlotCount(1);
    m_road->generate(gpt, 1);
    m_road->generate(gpt, 1);
    QTRY_COMPARE(m_road->submits(), 1);
    QTRY_COMPARE(m_road->atelier.events.count(u"queued"_s), 2);
    restart();
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    const QList<TaskItem> items = m_road->atelier.queue().items();
    QCOMPARE(items.size(), 2);
    QVERIFY(std::holds_alternative<state::MaybeCharged>(items[0].state));
    QVERIFY(std::holds_alternative<state::Held>(items[1].state));

    m_road->server.enqueue(submitPath, Reply::json(200, b64Reply({samplePng(1)})));
    m_road->atelier.queue().releaseAll();
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(m_road->submits(), 2);
    QCOMPARE(m_road->atelier.delivered[0].id, items[1].id);
}

void TestRoadRestart::providerGoneAtTheStart()
{
    m_road->server.enqueue(submitPath, Reply::json(200, R"({"taskId":"leo_1"})"));
    m_road->server.reply(200, R"({"status":"processing"})");
    m_road->generate(phoenix, 1);
    QTRY_VERIFY(m_road->polls() > 0);
    m_road->atelier.quit();
    const auto before = m_road->server.requests().size();
    const auto endpoint = std::exchange(m_road->atelier.endpoint, std::nullopt);
    QVERIFY(m_road->atelier.start());
    QVERIFY(m_road->atelier.idles());
    const TaskItem item = m_road->atelier.only();
    QVERIFY(std::holds_alternative<state::AtProvider>(item.state));
    QVERIFY(!std::get<state::AtProvider>(item.state).polled);
    QCOMPARE(m_road->server.requests().size(), before);

    m_road->atelier.endpoint = endpoint;
    m_road->server.reply(200, b64Reply({samplePng(1)}));
    m_road->atelier.queue().keepWaiting(item.id);
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QCOMPARE(m_road->submits(), 1);
}

void TestRoadRestart::twiceInARow()
{
    m_road->server.enqueue(submitPath, Reply::json(200, R"({"taskId":"leo_1"})"));
    m_road->server.reply(200, R"({"status":"processing"})");
    m_road->generate(phoenix, 1);
    QTRY_VERIFY(m_road->polls() > 0);
    restart();
    restart();
    m_road->server.reply(200, b64Reply({samplePng(1)}));
    QTRY_COMPARE(m_road->atelier.delivered.size(), 1);
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->submits(), 1);
    QVERIFY(m_road->savedAre({samplePng(1)}));
    // A start with nothing to do.
    QVERIFY(m_road->atelier.start());
    QVERIFY(m_road->atelier.idles());
    QCOMPARE(m_road->atelier.queue().items().size(), 0);
}

QTEST_GUILESS_MAIN(TestRoadRestart)
#include "tst_road_restart.moc"
