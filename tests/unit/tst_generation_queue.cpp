// SPDX-License-Identifier: GPL-3.0-or-later
// The queue with a scripted provider: slots, order, pause, offline, cancel, and the table of ends with what each costs.
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

#include <QSignalSpy>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Answer)

namespace {

QByteArray picture(int side = 8)
{
    return encoded(drawing({side, side}, false), "png");
}

// "failed no rate_limited", "maybe unknown network check", "delivered": what a person sees of an item.
QString seen(const TaskItem &item)
{
    if (const auto *failed = std::get_if<state::Failed>(&item.state))
        return u"failed %1 %2"_s.arg(toText(failed->charged), toText(failed->error.kind));
    if (const auto *maybe = std::get_if<state::MaybeCharged>(&item.state))
        return u"maybe %1%2"_s.arg(toText(maybe->error.kind), maybe->canCheck ? u" check"_s : QString());
    static const QString names[] = {u"waiting"_s,  u"held"_s,      u"resting"_s, u"running"_s, u"at provider"_s,
                                    u"arriving"_s, u"delivered"_s, u"failed"_s,  u"maybe"_s,   u"unsaved"_s};
    return names[item.state.index()];
}

} // namespace

class TestGenerationQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_atelier.reset(); }
    void ends_data();
    void ends();
    void deadline();
    void connectDeadline();
    void cancelAsItLeaves();
    void slotsAreHeldToTheReply();
    void tasksHoldNoSlot();
    void frontGoesFirst();
    void pauseAndRelease();
    void cancelBeforeSending();
    void cancelAfterSending();
    void cancelAtProvider();
    void offlineHoldsNewOnes();
    void withoutWaitingForTheNetwork();
    void unreachableIsHeld();
    void uncollectable();
    void idleIsTold();
    void listCostIsAbout();

private:
    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<Atelier> m_atelier;
};

void TestGenerationQueue::init()
{
    failOnStrayWarnings();
    m_service = std::make_unique<ScriptedService>();
    m_clock = std::make_unique<TestClock>();
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock);
    QVERIFY(m_atelier->start());
}

// paid-requests.md, section 2, as the queue carries it out: how often it is submitted, and what a person sees then.
void TestGenerationQueue::ends_data()
{
    QTest::addColumn<QList<Answer>>("answers"); // the last one stands
    QTest::addColumn<int>("submits");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QList<Answer> &answers, int submits, const char *expected) {
        QTest::newRow(name) << answers << submits << QString::fromLatin1(expected);
    };
    row("cannot connect", {Answer::cannotConnect()}, 4, "failed no network");
    for (const int status : {400, 401, 402, 403, 404, 413, 422, 429, 446}) {
        static const QHash<int, const char *> kinds{
            {401, "authentication"}, {402, "credits"}, {403, "moderation"}, {429, "rate_limited"}, {446, "moderation"}};
        const QByteArray expected = QByteArray("failed no ") + kinds.value(status, "bad_request");
        row(QByteArray::number(status).constData(), {Answer::refuses(status)}, 1, expected.constData());
    }
    row("429, short wait, twice", {Answer::refuses(429, "7")}, 3, "failed no rate_limited");
    row("429, long wait", {Answer::refuses(429, "121")}, 1, "failed no rate_limited");
    row("503, short wait, twice", {Answer::refuses(503, "120")}, 3, "failed no server");
    row("503, long wait", {Answer::refuses(503, "900")}, 1, "failed no server");
    row("503, no wait named", {Answer::refuses(503)}, 1, "maybe server");
    for (const int status : {408, 409, 500, 502, 504})
        row(QByteArray::number(status).constData(), {Answer::refuses(status)}, 1,
            status >= 500   ? "maybe server"
            : status == 408 ? "maybe timeout"
                            : "maybe bad_request");
    row("line lost", {Answer::losesTheLine()}, 1, "maybe network");
    row("line lost within the reply", {Answer::losesTheLine(R"({"created":1,"da)")}, 1, "maybe network check");
    row("no JSON", {Answer::json("<html>")}, 1, "failed unknown malformed");
    row("no image, no task", {Answer::json("{}")}, 1, "failed unknown malformed");
    row("an error with 200", {Answer::json(R"({"error":"out of luck"})")}, 1, "failed unknown generation");
    row("a failure", {Answer::json(R"({"status":"failed"})")}, 1, "failed unknown generation");
    row("a failure that used credits", {Answer::json(R"({"status":"failed","usage":{"credits_used":0.01}})")}, 1,
        "failed yes generation");
    row("no picture", {Answer::pictures({"not a picture at all"})}, 1, "failed yes damaged");
    row("cannot connect, then busy, then lost",
        {Answer::cannotConnect(), Answer::refuses(429, "1"), Answer::losesTheLine()}, 3, "maybe network");
}

void TestGenerationQueue::ends()
{
    QFETCH(QList<Answer>, answers);
    QFETCH(int, submits);
    QFETCH(QString, expected);
    m_service->submitAnswers = answers;
    m_service->standingSubmit = answers.constLast();
    m_service->standingProbe = Answer::cannotConnect();
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), submits);
    QCOMPARE(m_atelier->queue().items().size(), 1);
    QCOMPARE(seen(m_atelier->only()), expected);

    const QList<LedgerEntry> ledger = m_atelier->ledger();
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger[0].state, EntryState::Closed);
    QVERIFY(ledger[0].items[0].end != ItemEnd::Open);
    QVERIFY(ledger[0].items[0].end != ItemEnd::Saved);
    if (expected.startsWith(u"failed no"_s))
        QCOMPARE(ledger[0].items[0].cost, Money::ofMicros(0));
    else if (answers.constLast().status == 200 && answers.constLast().way == Answer::Way::Replies)
        QCOMPARE(m_atelier->spooled(ledger[0].id), answers.constLast().body);
}

