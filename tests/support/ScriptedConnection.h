// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of a ScriptedServer: reads requests, one after another, and answers each in the way it is told to.
// Server's thread.
#pragma once

#include "support/ScriptedServer.h"

#include <QObject>
#include <QTcpSocket>

namespace proofsheet::test {

class ScriptedConnection : public QObject
{
    Q_OBJECT

public:
    using Next = std::function<Reply(const HttpRequest &)>;
    using Record = std::function<int(const HttpRequest &, int row)>; // row: -1 for a new one; returns where it is kept

    ScriptedConnection(QTcpSocket *socket, int number, Next next, Record record, QObject *parent);

    void close(); // what was written leaves first
    void reset(); // RST

private:
    void read();
    bool readHead();
    void answer(const Reply &reply);
    void write(const Reply &reply);
    void drip(QByteArray rest);
    void fill(qint64 left, bool closeAfter);
    void done(bool closeAfter);
    QByteArray head(const Reply &reply, qint64 length) const;

    QTcpSocket *m_socket;
    int m_number;
    Next m_next;
    Record m_record;
    QByteArray m_input;
    HttpRequest m_request;
    int m_row = -1;            // of the request whose head has been read
    qsizetype m_bodyBytes = 0; // still to come
    bool m_busy = false;       // a reply is being written; what comes meanwhile waits
};

} // namespace proofsheet::test
