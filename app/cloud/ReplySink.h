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
};

} // namespace proofsheet
