// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/PartFile.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

namespace proofsheet {

QString partBeside(const QString &path)
{
    return QFileInfo(path).path() + QStringLiteral("/.") + QUuid::createUuid().toString(QUuid::Id128) +
           QStringLiteral(".part");
}

void sweepParts(const QString &folder, const QDateTime &before)
{
    const QRegularExpression ours(QStringLiteral("^\\.[0-9a-f]{32}\\.part$"));
    QDirIterator files(folder, {QStringLiteral(".*.part")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (ours.match(files.fileName()).hasMatch() && files.fileInfo().lastModified() < before)
            QFile::remove(files.filePath());
    }
}

} // namespace proofsheet
