// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/IndexNumbers.h"

#include "library/IndexRows.h"
#include "library/IndexStatement.h"

#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>

namespace proofsheet {
namespace {

// Where a thousand runs claim one millisecond (sidecars without times), the next one serves.
std::expected<qint64, Error> freeRunNumber(QSqlDatabase &database, qint64 startedMs)
{
    for (qint64 ms = std::max(startedMs, numberEpochMs);; ++ms) {
        QSqlQuery last = prepare(database, QStringLiteral("SELECT max(no) FROM runs WHERE no BETWEEN ? AND ?"));
        const qint64 first = runNumber(ms, 0);
        const qint64 end = first + (1 << sameMsBits);
        last.addBindValue(first);
        last.addBindValue(end - 1);
        if (!last.exec() || !last.next())
            return indexFailure(last.lastError());
        const qint64 number = last.value(0).isNull() ? first : last.value(0).toLongLong() + 1;
        if (number < end)
            return number;
    }
}

} // namespace

std::expected<qint64, Error> numberRun(QSqlDatabase &database, const ImageRecord &record)
{
    QSqlQuery known = prepare(database, QStringLiteral("SELECT no FROM runs WHERE id = ?"));
    known.addBindValue(record.run.text());
    if (!known.exec())
        return indexFailure(known.lastError());
    if (known.next())
        return known.value(0).toLongLong();
    known.finish();

    const qint64 started = runStartOf(record);
    const auto number = freeRunNumber(database, started);
    if (!number)
        return number;
    const QByteArray wish = QJsonDocument(record.wish.toJson()).toJson(QJsonDocument::Compact);
    if (const auto added =
            runStatement(database, QStringLiteral("INSERT INTO runs(no, id, started, wish) VALUES(?, ?, ?, ?)"),
                         {*number, record.run.text(), started, QString::fromUtf8(wish)});
        !added)
        return std::unexpected(added.error());
    return number;
}

std::expected<qint64, Error> numberPicture(QSqlDatabase &database, qint64 runNo, const ImageRecord &record)
{
    const qint64 wanted = pictureNumber(runNo, record.indexInRun);
    QSqlQuery taken = prepare(database, QStringLiteral("SELECT 1 FROM pictures WHERE no = ?"));
    taken.addBindValue(wanted);
    if (!taken.exec())
        return indexFailure(taken.lastError());
    if (!taken.next())
        return wanted;
    taken.finish();
    // Two pictures that claim one place: the later one goes behind the run's last.
    QSqlQuery least = prepare(database, QStringLiteral("SELECT min(no) FROM pictures WHERE run = ?"));
    least.addBindValue(runNo);
    if (!least.exec() || !least.next())
        return indexFailure(least.lastError());
    const qint64 behind = least.value(0).toLongLong() - 1;
    if (behind < (runNo << placeBits))
        return std::unexpected(
            Error{.kind = ErrorKind::Invalid, .detail = QStringLiteral("a run with too many pictures")});
    return behind;
}

} // namespace proofsheet
