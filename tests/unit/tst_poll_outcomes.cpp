// SPDX-License-Identifier: GPL-3.0-or-later
// What a poll means for the waiting: done, failed, go on, stop, or no such task.
#include "cloud/WireFormat.h"
#include "support/ReplyFile.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestPollOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void readsStatus_data();
    void readsStatus();
    void pollRefusals_data();
    void pollRefusals();
    void pollTrouble();
};

void TestPollOutcomes::readsStatus_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome"); // pending: explicitly; quiet: nothing said; success: without pictures
    const auto row = [](const char *body, const QString &outcome) {
        QTest::newRow(body) << QByteArray(body) << outcome;
    };
    for (const char *word :
         {"succeed", "succeeded", "success", "complete", "completed", "done", "finished", "ready", " DONE "})
        QTest::newRow(word) << QByteArray("{\"status\":\"" + QByteArray(word) + "\"}") << u"success"_s;
    for (const char *word :
         {"failed", "fail", "failure", "error", "errored", "cancelled", "canceled", "expired", "timeout", "timed_out",
          "rejected", "blocked", "nsfw", "moderated", "content_filtered", "FAILED"})
        QTest::newRow(word) << QByteArray("{\"status\":\"" + QByteArray(word) + "\"}") << u"failed"_s;
    for (const char *word : {"pending", "queued", "running", "?"})
        QTest::newRow(word) << QByteArray("{\"status\":\"" + QByteArray(word) + "\"}") << u"pending"_s;
    row(R"({"data":{"status":"running"},"status":"done"})", u"pending"_s);
    row(R"({"task_status":"failed"})", u"failed"_s);
    row(R"({"data":{"task_status":"failed"}})", u"failed"_s);
    row(R"({"data":{"generations":[{"status":"succeed"},{"status":"running"}]}})", u"pending"_s);
    row(R"({"data":{"generations":[{"status":"succeed"},{"status":"failed"}]}})", u"success"_s);
    row(R"({"data":{"generations":[{"status":"failed"},{"status":"failed"}]}})", u"failed"_s);
    row(R"({"fastrouter_assets":{"status":"ready"}})", u"success"_s);
    row(R"({"code":"processing"})", u"pending"_s);
    row(R"({"code":200})", u"quiet"_s);
    row("{}", u"quiet"_s);
    row(R"({"error":"gone wrong"})", u"failed"_s);
    row(R"({"error":"","status":null})", u"quiet"_s);
    row(R"({"error":"gone wrong","status":"running"})", u"pending"_s);
    row(R"({"error":"gone wrong","status":"done"})", u"failed"_s);
    row(R"({"status":"failed","data":[{"url":"https://x/a"}]})", u"failed"_s);
    row(R"({"status":"running","data":[{"url":"https://x/a"}]})", u"images"_s);
    row(R"({"error":"a warning","data":[{"url":"https://x/a"}]})", u"images"_s);
    row("no json", u"trouble"_s);
    row("[]", u"trouble"_s);
    row("", u"trouble"_s);
}

void TestPollOutcomes::readsStatus()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    const PollOutcome result = polled(200, body);
    QString read;
    if (std::holds_alternative<ImagesReady>(result))
        read = u"images"_s;
    else if (std::holds_alternative<ReplyFailed>(result))
        read = u"failed"_s;
    else if (const auto *pending = std::get_if<StillPending>(&result))
        read = pending->trouble                  ? u"trouble"_s
               : pending->explicitly             ? u"pending"_s
               : pending->succeededWithoutImages ? u"success"_s
                                                 : u"quiet"_s;
    QCOMPARE(read, outcome);
}

void TestPollOutcomes::pollRefusals_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("outcome");
    for (const int code : {400, 401, 402, 403, 405, 422, 446, 302})
        QTest::addRow("%d", code) << code << u"refused"_s;
    for (const int code : {404, 410})
        QTest::addRow("%d", code) << code << u"unknown task"_s;
    for (const int code : {408, 409, 425, 429, 500, 502, 503, 504, 520})
        QTest::addRow("%d", code) << code << u"goes on"_s;
}

void TestPollOutcomes::pollRefusals()
{
    QFETCH(int, code);
    QFETCH(QString, outcome);
    for (const QByteArray &body : {QByteArray(R"({"error":{"message":"no"}})"), QByteArray("<html>"), QByteArray()}) {
        const PollOutcome result = polled(code, body);
        const auto *pending = std::get_if<StillPending>(&result);
        QCOMPARE(std::holds_alternative<PollRefused>(result), outcome == u"refused"_s);
        QCOMPARE(std::holds_alternative<PollNotFound>(result), outcome == u"unknown task"_s);
        QCOMPARE(pending && pending->trouble && !pending->explicitly, outcome == u"goes on"_s);
    }
}

void TestPollOutcomes::pollTrouble()
{
    TransportEnd end = status(429);
    end.retryAfter = "9";
    const auto pending = std::get<StillPending>(wire::readPoll(end, contentOf({}), canary, now));
    QCOMPARE(pending.trouble->kind, ErrorKind::RateLimited);
    QCOMPARE(pending.trouble->retryAfter->count(), 9);
    QCOMPARE(std::get<PollNotFound>(polled(404, {})).error.kind, ErrorKind::Expired);
}

QTEST_GUILESS_MAIN(TestPollOutcomes)
#include "tst_poll_outcomes.moc"
