// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures cut out of a reply on its way in; the same result however the reply is cut into chunks.
#include "cloud/ReplyReader.h"
#include "support/ReplyFile.h"
#include "support/Warnings.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace proofsheet;

namespace {

ReplyContent readInChunks(const QByteArray &reply, qsizetype size)
{
    ReplyReader reader;
    for (qsizetype at = 0; at < reply.size(); at += size)
        reader.append(reply.mid(at, size));
    return reader.finish().value_or(ReplyContent{});
}

const QByteArray png("\x89PNG\r\n\x1a\n and the rest");

} // namespace

class TestReplyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void cuts_data();
    void cuts();
    void knowsPictures_data();
    void knowsPictures();
    void everyReplyFileInEveryChunk_data();
    void everyReplyFileInEveryChunk();
    void survivesAnyBytes();
    void tooLarge();
    void exactlyTheLimit();
};

void TestReplyReader::cuts_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QList<QByteArray>>("pictures");
    using Pictures = QList<QByteArray>;

    QTest::newRow("one") << QByteArray(R"({"data":[{"b64_json":"YWJjZGVm"}]})")
                         << QByteArray(R"({"data":[{"b64_json":"@picture:0"}]})") << Pictures{"abcdef"};
    QTest::newRow("two, white space")
        << QByteArray("{ \"b64_json\" :\n \"YWJj\", \"n\" : { \"b64_json\":\"ZGVm\" } }")
        << QByteArray("{ \"b64_json\" :\n \"@picture:0\", \"n\" : { \"b64_json\":\"@picture:1\" } }")
        << Pictures{"abc", "def"};
    QTest::newRow("null and empty stay") << QByteArray(R"({"b64_json":null,"a":{"b64_json":""}})")
                                         << QByteArray(R"({"b64_json":null,"a":{"b64_json":""}})") << Pictures{};
    QTest::newRow("another key") << QByteArray(R"({"b64":"YWJj","xb64_json":"YWJj","b64_jsonx":"YWJj"})")
                                 << QByteArray(R"({"b64":"YWJj","xb64_json":"YWJj","b64_jsonx":"YWJj"})") << Pictures{};
    QTest::newRow("the word as a value") << QByteArray(R"({"response_format":"b64_json","size":"YWJj"})")
                                         << QByteArray(R"({"response_format":"b64_json","size":"YWJj"})") << Pictures{};
    QTest::newRow("escaped slash") << QByteArray(R"({"b64_json":"\/\/\/\/"})")
                                   << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{"\xff\xff\xff"};
    QTest::newRow("escaped line ends") << QByteArray(R"({"b64_json":"YWJj\r\nZGVm\n"})")
                                       << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{"abcdef"};
    QTest::newRow("escaped by code") << QByteArray(R"({"b64_json":"YWJj\u005AGVm\u003D"})")
                                     << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{""};
    QTest::newRow("escaped plus by code") << QByteArray(R"({"b64_json":"\u002B\u002f+\/"})")
                                          << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{"\xfb\xff\xbf"};
    QTest::newRow("escaped by a wrong code")
        << QByteArray(R"({"b64_json":"YWJj\u00zzGVm"})") << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{""};
    QTest::newRow("escaped quote") << QByteArray(R"({"b64_json":"YW\"Jj","a":1})")
                                   << QByteArray(R"({"b64_json":"@picture:0","a":1})") << Pictures{""};
    QTest::newRow("not base64") << QByteArray(R"({"b64_json":"sorry, none","b":{"b64_json":"YWJj"}})")
                                << QByteArray(R"({"b64_json":"@picture:0","b":{"b64_json":"@picture:1"}})")
                                << Pictures{"", "abc"};
    QTest::newRow("data url under its own key") << QByteArray(R"({"b64_json":"data:image\/png;base64,YWJj"})")
                                                << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{"abc"};
    QTest::newRow("data url") << QByteArray(R"({"url":"data:image/webp;base64,YWJj","x":"y"})")
                              << QByteArray(R"({"url":"@picture:0","x":"y"})") << Pictures{"abc"};
    QTest::newRow("data url, escaped") << QByteArray(R"({"url":"data:image\/png;base64,YWJj"})")
                                       << QByteArray(R"({"url":"@picture:0"})") << Pictures{"abc"};
    QTest::newRow("data url in a list")
        << QByteArray(R"({"output":["data:image/png;base64,YWJj","data:image/png;base64,ZGVm"]})")
        << QByteArray(R"({"output":["@picture:0","@picture:1"]})") << Pictures{"abc", "def"};
    QTest::newRow("data url that is no base64") << QByteArray(R"({"url":"data:image/svg+xml,<svg\/>"})")
                                                << QByteArray(R"({"url":"data:image/svg+xml,<svg\/>"})") << Pictures{};
    QTest::newRow("talks about data") << QByteArray(R"({"a":"data: a calm lake","b":"data:image/","c":"da\"ta"})")
                                      << QByteArray(R"({"a":"data: a calm lake","b":"data:image/","c":"da\"ta"})")
                                      << Pictures{};
    QTest::newRow("quotes and backslashes")
        << QByteArray(R"({"p":"say \"b64_json\": \\","b64_json":"YWJj"})")
        << QByteArray(R"({"p":"say \"b64_json\": \\","b64_json":"@picture:0"})") << Pictures{"abc"};
    QTest::newRow("mark forged") << QByteArray(R"({"b64_json":"@picture:7"})")
                                 << QByteArray(R"({"b64_json":"@picture:0"})") << Pictures{""};
    QTest::newRow("cut short in a picture")
        << QByteArray(R"({"b64_json":"YWJj"},{"b64_json":"ZGV)")
        << QByteArray(R"({"b64_json":"@picture:0"},{"b64_json":")") << Pictures{"abc"};
    QTest::newRow("cut short in a prefix")
        << QByteArray(R"({"url":"data:ima)") << QByteArray(R"({"url":"data:ima)") << Pictures{};
    QTest::newRow("short") << QByteArray("R") << QByteArray("R") << Pictures{};
    QTest::newRow("empty") << QByteArray() << QByteArray() << Pictures{};
    QTest::newRow("html") << QByteArray("<html><body class=\"b64_json\">no</body></html>")
                          << QByteArray("<html><body class=\"b64_json\">no</body></html>") << Pictures{};
}

