// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/LibraryLock.h"

#include "files/SafeFile.h"

namespace proofsheet {
namespace {

Error lockedBy(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    Error error{.kind = ErrorKind::Locked};
    if (process > 0)
        error.detail = host.isEmpty() ? QStringLiteral("process %1").arg(process)
                                      : QStringLiteral("process %1 on %2").arg(process).arg(host);
    return error;
}

} // namespace

LibraryLock::LibraryLock(const QString &path)
    : m_lock(path)
{
    // Qt's own 30 seconds would let a second process take a live lock away. 0: only a dead owner's is taken.
    m_lock.setStaleLockTime(0);
}

std::expected<std::unique_ptr<LibraryLock>, Error> LibraryLock::acquire(const QString &libraryRoot)
{
    const QString folder = libraryRoot + QStringLiteral("/.proofsheet");
    if (const auto made = makeFolder(folder); !made)
        return std::unexpected(made.error());
    std::unique_ptr<LibraryLock> lock(new LibraryLock(folder + QStringLiteral("/lock")));
    if (lock->m_lock.tryLock(0))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError)
        return std::unexpected(lockedBy(lock->m_lock));
    return std::unexpected(
        Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: the lock file cannot be written").arg(folder)});
}

} // namespace proofsheet
