// SPDX-License-Identifier: GPL-3.0-or-later
// The sample provider over a real socket: both deliveries, every refusal, restarts and stops.
#include "demo/SampleServer.h"
#include "imaging/ImageDecoder.h"
#include "support/Warnings.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int status = 0;
    QByteArray body;
    QByteArray retryAfter;
    QByteArray type;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString code() const { return json()[u"error"_s][u"code"_s].toString(); }
};

QJsonObject submit(const QString &model, QJsonObject more = {})
{
    more.insert(u"model"_s, model);
    if (!more.contains(u"prompt"_s))
        more.insert(u"prompt"_s, u"Two herons in the reeds"_s);
    return more;
}

const QString gpt = u"openai/gpt-image-1"_s;
const QString dalle2 = u"openai/dall-e-2"_s;
const QString dalle3 = u"openai/dall-e-3"_s;
const QString phoenix = u"leonardo/phoenix-1-0"_s;
const QString anime = u"leonardo/anime-xl"_s;
const QString vision = u"leonardo/vision-xl"_s;

} // namespace

class TestSampleServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void initTestCase() { QVERIFY(m_server.start()); }

    void base64ByDefaultForGptImage()
    {
        const Answer answer = post(u"images/generations"_s,
                                   submit(gpt, {{u"n"_s, 2}, {u"size"_s, u"1536x1024"_s}, {u"quality"_s, u"low"_s}}));
        QCOMPARE(answer.status, 200);
        const QJsonArray data = answer.json()[u"data"_s].toArray();
        QCOMPARE(data.size(), 2);
        const auto one = decoded(data[0]);
        QCOMPARE(one.size(), QSize(1536, 1024));
        QVERIFY(one != decoded(data[1]));
        QCOMPARE(answer.json()[u"usage"_s][u"credits_used"_s].toDouble(-1), 0.0);
    }

    void formatsAndBackground_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("alpha");
        QTest::newRow("jpeg") << QJsonObject{{u"output_format"_s, u"jpeg"_s}} << u"jpeg"_s << false;
        QTest::newRow("webp") << QJsonObject{{u"output_format"_s, u"webp"_s}} << u"webp"_s << false;
        QTest::newRow("clear png") << QJsonObject{{u"background"_s, u"transparent"_s}} << u"png"_s << true;
        QTest::newRow("nulls") << QJsonObject{{u"output_format"_s, QJsonValue()}, {u"size"_s, QJsonValue()}} << u"png"_s
                               << false;
    }
    void formatsAndBackground()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(QString, format);
        QFETCH(bool, alpha);
        fields.insert(u"response_format"_s, u"url"_s);
        const Answer answer = post(u"images/generations"_s, submit(gpt, fields));
        QCOMPARE(answer.status, 200);
        const Answer picture = get(QUrl(answer.json()[u"data"_s][0][u"url"_s].toString()));
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.type, "image/" + format.toLatin1());
        const auto image = decodeImage(picture.body);
        QVERIFY(image);
        QCOMPARE(image->hasAlphaChannel(), alpha);
    }

    void dalle3RewritesThePrompt()
    {
        const Answer answer =
            post(u"images/generations"_s, submit(dalle3, {{u"style"_s, u"natural"_s}, {u"quality"_s, u"hd"_s}}));
        QCOMPARE(answer.status, 200);
        const QJsonValue item = answer.json()[u"data"_s][0];
        QVERIFY(item[u"revised_prompt"_s].toString().startsWith(u"Two herons in the reeds"));
        QVERIFY(!item[u"url"_s].toString().isEmpty());
    }

    void drawsOnWhereTheSameIsAskedAgain()
    {
        const QJsonObject wish = submit(dalle3, {});
        const QStringList first = urlsOf(post(u"images/generations"_s, wish));
        const QStringList second = urlsOf(post(u"images/generations"_s, wish));
        const QByteArray picture = get(QUrl(first[0])).body;
        QVERIFY(get(QUrl(second[0])).body != picture);
        QCOMPARE(get(QUrl(first[0])).body, picture);

        // In the same order, another server draws the same pictures.
        SampleServer other({.delayScale = 0});
        QVERIFY(other.start());
        const QStringList again = urlsOf(post(u"images/generations"_s, wish, {}, &other));
        QCOMPARE(get(QUrl(again[0])).body, picture);
    }

    void tasks_data()
    {
        QTest::addColumn<QString>("model");
        for (const QString &model : {phoenix, anime, vision})
            QTest::newRow(qPrintable(model)) << model;
    }
    void tasks()
    {
        QFETCH(QString, model);
        const Answer answer = post(u"images/generations"_s, submit(model, {{u"size"_s, u"640x384"_s}, {u"n"_s, 2}}));
        QCOMPARE(answer.status, 200);
        const QString id = taskId(answer);
        QVERIFY(!id.isEmpty());
        const Answer done = post(u"getAsyncResponse"_s, {{u"taskId"_s, id}});
        const QStringList urls = urlsOf(done);
        QCOMPARE(urls.size(), 2);
        const Answer picture = get(QUrl(urls[1]));
        const auto image = decodeImage(picture.body);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(640, 384));
        QCOMPARE(urlsOf(get(QUrl(m_server.baseUrl().toString() + u"/images/" + id))), urls);

        // A server that was started later knows the task, and draws the same picture.
        SampleServer later({.delayScale = 0});
        QVERIFY(later.start());
        const QStringList again = urlsOf(post(u"getAsyncResponse"_s, {{u"taskId"_s, id}}, {}, &later));
        QCOMPARE(again.size(), 2);
        QVERIFY(again != urls);
        QCOMPARE(get(QUrl(again[1])).body, picture.body);
    }

    void taskIsPendingAtFirst()
    {
        SampleServer slow({.delayScale = 1000});
        QVERIFY(slow.start());
        for (const QString &model : {phoenix, anime, vision}) {
            const QString id = taskId(post(u"images/generations"_s, submit(model), {}, &slow));
            const Answer pending = post(u"getAsyncResponse"_s, {{u"taskId"_s, id}}, {}, &slow);
            QCOMPARE(pending.status, 200);
            QVERIFY(urlsOf(pending).isEmpty());
            QVERIFY(pending.body.contains("processing"));
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("param");
        const auto row = [](const char *name, const QJsonObject &body, const QString &code, const QString &param) {
            QTest::newRow(name) << body << code << param;
        };
        row("no prompt", submit(gpt, {{u"prompt"_s, u" "_s}}), u"missing_required_parameter"_s, u"prompt"_s);
        row("long prompt", submit(dalle2, {{u"prompt"_s, QString(1001, u'x')}}), u"string_above_max_length"_s,
            u"prompt"_s);
        row("unknown model", submit(u"openai/dall-e-9"_s), u"model_not_found"_s, u"model"_s);
        row("size", submit(gpt, {{u"size"_s, u"512x512"_s}}), u"invalid_value"_s, u"size"_s);
        row("size of dall-e-3", submit(dalle3, {{u"size"_s, u"1536x1024"_s}}), u"invalid_value"_s, u"size"_s);
        row("odd size", submit(phoenix, {{u"size"_s, u"1001x512"_s}}), u"invalid_value"_s, u"size"_s);
        row("pretty times sign", submit(phoenix, {{u"size"_s, u"512×512"_s}}), u"invalid_value"_s, u"size"_s);
        row("quality word", submit(gpt, {{u"quality"_s, u"hd"_s}}), u"invalid_value"_s, u"quality"_s);
        row("quality of leonardo", submit(phoenix, {{u"quality"_s, u"high"_s}}), u"unknown_parameter"_s, u"quality"_s);
        row("style of gpt", submit(gpt, {{u"style"_s, u"vivid"_s}}), u"unknown_parameter"_s, u"style"_s);
        row("null style", submit(dalle3, {{u"style"_s, QJsonValue()}}), u"invalid_type"_s, u"style"_s);
        row("format of dall-e", submit(dalle3, {{u"output_format"_s, u"webp"_s}}), u"unknown_parameter"_s,
            u"output_format"_s);
        row("clear jpeg", submit(gpt, {{u"background"_s, u"transparent"_s}, {u"output_format"_s, u"jpeg"_s}}),
            u"invalid_value"_s, u"background"_s);
        row("two of dall-e-3", submit(dalle3, {{u"n"_s, 2}}), u"invalid_value"_s, u"n"_s);
        row("five large ones", submit(phoenix, {{u"n"_s, 5}, {u"size"_s, u"1024x768"_s}}), u"invalid_value"_s, u"n"_s);
        row("half a picture", submit(gpt, {{u"n"_s, 1.5}}), u"invalid_value"_s, u"n"_s);
        row("base64 of leonardo", submit(phoenix, {{u"response_format"_s, u"b64_json"_s}}), u"invalid_value"_s,
            u"response_format"_s);
        row("unknown field", submit(gpt, {{u"seed"_s, 5}}), u"unknown_parameter"_s, u"seed"_s);
    }
    void refusals()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, code);
        QFETCH(QString, param);
        const Answer answer = post(u"images/generations"_s, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.json()[u"error"_s][u"param"_s].toString(), param);
        QVERIFY(!answer.json()[u"error"_s][u"message"_s].toString().isEmpty());
    }

    void keys()
    {
        QCOMPARE(post(u"getAsyncResponse"_s, {{u"taskId"_s, u"key-test"_s}}, "Bearer any-key").status, 404);
        QCOMPARE(post(u"getAsyncResponse"_s, {{u"taskId"_s, u"key-test"_s}}).status, 404);
        QCOMPARE(post(u"getAsyncResponse"_s, {{u"taskId"_s, u"key-test"_s}}, "Bearer bad-key").status, 401);
        QCOMPARE(post(u"images/generations"_s, submit(gpt), "Basic dTpw").status, 401);
    }

    void nonsense()
    {
        QCOMPARE(send(u"images/generations"_s, "{").status, 400);
        QCOMPARE(send(u"images/generations"_s, "[]").status, 400);
        QCOMPARE(post(u"getAsyncResponse"_s, {}).status, 400);
        const QByteArray huge = QByteArray("\xff\xff\xff\xffx\x9c", 6).repeated(4).toBase64();
        const QList<QByteArray> ids{"leo_1", "sample_", "sample_AAAA", "sample_" + huge};
        for (const QByteArray &id : ids)
            QCOMPARE(post(u"getAsyncResponse"_s, {{u"taskId"_s, QString::fromLatin1(id)}}).status, 404);
        QCOMPARE(get(m_server.baseUrl().resolved(QUrl(u"/nothing"_s))).status, 404);
        QCOMPARE(get(m_server.baseUrl().resolved(QUrl(u"/samples/sample_x/0.png"_s))).status, 404);
    }

    void models()
    {
        const Answer answer = get(QUrl(m_server.baseUrl().toString() + u"/models"));
        const QJsonArray models = answer.json()[u"data"_s].toArray();
        QCOMPARE(models.size(), 10);
        for (const QJsonValue &model : models)
            QCOMPARE(model[u"architecture"_s][u"output_modalities"_s][0].toString(), u"image"_s);
    }

    void longPromptsHaveUrls()
    {
        QString prompt;
        for (int i = 0; i < 30000; ++i)
            prompt += QChar(0x4e00 + (i * 7919) % 20000);
        const Answer answer =
            post(u"images/generations"_s,
                 submit(gpt, {{u"prompt"_s, prompt}, {u"response_format"_s, u"url"_s}, {u"quality"_s, u"low"_s}}));
        QCOMPARE(answer.status, 200);
        QVERIFY(decodeImage(get(QUrl(answer.json()[u"data"_s][0][u"url"_s].toString())).body));
    }

    // One seat and two who want it: whoever comes second, and that is not said, is told to come back.
    void tooManyAtOnce()
    {
        SampleServer one({.delayScale = 1000, .mostAtOnce = 1});
        QVERIFY(one.start());
        const QByteArray body = QJsonDocument(submit(dalle2)).toJson();
        std::unique_ptr<QNetworkReply> seated(begin(u"images/generations"_s, body, {}, &one));
        std::unique_ptr<QNetworkReply> refused(begin(u"images/generations"_s, body, {}, &one));
        QTRY_VERIFY(seated->isFinished() || refused->isFinished());
        if (seated->isFinished())
            std::swap(seated, refused);
        const Answer answer = wait(refused.release());
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.retryAfter, "2");
        QVERIFY(!seated->isFinished());

        QElapsedTimer timer;
        timer.start();
        one.stop();
        QVERIFY2(timer.elapsed() < 5000, "stop() does not wait for the picture");
        QTRY_VERIFY(seated->isFinished());
        QCOMPARE(seated->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
        QVERIFY(one.baseUrl().isEmpty());
    }

    void ports()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        SampleServer server({.port = taken.serverPort()});
        const auto port = server.start();
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::Network);
        QVERIFY(port.error().detail.contains(QString::number(taken.serverPort())));
        for (int i = 0; i < 3; ++i) {
            SampleServer brief({.delayScale = 0});
            QVERIFY(brief.start());
        }
    }

