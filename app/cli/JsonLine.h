// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON object on one line, its keys in the order they were added. Pure.
#pragma once

#include "core/Money.h"

#include <QByteArray>
#include <QJsonValue>

namespace proofsheet::cli {

class JsonLine
{
public:
    JsonLine &add(QLatin1String key, const QJsonValue &value);
    JsonLine &addCost(QLatin1String key, Money money); // US dollars, or null where it is not known
    QByteArray line() const;                           // with its line feed

private:
    QByteArray m_members;
};

} // namespace proofsheet::cli
