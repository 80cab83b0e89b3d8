// SPDX-License-Identifier: GPL-3.0-or-later
// A SQLite file as a file: whether it is sound, set aside when it is not, copied whole while it is in use. For index
// and ledger alike. Any thread; everything blocks.
#pragma once

#include "core/Error.h"

#include <QDateTime>
#include <QString>
#include <expected>

class QSqlDatabase;
class QSqlError;

namespace proofsheet {

// SQLITE_CORRUPT or SQLITE_NOTADB: what is on the disk is wrong. A disk that cannot be read or written is another
// thing.
bool isDamage(const QSqlError &error);
// The error's words; Damaged where isDamage(), else Storage.
Error databaseError(const QString &name, const QSqlError &error);

// PRAGMA quick_check over an open connection: every page is read. Damaged: the first thing that it found.
std::expected<void, Error> quickCheck(QSqlDatabase &database);
// The same over a file that is opened for it, for reading only; also Damaged where it holds no schema of ours.
std::expected<void, Error> quickCheck(const QString &path);

// Whether SQLite would take this file for a new, empty one, though something was there: no file or no byte of it, but
// a write-ahead log.
bool hasOnlyLog(const QString &path);

// Renames the file, then its -wal and -shm, to NAME-damaged-YYYYMMDD-HHMMSS.db (local time; -2 and so on where that
// is taken). Nothing is deleted. Nothing may have it open for writing. The answer is the new path; empty where there
// was no file. A crash in between leaves a log without its file, which the next call sets aside.
std::expected<QString, Error> setAside(const QString &path, const QDateTime &now);

// A copy of the database as it stands, made under a connection of its own (VACUUM INTO) while others read and write;
// target must not exist, and is neither synced nor checked. Where it fails nothing is left of it.
std::expected<void, Error> copyDatabase(const QString &path, const QString &target);

} // namespace proofsheet
