// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures differ in, in words: names and values of parameters, and one picture against another.
#pragma once

#include "core/PictureParameter.h"

#include <QString>

namespace proofsheet::wording {

QString parameterName(Parameter parameter); // "Size", "Prompt as sent"
// For a narrow column: "1536×1024", "not used", "≈ $0.063", "41 s", "2.9 MB". A prompt or model id as it is.
QString parameterValue(Parameter parameter, const ParameterValue &value);
QString fileSize(qint64 bytes); // "812 kB", "2.9 MB"

// The second against the first: "18 times cheaper, 73 s faster". Unknown costs (as of samples) and times (0) are left
// out; empty where nothing is left.
QString against(Money first, Money second, qint64 firstMs, qint64 secondMs);

} // namespace proofsheet::wording
