// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that fails five requests in a row is paused: what counts, what the rest of the queue says meanwhile, and
// how a person ends it. Nothing is sent by itself in between.
#include "generation/ProviderPauses.h"
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::Happening)
Q_DECLARE_METATYPE(proofsheet::ErrorKind)
Q_DECLARE_METATYPE(proofsheet::ProviderSign)

namespace {

Answer good()
{
    return Answer::pictures({encoded(drawing({8, 8}, false), "png")});
}

template <typename State>
int count(const QList<TaskItem> &items)
{
    return int(std::count_if(items.cbegin(), items.cend(),
                             [](const TaskItem &item) { return std::holds_alternative<State>(item.state); }));
}

} // namespace

class TestProviderPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_atelier.reset(); }
    void signs_data();
    void signs();
    void countsInARow();
    void pausesTheRest_data();
    void pausesTheRest();
    void resumeSendsOne();
    void aFailedTrialKeepsThePause();
    void sendNowIsATrial();
    void resumeWithNothingWaiting();
    void successBetweenStartsAgain();
    void restsDoNotGoOn();

private:
    QList<TaskItem> items() const { return m_atelier->queue().items(); }
    void fail(int requests); // one after another

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<Atelier> m_atelier;
    QList<ErrorKind> m_paused;
    int m_resumed = 0;
};

void TestProviderPauses::init()
{
    failOnStrayWarnings();
    m_service = std::make_unique<ScriptedService>();
    m_clock = std::make_unique<TestClock>();
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock);
    QVERIFY(m_atelier->start());
    m_atelier->queue().setSlotCount(1);
    m_paused.clear();
    m_resumed = 0;
    connect(&m_atelier->queue(), &GenerationQueue::providerPaused, this,
            [this](const ProviderId &, const Error &cause) { m_paused << cause.kind; });
    connect(&m_atelier->queue(), &GenerationQueue::providerResumed, this, [this] { ++m_resumed; });
}

void TestProviderPauses::fail(int requests)
{
    m_service->submitAnswers += QList<Answer>(requests, Answer::refuses(502));
}

void TestProviderPauses::signs_data()
{
    QTest::addColumn<Happening>("what");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ProviderSign>("sign");
    const auto row = [](const char *name, Happening what, ErrorKind kind, ProviderSign sign) {
        QTest::newRow(name) << what << kind << sign;
    };
    row("not reached", Happening::NeverLeft, ErrorKind::Network, ProviderSign::Fails);
    row("no handshake", Happening::NeverLeft, ErrorKind::Timeout, ProviderSign::Fails);
    row("a key that cannot be sent", Happening::NeverLeft, ErrorKind::Invalid, ProviderSign::Neither);
    row("line lost", Happening::LeftUnanswered, ErrorKind::Network, ProviderSign::Fails);
    row("deadline", Happening::LeftUnanswered, ErrorKind::Timeout, ProviderSign::Fails);
    row("5xx, redirect", Happening::LeftUnanswered, ErrorKind::Server, ProviderSign::Fails);
    row("a person's cancel", Happening::LeftUnanswered, ErrorKind::Cancelled, ProviderSign::Neither);
    row("cancelled before", Happening::CancelledUnsent, ErrorKind::Cancelled, ProviderSign::Neither);
    row("busy to the end", Happening::RefusedBriefly, ErrorKind::RateLimited, ProviderSign::Fails);
    row("429", Happening::Refused, ErrorKind::RateLimited, ProviderSign::Fails);
    row("401", Happening::Refused, ErrorKind::Authentication, ProviderSign::Fails);
    row("402", Happening::Refused, ErrorKind::Credits, ProviderSign::Fails);
    row("503 with a long rest", Happening::Refused, ErrorKind::Server, ProviderSign::Fails);
    row("400", Happening::Refused, ErrorKind::BadRequest, ProviderSign::Works);
    row("declined", Happening::Refused, ErrorKind::Moderation, ProviderSign::Works);
    row("model gone", Happening::Refused, ErrorKind::ModelGone, ProviderSign::Works);
    row("200 with HTML", Happening::UselessReply, ErrorKind::Malformed, ProviderSign::Fails);
    row("200 without end", Happening::UselessReply, ErrorKind::TooLarge, ProviderSign::Fails);
    row("200 with an error", Happening::UselessReply, ErrorKind::Generation, ProviderSign::Works);
    row("a failure of its own", Happening::ProviderFailed, ErrorKind::Generation, ProviderSign::Works);
}

void TestProviderPauses::signs()
{
    QFETCH(Happening, what);
    QFETCH(ErrorKind, kind);
    QTEST(signOf(what, {.kind = kind}), "sign");
}

void TestProviderPauses::countsInARow()
{
    ProviderPauses pauses;
    const ProviderPlace one{fastRouterId, u"https://a.example"_s};
    const ProviderPlace other{fastRouterId, u"https://b.example"_s};
    for (int i = 1; i <= 4; ++i)
        QVERIFY(!pauses.noteFailed(one, {}));
    QVERIFY(!pauses.noteFailed(other, {}));
    QVERIFY(!pauses.pauseOf(one));
    QVERIFY(pauses.noteFailed(one, {.kind = ErrorKind::Credits}));
    QVERIFY(!pauses.noteFailed(one, {.kind = ErrorKind::Server})); // told once
    QCOMPARE(pauses.pauseOf(one)->failures, 6);
    QCOMPARE(pauses.pauseOf(one)->cause.kind, ErrorKind::Server);
    QVERIFY(!pauses.pauseOf(other));
    QCOMPARE(pauses.paused(), QList<ProviderPlace>({one}));
    QVERIFY(pauses.noteWorks(one));
    QVERIFY(!pauses.noteWorks(one));
    QVERIFY(!pauses.pauseOf(one));
}

