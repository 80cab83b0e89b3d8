// SPDX-License-Identifier: GPL-3.0-or-later
// A key that a provider sends back is masked before anything else sees the bytes: so it is in no spooled reply, ledger,
// sidecar or message, and in no address that a picture is then fetched from. Pure, but for the bytes it holds back.
#pragma once

#include <QByteArray>

namespace proofsheet {

class KeyMask
{
public:
    // Keys of servers that take any word are left alone, since such a word could stand in a picture's base64 by chance.
    static constexpr qsizetype shortestMasked = 12;

    explicit KeyMask(const QByteArray &key = {}); // an empty or short one: everything passes as it is

    // The bytes that are sure by now, as many as came: the key's places hold "*". What may be the beginning of the key
    // is held back until more comes.
    QByteArray pass(const QByteArray &chunk);
    QByteArray rest(); // at the end: what was held back

    static QByteArray masked(QByteArray bytes, const QByteArray &key); // of a whole

private:
    QByteArray m_key;
    QByteArray m_held;
};

} // namespace proofsheet
