// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/Scoreboard.h"

#include "core/ImageRecord.h"

#include <algorithm>
#include <map>

namespace proofsheet {
namespace {

struct Gathered
{
    ModelScore score;
    QList<qint64> micros;
    QList<qint64> times;
    bool exact = true;
};

std::optional<qint64> medianOf(QList<qint64> values)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    if (values.size() % 2 != 0)
        return values.at(middle);
    return values.at(middle - 1) + (values.at(middle) - values.at(middle - 1)) / 2;
}

void count(Verdict verdict, bool isFirst, auto &into)
{
    switch (verdict) {
    case Verdict::First:
    case Verdict::Second:
        ++((verdict == Verdict::First) == isFirst ? into.wins : into.losses);
        break;
    case Verdict::Tie:
        ++into.ties;
        break;
    case Verdict::Neither:
        ++into.neither;
        break;
    }
}

void addPicture(Gathered &model, const JudgedPicture &picture)
{
    ++model.score.pictures;
    model.score.kept += picture.kept ? 1 : 0;
    if (picture.tookMs > 0)
        model.times += picture.tookMs;
    if (picture.cost.isKnown() && picture.basis != CostBasis::Unknown) {
        model.micros += picture.cost.micros();
        model.exact = model.exact && picture.basis == CostBasis::Actual;
    } else {
        ++model.score.costUnknown;
    }
}

ModelScore finished(const Gathered &model)
{
    ModelScore score = model.score;
    score.interval = wilson95(score.wins + score.ties / 2.0, score.votes());
    score.medianMs = medianOf(model.times);
    if (const auto median = medianOf(model.micros)) {
        score.medianCost = Money::ofMicros(*median);
        score.costBasis = model.exact ? CostBasis::Actual : CostBasis::About;
        qint64 sum = 0;
        for (const qint64 micros : model.micros)
            sum += micros;
        if (score.kept > 0)
            score.costPerKept = Money::ofMicros((sum + score.kept / 2) / score.kept);
    }
    return score;
}

bool isBetter(const ModelScore &a, const ModelScore &b)
{
    const auto key = [](const ModelScore &score) {
        return std::tuple(score.votes() == 0, -qRound64(score.rating * 1000), -score.winRate().value_or(0));
    };
    const auto keyA = key(a);
    const auto keyB = key(b);
    return keyA != keyB ? keyA < keyB : a.model < b.model;
}

} // namespace

JudgedPicture JudgedPicture::of(const ImageRecord &record)
{
    return {.id = record.id,
            .model = record.sent.model,
            .cost = record.cost,
            .basis = record.costBasis,
            .tookMs = record.tookMs,
            .kept = record.isKept(),
            .sample = record.isSample()};
}

std::optional<double> ModelScore::winRate() const
{
    return votes() > 0 ? std::optional((wins + ties / 2.0) / votes()) : std::nullopt;
}

int Scoreboard::leastVotes() const
{
    int least = 0;
    for (const ModelScore &score : models)
        if (score.votes() > 0)
            least = least == 0 ? score.votes() : std::min(least, score.votes());
    return least;
}

int Scoreboard::mostVotes() const
{
    int most = 0;
    for (const ModelScore &score : models)
        most = std::max(most, score.votes());
    return most;
}

Scoreboard Scoreboard::of(const QList<Vote> &votes, const QList<JudgedPicture> &pictures)
{
    const auto real = [](const auto &each) { return !each.sample; };
    Scoreboard board;
    const bool anyReal = votes.isEmpty() ? std::any_of(pictures.begin(), pictures.end(), real)
                                         : std::any_of(votes.begin(), votes.end(), real);
    board.samplesOnly = !anyReal && !(votes.isEmpty() && pictures.isEmpty());

    std::map<ModelId, Gathered> models;
    QList<Vote> counted;
    for (const Vote &vote : votes) {
        if (vote.sample == anyReal) {
            ++board.leftOut;
            continue;
        }
        counted += vote;
        count(vote.verdict, true, models[vote.firstModel].score);
        count(vote.verdict, false, models[vote.secondModel].score);
        count(vote.verdict, true, board.matrix[{vote.firstModel, vote.secondModel}]);
        count(vote.verdict, false, board.matrix[{vote.secondModel, vote.firstModel}]);
    }
    board.votes = int(counted.size());
    for (const JudgedPicture &picture : pictures)
        if (picture.sample != anyReal && !picture.model.isNull())
            addPicture(models[picture.model], picture);

    const QHash<ModelId, double> ratings = bradleyTerry(counted);
    for (auto &[model, gathered] : models) {
        gathered.score.model = model;
        gathered.score.rating = ratings.value(model, 1000);
        board.models += finished(gathered);
    }
    std::sort(board.models.begin(), board.models.end(), isBetter);

    for (qsizetype i = 0; i < board.models.size(); ++i) {
        const ModelScore &score = board.models.at(i);
        if (score.votes() == 0)
            break;
        board.tooFew = board.tooFew || score.votes() < enoughVotes;
        const bool hasNext = i + 1 < board.models.size() && board.models.at(i + 1).votes() > 0;
        if (hasNext && score.interval.overlaps(board.models.at(i + 1).interval))
            board.overlapping += int(i);
    }
    return board;
}

} // namespace proofsheet
