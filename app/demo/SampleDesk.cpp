// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting is done on a condition variable, so that stopping interrupts it.
#include "demo/SampleDesk.h"

#include "demo/SamplePainter.h"
#include "demo/SampleReplies.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace proofsheet {

namespace {

constexpr qsizetype mostNameBytes = 7000; // the HTTP library takes lines of 8192
constexpr qsizetype mostLongOnes = 500;
constexpr int mostWishes = 10'000; // 40 bytes each

SampleAnswer answer(const SampleRefusal &refusal)
{
    return {.status = refusal.status, .body = refusal.body, .retryAfterSeconds = refusal.retryAfterSeconds};
}

SampleAnswer stopping()
{
    SampleRefusal refusal = sampleRefusal(503, u"The sample provider is stopping."_s, u"unavailable"_s);
    refusal.retryAfterSeconds = 2;
    return answer(refusal);
}

quint32 spread(const SampleRequest &request)
{
    const QByteArray seed = (request.model + u'\n' + request.prompt).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha1);
    return quint32(quint8(hash[0])) << 8 | quint8(hash[1]);
}

QByteArray drawn(const SampleRequest &request, int number)
{
    const QImage image = paintSample({.prompt = request.prompt,
                                      .model = request.model,
                                      .number = request.first + number,
                                      .size = request.size,
                                      .quality = request.quality,
                                      .style = request.style,
                                      .transparent = request.transparent});
    return encodeSample(image, request.format);
}

} // namespace

// A place among those that are drawn at once; given back by itself.
class SampleDesk::Seat
{
public:
    explicit Seat(SampleDesk &desk)
        : m_desk(desk)
    {
        const std::lock_guard lock(desk.m_mutex);
        m_taken = desk.m_drawing < desk.m_options.mostAtOnce;
        desk.m_drawing += m_taken ? 1 : 0;
    }
    ~Seat()
    {
        const std::lock_guard lock(m_desk.m_mutex);
        m_desk.m_drawing -= m_taken ? 1 : 0;
    }
    Q_DISABLE_COPY_MOVE(Seat)

    bool isTaken() const { return m_taken; }

private:
    SampleDesk &m_desk;
    bool m_taken = false;
};

void SampleDesk::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_closing.notify_all();
}

std::optional<SampleAnswer> SampleDesk::checkKey(const QByteArray &authorization) const
{
    if (authorization.isEmpty())
        return {};
    const QByteArray key = authorization.startsWith("Bearer ") ? authorization.mid(7).trimmed() : QByteArray();
    if (!key.isEmpty() && key != m_options.refusedKey.toUtf8())
        return {};
    return answer(sampleRefusal(401, u"Incorrect API key provided."_s, u"invalid_api_key"_s));
}

SampleAnswer SampleDesk::generate(const QByteArray &body)
{
    auto request = readSampleRequest(body);
    if (!request)
        return answer(request.error());
    const Seat seat(*this);
    if (!seat.isTaken()) {
        SampleRefusal refusal = sampleRefusal(429, u"Rate limit exceeded"_s, u"rate_limit_exceeded"_s);
        refusal.retryAfterSeconds = 2;
        return answer(refusal);
    }
    request->first = numberFrom(*request);
    if (!request->queued)
        return drawNow(*request);
    SampleToken task{.request = *request, .madeAtMs = QDateTime::currentMSecsSinceEpoch()};
    {
        const std::lock_guard lock(m_mutex);
        task.serial = ++m_serial;
    }
    return {.body = taskReply(*request, task.toText(), task.madeAtMs / 1000)};
}

// dall-e-3 takes four pictures as four equal requests: each of them is another picture, as it is from a real provider.
int SampleDesk::numberFrom(const SampleRequest &request)
{
    const QByteArray wish =
        QCryptographicHash::hash(SampleToken{.request = request}.toText(), QCryptographicHash::Sha1);
    const std::lock_guard lock(m_mutex);
    if (m_numbers.size() >= mostWishes)
        m_numbers.clear();
    int &next = m_numbers[wish];
    return std::exchange(next, next + request.count);
}

SampleAnswer SampleDesk::drawNow(const SampleRequest &request)
{
    const auto ready = std::chrono::steady_clock::now() + delayOf(request);
    QList<SampleItem> items;
    const QList<QByteArray> urls = urlsFor(request);
    for (int number = 0; number < request.count; ++number) {
        if (!waitUntil({}))
            return stopping();
        if (request.asBase64)
            items.append({.url = {}, .base64 = drawn(request, number).toBase64()});
        else
            items.append({.url = urls[number], .base64 = {}});
    }
    if (!waitUntil(ready))
        return stopping();
    return {.body = syncReply(request, items, QDateTime::currentSecsSinceEpoch())};
}

SampleAnswer SampleDesk::pollBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QString id = document[u"taskId"_s].toString();
    if (id.isEmpty())
        return answer(sampleRefusal(400, u"Missing required parameter: 'taskId'."_s, u"missing_required_parameter"_s,
                                    u"taskId"_s));
    return poll(id.toLatin1());
}

SampleAnswer SampleDesk::poll(const QByteArray &taskId)
{
    const auto task = SampleToken::fromText(taskId);
    if (!task || !task->request.queued)
        return answer(sampleRefusal(404, u"Invalid taskId or expired result"_s, u"not_found"_s));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now < task->madeAtMs + delayOf(task->request).count())
        return {.body = pendingReply(task->request, taskId)};
    return {.body = doneReply(task->request, taskId, urlsFor(task->request), now / 1000)};
}

SampleAnswer SampleDesk::picture(const QByteArray &name, int number)
{
    std::optional<SampleRequest> request;
    if (const auto token = SampleToken::fromText(name)) {
        request = token->request;
    } else {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_long.constFind(name); found != m_long.constEnd())
            request = *found;
    }
    if (!request || number >= request->count)
        return answer(sampleRefusal(404, u"There is no such picture."_s, u"not_found"_s));
    return {.body = drawn(*request, number), .contentType = "image/" + request->format.toLatin1()};
}

SampleAnswer SampleDesk::models() const
{
    return {.body = modelsReply()};
}

SampleAnswer SampleDesk::unknownPlace(int status) const
{
    return answer(sampleRefusal(status, u"The sample provider answers nothing here."_s, u"not_found"_s));
}

bool SampleDesk::waitUntil(std::chrono::steady_clock::time_point when)
{
    std::unique_lock lock(m_mutex);
    return !m_closing.wait_until(lock, when, [this] { return m_closed; });
}

std::chrono::milliseconds SampleDesk::delayOf(const SampleRequest &request) const
{
    const double low = request.queued ? 4000 : 2000;
    const double high = request.queued ? 9000 : 6000;
    const double usual = low + (high - low) * spread(request) / 65535.0;
    return std::chrono::milliseconds(qint64(usual * m_options.delayScale));
}

QByteArray SampleDesk::nameFor(const SampleRequest &request)
{
    const QByteArray token = SampleToken{.request = request}.toText();
    if (token.size() <= mostNameBytes)
        return token;
    const QByteArray name = QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex();
    const std::lock_guard lock(m_mutex);
    if (m_long.size() >= mostLongOnes)
        m_long.clear();
    m_long.insert(name, request);
    return name;
}

QList<QByteArray> SampleDesk::urlsFor(const SampleRequest &request)
{
    const QByteArray stem = m_origin + "/samples/" + nameFor(request) + '/';
    QList<QByteArray> urls;
    for (int number = 0; number < request.count; ++number)
        urls.append(stem + QByteArray::number(number) + '.' + request.format.toLatin1());
    return urls;
}

} // namespace proofsheet
