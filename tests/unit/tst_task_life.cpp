// SPDX-License-Identifier: GPL-3.0-or-later
// A paid task's life with a scripted provider: polls and how waiting ends, downloads and their second sources, what it
// cost, one more of the same.
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray picture(int side = 8)
{
    return encoded(drawing({side, side}, false), "png");
}

const QUrl first(u"https://cdn.example/first.png"_s);
const QUrl second(u"https://cdn.example/second.png"_s);

template <typename State>
std::optional<State> stateOf(const TaskItem &item)
{
    const State *state = std::get_if<State>(&item.state);
    return state ? std::optional(*state) : std::nullopt;
}

} // namespace

class TestTaskLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_atelier.reset(); }
    void everyStepIsOnDiskFirst();
    void pollsUntilItArrives();
    void missedPollsGoOn();
    void threeMorePollsForAnEmptySuccess();
    void unknownTaskHasAMinute();
    void refusedPollKeepsTheTask();
    void lateAndThenNotPolled();
    void providersFailure_data();
    void providersFailure();
    void secondSource();
    void damagedIsFetchedElsewhere();
    void freshUrl();
    void noSourceLeft();
    void directUrlCanBeAskedAgain();
    void missingAndExtra();
    void actualCostIsDivided();
    void lineLostBehindAWholeReply();
    void buyAgain();
    void runsElsewhereInTheSameRun();

private:
    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<Atelier> m_atelier;
};

void TestTaskLife::init()
{
    failOnStrayWarnings();
    m_service = std::make_unique<ScriptedService>();
    m_clock = std::make_unique<TestClock>();
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock);
    QVERIFY(m_atelier->start());
}

// The ledger is read from disk, beside the running queue, at the moment a call is made.
void TestTaskLife::everyStepIsOnDiskFirst()
{
    QList<LedgerEntry> atSubmit, atPoll, atDownload;
    m_service->onSubmit = [&] { atSubmit << m_atelier->ledger(); };
    m_service->onPoll = [&] { atPoll << m_atelier->ledger(); };
    m_service->onDownload = [&] { atDownload << m_atelier->ledger(); };
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::url(first.toEncoded())};
    m_service->downloads[first] = {Answer::json(picture())};
    QList<LedgerEntry> atDelivery;
    connect(&m_atelier->queue(), &GenerationQueue::delivered, this, [&] { atDelivery << m_atelier->ledger(); });
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(atSubmit.size(), 1);
    QCOMPARE(atSubmit[0].state, EntryState::Sending);
    QCOMPARE(atPoll.size(), 1);
    QCOMPARE(atPoll[0].state, EntryState::Accepted);
    QCOMPARE(atPoll[0].task, TaskId(u"leo_1"_s));
    QVERIFY(atPoll[0].sentMs > 0);
    QCOMPARE(atDownload.size(), 1);
    QCOMPARE(atDownload[0].state, EntryState::Answered);
    QCOMPARE(atDownload[0].items[0].url, first);
    QVERIFY(atDownload[0].replySpooled);
    QCOMPARE(atDelivery[0].state, EntryState::Closed);
    QCOMPARE(atDelivery[0].items[0].end, ItemEnd::Saved);
}

void TestTaskLife::pollsUntilItArrives()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::pending(), Answer::pending(), Answer::url(first.toEncoded())};
    m_service->downloads[first] = {Answer::json(picture())};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->events, QStringList({u"queued"_s, u"submitted"_s, u"task leo_1"_s}));
    QCOMPARE(m_service->polls.size(), 3);
    QCOMPARE(m_service->submits.size(), 1);
    QCOMPARE(m_atelier->bytesOf(m_atelier->delivered[0]), picture());
    const LedgerEntry entry = m_atelier->ledger().constFirst();
    QCOMPARE(entry.state, EntryState::Closed);
    QCOMPARE(entry.items[0].end, ItemEnd::Saved);
    QCOMPARE(entry.items[0].file, m_atelier->delivered[0].file);
    QCOMPARE(m_atelier->spooled(entry.id), QByteArray());
}

void TestTaskLife::missedPollsGoOn()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::refuses(500),      Answer::cannotConnect(), Answer::json("<html>"),
                              Answer::refuses(429, "9"), Answer::losesTheLine(),  Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_service->polls.size(), 6);
    QCOMPARE(m_service->submits.size(), 1);
    QVERIFY(!m_atelier->queue().isOffline());
}

void TestTaskLife::threeMorePollsForAnEmptySuccess()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->standingPoll = Answer::emptySuccess();
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->polls.size(), 4);
    QVERIFY(stateOf<state::Failed>(m_atelier->only()));
    QCOMPARE(stateOf<state::Failed>(m_atelier->only())->charged, Charged::Unknown);
}

