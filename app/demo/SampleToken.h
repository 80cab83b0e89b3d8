// SPDX-License-Identifier: GPL-3.0-or-later
// A task id, or the name in a picture's url, that carries its request: a server started later answers it too. Pure.
#pragma once

#include "demo/SampleRequest.h"

#include <optional>

namespace proofsheet {

struct SampleToken
{
    SampleRequest request;
    qint64 madeAtMs = 0; // since the epoch: when the task was taken
    quint32 serial = 0;  // tells equal requests of one moment apart

    QByteArray toText() const; // letters, digits, '-' and '_'
    // Nothing where the text is no token, or asks for what no request could.
    static std::optional<SampleToken> fromText(const QByteArray &text);
};

} // namespace proofsheet
