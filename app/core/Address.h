// SPDX-License-Identifier: GPL-3.0-or-later
// A host name read as an address literal, and the ranges that a machine keeps to itself or to its own network. Pure.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace proofsheet {

// An IPv6 address; an IPv4 one is mapped (::ffff:a.b.c.d). Network order.
using AddressBytes = std::array<unsigned char, 16>;

// Reads "192.168.0.1", "fe80::1%eth0", "::ffff:10.0.0.1"; no brackets. Nothing where it is a name.
std::optional<AddressBytes> addressFromText(const QString &host);

bool isLoopbackAddress(const AddressBytes &address); // 127.0.0.0/8, ::1
// RFC 1918 and 3927, RFC 4193 and the link-local range of RFC 4291.
bool isPrivateAddress(const AddressBytes &address);

} // namespace proofsheet
