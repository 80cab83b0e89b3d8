// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's sample replies, each held against what it expects; and the rules for requests, pictures, tasks and
// cost that no sample shows.
#include "cloud/WireFormat.h"
#include "support/ReplyFile.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

ErrorKind kindFromName(const QString &name)
{
    const QMap<QString, ErrorKind> names{{u"Moderation"_s, ErrorKind::Moderation},
                                         {u"Credits"_s, ErrorKind::Credits},
                                         {u"Authentication"_s, ErrorKind::Authentication},
                                         {u"ModelGone"_s, ErrorKind::ModelGone},
                                         {u"RateLimited"_s, ErrorKind::RateLimited},
                                         {u"BadRequest"_s, ErrorKind::BadRequest},
                                         {u"Server"_s, ErrorKind::Server},
                                         {u"Malformed"_s, ErrorKind::Malformed}};
    return names.value(name, ErrorKind::Invalid);
}

} // namespace

class TestWireFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void sampleReply_data();
    void sampleReply();
    void submitBody();
    void submitBodyLeavesOutWhatIsEmpty();
    void queryBody();
    void findsPictures_data();
    void findsPictures();
    void pairsSecondSources();
    void findsTasks_data();
    void findsTasks();
    void undecodablePicture();
    void imageBytes();
    void lostLine();
    void tooLarge();
    void cost_data();
    void cost();
};

void TestWireFormat::sampleReply_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = replyFiles();
    QVERIFY(names.size() >= 30);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

namespace {

// What the outcome amounts to, in the words of the samples.
struct Seen
{
    QString outcome;
    QList<PictureSource> pictures;
    ReplyFacts facts;
    Error error;
    TaskId task;
};

Seen see(const ImagesReady &ready)
{
    return {.outcome = u"images"_s, .pictures = ready.pictures, .facts = ready.facts, .error = {}, .task = {}};
}
Seen see(const TaskAccepted &accepted)
{
    return {.outcome = u"task"_s, .pictures = {}, .facts = accepted.facts, .error = {}, .task = accepted.task};
}
Seen see(const ReplyFailed &failed)
{
    return {.outcome = u"error"_s, .pictures = {}, .facts = failed.facts, .error = failed.error, .task = {}};
}
Seen see(const StillPending &)
{
    return {.outcome = u"pending"_s, .pictures = {}, .facts = {}, .error = {}, .task = {}};
}
Seen see(const PollNotFound &missing)
{
    return {.outcome = u"pending"_s, .pictures = {}, .facts = {}, .error = missing.error, .task = {}};
}
Seen see(const PollRefused &refused)
{
    return {.outcome = u"refused"_s, .pictures = {}, .facts = {}, .error = refused.error, .task = {}};
}

Seen seen(const ReplyFile &reply)
{
    const auto content = contentOf(reply.body);
    const auto visitor = [](const auto &outcome) { return see(outcome); };
    if (!reply.isPoll)
        return std::visit(visitor, wire::readSubmit(reply.end, content, canary, now));
    Seen result = std::visit(visitor, wire::readPoll(reply.end, content, canary, now));
    if (result.outcome == u"error"_s)
        result.outcome = u"failed"_s;
    return result;
}

} // namespace

