// SPDX-License-Identifier: GPL-3.0-or-later
// This process's memory in MB, as Linux counts it.
#pragma once

#include <QByteArray>
#include <QFile>

namespace proofsheet::bench {

inline double megabytesOf(const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size() + 1).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

// The peak counts anew from here.
inline void forgetPeak()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

inline double resident()
{
    return megabytesOf("VmRSS");
}

inline double peak()
{
    return megabytesOf("VmHWM");
}

} // namespace proofsheet::bench
