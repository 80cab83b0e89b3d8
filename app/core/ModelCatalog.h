// SPDX-License-Identifier: GPL-3.0-or-later
// The models a person can choose from: resources/models.json, ids typed by hand, and what the provider still offers.
#pragma once

#include "core/Error.h"
#include "core/ModelTraits.h"

#include <QList>
#include <QSet>
#include <expected>

namespace proofsheet {

class ModelCatalog
{
public:
    // Reads the catalogue's JSON. A damaged entry is an error that names it: the catalogue ships with the program.
    static std::expected<ModelCatalog, Error> fromJson(const QByteArray &json);

    const QList<ModelTraits> &models() const { return m_models; } // built-in ones first, then typed ones
    bool contains(const ModelId &id) const;
    ModelTraits find(const ModelId &id) const; // the generic entry where it is not in the catalogue

    void addTyped(const ModelId &id); // does nothing where it is there
    void removeTyped(const ModelId &id);
    // The provider's list of ids: built-in models that it has not are marked retired. An empty list marks none.
    void applyOffered(const QSet<ModelId> &offered);

private:
    QList<ModelTraits> m_models;
};

} // namespace proofsheet
