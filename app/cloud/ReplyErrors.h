// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply says of a failure: the provider's own words, made safe to show, and the kind they amount to. Pure; any
// thread. Source: contract, section 4.
#pragma once

#include "cloud/ImageService.h"

#include <QDateTime>
#include <QJsonObject>

namespace proofsheet::wire {

// The first message of the contract's list, down once into text that is itself JSON; empty where there is none.
// Tags and control characters stripped, the key redacted, at most 1000 characters.
QString messageIn(const QJsonObject &root, const QByteArray &key);

// The error of a complete reply. root: its JSON, empty where it is none. otherwise: the kind of a 2xx reply that
// nothing else tells.
Error errorIn(const QJsonObject &root, const TransportEnd &end, const QByteArray &key, const QDateTime &now,
              ErrorKind otherwise);

bool isInsufficientQuota(const QJsonObject &root); // its code says so, whatever the status

} // namespace proofsheet::wire