void TestGenerationQueue::deadline()
{
    Pace pace = hurried();
    pace.submitDeadline = std::chrono::milliseconds(5);
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock, pace);
    QVERIFY(m_atelier->start());
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(seen(m_atelier->only()), u"maybe timeout"_s);
    QCOMPARE(m_service->submits.size(), 1);

    // What has not left is no loss: it has another deadline, and is sent again.
    m_service->standingSubmit = Answer::hangsBeforeSending();
    m_atelier->generate();
    QTRY_COMPARE(m_service->submits.size(), 2);
    m_atelier->settle();
    QCOMPARE(seen(m_atelier->queue().items().constLast()), u"running"_s);
}

void TestGenerationQueue::connectDeadline()
{
    Pace pace = hurried();
    pace.connectDeadline = std::chrono::milliseconds(5);
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock, pace);
    QVERIFY(m_atelier->start());
    m_service->standingSubmit = Answer::hangsBeforeSending();
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(seen(m_atelier->only()), u"failed no timeout"_s);
    QCOMPARE(m_service->submits.size(), 4);

    // The first byte has left, and the news of it has not come yet.
    m_service->standingSubmit = Answer::handsOver();
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->events.count(u"submitted"_s), 1);
    QCOMPARE(m_service->submits.size(), 5);
}

void TestGenerationQueue::cancelAsItLeaves()
{
    m_service->standingSubmit = Answer::handsOver();
    m_atelier->generate();
    QTRY_COMPARE(m_service->submits.size(), 1);
    QVERIFY(!m_atelier->events.contains(u"submitted"_s));
    m_atelier->queue().cancelAll();
    QVERIFY(m_atelier->idles());
    QCOMPARE(seen(m_atelier->only()), u"maybe cancelled"_s);
    QVERIFY(m_atelier->ledger()[0].sentMs > 0);
}

void TestGenerationQueue::slotsAreHeldToTheReply()
{
    m_service->submitAnswers = {Answer::refuses(400)};
    m_atelier->queue().setSlotCount(2);
    m_atelier->generate(1, 5);
    QTRY_COMPARE(m_service->submits.size(), 3);
    QCoreApplication::processEvents();
    QTRY_COMPARE(seen(m_atelier->queue().items()[2]), u"running"_s);
    QStringList all;
    for (const TaskItem &item : m_atelier->queue().items())
        all << seen(item);
    QCOMPARE(all, QStringList({u"failed no bad_request"_s, u"running"_s, u"running"_s, u"waiting"_s, u"waiting"_s}));
    m_atelier->queue().setSlotCount(6);
    QTRY_COMPARE(m_service->submits.size(), 5);
}

