// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue that ships with the program, for tests. RESOURCES is the repository's resources folder.
#pragma once

#include "core/ModelCatalog.h"

#include <QFile>

namespace proofsheet::test {

inline ModelCatalog shippedCatalog()
{
    QFile file(QStringLiteral(RESOURCES "/models.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/models.json cannot be read");
    auto catalog = ModelCatalog::fromJson(file.readAll());
    if (!catalog)
        qFatal("resources/models.json: %s", qUtf8Printable(catalog.error().detail));
    return *catalog;
}

} // namespace proofsheet::test
