// SPDX-License-Identifier: GPL-3.0-or-later
// The part that generate and resume share: a queue over an opened library, a watch over the wanted pictures, the
// progress line, and the exit code. Main thread.
#pragma once

#include "cli/CommandContext.h"
#include "cli/Console.h"
#include "cli/PictureWatch.h"
#include "cli/Session.h"

#include <QTimer>

namespace proofsheet::cli {

class LibraryDesk;

class WatchedRun : public Session
{
    Q_OBJECT

public:
    ~WatchedRun() override;
    void stop() override;

protected:
    WatchedRun(const CommandContext &context, const QString &library, std::chrono::seconds timeout, bool json);

    // Nothing is attempted: says why and finishes.
    void refuse(const QString &sentence);
    void refuse(const QStringList &sentences);
    void finishWith(int code);
    // Opens lock, library and ledger, or refuses.
    void openLibrary(std::function<void()> then);
    // Makes the queue and the watch. Call when the library is open.
    void makeQueue(ReachFinder finder);
    // From here on everything that is wanted is known, and the end comes by itself.
    void watch();

    const CommandContext &m_context;
    Console m_console;
    std::unique_ptr<LibraryDesk> m_desk;
    std::unique_ptr<Report> m_report;
    std::unique_ptr<GenerationQueue> m_queue;
    std::unique_ptr<PictureWatch> m_watch;

private:
    void showProgress();
    void conclude();
    int codeOf(const Tally &tally) const;

    std::chrono::seconds m_timeout;
    QTimer m_progress;
    qint64 m_startedMs = 0; // steady
    bool m_watching = false;
    bool m_finished = false;
};

} // namespace proofsheet::cli
