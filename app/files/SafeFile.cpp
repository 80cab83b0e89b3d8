// SPDX-License-Identifier: GPL-3.0-or-later
// Every step is checked, as QSaveFile of Qt 6.4 does not; a new file never has a name before it is whole.
#include "files/SafeFile.h"

#include "files/PartFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace proofsheet {
namespace {

using Result = std::expected<void, Error>;

std::unexpected<Error> storageError(const QString &path, const QString &words)
{
    return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(path, words)});
}

std::unexpected<Error> systemError(const QString &path, int code)
{
    return storageError(path, qt_error_string(code));
}

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

#ifdef Q_OS_UNIX
bool syncHandle(int handle)
{
#ifdef Q_OS_MACOS
    if (::fcntl(handle, F_FULLFSYNC) == 0)
        return true;
#endif
    return ::fsync(handle) == 0;
}
#endif

// Everything but the name is on the disk when this has returned true.
bool writeSynced(QFileDevice &file, const QByteArray &data)
{
    bool ok = file.write(data) == data.size() && file.flush();
#ifdef Q_OS_UNIX
    ok = ok && syncHandle(file.handle());
#endif
    return ok;
}

Result checkSize(const QString &path, qint64 wanted)
{
    const qint64 found = QFileInfo(path).size();
    if (found != wanted)
        return storageError(path, QStringLiteral("%1 of %2 bytes were written").arg(found).arg(wanted));
    return {};
}

#ifdef Q_OS_UNIX

// A file that is not whole yet, under a name of its own. mode: 0 for what the system gives a new file. The error is in
// the system's words.
std::expected<void, QString> writePart(const QString &part, const QByteArray &data, mode_t mode)
{
    const QByteArray name = QFile::encodeName(part);
    const int handle = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ? mode : 0666);
    if (handle < 0)
        return std::unexpected(qt_error_string(errno));
    QFile file;
    const bool opened = file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
    if (!opened)
        ::close(handle);
    if (opened && (mode == 0 || ::fchmod(handle, mode) == 0) && writeSynced(file, data))
        return {};
    const QString words = file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
    file.close();
    QFile::remove(part);
    return std::unexpected(words);
}

Result replaceWith(const QString &path, const QByteArray &data, Readers readers)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isWritable())
        return systemError(path, EACCES);
    const QString target = there.isSymLink() && there.exists() ? there.canonicalFilePath() : path;
    struct stat facts{};
    mode_t mode = 0;
    if (::stat(QFile::encodeName(target).constData(), &facts) == 0)
        mode = facts.st_mode & 0777;
    if (readers == Readers::OwnerOnly)
        mode = 0600;
    const QString part = partBeside(target);
    if (const auto written = writePart(part, data, mode); !written)
        return storageError(path, written.error());
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) == 0)
        return {};
    const int code = errno;
    QFile::remove(part);
    return systemError(path, code);
}

#else

Result replaceWith(const QString &path, const QByteArray &data, Readers readers)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return storageError(path, file.errorString());
    const bool restricted = readers != Readers::OwnerOnly || file.setPermissions(ownerOnly);
    if (!restricted || !writeSynced(file, data)) {
        const QString words = file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
        file.cancelWriting(); // without it commit() publishes what there is
        file.commit();
        return storageError(path, words);
    }
    if (!file.commit())
        return storageError(path, file.errorString());
    return {};
}

#endif

#if defined(Q_OS_LINUX) && defined(O_TMPFILE)

// A file without a name gets its name when it is whole: link refuses where there is one already, and a crash leaves
// nothing behind. The answer is empty where the file system has no nameless files.
std::optional<Result> linkNew(const QString &path, const QByteArray &data, Readers readers)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const int handle =
        ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, readers == Readers::OwnerOnly ? 0600 : 0666);
    if (handle < 0) {
        if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)
            return std::nullopt;
        return systemError(path, errno);
    }
    QFile file;
    if (!file.open(handle, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return storageError(path, file.errorString());
    }
    if (!writeSynced(file, data)) {
        return storageError(path, file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString());
    }
    const QByteArray source = "/proc/self/fd/" + QByteArray::number(handle);
    if (::linkat(AT_FDCWD, source.constData(), AT_FDCWD, QFile::encodeName(path).constData(), AT_SYMLINK_FOLLOW) == 0)
        return Result{};
    if (errno == EEXIST)
        return systemError(path, EEXIST);
    return std::nullopt; // no /proc, or no links here
}

