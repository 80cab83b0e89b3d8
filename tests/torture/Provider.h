// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that answers every scenario of the victim in the same way: pictures as base64, as a url, and by a task,
// each different from all others. What it has received is the oracle of what was bought.
#pragma once

#include "support/ScriptedServer.h"

#include <QHash>
#include <QMutex>

namespace proofsheet::test {

class Provider
{
public:
    Provider();

    QUrl base() const { return m_server.baseUrl(); }
    // The picture that was sold for a prompt, by its place in the reply.
    static QByteArray pictureOf(const QString &prompt, int index);
    static int picturesOf(const QString &prompt);

    QHash<QString, int> posts() const; // billable requests by prompt
    int postCount() const { return m_server.posts(submitPath); }
    // The same, once what a killed program had sent has been read: its last bytes outlive it in the socket. Blocks.
    int settledPostCount() const;
    void forget(); // requests, and how often each task was asked for

    // Called with every request before it is answered, on the server's thread.
    void setWatch(std::function<void(const HttpRequest &)> watch);

private:
    std::optional<Reply> answer(const HttpRequest &request);
    Reply polled(const QString &task);

    QMutex m_mutex;
    QHash<QString, int> m_polls; // by task
    std::function<void(const HttpRequest &)> m_watch;
    ScriptedServer m_server; // last: its thread uses all of the above
};

} // namespace proofsheet::test
