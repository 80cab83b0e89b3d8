// SPDX-License-Identifier: GPL-3.0-or-later
// A folder as a person knows it: "~/Pictures/Proofsheet". Pure.
#pragma once

#include <QString>

namespace proofsheet {

QString pathText(const QString &path);

} // namespace proofsheet
