// SPDX-License-Identifier: GPL-3.0-or-later
// Databases made unusable in the ways that disks, crashes and other programs do it: of three pages and more, 4096 bytes
// each. Header-only.
#pragma once

#include <QFile>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <functional>

namespace proofsheet::test {

struct Damage
{
    const char *name;
    std::function<QByteArray(QByteArray)> apply;
};

inline const QList<Damage> &damages()
{
    static const QList<Damage> all = {
        {"another file", [](const QByteArray &) { return QByteArray(5000, 'x'); }},
        {"header of zeros", [](QByteArray bytes) { return bytes.replace(0, 100, QByteArray(100, '\0')); }},
        {"cut in half", [](const QByteArray &bytes) { return bytes.first(bytes.size() / 2); }},
        {"cut within a page", [](const QByteArray &bytes) { return bytes.first(bytes.size() - 5000); }},
        {"a page of noise",
         [](QByteArray bytes) {
             QRandomGenerator noise(7);
             const qsizetype at = bytes.size() / 4096 / 2 * 4096;
             for (qsizetype i = at; i < at + 4096; ++i)
                 bytes[i] = char(noise.generate());
             return bytes;
         }},
        {"zeros behind the first page",
         [](const QByteArray &bytes) { return QByteArray(bytes.first(4096) + QByteArray(bytes.size() - 4096, '\0')); }},
    };
    return all;
}

inline QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace proofsheet::test
