// SPDX-License-Identifier: GPL-3.0-or-later
// Where a reply's body goes as it arrives. Called on the thread of the ImageService; must not block it.
#pragma once

#include <QByteArray>

namespace proofsheet {

class ReplySink
{
public:
    virtual ~ReplySink() = default;
    virtual void append(const QByteArray &chunk) = 0;
    // Bytes taken and not worked off yet. While they are many nothing more is read from the line, so that a network
    // that is faster than the disk fills no memory.
    virtual qint64 pending() const { return 0; }
};

} // namespace proofsheet
