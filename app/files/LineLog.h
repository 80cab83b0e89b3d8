// SPDX-License-Identifier: GPL-3.0-or-later
// A file that only grows, a line at a time; each line is whole and on the disk, or it is not there. One writer, of any
// one thread; blocks.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <expected>

namespace proofsheet {

class LineLog
{
public:
    static constexpr qint64 mostBytes = 64 << 20; // of the file: more is neither read nor written

    explicit LineLog(QString path);

    struct Lines
    {
        QList<QByteArray> whole; // without their line ends; empty ones left out
        QByteArray torn;         // what follows the last line end: a write that was cut short, or only its line end was
    };
    // Nothing where there is no file. The error is of kind Storage or TooLarge.
    std::expected<Lines, Error> read() const;

    // Writes the line and its end, synced (and the folder's entry of a new file), or leaves the file as it was. What an
    // earlier crash left of a line gets its own end first, so that no two lines are ever glued together. The folder is
    // never made: where it is missing, its disk may have been taken away. line: not empty, no line end in it.
    std::expected<void, Error> append(const QByteArray &line);

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace proofsheet
