// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/LineLog.h"

#include "files/SafeFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace proofsheet {
namespace {

bool syncFile(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_MACOS
    if (::fcntl(file.handle(), F_FULLFSYNC) == 0)
        return true;
#endif
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

bool endsTorn(QFile &file, qint64 size)
{
    char last = '\n';
    return size > 0 && (!file.seek(size - 1) || file.read(&last, 1) != 1 || last != '\n');
}

} // namespace

LineLog::LineLog(QString path)
    : m_path(std::move(path))
{}

std::expected<LineLog::Lines, Error> LineLog::read() const
{
    if (!QFileInfo::exists(m_path))
        return Lines{};
    const auto bytes = readFile(m_path, mostBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    Lines lines;
    qsizetype at = 0;
    for (qsizetype end = bytes->indexOf('\n'); end >= 0; end = bytes->indexOf('\n', at)) {
        if (end > at)
            lines.whole += bytes->mid(at, end - at);
        at = end + 1;
    }
    lines.torn = bytes->mid(at);
    return lines;
}

std::expected<void, Error> LineLog::append(const QByteArray &line)
{
    const auto error = [this](ErrorKind kind, const QString &words) {
        return std::unexpected(Error{.kind = kind, .detail = QStringLiteral("%1: %2").arg(m_path, words)});
    };
    if (line.isEmpty() || line.contains('\n'))
        return error(ErrorKind::Invalid, QStringLiteral("not one line"));

    const bool isNew = !QFileInfo::exists(m_path);
    QFile file(m_path);
    // Unbuffered: what a full disk refuses is said by the write that met it.
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return error(ErrorKind::Storage, file.errorString());
    const qint64 before = file.size();
    const QByteArray data = (endsTorn(file, before) ? QByteArray("\n") : QByteArray()) + line + '\n';
    if (before + data.size() > mostBytes)
        return error(ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(mostBytes));

    // Whatever fails, the line must not be found later: it will be told as lost, and may be written again.
    const auto takeBack = [&file, before](const QString &words) {
        if (file.resize(before))
            syncFile(file);
        return words;
    };
    const qint64 written = file.write(data);
    if (written != data.size())
        return error(ErrorKind::Storage, takeBack(written < 0 ? file.errorString() : qt_error_string(ENOSPC)));
    if (!syncFile(file))
        return error(ErrorKind::Storage, takeBack(qt_error_string(errno)));
    if (isNew) {
        if (const auto synced = syncFolder(QFileInfo(m_path).path()); !synced) {
            takeBack({});
            return std::unexpected(synced.error());
        }
    }
    const qint64 found = QFileInfo(m_path).size();
    if (found != before + data.size())
        return error(ErrorKind::Storage,
                     takeBack(QStringLiteral("%1 of %2 bytes were written").arg(found).arg(before + data.size())));
    return {};
}

} // namespace proofsheet
