// SPDX-License-Identifier: GPL-3.0-or-later
// Reading address literals and holding them against ranges.
#include "core/Address.h"

#include <QStringList>

namespace proofsheet {
namespace {

struct Range
{
    AddressBytes network;
    int prefix; // bits
};

constexpr Range v4(unsigned char a, unsigned char b, int prefix)
{
    return {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, 0, 0}, 96 + prefix};
}

constexpr Range v6(unsigned char a, unsigned char b, int prefix)
{
    return {{a, b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, prefix};
}

constexpr Range loopbackRanges[] = {v4(127, 0, 8), {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128}};
constexpr Range privateRanges[] = {v4(10, 0, 8),     v4(172, 16, 12), v4(192, 168, 16),
                                   v4(169, 254, 16), v6(0xfc, 0, 7),  v6(0xfe, 0x80, 10)};

bool isWithin(const AddressBytes &address, const Range &range)
{
    for (int bit = 0; bit < range.prefix; ++bit) {
        const unsigned char mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (range.network[bit / 8] & mask))
            return false;
    }
    return true;
}

template <std::size_t N>
bool isWithinAny(const AddressBytes &address, const Range (&ranges)[N])
{
    for (const Range &range : ranges)
        if (isWithin(address, range))
            return true;
    return false;
}

std::optional<unsigned> number(const QString &text, int base, int mostDigits)
{
    if (text.isEmpty() || text.size() > mostDigits)
        return std::nullopt;
    bool ok = false;
    const unsigned value = text.toUInt(&ok, base);
    // toUInt takes signs and prefixes too.
    return ok && text.front().isLetterOrNumber() && !text.contains(QLatin1Char('x')) ? std::optional(value)
                                                                                     : std::nullopt;
}

std::optional<std::array<unsigned char, 4>> ipv4(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    std::array<unsigned char, 4> bytes{};
    if (parts.size() != 4)
        return std::nullopt;
    for (int i = 0; i < 4; ++i) {
        const auto value = number(parts[i], 10, 3);
        if (!value || *value > 255)
            return std::nullopt;
        bytes[i] = static_cast<unsigned char>(*value);
    }
    return bytes;
}

// The groups between two "::" or ends, as bytes; a dotted IPv4 address may be the last.
std::optional<QByteArray> groups(const QString &text)
{
    QByteArray bytes;
    if (text.isEmpty())
        return bytes;
    const QStringList parts = text.split(QLatin1Char(':'));
    for (int i = 0; i < parts.size(); ++i) {
        if (i == parts.size() - 1 && parts[i].contains(QLatin1Char('.'))) {
            const auto dotted = ipv4(parts[i]);
            if (!dotted)
                return std::nullopt;
            bytes.append(reinterpret_cast<const char *>(dotted->data()), 4);
            continue;
        }
        const auto value = number(parts[i], 16, 4);
        if (!value)
            return std::nullopt;
        bytes.append(char(*value >> 8));
        bytes.append(char(*value & 0xff));
    }
    return bytes;
}

std::optional<AddressBytes> ipv6(const QString &text)
{
    const qsizetype gap = text.indexOf(QLatin1String("::"));
    const auto head = groups(gap < 0 ? text : text.left(gap));
    const auto tail = groups(gap < 0 ? QString() : text.mid(gap + 2));
    if (!head || !tail)
        return std::nullopt;
    const qsizetype given = head->size() + tail->size();
    if (gap < 0 ? given != 16 : given > 14)
        return std::nullopt;
    const QByteArray whole = *head + QByteArray(16 - given, '\0') + *tail;
    AddressBytes address{};
    std::copy(whole.begin(), whole.end(), address.begin());
    return address;
}

} // namespace

std::optional<AddressBytes> addressFromText(const QString &host)
{
    const QString text = host.section(QLatin1Char('%'), 0, 0); // a zone says only which interface
    if (text.contains(QLatin1Char(':')))
        return ipv6(text);
    const auto dotted = ipv4(text);
    if (!dotted)
        return std::nullopt;
    return AddressBytes{0,           0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, (*dotted)[0], (*dotted)[1], (*dotted)[2],
                        (*dotted)[3]};
}

bool isLoopbackAddress(const AddressBytes &address)
{
    return isWithinAny(address, loopbackRanges);
}

bool isPrivateAddress(const AddressBytes &address)
{
    return isWithinAny(address, privateRanges);
}

} // namespace proofsheet
