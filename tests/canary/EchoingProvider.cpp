// SPDX-License-Identifier: GPL-3.0-or-later
#include "EchoingProvider.h"

namespace proofsheet::test {

namespace {

using Way = Reply::Way;

// In bodies KEY stands for the key, BASE for the server's address, PNG for a picture in base64.
struct Answer
{
    const char *prompt;
    int status;
    const char *body;
    Way way = Way::Whole;
};

constexpr char wrongKey[] =
    R"({"error":{"message":"KEY is wrong: Bearer KEY","param":"KEY","code":"KEY"},"chat_id":"KEY"})";
constexpr Answer answers[] = {
    {"refused", 400, wrongKey},
    {"unauthorized", 401, wrongKey},
    {"no credits", 402, wrongKey},
    {"forbidden", 403, wrongKey},
    {"moderated", 446, R"({"error":{"message":"KEY","code":"moderation_blocked","type":"KEY"}})"},
    {"too often", 429, wrongKey},
    {"broken", 500, wrongKey},
    {"a page", 502, "<html><body>Bearer KEY</body></html>"},
    {"a list of trouble", 422, R"({"detail":[{"loc":["body","KEY"],"msg":"KEY"}]})"},
    {"text within text", 400, R"({"error":{"message":"{\"error\":{\"message\":\"KEY\"}}"}})"},
    {"failed", 200, R"({"error":"KEY","KEY":"KEY"})"},
    {"nothing", 200, R"({"KEY":"KEY"})"},
    {"no JSON", 200, "the key is KEY"},
    {"elsewhere", 307, wrongKey},
    {"cut", 200, R"({"data":"KEY and KEY"})", Way::CutInBody},
    {"pictures", 200, R"({"chat_id":"KEY","data":[{"b64_json":"PNG","revised_prompt":"a lake, KEY"}],"x":"KEY"})"},
    {"address", 200, R"({"data":[{"url":"BASE/KEY.png?key=KEY","revised_prompt":"KEY"}],"chat_id":"KEY"})"},
    {"address that leads on", 200, R"({"data":[{"url":"BASE/hop/KEY.png?key=KEY"}]})"},
    {"address of nobody", 200, R"({"data":[{"url":"ftp://KEY.example/KEY.png?key=KEY"}]})"},
    {"no picture", 200, R"({"data":[{"url":"BASE/damaged/KEY"}]})"},
    {"damaged", 200, R"({"data":[{"b64_json":"aGVsbG8="}],"x":"KEY"})"},
    {"task", 200, R"({"taskId":"t-KEY","status":"KEY","chat_id":"KEY"})"},
};

constexpr char pollBody[] = R"({"taskId":"t-KEY","data":{"status":"failed"},"failMsg":"KEY","error":"KEY KEY"})";

Reply answerTo(const HttpRequest &request, const QByteArray &base)
{
    const QByteArray key = request.header("Authorization").mid(qstrlen("Bearer "));
    const auto filled = [&](QByteArray text) {
        return text.replace("KEY", key).replace("BASE", base).replace("PNG", samplePng(1).toBase64());
    };
    const auto withHeaders = [&key](Reply reply) {
        return reply.withHeader("X-Request-Id", "req-" + key)
            .withHeader("X-Echo", key)
            .withHeader("Set-Cookie", "key=" + key)
            .withHeader("WWW-Authenticate", "Bearer realm=\"" + key + '"')
            .withHeader("Retry-After", "3600");
    };
    if (request.method == "GET" && request.path.contains("/hop/"))
        return withHeaders(Reply::redirect(302, "/picture.png?key=" + key));
    if (request.method == "GET" && request.path.contains("/damaged/"))
        return withHeaders(Reply::picture("no picture"));
    if (request.method == "GET")
        return withHeaders(Reply::picture(samplePng(1)));
    if (request.path.endsWith(pollPath))
        return withHeaders(Reply::json(200, filled(pollBody)));
    const QString prompt = request.json().value(QLatin1String("prompt")).toString();
    for (const Answer &answer : answers) {
        if (prompt != QLatin1String(answer.prompt))
            continue;
        Reply reply = withHeaders(Reply::json(answer.status, filled(answer.body)));
        reply.way = answer.way;
        return answer.status == 307 ? reply.withHeader("Location", "http://127.0.0.1:9/" + key + "?key=" + key) : reply;
    }
    return withHeaders(Reply::json(404, filled(wrongKey)));
}

} // namespace

EchoingProvider::EchoingProvider()
{
    const QByteArray base = server.url("").toEncoded();
    server.setHandler([base](const HttpRequest &request) { return std::optional(answerTo(request, base)); });
}

QStringList EchoingProvider::prompts()
{
    QStringList all;
    for (const Answer &answer : answers)
        all << QString::fromLatin1(answer.prompt);
    return all;
}

} // namespace proofsheet::test
