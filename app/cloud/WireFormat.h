// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to core values and back: with ReplyFields and ReplyErrors the only place that spells the provider's field
// names. Pure; any thread. Source of every reading rule: contract, sections 2 to 4.
#pragma once

#include "cloud/ImageService.h"
#include "cloud/ReplyReader.h"
#include "core/GenerationRequest.h"
#include "core/Money.h"

#include <QDateTime>
#include <QUrl>
#include <variant>

namespace proofsheet {

// One picture of a reply: its bytes, or where to fetch them. Neither: its base64 could not be read, it is no picture
// (Damaged).
struct PictureSource
{
    QByteArray bytes; // empty: fetch url
    QUrl url;
    QUrl second; // another source of the same picture
    QString revisedPrompt;
};

struct ReplyFacts
{
    Money cost; // of the whole request
    CostBasis costBasis = CostBasis::Unknown;
    QString supportId;
    qint64 urlsExpireMs = 0; // wall clock; 0: not said
    QString revisedPrompt;
};

struct ImagesReady
{
    QList<PictureSource> pictures;
    ReplyFacts facts;
};
struct TaskAccepted
{
    TaskId task;
    ReplyFacts facts;
};
struct ReplyFailed // a readable refusal or failure
{
    Error error;
    bool insufficientQuota = false;
    bool providerFailed = false; // the provider's own failure status, not an error reply
    ReplyFacts facts;
};
struct StillPending
{
    bool explicitly = false;             // a word for pending, or any unknown word
    bool succeededWithoutImages = false; // mostEmptySuccesses more polls, then it has failed
    std::optional<Error> trouble; // the poll itself went wrong (408, 429, 5xx, network, bad JSON); waiting goes on
};
struct PollRefused // 401, 402, 403, 400, 422: waiting stops, the task is kept
{
    Error error;
};
struct PollNotFound // 404: pending for 60 s after the id was received, then Expired
{
    Error error;
};

using SubmitOutcome = std::variant<ImagesReady, TaskAccepted, ReplyFailed>;
using PollOutcome = std::variant<ImagesReady, StillPending, ReplyFailed, PollRefused, PollNotFound>;

struct OfferedModel
{
    ModelId id;
    QString name;
    bool makesImages = false;
};

enum class KeyVerdict { Accepted, Refused, CouldNotTell };

namespace wire {

QByteArray submitBody(const GenerationRequest &request);
QByteArray queryBody(const TaskId &task);
extern const char *const submitPath; // below the base URL
extern const char *const queryPath;
extern const char *const modelsPath;
extern const TaskId keyTestTask; // a task that nobody has: asking for it tests a key, free

// A 2xx reply whose line failed afterwards is read all the same where it is complete JSON: it was paid for.
// key: redacted from every message. now: for a Retry-After that is a date.
SubmitOutcome readSubmit(const TransportEnd &end, const std::expected<ReplyContent, Error> &content,
                         const QByteArray &key, const QDateTime &now);
PollOutcome readPoll(const TransportEnd &end, const std::expected<ReplyContent, Error> &content, const QByteArray &key,
                     const QDateTime &now);
std::expected<QList<OfferedModel>, Error> readModels(const TransportEnd &end, const QByteArray &body);
KeyVerdict readKeyTest(const TransportEnd &end);
// Seconds or an HTTP date; nothing where it is neither.
std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace wire
} // namespace proofsheet
