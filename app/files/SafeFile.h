// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to write a file: whole and synced under its name, or not there at all.
// QSaveFile of Qt 6.4 can commit an empty or truncated file on a full disk; this checks every step and the directory.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QString>
#include <expected>

namespace proofsheet {

enum class IfExists { Replace, Refuse };
enum class Readers { AsUsual, OwnerOnly }; // OwnerOnly: mode 0600 from the first byte on

// Writes data to path: part file, write, flush, fsync, rename, fsync of the folder, size compared. Any thread; blocks.
// What a crash leaves of a part file is swept at the next start (PartFile.h). The error is of kind Storage (detail: the
// system's words). With Refuse an existing file is never touched, not even by one that two writers make at the same
// time.
std::expected<void, Error> safeWrite(const QString &path, const QByteArray &data, IfExists ifExists = IfExists::Replace,
                                     Readers readers = Readers::AsUsual);

// Creates the folder and its parents and syncs the parent of each new one. Any thread; blocks.
std::expected<void, Error> makeFolder(const QString &path);

// The same below a root that is there, and never the root itself: where its disk was taken away, what is written in its
// place is hidden once it is back. Any thread; blocks.
std::expected<void, Error> makeFolderBelow(const QString &root, const QString &relative);

// The whole file, or why not. Any thread; blocks.
std::expected<QByteArray, Error> readFile(const QString &path, qint64 mostBytes);

// For a file that something else has written (a database's copy): syncs it, then gives it the name, in place of what
// had it. Any thread; blocks.
std::expected<void, Error> publishFile(const QString &part, const QString &path);

// Renames from to to, refusing where something is there already, and syncs both folders. Any thread; blocks.
std::expected<void, Error> moveFile(const QString &from, const QString &to);

// Makes a rename or a removal in this folder outlive a power cut. Does nothing where the system has no such call.
std::expected<void, Error> syncFolder(const QString &path);

} // namespace proofsheet
