// SPDX-License-Identifier: GPL-3.0-or-later
// proofsheet models: the catalogue and the ids typed by hand. Asks nobody and opens no library.
#pragma once

#include "cli/Session.h"

namespace proofsheet::cli {

class ModelsCommand final : public Session
{
    Q_OBJECT

public:
    ModelsCommand(ModelsOptions options, const CommandContext &context);

    void start() override;

private:
    ModelsOptions m_options;
    const CommandContext &m_context;
};

} // namespace proofsheet::cli
