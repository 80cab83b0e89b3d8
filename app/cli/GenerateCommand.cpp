// SPDX-License-Identifier: GPL-3.0-or-later
// Prompt, plan, provider, key, library: in the order in which each can be refused without touching the next.
#include "cli/GenerateCommand.h"

#include "cli/LibraryDesk.h"
#include "cli/PromptFile.h"
#include "generation/GenerationQueue.h"
#include "wording/MappingWording.h"

namespace proofsheet::cli {

GenerateCommand::GenerateCommand(GenerateOptions options, const CommandContext &context)
    : WatchedRun(context, options.library, options.timeout, options.json)
    , m_options(std::move(options))
    , m_lookup(context, m_options.baseUrl, m_options.allowHttp)
{}

void GenerateCommand::start()
{
    if (!readPrompt() || !makePlan())
        return;
    const auto reached = [this](const std::expected<Reach, QString> &reach) {
        if (!reach) {
            refuse(reach.error());
            return;
        }
        openLibrary([this, reach = *reach] { send(reach); });
    };
    if (m_options.provider == sampleId)
        m_lookup.findSamples(reached);
    else
        m_lookup.find(m_options.baseUrl, reached);
}

bool GenerateCommand::readPrompt()
{
    if (m_options.promptFile.isEmpty())
        return true;
    const auto prompt = readPromptFile(m_options.promptFile);
    if (prompt)
        m_options.wish.prompt = *prompt;
    else
        refuse(prompt.error());
    return prompt.has_value();
}

bool GenerateCommand::makePlan()
{
    m_plan = mapWish(m_options.wish, m_context.catalog);
    QStringList sentences;
    for (const Problem &problem : std::as_const(m_plan.problems))
        sentences.append(wording::problem(problem, m_context.catalog));
    if (!sentences.isEmpty())
        refuse(sentences);
    return sentences.isEmpty();
}

void GenerateCommand::send(const Reach &reach)
{
    const QStringList changes = wording::changes(m_plan);
    for (const QString &change : changes)
        m_console.say(change);
    m_console.say(wording::foot(m_plan, reach.provider.isSample()).line());

    makeQueue([reach](const ProviderId &provider, const QString &origin) {
        const bool same = provider == reach.provider.id && (provider == sampleId || origin == reach.provider.origin());
        return same ? std::optional(reach) : std::nullopt;
    });
    // The first signal names the run's pictures; what is added later came beyond what was wanted.
    connect(m_queue.get(), &GenerationQueue::itemsAdded, m_watch.get(), [this](const QList<TaskItem> &items) {
        if (m_watch->tally().wanted > 0)
            return;
        for (const TaskItem &item : items)
            m_watch->want(item);
    });
    m_queue->generate(m_options.wish, m_plan, reach.provider);
    watch();
}

} // namespace proofsheet::cli
