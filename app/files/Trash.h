// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's trash. Nothing is unlinked. Any thread; blocks.
#pragma once

#include "core/Error.h"

#include <QString>
#include <expected>

namespace proofsheet {

// Moves a file to the trash; where it went, so that it can be brought back.
std::expected<QString, Error> moveToTrash(const QString &path);

// Moves a trashed file back to where it was. Refuses to replace a file that has come there since.
std::expected<void, Error> restoreFromTrash(const QString &trashed, const QString &original);

} // namespace proofsheet
