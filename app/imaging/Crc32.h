// SPDX-License-Identifier: GPL-3.0-or-later
// The CRC-32 of PNG chunks (ISO 3309, reflected 0xedb88320), eight bytes a step. Private to imaging. Pure.
#pragma once

#include <QByteArrayView>

namespace proofsheet {

quint32 crc32(QByteArrayView bytes);

} // namespace proofsheet
