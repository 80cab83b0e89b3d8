// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/PicturePair.h"

#include "core/ImageRecord.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <random>

namespace proofsheet {
namespace {

// The standard's distributions and its shuffle differ from library to library; its engine does not.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {}

    quint32 below(quint32 bound) { return quint32((quint64(m_engine()) * bound) >> 32); }

    template <typename Value>
    void shuffle(QList<Value> &values)
    {
        for (qsizetype i = values.size() - 1; i > 0; --i)
            values.swapItemsAt(i, below(quint32(i + 1)));
    }

private:
    std::mt19937 m_engine;
};

// Every pair of one picture of each list once, in an order in which the pictures take turns.
class Diagonals
{
public:
    Diagonals(QList<const Candidate *> a, QList<const Candidate *> b)
        : m_swapped(a.size() > b.size())
        , m_few(m_swapped ? std::move(b) : std::move(a))
        , m_many(m_swapped ? std::move(a) : std::move(b))
    {}

    bool atEnd() const { return m_few.isEmpty() || m_shift == m_many.size(); }

    std::pair<const Candidate *, const Candidate *> next()
    {
        const Candidate *few = m_few.at(m_index);
        const Candidate *many = m_many.at((m_index + m_shift) % m_many.size());
        if (++m_index == m_few.size()) {
            m_index = 0;
            ++m_shift;
        }
        return m_swapped ? std::pair(many, few) : std::pair(few, many);
    }

    void restart() { m_index = m_shift = 0; }

private:
    bool m_swapped;
    QList<const Candidate *> m_few;
    QList<const Candidate *> m_many;
    qsizetype m_index = 0;
    qsizetype m_shift = 0;
};

using Found = std::optional<std::pair<const Candidate *, const Candidate *>>;

// The pairs of pictures of two models: those of the same prompt first, prompt by prompt in turn, then the others.
class ModelPair
{
public:
    ModelPair(const QList<const Candidate *> &a, const QList<const Candidate *> &b, Dice &dice)
        : m_others(shuffled(a, dice), shuffled(b, dice))
    {
        // In order of appearance, so that the hash's own order never shows.
        QHash<QString, QList<const Candidate *>> ofB;
        for (const Candidate *each : b)
            ofB[each->prompt] += each;
        QHash<QString, QList<const Candidate *>> ofA;
        QStringList prompts;
        for (const Candidate *each : a) {
            QList<const Candidate *> &same = ofA[each->prompt];
            if (same.isEmpty() && ofB.contains(each->prompt))
                prompts += each->prompt;
            same += each;
        }
        dice.shuffle(prompts);
        for (const QString &prompt : std::as_const(prompts))
            m_same += Diagonals(shuffled(ofA.value(prompt), dice), shuffled(ofB.value(prompt), dice));
    }

    Found next()
    {
        for (qsizetype tried = 0; tried < m_same.size(); ++tried) {
            Diagonals &prompt = m_same[m_turn];
            m_turn = (m_turn + 1) % m_same.size();
            if (!prompt.atEnd())
                return prompt.next();
        }
        while (!m_others.atEnd()) {
            const auto pair = m_others.next();
            if (pair.first->prompt != pair.second->prompt)
                return pair;
        }
        return {};
    }

    void restart()
    {
        m_turn = 0;
        for (Diagonals &prompt : m_same)
            prompt.restart();
        m_others.restart();
    }

private:
    static QList<const Candidate *> shuffled(QList<const Candidate *> of, Dice &dice)
    {
        dice.shuffle(of);
        return of;
    }

