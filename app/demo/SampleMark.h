// SPDX-License-Identifier: GPL-3.0-or-later
// The word "Sample" in a corner of every sample picture. Private to demo.
#pragma once

#include <QImage>

namespace proofsheet {

void markAsSample(QImage &image);

} // namespace proofsheet
