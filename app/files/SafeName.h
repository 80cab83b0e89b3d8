// SPDX-License-Identifier: GPL-3.0-or-later
// File names that are safe on every system: made from our own facts, never from a server's words. Pure.
#pragma once

#include "core/Ids.h"

#include <QDateTime>
#include <QString>

namespace proofsheet {

// Letters, digits, '-' and '_' of a prompt; at most 60 characters, cut at a grapheme; "picture" where nothing is left.
QString slug(const QString &text);

// "20261122-143205_ceramic-pour-over_1f0c22ab.png": at most 200 bytes of UTF-8. extension without the dot.
QString pictureName(const QDateTime &local, const QString &prompt, const ItemId &id, const QString &extension);

// A name that a person chose or that came with a file, made safe: reserved names, controls, bidirectional marks,
// length.
QString safeName(const QString &name);

} // namespace proofsheet