void TestTaskLife::unknownTaskHasAMinute()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->standingPoll = Answer::refuses(404);
    m_atelier->generate();
    QTRY_VERIFY(m_service->polls.size() > 5);
    QVERIFY(stateOf<state::AtProvider>(m_atelier->only()));
    m_clock->pass(60s);
    QVERIFY(m_atelier->idles());
    const auto failed = stateOf<state::Failed>(m_atelier->only());
    QVERIFY(failed);
    QCOMPARE(failed->error.kind, ErrorKind::Expired);
    QCOMPARE(failed->charged, Charged::Unknown);
}

void TestTaskLife::refusedPollKeepsTheTask()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::refuses(401)};
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    const auto waiting = stateOf<state::AtProvider>(m_atelier->only());
    QVERIFY(waiting);
    QVERIFY(!waiting->polled);
    QCOMPARE(waiting->task, TaskId(u"leo_1"_s));
    QVERIFY(waiting->cause);
    QCOMPARE(waiting->cause->kind, ErrorKind::Authentication);
    const LedgerEntry entry = m_atelier->ledger().constFirst();
    QVERIFY(entry.waitingEnded);
    QCOMPARE(entry.items[0].error->kind, ErrorKind::Authentication);

    m_service->pollAnswers = {Answer::pictures({picture()})};
    m_atelier->queue().keepWaiting(m_atelier->only().id);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
}

void TestTaskLife::lateAndThenNotPolled()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_atelier->generate();
    QTRY_VERIFY(!m_service->polls.isEmpty());
    QVERIFY(!stateOf<state::AtProvider>(m_atelier->only())->late);
    m_clock->pass(10min);
    QTRY_VERIFY(stateOf<state::AtProvider>(m_atelier->only())->late);
    QVERIFY(stateOf<state::AtProvider>(m_atelier->only())->polled);
    m_clock->pass(20min);
    QVERIFY(m_atelier->idles());
    QVERIFY(!stateOf<state::AtProvider>(m_atelier->only())->polled);
    QVERIFY(!stateOf<state::AtProvider>(m_atelier->only())->cause); // nobody refused: the time was up
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Accepted);

    const auto polls = m_service->polls.size();
    m_atelier->queue().keepWaiting(m_atelier->only().id);
    QTRY_VERIFY(m_service->polls.size() > polls + 2);
    QVERIFY(stateOf<state::AtProvider>(m_atelier->only())->polled);
}

void TestTaskLife::providersFailure_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("charged");
    QTest::newRow("no usage") << QByteArray(R"({"code":"failed","data":{"status":"failed"}})") << int(Charged::Unknown);
    QTest::newRow("usage of nothing") << QByteArray(R"({"status":"failed","usage":{"credits_used":0}})")
                                      << int(Charged::Unknown);
    QTest::newRow("usage") << QByteArray(R"({"status":"failed","usage":{"credits_used":0.0135}})") << int(Charged::Yes);
}

void TestTaskLife::providersFailure()
{
    QFETCH(QByteArray, body);
    QFETCH(int, charged);
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::json(body)};
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(int(stateOf<state::Failed>(m_atelier->only())->charged), charged);
    QCOMPARE(m_atelier->spooled(m_atelier->ledger()[0].id), body);
}

void TestTaskLife::secondSource()
{
    m_service->submitAnswers = {Answer::json(R"({"data":[{"url":"https://cdn.example/first.png"}],)"
                                             R"("fastrouter_assets":{"urls":["https://cdn.example/second.png"]}})")};
    m_service->downloads[second] = {Answer::json(picture())};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_service->fetched, QList<QUrl>({first, second}));
}

// Bytes that are cut short are no end while there is another place to fetch them from.
void TestTaskLife::damagedIsFetchedElsewhere()
{
    m_service->submitAnswers = {Answer::json(R"({"data":[{"url":"https://cdn.example/first.png"}],)"
                                             R"("fastrouter_assets":{"urls":["https://cdn.example/second.png"]}})")};
    m_service->downloads[first] = {Answer::json(picture().chopped(20))};
    m_service->downloads[second] = {Answer::json(picture())};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_service->fetched, QList<QUrl>({first, second}));

    m_service->fetched.clear();
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::url(first.toEncoded()), Answer::url(second.toEncoded())};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 2);
    QCOMPARE(m_service->fetched, QList<QUrl>({first, second}));

    m_service->submitAnswers = {Answer::task("leo_2")};
    m_service->standingPoll = Answer::url(first.toEncoded());
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(stateOf<state::Failed>(m_atelier->only())->error.kind, ErrorKind::Damaged);
    QCOMPARE(stateOf<state::Failed>(m_atelier->only())->charged, Charged::Yes);
    QCOMPARE(m_service->fetched, QList<QUrl>({first, second, first, first}));
}

void TestTaskLife::freshUrl()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->pollAnswers = {Answer::url(first.toEncoded()), Answer::url(second.toEncoded())};
    m_service->downloads[second] = {Answer::refuses(503), Answer::json(picture())};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_service->polls.size(), 2);
    QCOMPARE(m_service->fetched, QList<QUrl>({first, second, second}));
}

