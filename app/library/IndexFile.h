// SPDX-License-Identifier: GPL-3.0-or-later
// index.db as a file: opened, its tables made, a newer schema refused in words, a damaged one set aside. One thread
// each.
#pragma once

#include "core/Error.h"

#include <QSqlDatabase>
#include <expected>

namespace proofsheet {

class IndexFile
{
public:
    enum class Access { ReadWrite, ReadOnly };
    static constexpr int schema = 1;

    // ReadWrite makes the file where it is missing and sets a damaged one aside as index.db.damaged; wasMade() then
    // says that it is empty and wants to be filled from the sidecars. ReadOnly opens a newer schema too. Errors:
    // Storage, or Invalid (newer schema).
    static std::expected<std::unique_ptr<IndexFile>, Error> open(const QString &path, Access access);
    ~IndexFile();
    IndexFile(const IndexFile &) = delete;
    IndexFile &operator=(const IndexFile &) = delete;

    QSqlDatabase &database() { return m_database; }
    bool wasMade() const { return m_made; }

    // Puts the file and what belongs to it aside; nothing may have it open for writing.
    static void setAside(const QString &path);
    static bool isDamage(const QSqlError &error);

private:
    explicit IndexFile(QSqlDatabase database);
    std::expected<void, Error> prepare(const QString &path, Access access);
    std::expected<void, Error> prepareReading(const QString &path);
    std::expected<void, Error> makeTables();
    std::unexpected<Error> failed(const QSqlError &error);

    QSqlDatabase m_database;
    bool m_made = false;
    bool m_damaged = false;
};

} // namespace proofsheet
