// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: built-in models, typed ones, and which the provider still has.
#include "core/ModelCatalog.h"

#include "core/CatalogReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace proofsheet {
namespace {

Error damaged(const QString &detail)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.detail = detail;
    return error;
}

auto idIs(const ModelId &id)
{
    return [&id](const ModelTraits &model) { return model.id == id; };
}

} // namespace

std::expected<ModelCatalog, Error> ModelCatalog::fromJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return std::unexpected(damaged(parsing.errorString()));
    const QJsonArray entries = document.object().value(QLatin1String("models")).toArray();
    if (entries.isEmpty())
        return std::unexpected(damaged(QStringLiteral("models")));
    ModelCatalog catalog;
    for (const QJsonValue &entry : entries) {
        auto traits = traitsFromJson(entry.toObject());
        if (!traits)
            return std::unexpected(traits.error());
        if (catalog.contains(traits->id))
            return std::unexpected(damaged(QString(traits->id.text() + QLatin1String(": id"))));
        catalog.m_models.append(*traits);
    }
    return catalog;
}

bool ModelCatalog::contains(const ModelId &id) const
{
    return std::any_of(m_models.begin(), m_models.end(), idIs(id));
}

ModelTraits ModelCatalog::find(const ModelId &id) const
{
    const auto found = std::find_if(m_models.begin(), m_models.end(), idIs(id));
    return found != m_models.end() ? *found : ModelTraits::generic(id);
}

void ModelCatalog::addTyped(const ModelId &id)
{
    if (!id.isNull() && !contains(id))
        m_models.append(ModelTraits::generic(id));
}

void ModelCatalog::removeTyped(const ModelId &id)
{
    m_models.removeIf([&id](const ModelTraits &model) { return model.typed && model.id == id; });
}

void ModelCatalog::applyOffered(const QSet<ModelId> &offered)
{
    for (ModelTraits &model : m_models)
        model.retired = !model.typed && !offered.isEmpty() && !offered.contains(model.id);
}

} // namespace proofsheet
