// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/LibraryLock.h"

#include "files/SafeFile.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace proofsheet {
namespace {

// One process at a time makes or takes away a lock file: within this, one that names no owner is a dead one's.
class Turn
{
public:
    explicit Turn(const QString &folder)
    {
#ifdef Q_OS_UNIX
        m_handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        m_taken = m_handle >= 0 && ::flock(m_handle, LOCK_EX | LOCK_NB) == 0;
        m_busy = m_handle >= 0 && !m_taken && errno == EWOULDBLOCK;
#else
        Q_UNUSED(folder)
#endif
    }
    ~Turn()
    {
#ifdef Q_OS_UNIX
        if (m_handle >= 0)
            ::close(m_handle);
#endif
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

    // Neither: this file system has no such thing.
    bool isTaken() const { return m_taken; }
    bool isAnothers() const { return m_busy; }

private:
    int m_handle = -1;
    bool m_taken = false;
    bool m_busy = false;
};

bool namesAnOwner(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program) && process > 0;
}

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
    const Turn turn(folder);
    const QString path = folder + QStringLiteral("/lock");
    // Never waited for: this is the window's thread. And no lock is made beside it, because one that is not written yet
    // looks to the other like a dead one's.
    if (turn.isAnothers())
        return std::unexpected(lockedBy(QLockFile(path)));
    // Qt's own guard while it takes a dead owner's lock away; ours makes one that is there a dead one's.
    if (const QString guard = path + QStringLiteral(".rmlock"); turn.isTaken() && QFile::exists(guard))
        QFile::remove(guard);
    std::unique_ptr<LibraryLock> lock(new LibraryLock(path));
    QLockFile &file = lock->m_lock;
    if (file.tryLock(0))
        return lock;
    // A crash between making the file and writing its owner into it would lock the library for ever.
    const bool ownerless = file.error() == QLockFile::LockFailedError && turn.isTaken() && !namesAnOwner(file);
    if (ownerless && file.removeStaleLockFile() && file.tryLock(0))
        return lock;
    if (file.error() == QLockFile::LockFailedError)
        return std::unexpected(lockedBy(file));
    return std::unexpected(
        Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: the lock file cannot be written").arg(folder)});
}

} // namespace proofsheet