    QList<Diagonals> m_same;
    Diagonals m_others;
    qsizetype m_turn = 0;
};

using ByModel = std::map<ModelId, QList<const Candidate *>>;

struct Usable
{
    ByModel models;
    int withoutModel = 0;
    bool samples = false;
};

Usable usableOf(const QList<Candidate> &candidates)
{
    Usable real, samples;
    samples.samples = true;
    QSet<ItemId> seen;
    for (const Candidate &each : candidates) {
        if (each.id.isNull() || seen.contains(each.id))
            continue;
        seen.insert(each.id);
        if (each.model.isNull())
            ++real.withoutModel;
        else
            (each.sample ? samples : real).models[each.model] += &each;
    }
    samples.withoutModel = real.withoutModel;
    const bool samplesServe = samples.models.size() >= 2 || (real.models.empty() && !samples.models.empty());
    return real.models.size() < 2 && samplesServe ? samples : real;
}

PicturePair pairOf(const Candidate &left, const Candidate &right)
{
    return {.first = left.id,
            .second = right.id,
            .firstModel = left.model,
            .secondModel = right.model,
            .run = left.run == right.run ? left.run : RunId(),
            .samePrompt = left.prompt == right.prompt,
            .sample = left.sample};
}

// Turns half of each model pair's pairs round; an odd one so that the model that stood more at the left gives way.
void shuffleSides(QList<PicturePair> &pairs, Dice &dice)
{
    std::map<std::pair<ModelId, ModelId>, QList<qsizetype>> byModels;
    for (qsizetype i = 0; i < pairs.size(); ++i)
        byModels[{pairs.at(i).firstModel, pairs.at(i).secondModel}] += i;
    QHash<ModelId, int> lead; // at the left more often than at the right
    for (auto &[models, places] : byModels) {
        dice.shuffle(places);
        qsizetype turned = places.size() / 2;
        if (places.size() % 2 != 0) {
            const int by = lead.value(models.first) - lead.value(models.second);
            const bool turnOdd = by > 0 || (by == 0 && dice.below(2) == 1);
            turned += turnOdd ? 1 : 0;
            lead[models.first] += turnOdd ? -1 : 1;
            lead[models.second] += turnOdd ? 1 : -1;
        }
        for (qsizetype i = 0; i < turned; ++i) {
            PicturePair &pair = pairs[places.at(i)];
            std::swap(pair.first, pair.second);
            std::swap(pair.firstModel, pair.secondModel);
        }
    }
}

} // namespace

Candidate Candidate::of(const ImageRecord &record)
{
    return {.id = record.id,
            .model = record.sent.model,
            .prompt = record.wish.prompt,
            .run = record.run,
            .sample = record.isSample()};
}

QList<PicturePair> pairsOf(const QList<Candidate> &candidates, int wanted, quint32 seed)
{
    const Usable usable = usableOf(candidates);
    Dice dice(seed);
    QList<ModelPair> stock;
    for (auto a = usable.models.begin(); a != usable.models.end(); ++a)
        for (auto b = std::next(a); b != usable.models.end(); ++b)
            stock += ModelPair(a->second, b->second, dice);
    if (stock.isEmpty())
        return {};

    QList<qsizetype> order(stock.size());
    std::iota(order.begin(), order.end(), 0);
    QList<PicturePair> pairs;
    while (pairs.size() < wanted) {
        const qsizetype before = pairs.size();
        dice.shuffle(order);
        for (const qsizetype at : std::as_const(order)) {
            if (pairs.size() == wanted)
                break;
            if (const Found found = stock[at].next())
                pairs += pairOf(*found->first, *found->second);
        }
        if (pairs.size() == before)
            for (ModelPair &each : stock)
                each.restart();
    }
    shuffleSides(pairs, dice);
    return pairs;
}

PairStock PairStock::of(const QList<Candidate> &candidates)
{
    const Usable usable = usableOf(candidates);
    PairStock stock{
        .models = int(usable.models.size()), .withoutModel = usable.withoutModel, .samplesOnly = usable.samples};
    QHash<QString, QHash<ModelId, qint64>> byPrompt;
    // Of k groups, the pairs across are half of (all squared less each squared).
    const auto across = [](qint64 all, qint64 squares) { return (all * all - squares) / 2; };
    qint64 squares = 0;
    for (const auto &[model, pictures] : usable.models) {
        stock.pictures += int(pictures.size());
        squares += pictures.size() * pictures.size();
        for (const Candidate *each : pictures)
            ++byPrompt[each->prompt][model];
    }
    stock.pairs = across(stock.pictures, squares);
    for (const auto &models : std::as_const(byPrompt)) {
        qint64 all = 0;
        qint64 each = 0;
        for (const qint64 count : models) {
            all += count;
            each += count * count;
        }
        stock.samePrompt += across(all, each);
    }
    return stock;
}

} // namespace proofsheet