void TestProviderPauses::pausesTheRest_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("502") << Answer::refuses(502) << ErrorKind::Server;
    QTest::newRow("line lost") << Answer::losesTheLine() << ErrorKind::Network;
    QTest::newRow("402") << Answer::refuses(402) << ErrorKind::Credits;
    QTest::newRow("HTML") << Answer::json("<html>") << ErrorKind::Malformed;
}

void TestProviderPauses::pausesTheRest()
{
    QFETCH(Answer, answer);
    QFETCH(ErrorKind, kind);
    m_service->standingSubmit = answer;
    m_atelier->generate(1, 8);
    QTRY_COMPARE(m_paused, QList<ErrorKind>({kind}));
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 5);
    QCOMPARE(count<state::Held>(items()), 3);
    const auto held = std::get<state::Held>(items().constLast().state);
    QCOMPARE(held.failures, 5);
    QCOMPARE(held.cause->kind, kind);
    QCOMPARE(m_atelier->queue().pausedProviders().size(), 1);
    QVERIFY(!m_atelier->queue().isPaused());

    // What is wanted meanwhile waits with the others.
    m_atelier->generate();
    QTRY_COMPARE(count<state::Held>(items()), 4);
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 5);
}

void TestProviderPauses::resumeSendsOne()
{
    fail(5);
    m_atelier->generate(1, 8);
    QTRY_COMPARE(m_paused.size(), 1);
    m_atelier->queue().resumeProviders();
    QTRY_COMPARE(m_service->submits.size(), 6);
    m_atelier->queue().resumeProviders(); // one is under way
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 6);
    QCOMPARE(count<state::Held>(items()), 2);

    m_service->standingSubmit = good();
    m_atelier->queue().cancel(items()[5].id); // a person's cancel says nothing about the provider
    m_atelier->settle();
    QCOMPARE(m_resumed, 0);
    m_atelier->queue().resumeProviders();
    QTRY_COMPARE(m_resumed, 1);
    QTRY_COMPARE(m_atelier->delivered.size(), 2); // the trial, and the one that it set free
    QCOMPARE(m_service->submits.size(), 8);
    QVERIFY(m_atelier->queue().pausedProviders().isEmpty());
}

void TestProviderPauses::aFailedTrialKeepsThePause()
{
    fail(6);
    m_atelier->generate(1, 8);
    QTRY_COMPARE(m_paused.size(), 1);
    m_atelier->queue().resumeProviders();
    QTRY_COMPARE(m_service->submits.size(), 6);
    QTRY_COMPARE(std::get<state::Held>(items().constLast().state).failures, 6);
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 6);
    QCOMPARE(m_paused.size(), 1);
    QCOMPARE(m_resumed, 0);
}

void TestProviderPauses::sendNowIsATrial()
{
    fail(5);
    m_atelier->generate(1, 8);
    QTRY_COMPARE(m_paused.size(), 1);
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_service->standingPoll = good();
    m_service->standingSubmit = good();
    m_atelier->queue().release(items().constLast().id);
    QTRY_COMPARE(m_resumed, 1);
    QTRY_COMPARE(m_atelier->delivered.size(), 3);
    QCOMPARE(m_service->submits.size(), 8);
}

void TestProviderPauses::resumeWithNothingWaiting()
{
    fail(5);
    m_atelier->generate(1, 5);
    QTRY_COMPARE(m_paused.size(), 1);
    QVERIFY(m_atelier->idles());
    m_atelier->queue().resumeProviders();
    QCOMPARE(m_resumed, 1);
    QVERIFY(m_atelier->queue().pausedProviders().isEmpty());
    QCOMPARE(m_service->submits.size(), 5);
}

void TestProviderPauses::successBetweenStartsAgain()
{
    fail(4);
    m_service->submitAnswers << good();
    fail(4);
    m_service->submitAnswers << Answer::refuses(400);
    fail(4);
    m_atelier->generate(1, 14);
    QTRY_COMPARE(m_service->submits.size(), 14);
    QVERIFY(m_paused.isEmpty());
}

// A rest after a 429 would end by itself; not while its provider is paused.
void TestProviderPauses::restsDoNotGoOn()
{
    Pace pace = hurried();
    pace.retryAfterScale = 1.0;
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock, pace);
    QVERIFY(m_atelier->start());
    m_atelier->queue().setSlotCount(1);
    m_service->submitAnswers = {Answer::refuses(429, "100")};
    fail(5);
    m_atelier->generate(1, 6);
    QTRY_COMPARE(m_service->submits.size(), 6);
    QTRY_VERIFY(std::holds_alternative<state::Held>(items()[0].state));
    QCOMPARE(m_atelier->queue().pausedProviders().size(), 1);
}

QTEST_GUILESS_MAIN(TestProviderPauses)
#include "tst_provider_pauses.moc"