void TestWireFormat::sampleReply()
{
    QFETCH(QString, name);
    const ReplyFile reply = ReplyFile::read(name);
    const Seen result = seen(reply);
    const QStringList known{u"outcome"_s,        u"count"_s,         u"cost"_s,  u"second_source"_s,
                            u"message"_s,        u"kind"_s,          u"param"_s, u"task_id"_s,
                            u"estimated_cost"_s, u"retry_after_s"_s, u"note"_s,  u"revised_prompt"_s};
    for (auto it = reply.expect.begin(); it != reply.expect.end(); ++it)
        QVERIFY2(known.contains(it.key()), qPrintable(it.key()));

    const auto expected = [&](QLatin1StringView key) { return reply.expect.value(key); };
    QCOMPARE(result.outcome, expected("outcome"_L1).toString());
    if (reply.expect.contains("count"_L1))
        QCOMPARE(result.pictures.size(), expected("count"_L1).toInteger());
    for (const PictureSource &picture : result.pictures)
        QVERIFY(!picture.bytes.isEmpty() || picture.url == QUrl(u"https://cdn.example/a.png"_s) ||
                picture.url == QUrl(u"https://cdn.example/p.jpg"_s));
    if (reply.expect.contains("cost"_L1)) {
        QCOMPARE(result.facts.cost, Money::ofDollars(expected("cost"_L1).toDouble()));
        QCOMPARE(result.facts.costBasis, CostBasis::Actual);
    }
    if (reply.expect.contains("estimated_cost"_L1)) {
        QCOMPARE(result.facts.cost, Money::ofDollars(expected("estimated_cost"_L1).toDouble()));
        QCOMPARE(result.facts.costBasis, CostBasis::About);
    }
    if (reply.expect.contains("second_source"_L1))
        QCOMPARE(result.pictures.value(0).second, QUrl(expected("second_source"_L1).toString()));
    if (reply.expect.contains("message"_L1))
        QCOMPARE(result.error.detail, expected("message"_L1).toString());
    if (reply.expect.contains("kind"_L1))
        QCOMPARE(result.error.kind, kindFromName(expected("kind"_L1).toString()));
    QCOMPARE(result.error.param, reply.expect.contains("param"_L1) ? expected("param"_L1).toString()
                                 : name.contains("fastapi"_L1)     ? u"size"_s
                                                                   : QString());
    if (reply.expect.contains("task_id"_L1))
        QCOMPARE(result.task, TaskId(expected("task_id"_L1).toString()));
    const int seconds = expected("retry_after_s"_L1).toInt();
    QCOMPARE(result.error.retryAfter.has_value(), seconds > 0);
    if (seconds > 0)
        QCOMPARE(result.error.retryAfter->count(), seconds);
    if (reply.expect.contains("revised_prompt"_L1)) {
        QCOMPARE(result.facts.revisedPrompt, expected("revised_prompt"_L1).toString());
        QCOMPARE(result.pictures.value(0).revisedPrompt, expected("revised_prompt"_L1).toString());
    }
}

void TestWireFormat::submitBody()
{
    const GenerationRequest request{.model = ModelId(u"openai/gpt-image-1"_s),
                                    .prompt = u"a \"calm\" lake – 湖"_s,
                                    .count = 3,
                                    .size = u"1536x1024"_s,
                                    .quality = u"high"_s,
                                    .format = u"webp"_s,
                                    .background = u"opaque"_s,
                                    .style = u"vivid"_s,
                                    .responseFormat = u"b64_json"_s};
    const QJsonObject expected{{u"model"_s, u"openai/gpt-image-1"_s},
                               {u"prompt"_s, u"a \"calm\" lake – 湖"_s},
                               {u"n"_s, 3},
                               {u"size"_s, u"1536x1024"_s},
                               {u"quality"_s, u"high"_s},
                               {u"output_format"_s, u"webp"_s},
                               {u"background"_s, u"opaque"_s},
                               {u"style"_s, u"vivid"_s},
                               {u"response_format"_s, u"b64_json"_s}};
    QCOMPARE(QJsonDocument::fromJson(wire::submitBody(request)).object(), expected);
}

void TestWireFormat::submitBodyLeavesOutWhatIsEmpty()
{
    GenerationRequest request;
    request.model = ModelId(u"m"_s);
    request.prompt = u"p"_s;
    QCOMPARE(wire::submitBody(request), R"({"model":"m","n":1,"prompt":"p"})");
}

void TestWireFormat::queryBody()
{
    QCOMPARE(wire::queryBody(TaskId(u"leo_1"_s)), R"({"taskId":"leo_1"})");
}

