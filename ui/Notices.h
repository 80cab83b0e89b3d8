// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar above the pictures says: at most one thing, the most severe first. The others wait behind it.
#pragma once

#include "ui/widgets/MessageBar.h"

#include <QMap>
#include <QObject>
#include <functional>

namespace proofsheet {

class Notices : public QObject
{
    Q_OBJECT

public:
    enum class Topic { Library, Ledger, Saving, Provider, Offline, Note }; // most severe first

    explicit Notices(MessageBar &bar); // the bar outlives this

    void say(Topic topic, MessageBar::Severity severity, const QString &text, const QString &button = {},
             std::function<void()> pressed = {});
    void clear(Topic topic);

private:
    struct Notice
    {
        MessageBar::Severity severity;
        QString text;
        QString button;
        std::function<void()> pressed;
    };
    void refresh();

    MessageBar &m_bar;
    QMap<Topic, Notice> m_notices;
};

} // namespace proofsheet
