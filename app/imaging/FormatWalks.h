// SPDX-License-Identifier: GPL-3.0-or-later
// One walk a format. Private to imaging: others call walkImage(). Pure; any thread; each runs in one pass over the
// bytes.
#pragma once

#include "imaging/ByteReader.h"
#include "imaging/ImageWalker.h"

namespace proofsheet {

std::expected<ImageFacts, Error> walkPng(const ByteReader &bytes);
std::expected<ImageFacts, Error> walkJpeg(const ByteReader &bytes);
std::expected<ImageFacts, Error> walkWebp(const ByteReader &bytes);
std::expected<ImageFacts, Error> walkGif(const ByteReader &bytes);

std::unexpected<Error> damaged(const QString &detail);
// "the PNG ends after 1,204 of at least 9,000 bytes"
std::unexpected<Error> endsEarly(QLatin1String format, qint64 have, qint64 need);
// An error where a side is 0 or the picture has more than mostPixels.
std::expected<QSize, Error> saneSize(qint64 width, qint64 height);
// An error where decoding would take more than mostDecodedBytes. bytesPerPixel: of the decoder's own buffers and of the
// picture it answers with, at their worst together, worked out from Qt 6.4, libjpeg-turbo 2.1 and libwebp 1.2;
// tst_nasty_pictures holds what it can make of them against the limit.
std::expected<void, Error> affordable(QSize size, int bytesPerPixel);

} // namespace proofsheet
