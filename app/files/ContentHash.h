// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 of a picture's bytes, as lower-case hexadecimal.
#pragma once

#include <QByteArray>
#include <QString>

namespace proofsheet {

QString contentHash(const QByteArray &bytes);

} // namespace proofsheet