void TestWireFormat::findsPictures_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("urls");
    const auto row = [](const char *body, const QStringList &urls) { QTest::newRow(body) << QByteArray(body) << urls; };
    const QString a = u"https://x/a"_s, b = u"https://x/b"_s;
    row(R"({"data":[{"url":"https://x/a"},{"url":"https://x/b"}]})", {a, b});
    row(R"({"data":{"generations":[{"url":"https://x/a"}]}})", {a});
    row(R"({"data":{"data":[{"url":"https://x/a"}]}})", {a});
    row(R"({"data":{"images":[{"url":"https://x/a"}]}})", {a});
    row(R"({"data":{"urls":["https://x/a","https://x/b"]}})", {a, b});
    row(R"({"generations":[{"url":"https://x/a"}]})", {a});
    row(R"({"images":[{"url":"https://x/a"}]})", {a});
    row(R"({"result":{"data":[{"url":"https://x/a"}]}})", {a});
    row(R"({"result":{"images":[{"url":"https://x/a"}]}})", {a});
    row(R"({"output":["https://x/a"]})", {a});
    row(R"({"data":{"url":"https://x/a"}})", {a});
    row(R"({"fastrouter_assets":{"urls":["https://x/a"]}})", {a});
    row(R"({"urls":["https://x/a"]})", {a});
    row(R"({"url":"https://x/a"})", {a});
    row(R"({"data":[{"id":"1"},{"url":""},{"url":null},{"revised_prompt":"x"},{"url":"https://x/a"}]})", {a});
    row(R"({"data":[{"revised_prompt":"x"}],"images":[{"url":"https://x/b"}]})", {b});
    row(R"({"status_url":"https://x/s","data":{"status_url":"https://x/s"}})", {});
    row(R"({"data":[],"images":{},"output":null,"url":7})", {});
    row(R"({"data":[[{"url":"https://x/a"}]]})", {});
}

void TestWireFormat::findsPictures()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, urls);
    const SubmitOutcome outcome = submitted(200, body);
    const auto *ready = std::get_if<ImagesReady>(&outcome);
    QCOMPARE(ready != nullptr, !urls.isEmpty());
    QStringList found;
    for (const PictureSource &picture : ready ? ready->pictures : QList<PictureSource>())
        found += picture.url.toString();
    QCOMPARE(found, urls);
}

void TestWireFormat::pairsSecondSources()
{
    const auto outcome = std::get<ImagesReady>(
        polled(200, R"({"data":[{"url":"https://x/a"},{"url":"https://x/b"},{"url":"https://x/c"}],
        "fastrouter_assets":{"urls":["https://y/a","https://x/b"],"expires_at":1791381937}})"));
    QCOMPARE(outcome.pictures.at(0).second, QUrl(u"https://y/a"_s));
    QVERIFY(outcome.pictures.at(1).second.isEmpty()); // the same address is no second one
    QVERIFY(outcome.pictures.at(2).second.isEmpty());
    QCOMPARE(outcome.facts.urlsExpireMs, 1791381937000);
}

void TestWireFormat::findsTasks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("task");
    const auto row = [](const char *body, const QString &task) { QTest::newRow(body) << QByteArray(body) << task; };
    row(R"({"taskId":"a"})", u"a"_s);
    row(R"({"task_id":"a"})", u"a"_s);
    row(R"({"task_id":123456789012})", u"123456789012"_s);
    row(R"({"taskId":9007199254740993})", u"9007199254740993"_s);
    row(R"({"data":{"taskId":"a"}})", u"a"_s);
    row(R"({"data":{"task_id":7}})", u"7"_s);
    row(R"({"job_id":"a"})", u"a"_s);
    row(R"({"data":{"job_id":"a"}})", u"a"_s);
    row(R"({"taskId":null,"task_id":"","job_id":"a"})", u"a"_s);
    row(R"({"id":"a","status":"queued"})", u"a"_s);
    row(R"({"id":"a"})", {});
    row(R"({"id":"a","status":"done"})", {});
    row(R"({"taskId":1.5})", {});
    row(R"({"taskId":{"a":1}})", {});
    row(R"({"taskId":"a","error":"warning: slow"})", u"a"_s);
    row(R"({"taskId":"a","code":"success","message":"accepted"})", u"a"_s);
}

void TestWireFormat::findsTasks()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, task);
    const SubmitOutcome outcome = submitted(202, body);
    const auto *accepted = std::get_if<TaskAccepted>(&outcome);
    QCOMPARE(accepted ? accepted->task.text() : QString(), task);
}

void TestWireFormat::undecodablePicture()
{
    const auto ready = std::get<ImagesReady>(submitted(200, R"({"data":[{"b64_json":"no picture"},{"b64_json":"YWJj"},
        {"b64_json":"no picture","url":"https://x/a"},{"url":"@picture:99"},{"b64_\u006ason":"YWJj"}]})"));
    QCOMPARE(ready.pictures.size(), 5);
    QVERIFY(ready.pictures.at(0).bytes.isEmpty() && ready.pictures.at(0).url.isEmpty());
    QCOMPARE(ready.pictures.at(1).bytes, "abc");
    QVERIFY(ready.pictures.at(2).bytes.isEmpty());
    QCOMPARE(ready.pictures.at(2).url, QUrl(u"https://x/a"_s));
    QVERIFY(ready.pictures.at(3).bytes.isEmpty() && ready.pictures.at(3).url.isEmpty());
    QCOMPARE(ready.pictures.at(4).bytes, "abc"); // a key that ReplyReader did not know is read all the same
}

void TestWireFormat::imageBytes()
{
    const QByteArray bytes("\xff\xd8\xff\xe0 rest");
    QCOMPARE(std::get<ImagesReady>(submitted(200, bytes)).pictures.value(0).bytes, bytes);
    QCOMPARE(std::get<ImagesReady>(polled(200, bytes)).pictures.value(0).bytes, bytes);
    QVERIFY(std::holds_alternative<ReplyFailed>(submitted(500, bytes)));
    const auto cut = wire::readSubmit(lost(200), contentOf(bytes), canary, now);
    QCOMPARE(std::get<ReplyFailed>(cut).error.kind, ErrorKind::Network);
}

void TestWireFormat::lostLine()
{
    const auto cut = wire::readSubmit(lost(200), contentOf(R"({"data":[{"url":"https)"), canary, now);
    QCOMPARE(std::get<ReplyFailed>(cut).error.kind, ErrorKind::Network);
    QCOMPARE(std::get<ReplyFailed>(cut).error.httpStatus, 200);
    const auto complete = wire::readSubmit(lost(200), contentOf(R"({"taskId":"a"})"), canary, now);
    QCOMPARE(std::get<TaskAccepted>(complete).task, TaskId(u"a"_s));
    const auto refusal = wire::readSubmit(lost(429), contentOf(R"({"error":"slow down"})"), canary, now);
    QCOMPARE(std::get<ReplyFailed>(refusal).error.kind, ErrorKind::Network);
    const auto poll = wire::readPoll(lost(0), contentOf({}), canary, now);
    QCOMPARE(std::get<StillPending>(poll).trouble->kind, ErrorKind::Network);
}

void TestWireFormat::tooLarge()
{
    const std::expected<ReplyContent, Error> none = std::unexpected(Error{.kind = ErrorKind::TooLarge});
    QCOMPARE(std::get<ReplyFailed>(wire::readSubmit(status(200), none, canary, now)).error.kind, ErrorKind::TooLarge);
    QCOMPARE(std::get<ReplyFailed>(wire::readPoll(status(200), none, canary, now)).error.kind, ErrorKind::TooLarge);
}

void TestWireFormat::cost_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<qint64>("micros"); // -1: unknown
    QTest::addColumn<CostBasis>("basis");
    QTest::newRow("actual") << QByteArray(R"("usage":{"credits_used":0.0135})") << qint64(13500) << CostBasis::Actual;
    QTest::newRow("actual as text") << QByteArray(R"("usage":{"credits_used":"0.25"})") << qint64(250000)
                                    << CostBasis::Actual;
    QTest::newRow("estimate") << QByteArray(R"("estimate_usage":{"credits_used":0.1})") << qint64(100000)
                              << CostBasis::About;
    QTest::newRow("both") << QByteArray(R"("usage":{"credits_used":0.2},"estimate_usage":{"credits_used":0.1})")
                          << qint64(200000) << CostBasis::Actual;
    QTest::newRow("zero is unknown") << QByteArray(R"("usage":{"credits_used":0})") << qint64(-1) << CostBasis::Unknown;
    QTest::newRow("negative") << QByteArray(R"("usage":{"credits_used":-3})") << qint64(-1) << CostBasis::Unknown;
    QTest::newRow("tokens only") << QByteArray(R"("usage":{"total_tokens":9})") << qint64(-1) << CostBasis::Unknown;
    QTest::newRow("another type") << QByteArray(R"("usage":"free")") << qint64(-1) << CostBasis::Unknown;
}

void TestWireFormat::cost()
{
    QFETCH(QByteArray, usage);
    QFETCH(qint64, micros);
    QFETCH(CostBasis, basis);
    const auto ready = std::get<ImagesReady>(submitted(200, "{\"url\":\"https://x/a\"," + usage + "}"));
    QCOMPARE(ready.facts.cost.isKnown() ? ready.facts.cost.micros() : -1, micros);
    QCOMPARE(ready.facts.costBasis, basis);
}

QTEST_GUILESS_MAIN(TestWireFormat)
#include "tst_wire_format.moc"
