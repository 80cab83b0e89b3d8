// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of one library lie. Pure.
#pragma once

#include <QString>

namespace proofsheet {

struct LibraryPlace
{
    QString root; // absolute

    QString hidden() const { return root + QStringLiteral("/.proofsheet"); }
    QString index() const { return hidden() + QStringLiteral("/index.db"); }
    QString ledger() const { return hidden() + QStringLiteral("/ledger.db"); }
    QString spool() const { return hidden() + QStringLiteral("/spool"); }
    QString backups() const { return hidden() + QStringLiteral("/backups"); }
    QString damaged() const { return hidden() + QStringLiteral("/damaged"); }
    QString votes() const { return hidden() + QStringLiteral("/votes.jsonl"); }
    QString rounds() const { return hidden() + QStringLiteral("/rounds.jsonl"); }
    // A picture that was saved elsewhere has an absolute name, and keeps it.
    QString absolute(const QString &file) const
    {
        return file.startsWith(QLatin1Char('/')) ? file : root + QLatin1Char('/') + file;
    }
};

} // namespace proofsheet