void TestReplyReader::cuts()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, rest);
    QFETCH(QList<QByteArray>, pictures);
    for (qsizetype size = 1; size <= reply.size() + 1; ++size) {
        const ReplyContent content = readInChunks(reply, size);
        QCOMPARE(content.rest, rest);
        QCOMPARE(content.pictures, pictures);
        QVERIFY(!content.isImageBytes);
    }
}

void TestReplyReader::knowsPictures_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("png") << png << true;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0 and more") << true;
    QTest::newRow("webp") << QByteArray("RIFF1234WEBPVP8 ") << true;
    QTest::newRow("gif") << QByteArray("GIF89a and more") << true;
    QTest::newRow("another riff") << QByteArray("RIFF1234WAVEfmt ") << false;
    QTest::newRow("almost png") << QByteArray("\x89PNG\r\n\x1a\r and more") << false;
    QTest::newRow("only the start of one") << QByteArray("\x89PNG") << false;
    QTest::newRow("json") << QByteArray(R"({"a":"\u0089PNG"})") << false;
}

void TestReplyReader::knowsPictures()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, isPicture);
    for (qsizetype size = 1; size <= reply.size(); ++size) {
        const ReplyContent content = readInChunks(reply, size);
        QCOMPARE(content.isImageBytes, isPicture);
        QCOMPARE(content.pictures, isPicture ? QList<QByteArray>{reply} : QList<QByteArray>{});
        QCOMPARE(content.rest, isPicture ? QByteArray() : reply);
    }
}

void TestReplyReader::everyReplyFileInEveryChunk_data()
{
    QTest::addColumn<QByteArray>("body");
    const QStringList names = test::replyFiles();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << test::ReplyFile::read(name).body;
}

void TestReplyReader::everyReplyFileInEveryChunk()
{
    QFETCH(QByteArray, body);
    const ReplyContent whole = readInChunks(body, body.size() + 1);
    QCOMPARE(QJsonDocument::fromJson(whole.rest).isNull(), QJsonDocument::fromJson(body).isNull());
    for (qsizetype size = 1; size <= body.size(); ++size) {
        const ReplyContent content = readInChunks(body, size);
        QCOMPARE(content.rest, whole.rest);
        QCOMPARE(content.pictures, whole.pictures);
    }
}

// What it is made of is likely to reach every state; nothing is expected but the same end whatever the chunks.
void TestReplyReader::survivesAnyBytes()
{
    const QList<QByteArray> words{"\"",
                                  "\\",
                                  "b64_json",
                                  "\"b64_json\":\"",
                                  "data:image/png;base64,",
                                  ":",
                                  "{",
                                  "\\u00",
                                  "=",
                                  "YWJj",
                                  "\xff\xd8\xff",
                                  "RIFF",
                                  "\0",
                                  "\xc3",
                                  "@picture:0",
                                  ","};
    QRandomGenerator random(20261122);
    for (int round = 0; round < 3000; ++round) {
        QByteArray reply;
        for (int i = random.bounded(20); i >= 0; --i)
            reply += words.at(random.bounded(int(words.size())));
        const ReplyContent whole = readInChunks(reply, reply.size() + 1);
        const ReplyContent pieces = readInChunks(reply, 1 + random.bounded(5));
        QCOMPARE(pieces.rest, whole.rest);
        QCOMPARE(pieces.pictures, whole.pictures);
        QCOMPARE(pieces.isImageBytes, whole.isImageBytes);
    }
}

void TestReplyReader::tooLarge()
{
    ReplyReader reader;
    const QByteArray megabyte(1024 * 1024, ' ');
    for (int i = 0; i < 96; ++i)
        reader.append(megabyte);
    reader.append(" ");
    reader.append(megabyte);
    const auto content = reader.finish();
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::TooLarge);
}

void TestReplyReader::exactlyTheLimit()
{
    ReplyReader reader;
    reader.append("{\"b64_json\":\"");
    const QByteArray text(mostReplyBytes - 15, 'A');
    reader.append(text);
    reader.append("\"}");
    const auto content = reader.finish();
    QVERIFY(content);
    QCOMPARE(content->rest, "{\"b64_json\":\"@picture:0\"}");
}

QTEST_GUILESS_MAIN(TestReplyReader)
#include "tst_reply_reader.moc"
