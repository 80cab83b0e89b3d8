// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/Vote.h"

#include "core/Words.h"
#include "judging/PicturePair.h"

namespace proofsheet {
namespace {

constexpr std::pair<Verdict, QLatin1String> verdicts[] = {
    {Verdict::First, QLatin1String("first")},
    {Verdict::Second, QLatin1String("second")},
    {Verdict::Tie, QLatin1String("tie")},
    {Verdict::Neither, QLatin1String("neither")},
};

constexpr QLatin1String schemaKey("schema");
constexpr QLatin1String idKey("vote");
constexpr QLatin1String sittingKey("sitting");
constexpr QLatin1String atKey("atMs");
constexpr QLatin1String firstKey("first");
constexpr QLatin1String secondKey("second");
constexpr QLatin1String firstModelKey("firstModel");
constexpr QLatin1String secondModelKey("secondModel");
constexpr QLatin1String runKey("run");
constexpr QLatin1String sampleKey("sample");
constexpr QLatin1String verdictKey("verdict");

} // namespace

QString toText(Verdict verdict)
{
    return wordOf(verdicts, verdict);
}

std::optional<Verdict> verdictFromText(const QString &text)
{
    return valueOf(verdicts, text);
}

Vote Vote::on(const PicturePair &pair, Verdict verdict, const SittingId &sitting, qint64 nowMs)
{
    return {.id = VoteId::create(),
            .sitting = sitting,
            .atMs = nowMs,
            .first = pair.first,
            .second = pair.second,
            .firstModel = pair.firstModel,
            .secondModel = pair.secondModel,
            .run = pair.run,
            .sample = pair.sample,
            .verdict = verdict};
}

QJsonObject Vote::toJson() const
{
    QJsonObject object{{schemaKey, schema},
                       {idKey, id.text()},
                       {sittingKey, sitting.text()},
                       {atKey, atMs},
                       {firstKey, first.text()},
                       {secondKey, second.text()},
                       {firstModelKey, firstModel.text()},
                       {secondModelKey, secondModel.text()},
                       {verdictKey, toText(verdict)}};
    if (!run.isNull())
        object.insert(runKey, run.text());
    if (sample)
        object.insert(sampleKey, true);
    return object;
}

std::optional<Vote> Vote::fromJson(const QJsonObject &object)
{
    if (object.value(schemaKey).toInt() != schema)
        return std::nullopt;
    const std::optional<Verdict> verdict = verdictFromText(object.value(verdictKey).toString());
    const Vote vote{.id = VoteId(object.value(idKey).toString()),
                    .sitting = SittingId(object.value(sittingKey).toString()),
                    .atMs = object.value(atKey).toInteger(),
                    .first = ItemId(object.value(firstKey).toString()),
                    .second = ItemId(object.value(secondKey).toString()),
                    .firstModel = ModelId(object.value(firstModelKey).toString()),
                    .secondModel = ModelId(object.value(secondModelKey).toString()),
                    .run = RunId(object.value(runKey).toString()),
                    .sample = object.value(sampleKey).toBool(),
                    .verdict = verdict.value_or(Verdict::Tie)};
    const bool whole = verdict && !vote.id.isNull() && !vote.first.isNull() && !vote.second.isNull() &&
                       !vote.firstModel.isNull() && !vote.secondModel.isNull() && vote.first != vote.second &&
                       vote.firstModel != vote.secondModel;
    return whole ? std::optional(vote) : std::nullopt;
}

} // namespace proofsheet
