// SPDX-License-Identifier: GPL-3.0-or-later
// The copies of one database, a file a day: NAME-YYYY-MM-DD.db, the last five. A file of that name is whole: it is
// written under another one, checked, synced and renamed. Any thread; blocks.
#pragma once

#include "core/Error.h"

#include <QDate>
#include <QList>
#include <QString>
#include <expected>
#include <stop_token>

namespace proofsheet {

struct DailyCopy
{
    QString path;
    QDate day; // local
};

class DailyCopies
{
public:
    static constexpr int mostKept = 5;

    // Those of .../.proofsheet/NAME.db, in .../.proofsheet/backups.
    explicit DailyCopies(QString database);

    // Newest first. A day after today was a wrong clock's: those come last.
    QList<DailyCopy> list(QDate today) const;
    bool isDue(QDate today) const; // there is something to copy, and no copy of today
    // Copies, then removes what is more than five. Storage: a full disk, say; Damaged: the database, or its copy, fails
    // the check; Cancelled: told to stop, which is looked at between the statements. In all cases the earlier copies
    // stay, and nothing of the new one.
    std::expected<void, Error> copy(QDate today, const std::stop_token &stop = {}) const;

private:
    QString pathFor(QDate day) const;
    void thin(QDate today) const;

    QString m_database;
    QString m_folder;
    QString m_name;
};

} // namespace proofsheet
