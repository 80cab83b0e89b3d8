// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of a reply that refuses or fails: kind, words, waiting time; and the two free questions, models and key
// test.
#include "cloud/WireFormat.h"
#include "support/ReplyFile.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestReplyErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void errorKinds_data();
    void errorKinds();
    void messages_data();
    void messages();
    void redacts();
    void supportId();
    void insufficientQuota();
    void redirectSaysWhere();
    void retryAfter_data();
    void retryAfter();
    void models();
    void modelsThatAreNone();
    void keyTest_data();
    void keyTest();
};

void TestReplyErrors::errorKinds_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int code, const char *body, ErrorKind kind) {
        QTest::addRow("%d %s", code, body) << code << QByteArray(body) << kind;
    };
    row(400, R"({"error":{"code":"content_policy_violation"}})", ErrorKind::Moderation);
    row(400, R"({"error":{"code":"content_filter"}})", ErrorKind::Moderation);
    row(500, R"({"error":"rejected by the Safety System"})", ErrorKind::Moderation);
    row(403, "", ErrorKind::Moderation);
    row(403, R"({"error":{"message":"Blocked"}})", ErrorKind::Moderation);
    row(403, R"({"error":{"message":"Your API key has no permission"}})", ErrorKind::Authentication);
    row(403, R"({"error":{"message":"Not enough credits"}})", ErrorKind::Credits);
    row(403, R"({"error":{"code":"model_not_found"}})", ErrorKind::ModelGone);
    row(429, R"({"error":{"code":"insufficient_quota"}})", ErrorKind::Credits);
    row(400, R"({"error":{"code":"billing_hard_limit_reached"}})", ErrorKind::Credits);
    row(402, "", ErrorKind::Credits);
    row(401, R"({"error":"model does not exist"})", ErrorKind::Authentication);
    row(404, R"({"error":{"message":"The model `dall-e-2` does not exist"}})", ErrorKind::ModelGone);
    row(404, R"({"error":{"code":"model_not_found"}})", ErrorKind::ModelGone);
    row(404, "", ErrorKind::BadRequest);
    row(413, "", ErrorKind::BadRequest);
    row(429, "", ErrorKind::RateLimited);
    row(408, "", ErrorKind::Timeout);
    row(502, "<html>", ErrorKind::Server);
    row(301, "", ErrorKind::Server);
    row(200, R"({"error":{"message":"x","code":429}})", ErrorKind::RateLimited);
    row(200, R"({"error":{"message":"x","status":402}})", ErrorKind::Credits);
    row(200, R"({"error":"x"})", ErrorKind::Generation);
    row(200, R"({"status":"nsfw"})", ErrorKind::Moderation);
    row(200, R"({"status":"failed"})", ErrorKind::Generation);
    row(200, "<html>", ErrorKind::Malformed);
    row(200, R"("text")", ErrorKind::Malformed);
    row(204, "", ErrorKind::Malformed);
}

void TestReplyErrors::errorKinds()
{
    QFETCH(int, code);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const auto failed = std::get<ReplyFailed>(submitted(code, body));
    QCOMPARE(failed.error.kind, kind);
    QCOMPARE(failed.error.httpStatus, code);
    QCOMPARE(failed.providerFailed, body.contains("\"status\":\""));
    QVERIFY(!failed.error.detail.isEmpty());
}

void TestReplyErrors::messages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *body, const QString &message) {
        QTest::newRow(body) << QByteArray(body) << message;
    };
    row(R"({"error":{"message":"m"},"message":"n"})", u"m"_s);
    row(R"({"error":"m"})", u"m"_s);
    row(R"({"error":{"error":{"message":"m"}}})", u"m"_s);
    row(R"({"message":"m","detail":"n"})", u"m"_s);
    row(R"({"detail":"m"})", u"m"_s);
    row(R"({"detail":[{"msg":"m"}]})", u"m"_s);
    row(R"({"errors":["m","n"]})", u"m"_s);
    row(R"({"errors":[{"message":"m"}]})", u"m"_s);
    row(R"({"data":{"error":"m"}})", u"m"_s);
    row(R"({"failMsg":"m"})", u"m"_s);
    row(R"({"data":{"generations":[{"failMsg":""},{"failMsg":"m"}]}})", u"m"_s);
    row(R"({"msg":"m"})", u"m"_s);
    row(R"({"title":"m"})", u"m"_s);
    row(R"({"error":{"message":"{\"error\":{\"message\":\"inner\"}}"}})", u"inner"_s);
    row(R"({"error":{"message":"{\"unknown\":1}"}})", u"{\"unknown\":1}"_s);
    row(R"({"error":{"message":"<b>bold</b> <img src='/etc/passwd'>words\u0000\u202e\n here"}})", u"bold words here"_s);
    row(R"({"error":{"message":"   "}})", u"HTTP 500"_s);
    row(R"({"error":{"code":5}})", u"HTTP 500"_s);
    row("<html>Bad gateway</html>", u"HTTP 500"_s);
    row("", u"HTTP 500"_s);
    QTest::newRow("long") << "{\"error\":\"" + QByteArray(5000, 'x') + "\"}" << QString(1000, u'x');
}

void TestReplyErrors::messages()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QCOMPARE(std::get<ReplyFailed>(submitted(500, body)).error.detail, message);
}

