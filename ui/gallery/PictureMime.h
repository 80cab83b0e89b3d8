// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the library's pictures a drag carries, beside their files: so that a drop inside the window knows them.
#pragma once

#include "core/Ids.h"

#include <QList>

class QMimeData;

namespace proofsheet {

void addPictures(QMimeData &data, const QList<ItemId> &ids);
QList<ItemId> picturesOf(const QMimeData *data); // empty: none of this library's; null is none

} // namespace proofsheet
