// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that repeats the key it was sent, in every place of every kind of reply. The prompt says which reply.
#pragma once

#include "support/ScriptedServer.h"

#include <QStringList>

namespace proofsheet::test {

class EchoingProvider
{
public:
    EchoingProvider();

    static QStringList prompts();

    ScriptedServer server;
};

} // namespace proofsheet::test
