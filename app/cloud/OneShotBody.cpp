// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/OneShotBody.h"

#include <algorithm>
#include <cstring>

namespace proofsheet {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: QIODevice's own buffer would make bytesAvailable() and atEnd() disagree with what has left.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *to, qint64 most)
{
    const qint64 count = std::min(most, bytesAvailable());
    if (count <= 0)
        return atEnd() ? -1 : 0;
    std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
    const bool first = m_at == 0;
    m_at += count;
    if (first)
        Q_EMIT begun();
    return count;
}

} // namespace proofsheet
