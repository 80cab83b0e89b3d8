// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to pixels: walked first, then decoded with the format named, never guessed. Never on the window's thread. Any
// thread; blocks.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QImage>
#include <expected>

namespace proofsheet {

// Decodes whole, or scaled to fit within boxed (device pixels, aspect kept, never enlarged) when that is not empty.
std::expected<QImage, Error> decodeImage(const QByteArray &bytes, QSize boxed = {});

} // namespace proofsheet
