// SPDX-License-Identifier: GPL-3.0-or-later
// The machine sleeps and wakes: no task fails of it, what is overdue happens at once, and nothing is sent too early.
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTaskSleep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    // Three hours at the provider: asked at once, long after it counted as late, and the picture is there.
    void taskIsAskedAfterAWake()
    {
        ScriptedService service;
        TestClock clock;
        Pace pace = wakeful();
        for (auto &wait : pace.firstPolls)
            wait = 1h;
        pace.latePoll = 1h;
        Atelier atelier(service, clock, pace);
        QVERIFY(atelier.start());
        const QUrl url(u"https://cdn.example/a.png"_s);
        service.submitAnswers = {Answer::task("leo_1")};
        service.pollAnswers = {Answer::cannotConnect(), Answer::url(url.toEncoded())};
        service.downloads.insert(url, {Answer::json(encoded(drawing({8, 8}, false), "png"))});
        atelier.generate();
        QTRY_VERIFY(std::holds_alternative<state::AtProvider>(atelier.only().state));
        atelier.settle();
        QCOMPARE(service.polls.size(), 0);
        clock.sleep(3h);
        QTRY_COMPARE(service.polls.size(), 1); // the network is not there yet
        QTRY_VERIFY(std::get<state::AtProvider>(atelier.only().state).polled);
        clock.sleep(3h);
        QTRY_COMPARE(atelier.delivered.size(), 1);
        QCOMPARE(service.submits.size(), 1);
    }

    // A pause that the provider asked for is over by the wall clock, and not before.
    void pauseIsCountedThroughTheSleep()
    {
        ScriptedService service;
        TestClock clock;
        Pace pace = wakeful();
        pace.retryAfterScale = 1.0;
        Atelier atelier(service, clock, pace);
        QVERIFY(atelier.start());
        service.submitAnswers = {Answer::refuses(429, "100"),
                                 Answer::pictures({encoded(drawing({8, 8}, false), "png")})};
        atelier.generate();
        QTRY_VERIFY(std::holds_alternative<state::Resting>(atelier.only().state));
        clock.sleep(60s);
        atelier.settle();
        QCOMPARE(service.submits.size(), 1);
        clock.sleep(60s);
        QTRY_COMPARE(atelier.delivered.size(), 1);
        QCOMPARE(service.submits.size(), 2);
    }

    // What is in flight waits on: its deadline counts time awake.
    void submitOutlivesASleep()
    {
        ScriptedService service;
        TestClock clock;
        Atelier atelier(service, clock, wakeful());
        QVERIFY(atelier.start());
        service.submitAnswers = {Answer::hangs()};
        atelier.generate();
        QTRY_VERIFY(std::holds_alternative<state::Running>(atelier.only().state));
        clock.sleep(3h);
        atelier.settle();
        QVERIFY(std::holds_alternative<state::Running>(atelier.only().state));
        QCOMPARE(service.submits.size(), 1);
    }

private:
    static Pace wakeful()
    {
        Pace pace = hurried();
        pace.wakeLook = 1ms;
        return pace;
    }
};

QTEST_GUILESS_MAIN(TestTaskSleep)
#include "tst_task_sleep.moc"
