// SPDX-License-Identifier: GPL-3.0-or-later
// A picture made small, and how it is stored. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QImage>

namespace proofsheet {

inline constexpr int thumbnailGroups[] = {
    256, 512, 1024}; // device pixels of the longer side; tokens' cell sizes times the screen's ratio

// Fitted into group x group, never enlarged; in a format that paints fast (RGB32, or ARGB32_Premultiplied where it has
// alpha).
QImage fitThumbnail(const QImage &picture, int group);

// JPEG at 85 where it is opaque: small and quick both ways. PNG, lightly packed, where it is not: the view's
// checkerboard shows through.
QByteArray encodeThumbnail(const QImage &thumbnail);
QImage decodeThumbnail(const QByteArray &bytes); // null where it is neither

} // namespace proofsheet
