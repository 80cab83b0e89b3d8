// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a widget has been painted for the first time.
#pragma once

#include <QEvent>
#include <QMetaObject>
#include <QWidget>
#include <functional>

namespace proofsheet::bench {

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