void TestGenerationQueue::tasksHoldNoSlot()
{
    m_service->submitAnswers = {Answer::task("leo_1"), Answer::task("leo_2"), Answer::task("leo_3")};
    m_atelier->queue().setSlotCount(1);
    m_atelier->generate(1, 3);
    QTRY_VERIFY(m_service->polls.contains(TaskId(u"leo_3"_s)));
    QCOMPARE(m_service->submits.size(), 3);
    QCOMPARE(seen(m_atelier->queue().items().constFirst()), u"at provider"_s);
    QVERIFY(m_atelier->events.contains(u"task leo_2"_s));
}

void TestGenerationQueue::frontGoesFirst()
{
    m_atelier->queue().setSlotCount(1);
    const RunId running = m_atelier->generate();
    QTRY_COMPARE(m_service->submits.size(), 1);
    const RunId back = m_atelier->generate();
    const RunId front = m_atelier->generate(1, 2, GenerationQueue::Where::Front);
    QTRY_COMPARE(m_atelier->events.count(u"queued"_s), 4);
    QList<RunId> order;
    for (const TaskItem &item : m_atelier->queue().items())
        order << item.run;
    QCOMPARE(order, QList<RunId>({front, front, running, back}));
    m_atelier->queue().cancel(m_atelier->queue().items()[2].id);
    QTRY_COMPARE(m_service->submits.size(), 2);
    QTRY_COMPARE(seen(m_atelier->queue().items()[0]), u"running"_s);

    order.clear();
    for (const LedgerEntry &entry : m_atelier->ledger())
        order << entry.run;
    QCOMPARE(order, QList<RunId>({front, front, running, back}));
}

void TestGenerationQueue::pauseAndRelease()
{
    m_atelier->queue().setPaused(true);
    m_atelier->generate(1, 2);
    QTRY_COMPARE(m_atelier->events.size(), 2);
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 0);
    QCOMPARE(seen(m_atelier->queue().items()[0]), u"held"_s);
    m_atelier->queue().release(m_atelier->queue().items()[1].id);
    QTRY_COMPARE(seen(m_atelier->queue().items()[1]), u"running"_s);
    QTRY_COMPARE(m_service->submits.size(), 1);
    QCOMPARE(seen(m_atelier->queue().items()[0]), u"held"_s);
    m_atelier->queue().setPaused(false);
    QTRY_COMPARE(m_service->submits.size(), 2);
}

void TestGenerationQueue::cancelBeforeSending()
{
    m_service->standingSubmit = Answer::hangsBeforeSending();
    m_atelier->queue().setSlotCount(1);
    m_atelier->generate(1, 2);
    QTRY_COMPARE(m_service->submits.size(), 1);
    m_atelier->queue().cancelAll();
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 1);
    for (const TaskItem &item : m_atelier->queue().items())
        QCOMPARE(seen(item), u"failed no cancelled"_s);
}

void TestGenerationQueue::cancelAfterSending()
{
    m_atelier->generate();
    QTRY_VERIFY(m_atelier->events.contains(u"submitted"_s));
    m_atelier->queue().cancel(m_atelier->only().id);
    QVERIFY(m_atelier->idles());
    QCOMPARE(seen(m_atelier->only()), u"maybe cancelled"_s);
    QCOMPARE(m_atelier->ledger()[0].items[0].end, ItemEnd::Unknown);
    m_atelier->queue().dismiss(m_atelier->only().id);
    QCOMPARE(m_atelier->queue().items().size(), 0);
    QTRY_VERIFY(m_atelier->ledger()[0].items[0].dismissed);
}

