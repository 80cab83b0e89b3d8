// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON file beside a picture, NAME.EXT.json: all that is known of it, so that the index can be made again from the
// folder. Pure. Source of what it holds: paid-requests.md, section 6. Reading is tolerant and capped: the file may come
// from anywhere.
#pragma once

#include "core/ImageRecord.h"

#include <QByteArray>
#include <expected>

namespace proofsheet {

struct Sidecar
{
    static constexpr int schema = 1;
    static constexpr qint64 mostBytes = 1024 * 1024;

    ImageRecord record;
    qint64 revision = 0; // of the marks; each edit adds one

    QByteArray toJson() const; // indented, for people; without the file's place, which is where it lies
    QJsonObject toObject() const;

    // Unknown keys are ignored, values out of bounds are cut or left out. The error is Invalid: no JSON, no id, or a
    // newer schema (detail says so). record.file is left empty.
    static std::expected<Sidecar, Error> fromJson(const QByteArray &json);

    static QString pathFor(const QString &picture) { return picture + QStringLiteral(".json"); }
};

} // namespace proofsheet
