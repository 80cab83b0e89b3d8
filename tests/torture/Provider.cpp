// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/Provider.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTcpSocket>

namespace proofsheet::test {
namespace {

const QString kinds[] = {QStringLiteral("b64"), QStringLiteral("url"), QStringLiteral("task"),
                         QStringLiteral("taskurl")};

// "12 url" -> 12, "url"
std::pair<int, QString> partsOf(const QString &prompt)
{
    return {prompt.section(u' ', 0, 0).toInt(), prompt.section(u' ', 1)};
}

} // namespace

Provider::Provider()
{
    m_server.setHandler([this](const HttpRequest &request) { return answer(request); });
}

QByteArray Provider::pictureOf(const QString &prompt, int index)
{
    const auto [scenario, kind] = partsOf(prompt);
    const int place = int(std::find(std::begin(kinds), std::end(kinds), kind) - std::begin(kinds));
    const int number = scenario * 8 + place * 2 + index;
    return samplePng(number, 16 + number / 256);
}

int Provider::picturesOf(const QString &prompt)
{
    return prompt.endsWith(QLatin1String(" b64")) ? 2 : 1;
}

QHash<QString, int> Provider::posts() const
{
    QHash<QString, int> counts;
    const QList<HttpRequest> submits = m_server.requestsTo(submitPath);
    for (const HttpRequest &submit : submits)
        ++counts[submit.json().value(QLatin1String("prompt")).toString()];
    return counts;
}

int Provider::settledPostCount() const
{
    // Two requests, one after the other: what lay in a socket before the first has been read when the second is
    // answered.
    for (int i = 0; i < 2; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.port());
        socket.write("GET /settle HTTP/1.1\r\nHost: localhost\r\n\r\n");
        socket.waitForReadyRead(10'000);
    }
    return postCount();
}

void Provider::forget()
{
    m_server.forgetRequests();
    const QMutexLocker lock(&m_mutex);
    m_polls.clear();
}

void Provider::setWatch(std::function<void(const HttpRequest &)> watch)
{
    const QMutexLocker lock(&m_mutex);
    m_watch = std::move(watch);
}

std::optional<Reply> Provider::answer(const HttpRequest &request)
{
    std::function<void(const HttpRequest &)> watch;
    {
        const QMutexLocker lock(&m_mutex);
        watch = m_watch;
    }
    if (watch)
        watch(request);
    if (request.path.startsWith("/pictures/")) {
        const QStringList parts = QString::fromLatin1(request.path.mid(10)).chopped(4).split(u'-');
        return Reply::picture(pictureOf(parts.value(0) + u' ' + parts.value(1), parts.value(2).toInt()));
    }
    if (request.path.endsWith(pollPath))
        return polled(request.json().value(QLatin1String("taskId")).toString());
    if (!request.path.endsWith(submitPath))
        return std::nullopt;
    const QString prompt = request.json().value(QLatin1String("prompt")).toString();
    const auto [scenario, kind] = partsOf(prompt);
    if (kind == QLatin1String("b64"))
        return Reply::json(200, b64Reply({pictureOf(prompt, 0), pictureOf(prompt, 1)}));
    if (kind == QLatin1String("url"))
        return Reply::json(200, urlReply({m_server.url("/pictures/" + QByteArray::number(scenario) + "-url-0.png")}));
    return Reply::json(200, R"({"taskId":"task_)" + prompt.toLatin1().replace(' ', '_') + R"("})");
}

// "Not yet" to the first question.
Reply Provider::polled(const QString &task)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (++m_polls[task] == 1)
            return Reply::json(200, R"({"status":"processing"})");
    }
    const QString prompt = task.mid(5).replace(u'_', u' ');
    const auto [scenario, kind] = partsOf(prompt);
    if (kind == QLatin1String("task"))
        return Reply::json(200, b64Reply({pictureOf(prompt, 0)}));
    return Reply::json(200, urlReply({m_server.url("/pictures/" + QByteArray::number(scenario) + "-taskurl-0.png")}));
}

} // namespace proofsheet::test
