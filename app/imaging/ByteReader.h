// SPDX-License-Identifier: GPL-3.0-or-later
// Bounded reading of a picture's bytes for the walkers: nothing outside the bytes is ever touched. Private to imaging.
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace proofsheet {

// Every read answers 0 beyond the end; callers check has() where the difference matters.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    qint64 size() const { return m_bytes.size(); }
    bool has(qint64 at, qint64 count) const { return at >= 0 && count >= 0 && count <= size() - at; }

    quint8 u8(qint64 at) const { return has(at, 1) ? quint8(m_bytes[at]) : quint8(0); }
    quint16 be16(qint64 at) const { return has(at, 2) ? qFromBigEndian<quint16>(m_bytes.data() + at) : quint16(0); }
    quint32 be32(qint64 at) const { return has(at, 4) ? qFromBigEndian<quint32>(m_bytes.data() + at) : 0; }
    quint16 le16(qint64 at) const { return has(at, 2) ? qFromLittleEndian<quint16>(m_bytes.data() + at) : quint16(0); }
    quint32 le32(qint64 at) const { return has(at, 4) ? qFromLittleEndian<quint32>(m_bytes.data() + at) : 0; }

    bool startsWith(qint64 at, QByteArrayView tag) const
    {
        return has(at, tag.size()) && m_bytes.sliced(at, tag.size()) == tag;
    }
    QByteArrayView view(qint64 at, qint64 count) const
    {
        return has(at, count) ? m_bytes.sliced(at, count) : QByteArrayView();
    }
    bool onlyZerosFrom(qint64 at) const
    {
        for (; at < size(); ++at)
            if (m_bytes[at] != 0)
                return false;
        return true;
    }

private:
    QByteArrayView m_bytes;
};

} // namespace proofsheet
