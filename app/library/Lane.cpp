// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Lane.h"

#include <QThread>

#include <future>

namespace proofsheet {

Lane::Lane(const QString &name)
    : m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

Lane::~Lane()
{
    finish();
}

bool Lane::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_finishing)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

bool Lane::runAndWait(const Job &job)
{
    std::promise<void> done;
    const std::future<void> ended = done.get_future();
    const bool posted = post([&job, &done] {
        job();
        done.set_value();
    });
    if (posted)
        ended.wait();
    return posted;
}

void Lane::finish(Job last)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_finishing)
            return;
        if (last)
            m_jobs.push_back(std::move(last));
        m_finishing = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

void Lane::run()
{
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_finishing || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace proofsheet