void TestGenerationQueue::cancelAtProvider()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_atelier->generate();
    QTRY_VERIFY(m_service->polls.size() > 1);
    m_atelier->queue().cancel(m_atelier->only().id);
    QVERIFY(m_atelier->idles());
    QCOMPARE(seen(m_atelier->only()), u"maybe cancelled check"_s);
    const auto polls = m_service->polls.size();
    m_atelier->settle();
    QCOMPARE(m_service->polls.size(), polls);

    m_service->pollAnswers = {Answer::pictures({picture()})};
    m_atelier->queue().checkAgain(m_atelier->only().id);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_service->submits.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->queue().items().size(), 0);
}

void TestGenerationQueue::offlineHoldsNewOnes()
{
    Pace pace = hurried();
    pace.offlineProbe = std::chrono::hours(1);
    pace.unsentBase = pace.unsentCap = std::chrono::hours(1);
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock, pace);
    QVERIFY(m_atelier->start());
    m_service->submitAnswers = {Answer::cannotConnect()};
    m_atelier->generate();
    QTRY_VERIFY(m_atelier->queue().isOffline());
    QTRY_COMPARE(seen(m_atelier->only()), u"resting"_s);
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->events.count(u"queued"_s), 2);
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 1);
    QCOMPARE(seen(m_atelier->queue().items()[1]), u"waiting"_s);

    m_service->probeAnswers = {Answer::cannotConnect()};
    m_atelier->queue().checkNow();
    QTRY_COMPARE(m_service->probes, 1);
    m_atelier->settle();
    QVERIFY(m_atelier->queue().isOffline());
    m_atelier->queue().checkNow();
    QTRY_COMPARE(m_service->submits.size(), 2);
    QVERIFY(!m_atelier->queue().isOffline());
    QCOMPARE(m_atelier->offline, QList<bool>({true, false}));
}

void TestGenerationQueue::withoutWaitingForTheNetwork()
{
    m_service->standingSubmit = Answer::cannotConnect();
    m_service->standingProbe = Answer::cannotConnect();
    m_atelier->queue().setWaitsForNetwork(false);
    m_atelier->generate(1, 5);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 20);
    for (const TaskItem &item : m_atelier->queue().items())
        QCOMPARE(seen(item), u"failed no network"_s);
}

void TestGenerationQueue::unreachableIsHeld()
{
    m_atelier->endpoint.reset();
    m_atelier->generate();
    QTRY_COMPARE(seen(m_atelier->only()), u"held"_s);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 0);
    m_atelier->endpoint = Endpoint{fastRouter(), "key"};
    m_atelier->queue().releaseAll();
    QTRY_COMPARE(m_service->submits.size(), 1);
}

void TestGenerationQueue::uncollectable()
{
    m_service->submitAnswers = {Answer::hangs(), Answer::task("leo_1")};
    m_atelier->generate(2);
    m_atelier->generate(1);
    QTRY_VERIFY(!m_service->polls.isEmpty());
    QCOMPARE(m_atelier->queue().uncollectable(), 2);
    QCOMPARE(m_atelier->queue().uncollectableCost(), Estimate::of(Money::ofMicros(42'000), 2));
    QVERIFY(!m_atelier->queue().isIdle());
}

void TestGenerationQueue::idleIsTold()
{
    m_service->standingSubmit = Answer::refuses(400);
    m_atelier->generate(1, 2);
    QVERIFY(!m_atelier->queue().isIdle());
    QTRY_COMPARE(m_atelier->idleTold, 1);
    QVERIFY(m_atelier->queue().isIdle());
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->idleTold, 2);
}

void TestGenerationQueue::listCostIsAbout()
{
    m_service->submitAnswers = {Answer::pictures({picture(8), picture(9)})};
    m_atelier->generate(2);
    QTRY_COMPARE(m_atelier->delivered.size(), 2);
    QCOMPARE(m_atelier->delivered[1].cost, Money::ofMicros(42'000));
    QCOMPARE(m_atelier->delivered[1].costBasis, CostBasis::About);
}

QTEST_GUILESS_MAIN(TestGenerationQueue)
#include "tst_generation_queue.moc"
