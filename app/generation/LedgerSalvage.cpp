// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/LedgerSalvage.h"

#include "files/SafeFile.h"
#include "library/DailyCopies.h"
#include "library/DatabaseFile.h"

#include <QFileInfo>

namespace proofsheet {

namespace {

constexpr qint64 mostCopyBytes = 1ll << 30; // read at once; a ledger of a million requests is below that

} // namespace

bool isLedgerLost(const QString &path, QDate today)
{
    return hasOnlyLog(path) || (QFileInfo(path).size() == 0 && !DailyCopies(path).list(today).isEmpty());
}

std::expected<Salvage, Error> salvageLedger(const QString &path, const QDateTime &now)
{
    const auto aside = setAside(path, now);
    if (!aside)
        return std::unexpected(aside.error());
    Salvage salvage{.database = DatabaseKind::Ledger, .aside = *aside};
    const QList<DailyCopy> copies = DailyCopies(path).list(now.date());
    for (const DailyCopy &copy : copies) {
        if (!quickCheck(copy.path))
            continue;
        const auto bytes = readFile(copy.path, mostCopyBytes);
        if (!bytes)
            continue;
        // A disk too full for it now may have room at the next start: no new ledger may take its place until then.
        if (const auto written = safeWrite(path, *bytes, IfExists::Refuse); !written)
            return std::unexpected(written.error());
        salvage.copyOf = copy.day;
        break;
    }
    return salvage;
}

} // namespace proofsheet
