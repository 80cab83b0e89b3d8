// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RunOn.h"

#include <algorithm>

namespace proofsheet {

namespace {

struct Group
{
    Wish wish; // its models and count say nothing
    int pictures = 0;
};

// Wishes that ask for the same, whatever models and however many they asked for.
QList<Group> grouped(const QList<Wish> &wishes)
{
    QList<Group> groups;
    for (Wish wish : wishes) {
        wish.models.clear();
        wish.count = 1;
        const auto same = std::ranges::find_if(groups, [&wish](const Group &group) { return group.wish == wish; });
        if (same == groups.end())
            groups.append({wish, 1});
        else
            ++same->pictures;
    }
    return groups;
}

} // namespace

bool RunOnPlan::canSend() const
{
    return !parts.isEmpty() && std::ranges::all_of(parts, [](const RunOnPart &part) { return part.plan.canSend(); });
}

QList<Problem> RunOnPlan::problems() const
{
    QList<Problem> all;
    for (const RunOnPart &part : parts) {
        for (const Problem &problem : part.plan.problems) {
            if (!all.contains(problem))
                all.append(problem);
        }
    }
    return all;
}

int RunOnPlan::pictures() const
{
    int sum = 0;
    for (const RunOnPart &part : parts)
        sum += part.plan.pictures();
    return sum;
}

int RunOnPlan::requests() const
{
    int sum = 0;
    for (const RunOnPart &part : parts)
        sum += part.plan.requests();
    return sum;
}

Estimate RunOnPlan::cost() const
{
    Estimate sum;
    for (const RunOnPart &part : parts)
        sum.add(part.plan.cost());
    return sum;
}

UsualTime RunOnPlan::usual() const
{
    return parts.isEmpty() ? UsualTime() : parts.first().plan.usual(); // of the models, which are the same in each
}

QList<std::pair<ModelTraits, QList<MappingNote>>> RunOnPlan::notes() const
{
    QList<std::pair<ModelTraits, QList<MappingNote>>> all;
    for (const RunOnPart &part : parts) {
        for (const ModelPlan &model : part.plan.models) {
            auto at = std::ranges::find_if(all, [&model](const auto &one) { return one.first.id == model.model.id; });
            if (at == all.end())
                at = all.insert(all.end(), {model.model, {}});
            for (const MappingNote &note : model.notes) {
                if (!at->second.contains(note))
                    at->second.append(note);
            }
        }
    }
    return all;
}

RunOnPlan runOn(const QList<Wish> &wishes, const QList<ModelId> &models, int each, const ModelCatalog &catalog)
{
    int limit = 10;
    for (const ModelId &model : models)
        limit = std::min(limit, std::max(1, catalog.find(model).countLimit));
    RunOnPlan all;
    for (Group &group : grouped(wishes)) {
        for (int wanted = group.pictures * each; wanted > 0; wanted -= limit) {
            group.wish.models = models;
            group.wish.count = std::min(wanted, limit);
            all.parts.append({group.wish, mapWish(group.wish, catalog)});
        }
    }
    return all;
}

ModelId suggestedModel(const QList<Wish> &wishes, const QList<ModelId> &madeBy, const ModelCatalog &catalog)
{
    if (wishes.isEmpty() || madeBy.isEmpty())
        return {};
    const auto other = onAnotherModel(wishes.first(), madeBy.first(), 1, catalog);
    return other ? other->wish.models.first() : ModelId();
}

} // namespace proofsheet
