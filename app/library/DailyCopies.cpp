// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DailyCopies.h"

#include "files/PartFile.h"
#include "files/SafeFile.h"
#include "library/DatabaseFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace proofsheet {
namespace {

using Result = std::expected<void, Error>;

Result unlessStopped(const std::stop_token &stop)
{
    return stop.stop_requested() ? Result(std::unexpected(Error{.kind = ErrorKind::Cancelled})) : Result();
}

} // namespace

DailyCopies::DailyCopies(QString database)
    : m_database(std::move(database))
    , m_folder(QFileInfo(m_database).path() + QStringLiteral("/backups"))
    , m_name(QFileInfo(m_database).completeBaseName())
{}

QString DailyCopies::pathFor(QDate day) const
{
    return QStringLiteral("%1/%2-%3.db").arg(m_folder, m_name, day.toString(Qt::ISODate));
}

QList<DailyCopy> DailyCopies::list(QDate today) const
{
    QList<DailyCopy> copies;
    const QStringList names = QDir(m_folder).entryList({m_name + QStringLiteral("-*.db")}, QDir::Files);
    for (const QString &name : names) {
        const QDate day = QDate::fromString(name.sliced(m_name.size() + 1).chopped(3), Qt::ISODate);
        if (day.isValid() && pathFor(day).endsWith(u'/' + name))
            copies.append({pathFor(day), day});
    }
    std::sort(copies.begin(), copies.end(), [today](const DailyCopy &a, const DailyCopy &b) {
        const bool aLate = a.day > today;
        const bool bLate = b.day > today;
        return aLate != bLate ? bLate : a.day > b.day;
    });
    return copies;
}

bool DailyCopies::isDue(QDate today) const
{
    return QFileInfo::exists(m_database) && !QFileInfo::exists(pathFor(today));
}

Result DailyCopies::copy(QDate today, const std::stop_token &stop) const
{
    if (const Result begun = unlessStopped(stop); !begun)
        return begun;
    if (const Result made = makeFolder(m_folder); !made)
        return made;
    const QString part = partBeside(pathFor(today)); // what a crash leaves of it is swept at a start
    Result done = copyDatabase(m_database, part);
    if (done)
        done = unlessStopped(stop);
    if (done)
        done = quickCheck(part);
    if (done)
        done = unlessStopped(stop);
    if (done)
        done = publishFile(part, pathFor(today));
    if (done)
        thin(today);
    else
        QFile::remove(part);
    return done;
}

void DailyCopies::thin(QDate today) const
{
    const QList<DailyCopy> copies = list(today);
    for (qsizetype i = mostKept; i < copies.size(); ++i)
        QFile::remove(copies[i].path);
}

} // namespace proofsheet
