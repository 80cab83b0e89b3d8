// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SleepInhibitor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace proofsheet {

void SleepInhibitor::hold(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    if (!held) {
        m_lock = {};
        return;
    }
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QStringLiteral("Proofsheet") << tr("Pictures are on their way")
         << QStringLiteral("block");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *self) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *self;
        if (reply.isValid() && m_held)
            m_lock = reply.value();
        self->deleteLater();
    });
}

} // namespace proofsheet
