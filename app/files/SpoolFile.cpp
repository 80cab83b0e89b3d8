// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/SpoolFile.h"

#include "files/SafeFile.h"

#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace proofsheet {

SpoolFile::SpoolFile(QString path)
    : m_path(std::move(path))
    , m_file(m_path)
{
    // Unbuffered: what a full disk refuses is said by the append that met it.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        m_failure =
            Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(m_path, m_file.errorString())};
}

SpoolFile::~SpoolFile() = default;

std::expected<void, Error> SpoolFile::append(const QByteArray &bytes)
{
    if (m_failure)
        return std::unexpected(*m_failure);
    const qint64 written = m_file.write(bytes);
    m_size += std::max<qint64>(written, 0);
    if (written == bytes.size())
        return {};
    const QString words = written < 0 ? m_file.errorString() : qt_error_string(ENOSPC);
    m_failure = Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(m_path, words)};
    return std::unexpected(*m_failure);
}

std::expected<void, Error> SpoolFile::sync()
{
    if (m_failure)
        return std::unexpected(*m_failure);
    bool ok = m_file.flush();
#ifdef Q_OS_UNIX
    ok = ok && ::fsync(m_file.handle()) == 0;
#endif
    if (!ok)
        m_failure =
            Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("%1: %2").arg(m_path, qt_error_string(errno))};
    else if (const auto synced = syncFolder(QFileInfo(m_path).path()); !synced)
        m_failure = synced.error();
    if (m_failure)
        return std::unexpected(*m_failure);
    return {};
}

void SpoolFile::remove(const QString &path)
{
    QFile::remove(path);
}

} // namespace proofsheet
