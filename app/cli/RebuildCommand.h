// SPDX-License-Identifier: GPL-3.0-or-later
// proofsheet rebuild: makes the library's index again from the pictures' sidecars. Takes the lock. Main thread.
#pragma once

#include "cli/Console.h"
#include "cli/Session.h"

namespace proofsheet::cli {

class LibraryDesk;

class RebuildCommand final : public Session
{
    Q_OBJECT

public:
    RebuildCommand(RebuildOptions options, const CommandContext &context);
    ~RebuildCommand() override;

    void start() override;

private:
    void refuse(const QString &sentence, int code = exitCode::nothing);
    void rebuild();

    RebuildOptions m_options;
    Console m_console;
    std::unique_ptr<LibraryDesk> m_desk;
};

} // namespace proofsheet::cli
