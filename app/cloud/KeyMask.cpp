// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/KeyMask.h"

#include <algorithm>

namespace proofsheet {

namespace {

constexpr qsizetype tellingPart = 8; // so much of a key at the end of a reply that was cut is masked as well

// How many of the last bytes may be the beginning of the key.
qsizetype begunAtEnd(const QByteArray &bytes, const QByteArray &key)
{
    for (qsizetype length = std::min(bytes.size(), key.size() - 1); length > 0; --length) {
        if (bytes.endsWith(QByteArrayView(key).first(length)))
            return length;
    }
    return 0;
}

} // namespace

KeyMask::KeyMask(const QByteArray &key)
    : m_key(key.size() >= shortestMasked ? key : QByteArray())
{}

QByteArray KeyMask::pass(const QByteArray &chunk)
{
    if (m_key.isEmpty())
        return chunk;
    QByteArray bytes = masked(m_held.append(chunk), m_key);
    const qsizetype begun = begunAtEnd(bytes, m_key);
    m_held = bytes.last(begun);
    bytes.chop(begun);
    return bytes;
}

QByteArray KeyMask::rest()
{
    const QByteArray held = std::exchange(m_held, {});
    return held.size() < tellingPart ? held : QByteArray(held.size(), '*');
}

QByteArray KeyMask::masked(QByteArray bytes, const QByteArray &key)
{
    if (key.size() < shortestMasked || !bytes.contains(key))
        return bytes;
    return bytes.replace(key, QByteArray(key.size(), '*'));
}

} // namespace proofsheet