#endif

// Refuses where something has the name already.
Result renameNew(const QString &from, const QString &to)
{
#ifdef Q_OS_LINUX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return systemError(to, errno);
#endif
    if (QFileInfo::exists(to))
        return systemError(to, EEXIST);
    QFile file(from);
    if (!file.rename(to))
        return storageError(to, file.errorString());
    return {};
}

Result writeNew(const QString &path, const QByteArray &data, Readers readers)
{
    if (QFileInfo::exists(path))
        return systemError(path, EEXIST);
#if defined(Q_OS_LINUX) && defined(O_TMPFILE)
    if (const std::optional<Result> linked = linkNew(path, data, readers))
        return *linked;
#endif
    const QString part = partBeside(path);
    Result result = replaceWith(part, data, readers);
    if (result)
        result = renameNew(part, path);
    if (!result)
        QFile::remove(part);
    return result;
}

// In a folder that is there.
Result makeOne(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return systemError(path, ENOTDIR);
#ifdef Q_OS_UNIX
    if (::mkdir(QFile::encodeName(path).constData(), 0777) != 0 && errno != EEXIST)
        return systemError(path, errno);
#else
    if (!QDir().mkdir(path) && !QFileInfo(path).isDir())
        return storageError(path, QStringLiteral("the folder cannot be made"));
#endif
    return syncFolder(info.path());
}

} // namespace

Result safeWrite(const QString &path, const QByteArray &data, IfExists ifExists, Readers readers)
{
    if (path.contains(QChar(u'\0')))
        return storageError(path, QStringLiteral("the name holds a NUL"));
    const Result written =
        ifExists == IfExists::Refuse ? writeNew(path, data, readers) : replaceWith(path, data, readers);
    if (!written)
        return written;
    Result sound = syncFolder(QFileInfo(path).path());
    if (sound)
        sound = checkSize(path, data.size());
    if (!sound && ifExists == IfExists::Refuse)
        QFile::remove(path); // it is ours, and nobody was told of it
    return sound;
}

Result makeFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const QString parent = QFileInfo(clean).path();
    if (parent != clean && !QFileInfo::exists(parent)) {
        if (const Result made = makeFolder(parent); !made)
            return made;
    }
    return makeOne(clean);
}

Result makeFolderBelow(const QString &root, const QString &relative)
{
    QString path = root;
    const QStringList names = relative.split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        path += u'/' + name;
        if (const Result made = makeOne(path); !made)
            return made;
    }
    return {};
}

std::expected<QByteArray, Error> readFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(path, file.errorString());
    const qint64 size = file.size();
    if (size > mostBytes)
        return std::unexpected(
            Error{.kind = ErrorKind::TooLarge,
                  .detail = QStringLiteral("%1: %2 bytes, more than %3").arg(path).arg(size).arg(mostBytes)});
    QByteArray bytes = file.readAll();
    if (bytes.size() != size || file.error() != QFileDevice::NoError)
        return storageError(path, QStringLiteral("%1 of %2 bytes were read").arg(bytes.size()).arg(size));
    return bytes;
}

Result moveFile(const QString &from, const QString &to)
{
    if (const Result moved = renameNew(from, to); !moved)
        return moved;
    if (const Result synced = syncFolder(QFileInfo(to).path()); !synced)
        return synced;
    return syncFolder(QFileInfo(from).path());
}

Result publishFile(const QString &part, const QString &path)
{
    QFile file(part);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return storageError(part, file.errorString());
#ifdef Q_OS_UNIX
    if (!syncHandle(file.handle()))
        return systemError(part, errno);
    file.close();
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return systemError(path, errno);
#else
    file.close();
    QFile::remove(path);
    if (!file.rename(path))
        return storageError(path, file.errorString());
#endif
    return syncFolder(QFileInfo(path).path());
}

Result syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return systemError(path, errno);
    const bool ok = ::fsync(handle) == 0 || errno == EINVAL; // EINVAL: this file system cannot, and needs not
    const int code = errno;
    ::close(handle);
    if (!ok)
        return systemError(path, code);
#else
    Q_UNUSED(path)
#endif
    return {};
}

} // namespace proofsheet
