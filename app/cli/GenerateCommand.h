// SPDX-License-Identifier: GPL-3.0-or-later
// proofsheet generate: everything is checked before anything is sent; then one run, watched to its end. Main thread.
#pragma once

#include "cli/ProviderLookup.h"
#include "cli/WatchedRun.h"
#include "core/RequestMapping.h"

namespace proofsheet::cli {

class GenerateCommand final : public WatchedRun
{
    Q_OBJECT

public:
    GenerateCommand(GenerateOptions options, const CommandContext &context);

    void start() override;

private:
    bool readPrompt();
    bool makePlan();
    void send(const Reach &reach);

    GenerateOptions m_options;
    ProviderLookup m_lookup;
    RequestPlan m_plan;
};

} // namespace proofsheet::cli
