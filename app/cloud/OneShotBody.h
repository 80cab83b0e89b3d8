// SPDX-License-Identifier: GPL-3.0-or-later
// A request's body that can be read once. Qt 6.4 sends a POST again by itself, up to four times, when the server closes
// before a complete reply head; a body that is sequential and cannot be reset makes it give up instead
// (ContentReSendError). Proved by tests/flow/tst_http_service.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace proofsheet {

class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr); // open, ready to be read

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

    // Some of it was handed over for sending: from here on it may have left. Qt's own requestSent can come too late,
    // or, where the line is cut at once, not at all.
    bool hasBegun() const { return m_at > 0; }

Q_SIGNALS:
    void begun(); // once; from within the network's reading: connect it queued

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace proofsheet
