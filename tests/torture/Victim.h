// SPDX-License-Identifier: GPL-3.0-or-later
// The program without its face, for being tortured: lock, library, ledger, queue and the real client on one folder, as
// the command line builds them, with waits so short that nothing waits. Every acknowledgement is a line on standard
// output, written at once: a word and its fields, tabs between.
#pragma once

#include "cloud/HttpImageService.h"
#include "core/Clock.h"
#include "files/LibraryLock.h"
#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "library/Library.h"

#include <QSet>
#include <QTimer>

namespace proofsheet::test {

class Victim : public QObject
{
    Q_OBJECT

public:
    struct Orders
    {
        QString root;
        QUrl base;
        int firstScenario = 0;
        int scenarios = 0;    // 0: only what the ledger holds is taken up
        bool listens = false; // stays when it has nothing left to do, and does what it is told on standard input
    };
    explicit Victim(Orders orders);
    ~Victim() override; // as a quit: what was begun is committed

    void start();

private:
    void opened(const char *what, const std::expected<void, Error> &result, void (Victim::*then)());
    void openLedger();
    void takeUp();
    void work(); // the next scenario, or the end
    void generate(const QString &prompt, int pictures);
    void look(const TaskItem &item); // says what became of it, once
    void tellLeft();
    void end(const char *why);
    void obey();
    void saveAgain();
    void settle();
    void list();
    QString promptOf(const RequestId &request) const;

    Orders m_orders;
    SystemClock m_clock;
    HttpImageService m_service;
    std::unique_ptr<LibraryLock> m_lock;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TaskLedger> m_ledger;
    std::unique_ptr<GenerationQueue> m_queue;
    QTimer m_quiet; // runs once the ledger has failed: nothing has happened since
    QSet<QString> m_said;
    int m_begun = 0;
    bool m_ended = false;
    bool m_settling = false;
};

} // namespace proofsheet::test
