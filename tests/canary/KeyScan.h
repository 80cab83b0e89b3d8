// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a key in bytes and files: as it is, in base64 at each of the three places it can stand there, with its
// bytes as percent signs or hexadecimal, in UTF-16 of either order.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace proofsheet::test {

class KeyScan
{
public:
    explicit KeyScan(const QByteArray &key);

    struct Shape
    {
        QByteArray name;
        QByteArray bytes;
    };
    const QList<Shape> &shapes() const { return m_shapes; }

    void look(const QString &where, const QByteArray &bytes);
    void lookBelow(const QString &folder); // every file, hidden ones as well, and every name

    QStringList found() const { return m_found; } // "tmp/x/ledger.db: base64, 2nd place"
    int files() const { return m_files; }
    qint64 bytes() const { return m_bytes; }

private:
    QList<Shape> m_shapes;
    QStringList m_found;
    int m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace proofsheet::test
