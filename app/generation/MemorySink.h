// SPDX-License-Identifier: GPL-3.0-or-later
// A reply's body in memory: a picture, whose size the service caps, or a list of models. Used on the service's thread.
#pragma once

#include "cloud/ReplySink.h"

namespace proofsheet {

class MemorySink final : public ReplySink
{
public:
    void append(const QByteArray &chunk) override { m_bytes += chunk; }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace proofsheet
