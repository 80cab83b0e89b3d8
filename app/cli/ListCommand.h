// SPDX-License-Identifier: GPL-3.0-or-later
// proofsheet list: the library's pictures, the newest run first. Reads without the lock, also beside another
// Proofsheet.
#pragma once

#include "cli/Console.h"
#include "cli/Session.h"
#include "core/ImageRecord.h"

namespace proofsheet::cli {

class LibraryDesk;

class ListCommand final : public Session
{
    Q_OBJECT

public:
    ListCommand(ListOptions options, const CommandContext &context);
    ~ListCommand() override;

    void start() override;
    void stop() override;

private:
    void find();
    void fetchNext();
    void print(const ImageRecord &record);
    void finish(int code);

    ListOptions m_options;
    const CommandContext &m_context;
    Console m_console;
    std::unique_ptr<LibraryDesk> m_desk;
    QList<ItemId> m_ids;
    qsizetype m_next = 0;
    bool m_finished = false;
};

} // namespace proofsheet::cli