void TestReplyErrors::redacts()
{
    const QList<QByteArray> bodies{"{\"error\":\"Incorrect key provided: " + canary + ".\"}",
                                   "{\"error\":\"Bearer " + canary + "\",\"chat_id\":\"" + canary + "\"}",
                                   R"({"error":{"message":"m","param":")" + canary + "\"}}",
                                   "{\"error\":\"" + QByteArray(990, 'x') + canary + "\"}",
                                   "{\"status\":\"failed\",\"failMsg\":\"canary-<b></b>5f1c-key " + canary + "\"}"};
    for (const QByteArray &body : bodies) {
        const Error error = std::get<ReplyFailed>(submitted(400, body)).error;
        QVERIFY2(!QString(error.detail + error.param + error.supportId).contains(u"canary-5"_s),
                 qPrintable(error.detail));
    }
    QCOMPARE(std::get<ReplyFailed>(submitted(401, R"({"error":"bad key sk-proj-abcdef123456 given, Bearer xyz"})"))
                 .error.detail,
             u"bad key [key] given, Bearer [key]"_s);
}

void TestReplyErrors::supportId()
{
    TransportEnd end = status(200);
    const auto body = contentOf(R"({"chat_id":"fr_7","url":"https://x/a"})");
    QCOMPARE(std::get<ImagesReady>(wire::readSubmit(end, body, canary, now)).facts.supportId, u"fr_7"_s);
    end.requestId = "req-1";
    QCOMPARE(std::get<ImagesReady>(wire::readSubmit(end, body, canary, now)).facts.supportId, u"req-1"_s);
    end.httpStatus = 500;
    QCOMPARE(std::get<ReplyFailed>(wire::readSubmit(end, body, canary, now)).error.supportId, u"req-1"_s);
}

void TestReplyErrors::insufficientQuota()
{
    QVERIFY(std::get<ReplyFailed>(submitted(429, R"({"error":{"code":"insufficient_quota"}})")).insufficientQuota);
    QVERIFY(!std::get<ReplyFailed>(submitted(429, R"({"error":{"code":"rate_limit_exceeded"}})")).insufficientQuota);
}

void TestReplyErrors::redirectSaysWhere()
{
    TransportEnd end = status(301);
    end.location = "https://other.example/path?secret=1";
    QCOMPARE(std::get<ReplyFailed>(wire::readSubmit(end, contentOf({}), canary, now)).error.detail,
             u"HTTP 301: https://other.example"_s);
}

void TestReplyErrors::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // -1: nothing
    QTest::newRow("seconds") << QByteArray("7") << qint64(7);
    QTest::newRow("spaces") << QByteArray(" 120 ") << qint64(120);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.2") << qint64(2);
    QTest::newRow("huge") << QByteArray("99999999999999999999") << qint64(365 * 24 * 3600);
    QTest::newRow("date") << QByteArray("Sun, 22 Nov 2026 12:01:30 GMT") << qint64(90);
    QTest::newRow("past date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("nan") << QByteArray("nan") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void TestReplyErrors::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    const auto read = wire::readRetryAfter(value, now);
    QCOMPARE(read ? qint64(read->count()) : -1, seconds);
}

void TestReplyErrors::models()
{
    const auto models = wire::readModels(status(200), R"({"data":[
        {"id":"openai/gpt-image-1","name":"GPT Image 1","architecture":{"output_modalities":["image"]}},
        {"id":"openai/gpt-5","name":"GPT 5","architecture":{"output_modalities":["text"]}},
        {"id":"leonardo/phoenix-1-0"},{"name":"no id"},{"id":7},null]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->at(0).id, ModelId(u"openai/gpt-image-1"_s));
    QCOMPARE(models->at(0).name, u"GPT Image 1"_s);
    QVERIFY(models->at(0).makesImages);
    QVERIFY(!models->at(1).makesImages);
    QVERIFY(models->at(2).makesImages);
    QCOMPARE(wire::readModels(status(200), R"([{"id":"a"}])")->size(), 1);
}

void TestReplyErrors::modelsThatAreNone()
{
    QCOMPARE(wire::readModels(status(200), "<html>").error().kind, ErrorKind::Malformed);
    QCOMPARE(wire::readModels(status(200), R"({"data":{}})").error().kind, ErrorKind::Malformed);
    QCOMPARE(wire::readModels(status(401), R"({"error":"no"})").error().kind, ErrorKind::Authentication);
    QCOMPARE(wire::readModels(lost(0), {}).error().kind, ErrorKind::Network);
}

void TestReplyErrors::keyTest_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<KeyVerdict>("verdict");
    for (const int code : {200, 204, 246, 400, 404, 422})
        QTest::addRow("%d", code) << code << KeyVerdict::Accepted;
    QTest::addRow("401") << 401 << KeyVerdict::Refused;
    for (const int code : {0, 302, 402, 403, 429, 500, 503})
        QTest::addRow("%d", code) << code << KeyVerdict::CouldNotTell;
}

void TestReplyErrors::keyTest()
{
    QFETCH(int, code);
    QFETCH(KeyVerdict, verdict);
    QCOMPARE(wire::readKeyTest(status(code)), verdict);
    QCOMPARE(wire::queryBody(wire::keyTestTask), R"({"taskId":"key-test"})");
}

QTEST_GUILESS_MAIN(TestReplyErrors)
#include "tst_reply_errors.moc"
