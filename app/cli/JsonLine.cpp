// SPDX-License-Identifier: GPL-3.0-or-later
// Ordered members: QJsonObject would sort them.
#include "cli/JsonLine.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace proofsheet::cli {
namespace {

QByteArray encoded(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

JsonLine &JsonLine::add(QLatin1String key, const QJsonValue &value)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += encoded(QString(key)) + ':' + encoded(value);
    return *this;
}

JsonLine &JsonLine::addCost(QLatin1String key, Money money)
{
    return add(key, money.isKnown() ? QJsonValue(money.dollars()) : QJsonValue(QJsonValue::Null));
}

QByteArray JsonLine::line() const
{
    return '{' + m_members + "}\n";
}

} // namespace proofsheet::cli
