// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/KeyFile.h"

#include "files/SafeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace proofsheet {
namespace {

constexpr qint64 mostBytes = 64 * 1024;
constexpr auto ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                          QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

KeyFile::KeyFile(QString path)
    : m_path(std::move(path))
{}

QByteArray KeyFile::find(const QString &origin) const
{
    return load().value(origin).toString().toLatin1();
}

std::expected<void, Error> KeyFile::store(const QString &origin, const QByteArray &key)
{
    QJsonObject keys = load();
    keys.insert(origin, QString::fromLatin1(key));
    return save(keys);
}

std::expected<void, Error> KeyFile::remove(const QString &origin)
{
    if (!QFileInfo::exists(m_path))
        return {};
    QJsonObject keys = load();
    keys.remove(origin);
    if (!keys.isEmpty())
        return save(keys);
    if (!QFile::remove(m_path))
        return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = m_path});
    return syncFolder(QFileInfo(m_path).path());
}

QJsonObject KeyFile::load() const
{
    const QFileInfo info(m_path);
    if (!info.exists() || (info.permissions() & ofOthers))
        return {};
    const auto bytes = readFile(m_path, mostBytes);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

std::expected<void, Error> KeyFile::save(const QJsonObject &keys) const
{
    const QString folder = QFileInfo(m_path).path();
    if (const auto made = makeFolder(folder); !made)
        return made;
    if (!QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = folder});
    return safeWrite(m_path, QJsonDocument(keys).toJson(), IfExists::Replace, Readers::OwnerOnly);
}

} // namespace proofsheet
