// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in a file that only its owner can read (mode 0600 in a 0700 folder), for a person who chose that in words.
// Blocks briefly: it is small.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <expected>

namespace proofsheet {

class KeyFile
{
public:
    explicit KeyFile(QString path);

    QByteArray find(const QString &origin) const; // empty where there is none, or where others could read the file
    std::expected<void, Error> store(const QString &origin, const QByteArray &key);
    std::expected<void, Error> remove(const QString &origin); // the file goes with its last key

private:
    QJsonObject load() const;
    std::expected<void, Error> save(const QJsonObject &keys) const;

    QString m_path;
};

} // namespace proofsheet
