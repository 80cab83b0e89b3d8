// SPDX-License-Identifier: GPL-3.0-or-later
// A second start on a library asks the window that is there to come forward. Main thread; asynchronous and bounded, so
// that a window that hangs stops nothing.
#pragma once

#include <QLocalSocket>
#include <QTimer>
#include <chrono>

namespace proofsheet {

struct CallPatience
{
    std::chrono::milliseconds toReach{1000}; // a first start that has just begun may not listen yet
    std::chrono::milliseconds toAnswer{3000};
};

class WindowCall : public QObject
{
    Q_OBJECT

public:
    explicit WindowCall(const QString &libraryRoot, CallPatience patience = {}, QObject *parent = nullptr);
    ~WindowCall() override;

    void start();

Q_SIGNALS:
    void ended(bool raised); // once, from the event loop; not raised: nobody is there, or nobody who answers

private:
    void reach();
    void retry();
    void knock();
    void end(bool raised);

    QString m_path;
    CallPatience m_patience;
    QLocalSocket m_socket;
    QTimer m_limit;
    QTimer m_again;
    bool m_ended = false;
};

// The desktop's permission to come forward that this process was started with; empty where there is none.
QByteArray ownActivationToken();

} // namespace proofsheet
