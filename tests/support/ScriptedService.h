// SPDX-License-Identifier: GPL-3.0-or-later
// A provider with a character for every call: it answers, refuses, hangs before or after the request has left, or loses
// the line. It counts what it was asked, and answers from the event loop, as the real one does.
#pragma once

#include "cloud/ImageService.h"

#include <QHash>
#include <QList>
#include <QTimer>
#include <QUrl>
#include <functional>

namespace proofsheet::test {

// How one call goes.
struct Answer
{
    enum class Way {
        Replies,            // sent, answered
        Hangs,              // sent, never answered
        HangsBeforeSending, // never sent, never answered
        HandsOver,          // body bytes were handed over, but nobody is told; never answered
        LosesTheLine,       // sent, then cut, after the body's bytes
        CannotConnect       // never sent, fails at once
    };
    Way way = Way::Replies;
    int status = 200;
    QByteArray body;
    QByteArray retryAfter;

    static Answer json(const QByteArray &body, int status = 200) { return {Way::Replies, status, body, {}}; }
    static Answer hangs() { return {Way::Hangs, 0, {}, {}}; }
    static Answer hangsBeforeSending() { return {Way::HangsBeforeSending, 0, {}, {}}; }
    static Answer handsOver() { return {Way::HandsOver, 0, {}, {}}; }
    static Answer losesTheLine(const QByteArray &body = {})
    {
        return {Way::LosesTheLine, body.isEmpty() ? 0 : 200, body, {}};
    }
    static Answer cannotConnect() { return {Way::CannotConnect, 0, {}, {}}; }
    static Answer refuses(int status, const QByteArray &retryAfter = {})
    {
        return {Way::Replies, status, R"({"error":{"message":"no"}})", retryAfter};
    }
    static Answer task(const QByteArray &id) { return json("{\"taskId\":\"" + id + "\"}"); }
    static Answer pending() { return json(R"({"status":"processing"})"); }
    static Answer emptySuccess() { return json(R"({"status":"succeed"})"); }
    static Answer pictures(const QList<QByteArray> &pictures)
    {
        QByteArrayList items;
        for (const QByteArray &picture : pictures)
            items << "{\"b64_json\":\"" + picture.toBase64() + "\"}";
        return json("{\"created\":1,\"data\":[" + items.join(',') + "]}");
    }
    static Answer url(const QByteArray &url) { return json("{\"data\":[{\"url\":\"" + url + "\"}]}"); }
};

class FakeCall final : public Call
{
public:
    FakeCall(const Answer &answer, std::shared_ptr<ReplySink> sink, SubmitHandlers handlers)
        : m_answer(answer)
        , m_sink(std::move(sink))
        , m_handlers(std::move(handlers))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(&m_timer, [this] { leave(); });
        m_timer.start(0);
    }

    bool hasBegun() const override { return m_answer.way == Answer::Way::HandsOver; }

private:
    bool isSent() const { return m_answer.way != Answer::Way::CannotConnect; }

    void leave()
    {
        if (m_answer.way == Answer::Way::HangsBeforeSending || m_answer.way == Answer::Way::HandsOver)
            return;
        m_timer.disconnect();
        m_timer.callOnTimeout(&m_timer, [this] { end(); });
        m_timer.start(0);
        if (isSent() && m_handlers.requestSent)
            m_handlers.requestSent();
    }

    void end()
    {
        if (m_answer.way == Answer::Way::Hangs)
            return;
        if (!m_answer.body.isEmpty())
            m_sink->append(m_answer.body);
        TransportEnd end;
        end.requestSent = isSent();
        end.httpStatus = m_answer.status;
        end.retryAfter = m_answer.retryAfter;
        if (m_answer.way != Answer::Way::Replies)
            end.failure = Error{.kind = ErrorKind::Network, .detail = QStringLiteral("connection refused")};
        const auto finished = std::move(m_handlers.finished);
        finished(end);
    }

    Answer m_answer;
    std::shared_ptr<ReplySink> m_sink;
    SubmitHandlers m_handlers;
    QTimer m_timer;
};

class ScriptedService final : public ImageService
{
public:
    // The next calls of a kind, in turn; then the standing answer.
    QList<Answer> submitAnswers;
    QList<Answer> pollAnswers;
    QList<Answer> probeAnswers;
    QHash<QUrl, QList<Answer>> downloads; // the last one stands
    Answer standingSubmit = Answer::hangs();
    Answer standingPoll = Answer::pending();
    Answer standingProbe = Answer::json(R"({"data":[]})");

    // Called as a call is made, before anything of it happens.
    std::function<void()> onSubmit;
    std::function<void()> onPoll;
    std::function<void()> onDownload;

    // What was asked.
    QList<GenerationRequest> submits;
    QList<TaskId> polls;
    QList<QUrl> fetched;
    int probes = 0;

    std::unique_ptr<Call> submit(const Endpoint &, const GenerationRequest &request, std::shared_ptr<ReplySink> sink,
                                 SubmitHandlers handlers) override
    {
        submits << request;
        if (onSubmit)
            onSubmit();
        return std::make_unique<FakeCall>(next(submitAnswers, standingSubmit), std::move(sink), std::move(handlers));
    }
    std::unique_ptr<Call> query(const Endpoint &, const TaskId &task, std::shared_ptr<ReplySink> sink,
                                Finished finished) override
    {
        polls << task;
        if (onPoll)
            onPoll();
        return call(next(pollAnswers, standingPoll), std::move(sink), std::move(finished));
    }
    std::unique_ptr<Call> download(const Endpoint &, const QUrl &url, std::shared_ptr<ReplySink> sink,
                                   Finished finished) override
    {
        fetched << url;
        if (onDownload)
            onDownload();
        QList<Answer> &answers = downloads[url];
        const Answer answer = answers.isEmpty() ? Answer::refuses(404) : answers.constFirst();
        if (answers.size() > 1)
            answers.removeFirst();
        return call(answer, std::move(sink), std::move(finished));
    }
    std::unique_ptr<Call> models(const Endpoint &, std::shared_ptr<ReplySink> sink, Finished finished) override
    {
        ++probes;
        return call(next(probeAnswers, standingProbe), std::move(sink), std::move(finished));
    }

private:
    static Answer next(QList<Answer> &answers, const Answer &standing)
    {
        return answers.isEmpty() ? standing : answers.takeFirst();
    }
    static std::unique_ptr<Call> call(const Answer &answer, std::shared_ptr<ReplySink> sink, Finished finished)
    {
        return std::make_unique<FakeCall>(answer, std::move(sink), SubmitHandlers{{}, std::move(finished)});
    }
};

} // namespace proofsheet::test
