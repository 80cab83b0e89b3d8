// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and a polite kill, as a Qt signal. One instance; main thread.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace proofsheet {

class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override; // the signals do again what they did before

Q_SIGNALS:
    void raised();

private:
    QSocketNotifier *m_notifier;
};

} // namespace proofsheet
