// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of resources/models.json, read strictly: the catalogue ships with the program, so what is wrong in it is
// named. Pure.
#pragma once

#include "core/Error.h"
#include "core/ModelTraits.h"

#include <QJsonObject>
#include <expected>

namespace proofsheet {

// The error is Invalid; detail names the entry's id and the key that is wrong.
std::expected<ModelTraits, Error> traitsFromJson(const QJsonObject &entry);

} // namespace proofsheet
