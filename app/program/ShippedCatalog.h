// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue in the program's resources, with the models that a person typed.
#pragma once

#include "core/ModelCatalog.h"

namespace proofsheet {

class Preferences;

ModelCatalog shippedCatalog(const Preferences &preferences);

} // namespace proofsheet
