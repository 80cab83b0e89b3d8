// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out whether the network is back: asks for the provider's list of models, which costs nothing, now and then.
// Main thread.
#pragma once

#include "generation/TaskTools.h"

#include <QTimer>

namespace proofsheet {

class NetworkProbe : public QObject
{
    Q_OBJECT

public:
    explicit NetworkProbe(const TaskTools &tools);
    ~NetworkProbe() override;

    bool isOffline() const { return m_offline; }
    void noteLost(const ProviderId &provider, const QString &origin); // nothing could be sent there
    void noteWorks();
    void probeNow(); // does nothing while online

Q_SIGNALS:
    void offlineChanged(bool offline);

private:
    const TaskTools &m_tools;
    bool m_offline = false;
    ProviderId m_provider;
    QString m_origin;
    QTimer m_timer;
    std::unique_ptr<Call> m_call;
};

} // namespace proofsheet
