// SPDX-License-Identifier: GPL-3.0-or-later
// Which command is which session.
#include "cli/Session.h"

#include "cli/GenerateCommand.h"
#include "cli/ListCommand.h"
#include "cli/ModelsCommand.h"
#include "cli/RebuildCommand.h"
#include "cli/ResumeCommand.h"

namespace proofsheet::cli {
namespace {

struct SessionMaker
{
    const CommandContext &context;

    std::unique_ptr<Session> operator()(const GenerateOptions &options) const
    {
        return std::make_unique<GenerateCommand>(options, context);
    }
    std::unique_ptr<Session> operator()(const ResumeOptions &options) const
    {
        return std::make_unique<ResumeCommand>(options, context);
    }
    std::unique_ptr<Session> operator()(const ModelsOptions &options) const
    {
        return std::make_unique<ModelsCommand>(options, context);
    }
    std::unique_ptr<Session> operator()(const ListOptions &options) const
    {
        return std::make_unique<ListCommand>(options, context);
    }
    std::unique_ptr<Session> operator()(const RebuildOptions &options) const
    {
        return std::make_unique<RebuildCommand>(options, context);
    }
    template <typename Other>
    std::unique_ptr<Session> operator()(const Other &) const
    {
        return nullptr;
    }
};

} // namespace

std::unique_ptr<Session> makeSession(const CommandLine &commandLine, const CommandContext &context)
{
    return std::visit(SessionMaker{context}, commandLine);
}

} // namespace proofsheet::cli
