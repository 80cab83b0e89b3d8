// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/ShippedCatalog.h"

#include "settings/Preferences.h"

#include <QFile>

namespace proofsheet {

ModelCatalog shippedCatalog(const Preferences &preferences)
{
    QFile file(QStringLiteral(":/models.json"));
    const bool there = file.open(QIODevice::ReadOnly);
    auto catalog = ModelCatalog::fromJson(there ? file.readAll() : QByteArray());
    if (!catalog)
        qFatal("The catalogue in the program is damaged: %s", qUtf8Printable(catalog.error().detail));
    for (const ModelId &id : preferences.typedModels())
        catalog->addTyped(id);
    return *std::move(catalog);
}

} // namespace proofsheet
