// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a widget has been painted for the first time, as the machine's monotonic clock, which all processes share.
#pragma once

#include <QEvent>
#include <QMetaObject>
#include <QWidget>
#include <cstdio>
#include <ctime>
#include <functional>

namespace proofsheet::bench {

inline qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

inline void tell(const char *what)
{
    std::printf("%s %lld\n", what, static_cast<long long>(monotonicNs()));
    std::fflush(stdout);
}

// Calls back once, after the first paint for which ready() holds has been flushed to the screen.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *widget, std::function<bool()> ready, std::function<void()> painted)
        : QObject(widget)
        , m_ready(std::move(ready))
        , m_painted(std::move(painted))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen && m_ready()) {
            m_seen = true;
            QMetaObject::invokeMethod(this, [this] { m_painted(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<bool()> m_ready;
    std::function<void()> m_painted;
    bool m_seen = false;
};

} // namespace proofsheet::bench