void TestTaskLife::noSourceLeft()
{
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->standingPoll = Answer::url(first.toEncoded());
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->polls.size(), 2);
    QVERIFY(stateOf<state::MaybeCharged>(m_atelier->only()));
    QVERIFY(stateOf<state::MaybeCharged>(m_atelier->only())->canCheck);
    QCOMPARE(m_atelier->ledger()[0].items[0].url, first);
}

void TestTaskLife::directUrlCanBeAskedAgain()
{
    m_service->submitAnswers = {Answer::url(first.toEncoded())};
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QVERIFY(stateOf<state::MaybeCharged>(m_atelier->only())->canCheck);
    m_service->downloads[first] = {Answer::json(picture())};
    m_atelier->queue().checkAgain(m_atelier->only().id);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 1);
    QCOMPARE(m_atelier->ledger()[0].items[0].end, ItemEnd::Saved);
}

void TestTaskLife::missingAndExtra()
{
    m_service->submitAnswers = {Answer::pictures({picture(8)}), Answer::pictures({picture(9), picture(10)})};
    m_atelier->generate(2);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    const auto failed = stateOf<state::Failed>(m_atelier->only());
    QCOMPARE(failed->error.kind, ErrorKind::Missing);
    QCOMPARE(failed->charged, Charged::Yes);

    m_atelier->generate(1);
    QTRY_COMPARE(m_atelier->delivered.size(), 3);
    QVERIFY(m_atelier->idles());
    // Two of one reply may come in either order.
    const ImageRecord &extra = m_atelier->delivered[m_atelier->delivered[1].indexInRun == 0 ? 2 : 1];
    QCOMPARE(extra.indexInRun, 1);
    QCOMPARE(extra.indexInRequest, 1);
    QCOMPARE(m_atelier->ledger()[1].items.size(), 2);
}

void TestTaskLife::actualCostIsDivided()
{
    m_service->submitAnswers = {Answer::json(R"({"data":[{"b64_json":")" + picture(8).toBase64() +
                                             R"("},{"b64_json":")" + picture(9).toBase64() +
                                             R"("}],"usage":{"credits_used":0.027}})")};
    m_atelier->generate(2);
    QTRY_COMPARE(m_atelier->delivered.size(), 2);
    QCOMPARE(m_atelier->delivered[0].cost, Money::ofMicros(13'500));
    QCOMPARE(m_atelier->delivered[1].costBasis, CostBasis::Actual);
    QTRY_COMPARE(m_atelier->ledger()[0].cost, Money::ofMicros(27'000));
}

void TestTaskLife::lineLostBehindAWholeReply()
{
    m_service->submitAnswers = {Answer::losesTheLine(Answer::pictures({picture()}).body),
                                Answer::losesTheLine(Answer::task("leo_1").body)};
    m_service->standingPoll = Answer::pictures({picture(9)});
    m_atelier->generate(1, 2);
    QTRY_COMPARE(m_atelier->delivered.size(), 2);
    QCOMPARE(m_service->submits.size(), 2);
}

void TestTaskLife::buyAgain()
{
    m_service->submitAnswers = {Answer::pictures({picture()}), Answer::losesTheLine(), Answer::pictures({picture(9)})};
    m_atelier->queue().setSlotCount(1);
    const RunId run = m_atelier->generate(1, 2);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->queue().items().size(), 1);
    QCOMPARE(m_atelier->queue().buyAgain(m_atelier->only().id), run);
    QTRY_COMPARE(m_atelier->delivered.size(), 2);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 3);
    QCOMPARE(m_atelier->delivered[1].run, run);
    QCOMPARE(m_atelier->delivered[1].indexInRun, 2);
    QVERIFY(stateOf<state::MaybeCharged>(m_atelier->only()));
}

// What one model refused goes to another: the same run and provider, places that go on, and one POST more.
void TestTaskLife::runsElsewhereInTheSameRun()
{
    m_service->submitAnswers = {Answer::refuses(400), Answer::pictures({picture()})};
    const RunId run = m_atelier->generate();
    QVERIFY(m_atelier->idles());
    Wish wish = m_atelier->only().wish;
    wish.models = {ModelId(u"leonardo/phoenix-1-0"_s)};
    m_atelier->queue().generateBeside(m_atelier->only().id, wish, planOf(wish));
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    const ImageRecord record = m_atelier->delivered[0];
    QCOMPARE(record.run, run);
    QCOMPARE(record.indexInRun, 1);
    QCOMPARE(record.sent.model, wish.models.constFirst());
    QCOMPARE(record.provider, m_atelier->endpoint->provider.id);
    QCOMPARE(record.origin, m_atelier->endpoint->provider.origin());
    QCOMPARE(m_service->submits.size(), 2);
}

QTEST_GUILESS_MAIN(TestTaskLife)
#include "tst_task_life.moc"
