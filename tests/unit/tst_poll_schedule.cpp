// SPDX-License-Identifier: GPL-3.0-or-later
// When a task is asked about, when waiting ends, and how long what never left waits before it is tried again.
#include "generation/PollSchedule.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestPollSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void polls_data();
    void polls();
    void waitingEnds();
    void unsent_data();
    void unsent();
    void restsAtMostTwoMinutes();
};

void TestPollSchedule::polls_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<qint64>("waitedMs");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("retryAfter"); // -1: none
    QTest::addColumn<qint64>("expected");

    const auto row = [](const char *name, int n, milliseconds waited, double random, int retryAfter,
                        milliseconds expected) {
        QTest::newRow(name) << n << qint64(waited.count()) << random << retryAfter << qint64(expected.count());
    };
    row("first", 0, 0s, 0.5, -1, 2s);
    row("second", 1, 2s, 0.5, -1, 2s);
    row("third", 2, 4s, 0.5, -1, 3s);
    row("fourth", 3, 7s, 0.5, -1, 3s);
    row("fifth", 4, 10s, 0.5, -1, 5s);
    row("the fiftieth as the sixth", 49, 250s, 0.5, -1, 5s);
    row("a fifth less", 0, 0s, 0.0, -1, 1600ms);
    row("a fifth more", 0, 0s, 1.0, -1, 2400ms);
    row("just not late", 99, 10min - 1ms, 0.5, -1, 5s);
    row("late: once a minute", 99, 10min, 0.5, -1, 60s);
    row("late, with jitter", 99, 29min, 1.0, -1, 72s);
    row("asked to wait", 0, 0s, 0.5, 30, 30s);
    row("asked to wait less", 4, 10s, 0.5, 1, 5s);
    row("asked to wait two minutes", 0, 0s, 0.5, 120, 120s);
    row("asked to wait an hour", 0, 0s, 0.5, 3600, 120s);
}

void TestPollSchedule::polls()
{
    QFETCH(int, n);
    QFETCH(qint64, waitedMs);
    QFETCH(double, random);
    QFETCH(int, retryAfter);
    QFETCH(qint64, expected);
    const auto asked = retryAfter < 0 ? std::nullopt : std::optional(std::chrono::seconds(retryAfter));
    const auto wait = nextPoll(Pace{}, n, milliseconds(waitedMs), random, asked);
    QVERIFY(wait);
    QCOMPARE(wait->count(), expected);
}

void TestPollSchedule::waitingEnds()
{
    QVERIFY(nextPoll(Pace{}, 200, 30min - 1ms, 0.5));
    QVERIFY(!nextPoll(Pace{}, 200, 30min, 0.5));
    QVERIFY(!nextPoll(Pace{}, 0, 31min, 0.5, 5s));
    QVERIFY(!isLate(Pace{}, 9min));
    QVERIFY(isLate(Pace{}, 10min));
}

void TestPollSchedule::unsent_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("at once") << 1 << 0.0 << qint64(0);
    QTest::newRow("first, at most") << 1 << 1.0 << qint64(2'000);
    QTest::newRow("second, half way") << 2 << 0.5 << qint64(2'000);
    QTest::newRow("third, at most") << 3 << 1.0 << qint64(8'000);
    QTest::newRow("capped") << 12 << 1.0 << qint64(30'000);
}

void TestPollSchedule::unsent()
{
    QFETCH(int, n);
    QFETCH(double, random);
    QFETCH(qint64, expected);
    QCOMPARE(unsentWait(Pace{}, n, random).count(), expected);
}

void TestPollSchedule::restsAtMostTwoMinutes()
{
    QCOMPARE(restWait(Pace{}, 7s).count(), qint64(7'000));
    QCOMPARE(restWait(Pace{}, 500s).count(), qint64(120'000));
    QCOMPARE(restWait(Pace{}, std::chrono::seconds(-4)).count(), qint64(0));
    Pace hurried;
    hurried.retryAfterScale = 0.0;
    QCOMPARE(restWait(hurried, 100s).count(), qint64(0));
}

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "tst_poll_schedule.moc"
