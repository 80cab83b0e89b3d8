// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/WindowCall.h"

#include "program/WindowDoor.h"

namespace proofsheet {

namespace {

constexpr auto betweenTries = std::chrono::milliseconds(50);

} // namespace

QByteArray ownActivationToken()
{
    const QByteArray wayland = qgetenv("XDG_ACTIVATION_TOKEN");
    return wayland.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : wayland;
}

WindowCall::WindowCall(const QString &libraryRoot, CallPatience patience, QObject *parent)
    : QObject(parent)
    , m_path(doorPath(libraryRoot))
    , m_patience(patience)
{
    m_limit.setSingleShot(true);
    m_again.setSingleShot(true);
    m_again.setInterval(betweenTries);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(false); });
    connect(&m_again, &QTimer::timeout, this, &WindowCall::reach);
    connect(&m_socket, &QLocalSocket::connected, this, &WindowCall::knock);
    // Also a window that closes while it is asked: its library may be free a moment later, and the lock says so.
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &WindowCall::retry);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine(WindowDoor::mostBytes) == doorAnswer);
        else if (m_socket.bytesAvailable() >= WindowDoor::mostBytes)
            end(false);
    });
}

WindowCall::~WindowCall()
{
    m_socket.disconnect(this);
}

void WindowCall::start()
{
    m_limit.start(m_patience.toReach);
    // From the event loop: a socket that is not there says so at once.
    QMetaObject::invokeMethod(this, &WindowCall::reach, Qt::QueuedConnection);
}

void WindowCall::reach()
{
    if (!m_ended && m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(m_path);
}

void WindowCall::retry()
{
    if (!m_ended)
        m_again.start();
}

void WindowCall::knock()
{
    if (!isOwnProcess(m_socket)) {
        end(false);
        return;
    }
    m_limit.start(m_patience.toAnswer);
    m_socket.write(doorKnock(ownActivationToken()));
}

void WindowCall::end(bool raised)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    m_again.stop();
    m_socket.abort();
    Q_EMIT ended(raised);
}

} // namespace proofsheet
