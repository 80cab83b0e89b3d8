// SPDX-License-Identifier: GPL-3.0-or-later
// Probing while offline.
#include "generation/NetworkProbe.h"

#include "generation/MemorySink.h"

namespace proofsheet {

NetworkProbe::NetworkProbe(const TaskTools &tools)
    : m_tools(tools)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(tools.pace.offlineProbe);
    connect(&m_timer, &QTimer::timeout, this, &NetworkProbe::probeNow);
}

NetworkProbe::~NetworkProbe() = default;

void NetworkProbe::noteLost(const ProviderId &provider, const QString &origin)
{
    m_provider = provider;
    m_origin = origin;
    if (m_offline)
        return;
    m_offline = true;
    m_timer.start();
    Q_EMIT offlineChanged(true);
}

void NetworkProbe::noteWorks()
{
    m_timer.stop();
    if (!m_offline)
        return;
    m_offline = false;
    Q_EMIT offlineChanged(false);
}

void NetworkProbe::probeNow()
{
    if (!m_offline)
        return;
    const auto endpoint = m_tools.endpointOf(m_provider, m_origin);
    if (!endpoint) {
        // Another provider is in use now, and nothing is known against it.
        noteWorks();
        return;
    }
    m_call = m_tools.service.models(*endpoint, std::make_shared<MemorySink>(), [this](const TransportEnd &end) {
        // Any reply at all shows a network.
        if (end.httpStatus != 0)
            noteWorks();
        else
            m_timer.start();
    });
}

} // namespace proofsheet
