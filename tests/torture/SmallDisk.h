// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a test's own (tmpfs), which can be filled, write-protected and taken away. Needs root; isMounted() says
// whether it was granted. Unmounts itself.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <mutex>

#include <sys/mount.h>
#include <sys/statvfs.h>

namespace proofsheet::test {

class SmallDisk
{
public:
    SmallDisk()
    {
        m_mounted = ::mount("tmpfs", path(m_place).constData(), "tmpfs", 0, "size=2m") == 0;
        // The same disk once more, so that it lives on while it is away from its place.
        m_kept =
            m_mounted && ::mount(path(m_place).constData(), path(m_keeper).constData(), nullptr, MS_BIND, nullptr) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path(m_place).constData(), MNT_DETACH);
        if (m_kept)
            ::umount2(path(m_keeper).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted && m_kept; }
    QString library() const { return m_place.filePath(QStringLiteral("library")); }

    // Leaves so many bytes, at most. Any thread; the second call does nothing until there is room again.
    void fill(qint64 left)
    {
        const std::lock_guard lock(m_mutex);
        if (m_full)
            return;
        m_full = true;
        QFile ballast(m_keeper.filePath(QStringLiteral("ballast")));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (free() > left) {
            if (ballast.write(QByteArray(qsizetype(std::min<qint64>(free() - left, 64 * 1024)), 'b')) <= 0)
                break;
        }
    }
    void makeRoom()
    {
        const std::lock_guard lock(m_mutex);
        QFile::remove(m_keeper.filePath(QStringLiteral("ballast")));
        m_full = false;
    }
    bool isFull() const
    {
        const std::lock_guard lock(m_mutex);
        return m_full;
    }

    bool protect(bool on)
    {
        return ::mount(nullptr, path(m_place).constData(), nullptr, MS_REMOUNT | (on ? MS_RDONLY : 0), "size=2m") == 0;
    }
    // As "umount -l" does: what is open stays open, and its place is an empty folder.
    bool takeAway()
    {
        m_mounted = ::umount2(path(m_place).constData(), MNT_DETACH) != 0;
        return !m_mounted;
    }
    bool bringBack()
    {
        m_mounted = ::mount(path(m_keeper).constData(), path(m_place).constData(), nullptr, MS_BIND, nullptr) == 0;
        return m_mounted;
    }

private:
    static QByteArray path(const QTemporaryDir &folder) { return QFile::encodeName(folder.path()); }
    qint64 free() const
    {
        struct statvfs facts{};
        ::statvfs(path(m_keeper).constData(), &facts);
        return qint64(facts.f_bavail) * qint64(facts.f_bsize);
    }

    QTemporaryDir m_place;
    QTemporaryDir m_keeper;
    mutable std::mutex m_mutex;
    bool m_mounted = false;
    bool m_kept = false;
    bool m_full = false;
};

} // namespace proofsheet::test
