// SPDX-License-Identifier: GPL-3.0-or-later
// The ends of entries and items, and what each cost.
#include "generation/EntryEnds.h"

#include <algorithm>

namespace proofsheet {

SubmitOutcome readSubmitted(const TransportEnd &end, const std::expected<ReplyContent, Error> &content,
                            const QByteArray &key, const QDateTime &now)
{
    SubmitOutcome outcome = wire::readSubmit(end, content, key, now);
    const bool maybeWhole = end.requestSent && (end.httpStatus == 0 || end.httpStatus / 100 == 2);
    if (!std::holds_alternative<ReplyFailed>(outcome) || !end.failure || !maybeWhole || !content ||
        content->isImageBytes)
        return outcome;
    TransportEnd whole = end;
    whole.failure.reset();
    whole.httpStatus = end.httpStatus ? end.httpStatus : 200;
    SubmitOutcome again = wire::readSubmit(whole, content, key, now);
    return std::holds_alternative<ReplyFailed>(again) ? outcome : again;
}

namespace {

bool hasUsage(const ReplyFacts &facts)
{
    return facts.costBasis == CostBasis::Actual && facts.cost.isKnown() && facts.cost.micros() > 0;
}

} // namespace

Happening submitHappening(const TransportEnd &end, const ReplyFailed &failed)
{
    // A reply that is too large was whole as far as anybody needs to know; any other cut says nothing for certain.
    const bool whole = !end.failure || (end.httpStatus / 100 == 2 && failed.error.kind == ErrorKind::TooLarge);
    if (whole && failed.providerFailed)
        return Happening::ProviderFailed;
    return happeningOf({.requestSent = end.requestSent,
                        .httpStatus = whole ? end.httpStatus : 0,
                        .retryAfter = failed.error.retryAfter,
                        .insufficientQuota = failed.insufficientQuota});
}

Charged chargedOf(const EndRow &row, const ReplyFacts &facts)
{
    return row.usageTells && hasUsage(facts) ? Charged::Yes : row.charged;
}

void endItem(LedgerEntry &entry, LedgerItem &item, ItemEnd end, const std::optional<Error> &error, Charged charged,
             qint64 nowMs)
{
    // Sample pictures cost none (paid-requests.md, section 5): none of theirs may have been charged.
    const bool free = entry.provider == sampleId;
    item.end = free && end == ItemEnd::Unknown ? ItemEnd::Failed : end;
    item.error = error;
    item.charged = free ? Charged::No : charged;
    item.endedMs = nowMs;
    item.cost = item.charged == Charged::No ? Money::ofMicros(0)
                                            : entry.cost.part(item.indexInRequest, int(entry.items.size()));
}

void endAll(LedgerEntry &entry, ItemEnd end, const Error &error, Charged charged, qint64 nowMs)
{
    if (charged == Charged::No) {
        entry.cost = Money::ofMicros(0);
        entry.costBasis = CostBasis::Actual;
    }
    for (LedgerItem &item : entry.items) {
        if (item.end == ItemEnd::Open)
            endItem(entry, item, end, error, charged, nowMs);
    }
    closeIfEnded(entry, nowMs);
}

bool closeIfEnded(LedgerEntry &entry, qint64 nowMs)
{
    const bool open = std::any_of(entry.items.cbegin(), entry.items.cend(),
                                  [](const LedgerItem &item) { return item.end == ItemEnd::Open; });
    if (open)
        return false;
    if (entry.state != EntryState::Closed)
        entry.closedMs = nowMs;
    entry.state = EntryState::Closed;
    return true;
}

bool allSaved(const LedgerEntry &entry)
{
    return std::all_of(entry.items.cbegin(), entry.items.cend(),
                       [](const LedgerItem &item) { return item.end == ItemEnd::Saved; });
}

bool anythingToShow(const LedgerEntry &entry)
{
    return std::any_of(entry.items.cbegin(), entry.items.cend(), [](const LedgerItem &item) {
        return item.end == ItemEnd::Open || (item.end != ItemEnd::Saved && !item.dismissed);
    });
}

void takeCost(LedgerEntry &entry, const ReplyFacts &facts)
{
    if (entry.provider == sampleId) {
        entry.cost = Money::ofMicros(0);
        entry.costBasis = CostBasis::Actual;
    } else if (facts.cost.isKnown() && facts.costBasis != CostBasis::Unknown) {
        entry.cost = facts.cost;
        entry.costBasis = facts.costBasis;
    } else if (!entry.cost.isKnown() && entry.estimate.isKnown()) {
        entry.cost = entry.estimate;
        entry.costBasis = CostBasis::About;
    }
}

void takeUsage(LedgerEntry &entry, const ReplyFacts &facts)
{
    if (!hasUsage(facts))
        return;
    entry.cost = facts.cost;
    entry.costBasis = facts.costBasis;
}

void takePictures(LedgerEntry &entry, const ImagesReady &images, int firstExtraIndex, qint64 nowMs)
{
    const int wanted = int(entry.items.size());
    const int came = int(images.pictures.size());
    for (int i = wanted; i < came; ++i) {
        LedgerItem extra;
        extra.id = ItemId::create();
        extra.indexInRun = firstExtraIndex + i - wanted;
        extra.indexInRequest = i;
        entry.items << extra;
    }
    takeCost(entry, images.facts);
    if (!images.facts.supportId.isEmpty())
        entry.supportId = images.facts.supportId;
    for (int i = 0; i < entry.items.size(); ++i) {
        LedgerItem &item = entry.items[i];
        if (item.end != ItemEnd::Open)
            continue;
        if (i >= came) {
            const Error missing{.kind = ErrorKind::Missing, .supportId = entry.supportId};
            const EndRow &row = endOf(Happening::PictureMissing);
            endItem(entry, item, row.end, missing, row.charged, nowMs);
            continue;
        }
        const PictureSource &picture = images.pictures[i];
        item.url = picture.url;
        item.second = picture.second;
        item.urlExpiresMs = images.facts.urlsExpireMs;
        item.revisedPrompt = picture.revisedPrompt.isEmpty() ? images.facts.revisedPrompt : picture.revisedPrompt;
        item.error.reset();
        item.cost = entry.cost.part(i, int(entry.items.size()));
    }
}

ImageRecord recordOf(const LedgerEntry &entry, const LedgerItem &item, qint64 nowMs)
{
    ImageRecord record;
    record.id = item.id;
    record.run = entry.run;
    record.request = entry.id;
    record.indexInRun = item.indexInRun;
    record.indexInRequest = item.indexInRequest;
    record.wish = entry.wish;
    record.sent = entry.request;
    record.provider = entry.provider;
    record.origin = entry.origin;
    record.revisedPrompt = item.revisedPrompt;
    record.supportId = entry.supportId;
    record.task = entry.task;
    record.cost = item.cost;
    record.costBasis = item.cost.isKnown() ? entry.costBasis : CostBasis::Unknown;
    record.runStartedMs = entry.runStartedMs;
    record.submittedMs = entry.sentMs;
    record.arrivedMs = nowMs;
    record.tookMs = entry.sentMs ? std::max<qint64>(0, nowMs - entry.sentMs) : 0;
    return record;
}

} // namespace proofsheet
