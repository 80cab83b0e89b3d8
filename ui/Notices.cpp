// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Notices.h"

namespace proofsheet {

Notices::Notices(MessageBar &bar)
    : m_bar(bar)
{
    bar.hide();
    connect(&bar, &MessageBar::pressed, this, [this] {
        if (!m_notices.isEmpty() && m_notices.first().pressed)
            m_notices.first().pressed();
    });
    connect(&bar, &MessageBar::closed, this, [this] {
        if (!m_notices.isEmpty())
            clear(m_notices.firstKey());
    });
}

void Notices::say(Topic topic, MessageBar::Severity severity, const QString &text, const QString &button,
                  std::function<void()> pressed)
{
    m_notices.insert(topic, Notice{severity, text, button, std::move(pressed)});
    refresh();
}

void Notices::clear(Topic topic)
{
    if (m_notices.remove(topic) > 0)
        refresh();
}

void Notices::refresh()
{
    if (m_notices.isEmpty()) {
        m_bar.hide();
        return;
    }
    const Notice &notice = m_notices.first();
    m_bar.say(notice.severity, notice.text, notice.button);
}

} // namespace proofsheet
