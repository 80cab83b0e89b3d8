// SPDX-License-Identifier: GPL-3.0-or-later
// All that determines the pictures of one POST. Stored in the ledger and the sidecar; WireFormat spells it for the
// wire.
#pragma once

#include "core/Ids.h"

#include <QJsonObject>
#include <QSize>

namespace proofsheet {

struct GenerationRequest
{
    ModelId model;
    QString prompt;
    int count = 1;
    // Empty means that it is not sent.
    QString size; // "1536x1024"
    QString quality;
    QString format;
    QString background;
    QString style;
    QString responseFormat;

    QSize pixelSize() const; // invalid where no size is sent

    QJsonObject toJson() const;
    static GenerationRequest fromJson(const QJsonObject &object);

    friend bool operator==(const GenerationRequest &, const GenerationRequest &) = default;
};

} // namespace proofsheet
