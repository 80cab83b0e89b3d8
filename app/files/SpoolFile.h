// SPDX-License-Identifier: GPL-3.0-or-later
// A reply on its way in, written as it arrives and synced before anything is made of it. Any one thread; blocks.
#pragma once

#include "core/Error.h"

#include <QFile>
#include <expected>

namespace proofsheet {

class SpoolFile
{
public:
    explicit SpoolFile(QString path); // replaces what an earlier attempt left there
    ~SpoolFile();                     // leaves the file as it is

    // After the first failure every later call returns the same error and writes nothing.
    std::expected<void, Error> append(const QByteArray &bytes);
    std::expected<void, Error> sync(); // flush, fsync, and fsync of the folder
    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }

    static void remove(const QString &path); // a spooled reply whose pictures are all saved

private:
    QString m_path;
    QFile m_file;
    qint64 m_size = 0;
    std::optional<Error> m_failure;
};

} // namespace proofsheet
