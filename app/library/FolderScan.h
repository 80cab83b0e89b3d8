// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a library's folder for the index: every picture that has its sidecar, and the names of what had to be left out.
// Blocks.
#pragma once

#include "library/LibraryPlace.h"
#include "library/Sidecar.h"

#include <QStringList>
#include <functional>

namespace proofsheet {

// Calls found for each picture, folder by folder in the order of names, which is the order of arrival. found answers
// false to stop. Returns the relative paths that were skipped: pictures without a readable sidecar, sidecars without a
// picture, ids seen before.
QStringList scanFolder(const LibraryPlace &place, const std::function<bool(const Sidecar &)> &found);

} // namespace proofsheet
