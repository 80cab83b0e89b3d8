// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that does one thing after another, in the order posted. What is posted before finish() is done before it
// returns.
#pragma once

#include <QString>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

class QThread;

namespace proofsheet {

class Lane
{
public:
    explicit Lane(const QString &name);
    ~Lane(); // as finish()

    using Job = std::function<void()>;
    bool post(Job job); // any thread; false after finish() began: the job is dropped
    // Posts and waits. Any thread but the lane's own; blocks.
    bool runAndWait(const Job &job);
    // Does what was posted, last of all the job given, and ends the thread. The second call does nothing.
    void finish(Job last = {});

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_finishing = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace proofsheet
