// SPDX-License-Identifier: GPL-3.0-or-later
// Saved line-ups in words: what one holds and costs, what of it is not offered any more, what is wrong with its file.
#pragma once

#include "core/LineUpPreset.h"
#include "core/ModelCatalog.h"

#include <QString>

namespace proofsheet {
struct Error;
}

namespace proofsheet::wording {

// "gpt-image-1, Phoenix · 4 pictures, about $0.15"; with one that is gone: "..., dall-e-2 no longer offered".
QString lineUpSummary(const LineUpPreset &preset, const ModelCatalog &catalog, bool samples);
// After it was chosen: "dall-e-2 is no longer offered and was left out."; empty where all are there.
QString leftOut(const LineUpPreset &preset, const ModelCatalog &catalog);

// LineUpStore's errors; nothing was changed.
QString lineUpError(const Error &error);
QString lineUpsSetAside(const QString &path);

} // namespace proofsheet::wording
