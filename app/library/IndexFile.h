// SPDX-License-Identifier: GPL-3.0-or-later
// index.db as a file: opened, its tables made, a newer schema refused in words, a damaged one set aside. One thread
// each.
#pragma once

#include "core/Error.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <expected>

namespace proofsheet {

class IndexFile
{
public:
    enum class Access { ReadWrite, ReadOnly };
    static constexpr int schema = 1;

    // ReadWrite makes the file where it is missing and sets a damaged one aside; wasMade() then says that it is empty
    // and wants to be filled from the sidecars. A file whose last session did not end (its log is still there) is
    // checked whole; another one is checked later, by DailyBackup, so that no start waits for that. ReadOnly opens a
    // newer schema too. Errors: Storage, Damaged (only where ReadOnly, or where it cannot be set aside), or Invalid
    // (newer schema). now: for the damaged file's new name.
    static std::expected<std::unique_ptr<IndexFile>, Error> open(const QString &path, Access access,
                                                                 const QDateTime &now = QDateTime::currentDateTime());
    ~IndexFile();
    IndexFile(const IndexFile &) = delete;
    IndexFile &operator=(const IndexFile &) = delete;

    QSqlDatabase &database() { return m_database; }
    bool wasMade() const { return m_made; }
    const QString &aside() const { return m_aside; } // where a damaged file was put; empty: there was none

private:
    explicit IndexFile(QSqlDatabase database);
    std::expected<void, Error> prepare(const QString &path, Access access);
    std::expected<void, Error> prepareReading(const QString &path);
    std::expected<void, Error> makeTables();
    std::unexpected<Error> failed(const QSqlError &error) const;

    QSqlDatabase m_database;
    QString m_aside;
    bool m_made = false;
    bool m_written = false; // opened for writing
};

} // namespace proofsheet
