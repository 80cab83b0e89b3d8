// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window of a library hears that the program was started once more on it. One for each library that is open,
// beside its lock: who has the lock has the door. Main thread. What comes in may be from any program of this user: it
// is short, or it is dropped.
#pragma once

#include <QLocalServer>

class QLocalSocket;

namespace proofsheet {

// The socket's path: one for each user and library, in the user's run-time folder, else in the one for temporary files.
QString doorPath(const QString &libraryRoot);

// What is said there: asks the window to come forward, with the token that lets it (empty: none was given), and the
// answer.
QByteArray doorKnock(const QByteArray &activationToken);
inline constexpr char doorAnswer[] = "raised\n";

bool isOwnProcess(const QLocalSocket &peer); // the same user's; a socket in a folder for all could be anybody's

class WindowDoor : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostBytes = 1024;

    // Takes the place of a door that a killed process has left. Where none can be made nobody is heard: a start then
    // says that the library is in use.
    explicit WindowDoor(const QString &libraryRoot, QObject *parent = nullptr);

Q_SIGNALS:
    void knocked(const QByteArray &activationToken); // printable ASCII or empty

private:
    void take(QLocalSocket *peer);
    void listenTo(QLocalSocket *peer);

    QLocalServer m_server;
};

} // namespace proofsheet
