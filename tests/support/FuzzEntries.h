// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzzer feeds with bytes, and the replay of what it found: a provider's reply, a sidecar, a picture. Each stops
// the process where something that must hold does not. Header-only.
#pragma once

#include "cloud/WireFormat.h"
#include "core/Redaction.h"
#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"
#include "library/Sidecar.h"

namespace proofsheet::test {

inline void mustHold(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

// The first byte chooses the status, the second how the body is cut into pieces.
inline void feedReply(const QByteArray &data)
{
    static constexpr int statuses[] = {200, 200, 200, 246, 201, 400, 401, 402, 404, 429, 500, 503, 0};
    if (data.size() < 2)
        return;
    TransportEnd end;
    end.requestSent = true;
    end.httpStatus = statuses[quint8(data[0]) % std::size(statuses)];
    if (data[0] & 0x40)
        end.failure = Error{.kind = ErrorKind::Network, .detail = QStringLiteral("cut")};
    const qsizetype piece = quint8(data[1]) == 0 ? data.size() : quint8(data[1]);
    ReplyReader reader;
    for (qsizetype at = 2; at < data.size(); at += piece)
        reader.append(data.mid(at, piece));
    const auto content = reader.finish();
    const QByteArray key("sk-0123456789abcdef");
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'763'800'000'000, Qt::UTC);
    const SubmitOutcome submitted = wire::readSubmit(end, content, key, now);
    if (const auto *ready = std::get_if<ImagesReady>(&submitted)) {
        mustHold(!ready->pictures.isEmpty(), "pictures are ready, and there is none");
        for (const PictureSource &source : ready->pictures)
            (void)imageFormat(source.bytes);
    }
    if (const auto *task = std::get_if<TaskAccepted>(&submitted))
        mustHold(!task->task.isNull(), "a task without an id");
    if (const auto *failed = std::get_if<ReplyFailed>(&submitted))
        mustHold(!failed->error.detail.contains(QString::fromLatin1(key)), "the key is in an error");
    (void)wire::readPoll(end, content, key, now);
    (void)wire::readModels(end, data.mid(2));
    (void)wire::readKeyTest(end);
    (void)wire::readRetryAfter(data.mid(2, 64), now);
    mustHold(!redacted(data.mid(2), {key}).contains(key), "the key is still there");
}

inline void feedSidecar(const QByteArray &data)
{
    const auto sidecar = Sidecar::fromJson(data);
    if (!sidecar)
        return;
    const auto again = Sidecar::fromJson(sidecar->toJson());
    mustHold(again.has_value(), "what was written cannot be read");
    mustHold(again->record == sidecar->record && again->revision == sidecar->revision, "it reads as another picture");
}

// mostDecoded: more pixels than that are walked and not decoded, so that a fuzzer stays quick.
inline void feedImage(const QByteArray &data, qint64 mostDecoded = 256 * 1024)
{
    const auto facts = walkImage(data);
    if (!facts) {
        mustHold(facts.error().kind == ErrorKind::Damaged, "a refusal is of kind Damaged");
        return;
    }
    mustHold(!facts->size.isEmpty(), "a picture without a size");
    if (qint64(facts->size.width()) * facts->size.height() > mostDecoded)
        return;
    if (const auto image = decodeImage(data))
        mustHold(qint64(image->width()) * image->height() <= mostPixels, "more pixels than the walk allowed");
    if (const auto small = decodeImage(data, QSize(32, 32)))
        mustHold(small->width() <= 32 && small->height() <= 32, "larger than its box");
}

} // namespace proofsheet::test
