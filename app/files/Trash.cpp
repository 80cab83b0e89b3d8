// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/Trash.h"

#include "files/SafeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace proofsheet {
namespace {

// How much of a trashed file is copied where a rename cannot cross to another disk.
constexpr qint64 mostCopied = 256ll * 1024 * 1024;

std::unexpected<Error> trashError(const QString &path, const QString &words)
{
    return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(path, words)});
}

std::expected<void, Error> copyBack(const QString &trashed, const QString &original)
{
    const auto bytes = readFile(trashed, mostCopied);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (const auto written = safeWrite(original, *bytes, IfExists::Refuse); !written)
        return written;
    QFile::remove(trashed);
    return {};
}

// The desktop's note of where a trashed file came from (freedesktop.org trash specification: info/NAME.trashinfo beside
// files/NAME).
void removeNote(const QString &trashed)
{
    const QFileInfo file(trashed);
    const QFileInfo folder(file.path());
    if (folder.fileName() == QLatin1String("files"))
        QFile::remove(folder.path() + QStringLiteral("/info/") + file.fileName() + QStringLiteral(".trashinfo"));
}

} // namespace

std::expected<QString, Error> moveToTrash(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return trashError(path, QStringLiteral("there is no such file"));
    // Qt 6.4 makes the trash folder itself, but not its parents, which a fresh home has not.
    if (const auto made = makeFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)); !made)
        return std::unexpected(made.error());
    if (!file.moveToTrash())
        return trashError(path, file.errorString());
    if (const auto synced = syncFolder(QFileInfo(path).path()); !synced)
        return std::unexpected(synced.error());
    return file.fileName();
}

std::expected<void, Error> restoreFromTrash(const QString &trashed, const QString &original)
{
    if (!QFileInfo::exists(trashed))
        return trashError(trashed, QStringLiteral("it is no longer in the trash"));
    if (QFileInfo::exists(original))
        return trashError(original, QStringLiteral("another file has come there since"));
    if (const auto made = makeFolder(QFileInfo(original).path()); !made)
        return made;
    if (!moveFile(trashed, original)) {
        if (const auto copied = copyBack(trashed, original); !copied)
            return copied;
    }
    removeNote(trashed);
    return {};
}

} // namespace proofsheet
