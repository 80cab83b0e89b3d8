// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the machine from going to sleep while held, where the system's login service is there to be asked. Never waits
// for it.
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace proofsheet {

class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void hold(bool held);

private:
    bool m_held = false;
    QDBusUnixFileDescriptor m_lock; // the system is kept awake for as long as it is open
};

} // namespace proofsheet