private:
    QNetworkReply *begin(const QString &place, const QByteArray &body, const QByteArray &key, SampleServer *server)
    {
        QNetworkRequest request(QUrl((server ? server : &m_server)->baseUrl().toString() + u'/' + place));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!key.isEmpty())
            request.setRawHeader("Authorization", key);
        return m_net.post(request, body);
    }
    Answer wait(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        if (!reply->isFinished())
            QSignalSpy(reply, &QNetworkReply::finished).wait(60000);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Retry-After"), reply->rawHeader("Content-Type")};
    }
    Answer send(const QString &place, const QByteArray &body) { return wait(begin(place, body, {}, nullptr)); }
    Answer post(const QString &place, const QJsonObject &body, const QByteArray &key = {},
                SampleServer *server = nullptr)
    {
        return wait(begin(place, QJsonDocument(body).toJson(), key, server));
    }
    Answer get(const QUrl &url) { return wait(m_net.get(QNetworkRequest(url))); }

    static QImage decoded(const QJsonValue &item)
    {
        return decodeImage(QByteArray::fromBase64(item[u"b64_json"_s].toString().toLatin1())).value_or(QImage());
    }
    static QString taskId(const Answer &answer)
    {
        const QJsonObject root = answer.json();
        for (const QJsonValue &id : {root[u"taskId"_s], root[u"task_id"_s], root[u"data"_s][u"taskId"_s]})
            if (id.isString())
                return id.toString();
        return {};
    }
    static QStringList urlsOf(const Answer &answer)
    {
        const QJsonValue data = answer.json()[u"data"_s];
        QStringList urls;
        const QJsonArray items = data.isArray() ? data.toArray() : data[u"generations"_s].toArray();
        for (const QJsonValue &item : items)
            if (const QString url = item[u"url"_s].toString(); !url.isEmpty())
                urls.append(url);
        return urls;
    }

    SampleServer m_server{{.delayScale = 0}};
    QNetworkAccessManager m_net;
};

QTEST_GUILESS_MAIN(TestSampleServer)
#include "tst_sample_server.moc"
