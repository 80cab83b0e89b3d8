// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the sample provider's pictures: a scene told by the prompt's words, in the hand of the model, marked "Sample".
// Pure and deterministic; any thread. The mark is drawn as strokes, so no font has a say in the bytes.
#pragma once

#include "demo/SamplePicture.h"

#include <QByteArray>
#include <QImage>

namespace proofsheet {

// Format RGB32, or ARGB32_Premultiplied where transparent. About 0.2 s for 1024 × 1024.
QImage paintSample(const SamplePicture &picture);

// format: png, jpeg or webp. Empty where the encoder of that format is not installed.
QByteArray encodeSample(const QImage &image, const QString &format);

} // namespace proofsheet
