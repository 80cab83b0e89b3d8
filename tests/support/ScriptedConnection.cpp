// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedConnection.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace proofsheet::test {

ScriptedConnection::ScriptedConnection(QTcpSocket *socket, int number, Next next, Record record, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
    , m_next(std::move(next))
    , m_record(std::move(record))
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &ScriptedConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(0, this, &ScriptedConnection::read); // what came before we listened
}

void ScriptedConnection::close()
{
    m_busy = true;
    m_socket->disconnectFromHost();
}

void ScriptedConnection::reset()
{
    m_busy = true;
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void ScriptedConnection::read()
{
    if (!m_socket->isOpen())
        return;
    m_input += m_socket->readAll();
    while (!m_busy) {
        if (m_row < 0 && !readHead())
            return;
        if (m_input.size() < m_bodyBytes)
            return;
        m_request.body = m_input.left(m_bodyBytes);
        m_input.remove(0, m_bodyBytes);
        m_record(m_request, m_row);
        m_row = -1;
        m_busy = true;
        answer(m_next(m_request));
    }
}

bool ScriptedConnection::readHead()
{
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_input.left(end).split('\n');
    m_input.remove(0, end + 4);
    m_request = {};
    m_request.connection = m_number;
    m_bodyBytes = 0;
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    m_request.method = words.value(0);
    m_request.path = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    m_bodyBytes = m_request.header("Content-Length").toLongLong();
    m_row = m_record(m_request, -1);
    return true;
}

void ScriptedConnection::answer(const Reply &reply)
{
    if (reply.delayMs > 0)
        QTimer::singleShot(reply.delayMs, this, [this, reply] { write(reply); });
    else
        write(reply);
}

QByteArray ScriptedConnection::head(const Reply &reply, qint64 length) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    bool typed = false;
    for (const auto &[name, value] : reply.headers) {
        head += name + ": " + value + "\r\n";
        typed = typed || name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    }
    if (!typed)
        head += "Content-Type: application/json\r\n";
    if (reply.way == Reply::Way::Chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!reply.withoutLength)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (reply.closeAfter || reply.withoutLength)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

void ScriptedConnection::write(const Reply &reply)
{
    using Way = Reply::Way;
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return; // the client has gone meanwhile
    const QByteArray start = head(reply, reply.saysLength.value_or(reply.body.size() + reply.filler));
    switch (reply.way) {
    case Way::Hang:
        return;
    case Way::HangInBody:
        m_socket->write(start + reply.body.left(reply.body.size() / 2));
        return;
    case Way::Close:
        return close();
    case Way::CloseAtOnce:
    case Way::Reset:
        return reset();
    case Way::CutInStatusLine:
        m_socket->write("HTTP/1.");
        return close();
    case Way::CutInHeaders:
        m_socket->write("HTTP/1.1 200 Scripted\r\nContent-Ty");
        return close();
    case Way::CutInBody:
        m_socket->write(start + reply.body.left(reply.body.size() / 2));
        return close();
    case Way::ResetInBody:
        m_socket->write(start + reply.body.left(reply.body.size() / 2));
        m_socket->flush();
        return reset();
    case Way::Drip:
        return drip(start + reply.body);
    case Way::Chunked:
        m_socket->write(start);
        for (qsizetype at = 0; at < reply.body.size(); at += 1000) {
            const QByteArray piece = reply.body.mid(at, 1000);
            m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        }
        m_socket->write("0\r\n\r\n");
        break;
    case Way::Whole:
        m_socket->write(start);
        m_socket->write(reply.body);
        return fill(reply.filler, reply.closeAfter || reply.withoutLength);
    }
    done(reply.closeAfter || reply.withoutLength);
}

// As fast as the other side takes it.
void ScriptedConnection::fill(qint64 left, bool closeAfter)
{
    constexpr qint64 mostHeld = 1024 * 1024;
    static const QByteArray piece(64 * 1024, 'x');
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    while (left > 0 && m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0) < mostHeld)
        left -= std::max<qint64>(0, m_socket->write(piece.constData(), std::min<qint64>(left, piece.size())));
    if (left <= 0)
        return done(closeAfter);
    m_socket->flush();
    QTimer::singleShot(1, this, [this, left, closeAfter] { fill(left, closeAfter); });
}

void ScriptedConnection::done(bool closeAfter)
{
    if (closeAfter)
        return close();
    m_busy = false;
    QTimer::singleShot(0, this, &ScriptedConnection::read);
}

void ScriptedConnection::drip(QByteArray rest)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (rest.isEmpty()) {
        m_busy = false;
        return read();
    }
    m_socket->write(rest.left(7));
    m_socket->flush();
    rest.remove(0, 7);
    QTimer::singleShot(1, this, [this, rest] { drip(rest); });
}

} // namespace proofsheet::test
