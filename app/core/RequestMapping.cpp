// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping itself: each model's plan, field by field, and then what stands in the way of sending it.
// Source of every rule: contract, section 1; paid-requests.md, section 3.
#include "core/RequestMapping.h"

#include "core/WishProblems.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {
namespace {

using Change = MappingNote::Change;

// A size stands for a shape when it is this close to it; 1216x832 is seen as 3:2, 1792x1024 is not.
constexpr double shapeTolerance = 0.05;

bool hasShape(QSize size, Shape shape)
{
    const double ratio = double(size.width()) / size.height() / aspectRatio(shape);
    return std::abs(ratio - 1.0) <= shapeTolerance;
}

// One model's plan on its way from the wish.
class ModelMapper
{
public:
    ModelMapper(const Wish &wish, const ModelTraits &model)
        : m_wish(wish)
    {
        m_plan.model = model;
        m_request.model = model.id;
        m_request.prompt = wish.prompt;
    }

    ModelPlan map()
    {
        mapExtent();
        mapQuality();
        const ModelTraits &model = m_plan.model;
        m_request.format = offered(Field::Format, m_wish.format, model.formats);
        m_request.background = offered(Field::Background, m_wish.background, model.backgrounds);
        m_request.style = offered(Field::Style, m_wish.style, model.styles);
        m_request.responseFormat = offered(Field::ResponseFormat, m_wish.responseFormat, model.responseFormats);
        split();
        m_plan.each = model.price(m_plan.size, m_request.quality);
        return std::move(m_plan);
    }

private:
    void note(Field field, Change change, const QString &wished, const QString &sent)
    {
        m_plan.notes.append({field, change, wished, sent});
    }

    void mapExtent()
    {
        const ModelTraits &model = m_plan.model;
        if (const auto *shape = std::get_if<Shape>(&m_wish.extent)) {
            m_plan.size = model.shapes.value(*shape);
            const Change change = m_plan.size.isEmpty()           ? Change::Dropped
                                  : hasShape(m_plan.size, *shape) ? Change::Kept
                                                                  : Change::Changed;
            note(Field::Size, change, toText(*shape), toText(m_plan.size));
        } else if (const auto *size = std::get_if<QSize>(&m_wish.extent); size && !size->isEmpty()) {
            // One that it does not take is a problem of the plan, and is never put in a request.
            if (model.takesSize(*size))
                m_plan.size = *size;
            note(Field::Size, m_plan.size.isValid() ? Change::Kept : Change::Dropped, toText(*size),
                 toText(m_plan.size));
        }
        m_request.size = toText(m_plan.size);
    }

    void mapQuality()
    {
        const QString wished = chosenWord(Field::Quality, m_wish.quality);
        const ModelTraits &model = m_plan.model;
        const auto mapped = model.qualityMap.constFind(wished);
        if (mapped == model.qualityMap.constEnd()) {
            m_request.quality = offered(Field::Quality, wished, model.qualities);
            return;
        }
        m_request.quality = *mapped;
        note(Field::Quality, mapped->isEmpty() ? Change::Dropped : Change::Changed, wished, *mapped);
    }

    // The wished word where the model takes it; empty, and said, where not.
    QString offered(Field field, const QString &word, const QStringList &words)
    {
        const QString wished = chosenWord(field, word);
        if (wished.isEmpty())
            return {};
        const bool taken = words.contains(wished);
        note(field, taken ? Change::Kept : Change::Dropped, wished, taken ? wished : QString());
        return taken ? wished : QString();
    }

    // Spreads the pictures evenly over as few requests as the model allows.
    void split()
    {
        const ModelTraits &model = m_plan.model;
        // A count out of range is a problem of the plan; the panel still shows something sensible.
        m_plan.pictures = std::clamp(m_wish.count, 0, model.countLimit);
        const int most = model.perRequest(m_plan.size);
        const int requests = (m_plan.pictures + most - 1) / most;
        for (int i = 0; i < requests; ++i) {
            m_request.count = m_plan.pictures / requests + (i < m_plan.pictures % requests ? 1 : 0);
            m_plan.requests.append(m_request);
        }
        const QString count = QString::number(m_plan.pictures);
        if (requests > 1)
            note(Field::Count, Change::Split, count, QString::number(requests));
        else if (requests == 1)
            note(Field::Count, Change::Kept, count, count);
    }

    const Wish &m_wish;
    GenerationRequest m_request;
    ModelPlan m_plan;
};

} // namespace

RequestPlan mapWish(const Wish &wish, const ModelCatalog &catalog)
{
    RequestPlan plan;
    QList<ModelId> seen;
    for (const ModelId &id : wish.models) {
        if (id.isNull() || seen.contains(id))
            continue;
        seen.append(id);
        plan.models.append(ModelMapper(wish, catalog.find(id)).map());
    }
    QList<ModelTraits> models;
    for (const ModelPlan &model : plan.models)
        models.append(model.model);
    plan.problems = problemsOf(wish, models);
    return plan;
}

int promptLength(const QString &prompt)
{
    return int(prompt.toUcs4().size());
}

int RequestPlan::pictures() const
{
    int sum = 0;
    for (const ModelPlan &model : models)
        sum += model.pictures;
    return sum;
}

int RequestPlan::requests() const
{
    int sum = 0;
    for (const ModelPlan &model : models)
        sum += int(model.requests.size());
    return sum;
}

Estimate RequestPlan::cost() const
{
    Estimate sum;
    for (const ModelPlan &model : models)
        sum.add(model.each.times(model.pictures));
    return sum;
}

UsualTime RequestPlan::usual() const
{
    UsualTime all;
    for (const ModelPlan &plan : models) {
        const UsualTime &one = plan.model.usual;
        if (one.highSeconds == 0)
            continue;
        all.lowSeconds = all.highSeconds == 0 ? one.lowSeconds : std::min(all.lowSeconds, one.lowSeconds);
        all.highSeconds = std::max(all.highSeconds, one.highSeconds);
    }
    return all;
}

} // namespace proofsheet
