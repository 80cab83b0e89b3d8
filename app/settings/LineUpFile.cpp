// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/LineUpFile.h"

#include "files/SafeFile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace proofsheet {
namespace {

const QLatin1String schemaKey("schema");
const QLatin1String listKey("lineUps");
constexpr int mostSetAside = 100;

} // namespace

struct LineUpFile::Parsed
{
    QList<LineUpPreset> presets;
    QJsonArray unread; // entries that this version cannot read
    QString setAside;
};

LineUpFile::LineUpFile(QString path)
    : m_path(std::move(path))
{}

std::expected<LineUpFile::Contents, Error> LineUpFile::load() const
{
    const auto parsed = read();
    if (!parsed)
        return std::unexpected(parsed.error());
    return Contents{parsed->presets, parsed->setAside};
}

std::expected<LineUpFile::Contents, Error> LineUpFile::apply(const LineUpEdit &edit) const
{
    const auto parsed = read();
    if (!parsed)
        return std::unexpected(parsed.error());
    const QList<LineUpPreset> presets = edited(parsed->presets, edit);
    QJsonArray list = parsed->unread;
    for (const LineUpPreset &preset : presets)
        list.append(preset.toJson());
    const QJsonObject whole{{schemaKey, schema}, {listKey, list}};
    if (const auto made = makeFolder(QFileInfo(m_path).path()); !made)
        return std::unexpected(made.error());
    const auto written = safeWrite(m_path, QJsonDocument(whole).toJson(), IfExists::Replace, Readers::OwnerOnly);
    if (!written)
        return std::unexpected(written.error());
    return Contents{presets, parsed->setAside};
}

std::expected<LineUpFile::Parsed, Error> LineUpFile::read() const
{
    if (!QFileInfo::exists(m_path))
        return Parsed{};
    const auto bytes = readFile(m_path, mostBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QJsonObject whole = QJsonDocument::fromJson(*bytes).object();
    if (const qint64 found = whole.value(schemaKey).toInteger(); found > schema)
        return std::unexpected(Error{.kind = ErrorKind::Invalid, .detail = m_path});
    else if (found < 1 || !whole.value(listKey).isArray()) {
        const auto aside = moveAside();
        if (!aside)
            return std::unexpected(aside.error());
        return Parsed{{}, {}, *aside};
    }
    Parsed parsed;
    const QJsonArray list = whole.value(listKey).toArray();
    for (const QJsonValue &value : list) {
        const auto preset = LineUpPreset::fromJson(value.toObject());
        if (preset && !findPreset(parsed.presets, preset->name))
            parsed.presets = edited(parsed.presets, {.put = *preset});
        else
            parsed.unread.append(value);
    }
    return parsed;
}

std::expected<QString, Error> LineUpFile::moveAside() const
{
    Error last{.kind = ErrorKind::Storage, .detail = m_path};
    for (int number = 1; number <= mostSetAside; ++number) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(m_path).arg(number);
        if (QFileInfo::exists(aside))
            continue;
        const auto moved = moveFile(m_path, aside);
        if (moved)
            return aside;
        last = moved.error();
    }
    return std::unexpected(last);
}

} // namespace proofsheet
