// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/Base64.h"

#include <array>

namespace proofsheet {
namespace {

constexpr quint32 wrong = 0xff000000; // no 24-bit group has these bits

constexpr int digitOf(int character)
{
    if (character >= 'A' && character <= 'Z')
        return character - 'A';
    if (character >= 'a' && character <= 'z')
        return character - 'a' + 26;
    if (character >= '0' && character <= '9')
        return character - '0' + 52;
    if (character == '+' || character == '-')
        return 62;
    if (character == '/' || character == '_')
        return 63;
    return -1;
}

// The digit, shifted to its place in the group, so that a quad is three ORs.
constexpr std::array<quint32, 256> placedDigits(int shift)
{
    std::array<quint32, 256> table{};
    for (int character = 0; character < 256; ++character) {
        const int digit = digitOf(character);
        table[size_t(character)] = digit < 0 ? wrong : quint32(digit) << shift;
    }
    return table;
}

constexpr auto first = placedDigits(18);
constexpr auto second = placedDigits(12);
constexpr auto third = placedDigits(6);
constexpr auto fourth = placedDigits(0);

constexpr bool isSpace(uchar character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\f' ||
           character == '\v';
}

// Whole quads up to the first one that is not four digits. Returns how many characters were taken.
qsizetype decodeQuads(const uchar *from, qsizetype size, uchar *&to)
{
    const uchar *const begin = from;
    for (const uchar *const end = from + (size & ~qsizetype(3)); from != end; from += 4) {
        const quint32 group = first[from[0]] | second[from[1]] | third[from[2]] | fourth[from[3]];
        if (group & wrong)
            break;
        to[0] = uchar(group >> 16);
        to[1] = uchar(group >> 8);
        to[2] = uchar(group);
        to += 3;
    }
    return from - begin;
}

constexpr char prefix[] = "data:";
constexpr qsizetype prefixSize = sizeof prefix - 1;

} // namespace

// Takes characters until it is known whether the text begins with "data:". Returns how many were taken.
qsizetype Base64Decoder::skipStart(QByteArrayView piece, QByteArray &out)
{
    qsizetype at = 0;
    for (; at < piece.size() && m_stage == Stage::Start; ++at) {
        if (m_start.isEmpty() && isSpace(uchar(piece[at])))
            continue;
        m_start += piece[at];
        if (!QByteArrayView(prefix, m_start.size()).compare(m_start, Qt::CaseInsensitive)) {
            if (m_start.size() == prefixSize)
                m_stage = Stage::Prefix;
            continue;
        }
        m_stage = Stage::Digits;
        for (const char character : std::as_const(m_start))
            takeOne(uchar(character), out);
    }
    return at;
}

void Base64Decoder::takeOne(uchar character, QByteArray &out)
{
    if (m_stage == Stage::Failed || isSpace(character))
        return;
    if (character == '=') {
        if (m_digits < 2)
            m_stage = Stage::Failed;
        else
            m_stage = Stage::Padding;
        return;
    }
    const int digit = digitOf(character);
    if (digit < 0 || m_stage == Stage::Padding) {
        m_stage = Stage::Failed;
        return;
    }
    m_bits = m_bits << 6 | quint32(digit);
    if (++m_digits == 4) {
        const char bytes[] = {char(m_bits >> 16), char(m_bits >> 8), char(m_bits)};
        out.append(bytes, 3);
        m_bits = 0;
        m_digits = 0;
    }
}

bool Base64Decoder::append(QByteArrayView piece, QByteArray &out)
{
    if (m_stage == Stage::Start)
        piece = piece.sliced(skipStart(piece, out));
    if (m_stage == Stage::Prefix) {
        const qsizetype comma = piece.indexOf(',');
        if (comma < 0)
            return true;
        m_stage = Stage::Digits;
        piece = piece.sliced(comma + 1);
    }
    while (!piece.isEmpty() && m_stage != Stage::Failed) {
        if (m_stage == Stage::Digits && m_digits == 0) {
            const qsizetype before = out.size();
            out.resize(before + piece.size() / 4 * 3);
            auto *const begin = reinterpret_cast<uchar *>(out.data()) + before;
            uchar *end = begin;
            piece = piece.sliced(decodeQuads(reinterpret_cast<const uchar *>(piece.data()), piece.size(), end));
            out.resize(before + (end - begin));
        }
        if (!piece.isEmpty()) {
            takeOne(uchar(piece[0]), out);
            piece = piece.sliced(1);
        }
    }
    return m_stage != Stage::Failed;
}

bool Base64Decoder::finish(QByteArray &out)
{
    if (m_stage == Stage::Start) {
        m_stage = Stage::Digits;
        for (const char character : std::as_const(m_start))
            takeOne(uchar(character), out);
    }
    if (m_stage == Stage::Failed || m_stage == Stage::Prefix || m_digits == 1)
        return false;
    if (m_digits == 2)
        out.append(char(m_bits >> 4));
    if (m_digits == 3) {
        out.append(char(m_bits >> 10));
        out.append(char(m_bits >> 2));
    }
    m_digits = 0;
    return true;
}

std::optional<QByteArray> decodeBase64(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() / 4 * 3 + 3);
    Base64Decoder decoder;
    if (!decoder.append(text, out) || !decoder.finish(out))
        return std::nullopt;
    return out;
}

} // namespace proofsheet
