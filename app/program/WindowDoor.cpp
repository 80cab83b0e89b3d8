// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/WindowDoor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <sys/socket.h>
#include <unistd.h>

namespace proofsheet {

namespace {

constexpr auto patience = std::chrono::seconds(5); // with a caller who says nothing
constexpr int mostCallers = 8;
constexpr qsizetype mostPathBytes = 90; // of the system's 108; Qt makes the socket under a longer name first
constexpr qsizetype mostTokenBytes = 256;
const QByteArray knock = "proofsheet raise ";

QString runtimeFolder()
{
    const QFileInfo own(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    if (own.isAbsolute() && own.isDir() && own.ownerId() == ::geteuid())
        return own.absoluteFilePath();
    return QDir::tempPath();
}

bool isToken(const QByteArray &text)
{
    return text.size() <= mostTokenBytes &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

QString doorPath(const QString &libraryRoot)
{
    const QString real = QFileInfo(libraryRoot).canonicalFilePath();
    const QByteArray whose =
        QByteArray::number(::geteuid()) + '\n' + QFile::encodeName(real.isEmpty() ? libraryRoot : real);
    const QByteArray hash = QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().left(20);
    const QString name = QStringLiteral("/proofsheet-") + QString::fromLatin1(hash);
    const QString path = runtimeFolder() + name;
    return QFile::encodeName(path).size() <= mostPathBytes ? path : QString(QStringLiteral("/tmp") + name);
}

QByteArray doorKnock(const QByteArray &activationToken)
{
    return knock + (isToken(activationToken) ? activationToken : QByteArray()) + '\n';
}

bool isOwnProcess(const QLocalSocket &peer)
{
    struct ucred who = {};
    socklen_t size = sizeof who;
    return ::getsockopt(int(peer.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 &&
           who.uid == ::geteuid();
}

WindowDoor::WindowDoor(const QString &libraryRoot, QObject *parent)
    : QObject(parent)
{
    const QString path = doorPath(libraryRoot);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostCallers);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *peer = m_server.nextPendingConnection())
            take(peer);
    });
    QLocalServer::removeServer(path);
    m_server.listen(path);
}

void WindowDoor::take(QLocalSocket *peer)
{
    connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
    if (!isOwnProcess(*peer)) {
        peer->abort();
        return;
    }
    peer->setReadBufferSize(mostBytes);
    connect(peer, &QLocalSocket::readyRead, this, [this, peer] { listenTo(peer); });
    QTimer::singleShot(patience, peer, &QLocalSocket::abort);
    listenTo(peer);
}

void WindowDoor::listenTo(QLocalSocket *peer)
{
    if (!peer->canReadLine()) {
        if (peer->bytesAvailable() >= mostBytes)
            peer->abort();
        return;
    }
    const QByteArray line = peer->readLine(mostBytes).chopped(1);
    if (!line.startsWith(knock) || !isToken(line.sliced(knock.size()))) {
        peer->abort();
        return;
    }
    Q_EMIT knocked(line.sliced(knock.size()));
    peer->write(doorAnswer);
    peer->disconnectFromServer();
}

} // namespace proofsheet
