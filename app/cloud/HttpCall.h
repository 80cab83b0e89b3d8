// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP exchange under way: its body to the sink as it comes, its end as a TransportEnd. Main thread of its service.
#pragma once

#include "cloud/ImageService.h"
#include "cloud/KeyMask.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace proofsheet {

class OneShotBody;

class HttpCall final : public QObject, public Call
{
    Q_OBJECT

public:
    struct Rules
    {
        qint64 mostBytes;             // beyond it the exchange is ended with TooLarge
        bool wholeLengthOnly = false; // a body that differs from Content-Length is a failure
        QByteArray key = {};          // masked in the reply's head
        bool keyInBody = false;       // and in its body: for replies, not for pictures
    };

    // Takes the reply over. The body of a redirect is no part of anything and does not go to the sink.
    HttpCall(QNetworkReply *reply, std::shared_ptr<ReplySink> sink, Rules rules, SubmitHandlers handlers);
    ~HttpCall() override;

    bool hasBegun() const override;

private:
    void readAsItComes();
    void read();
    void collect(const QList<QSslError> &errors);
    void noteSent();
    void finish();
    TransportEnd end() const;
    std::optional<Error> failure() const;
    bool isRedirect() const;
    bool isWholeAllTheSame() const;

    QPointer<QNetworkReply> m_reply;
    std::shared_ptr<ReplySink> m_sink;
    Rules m_rules;
    KeyMask m_mask;
    SubmitHandlers m_handlers;
    qint64 m_received = 0;
    QPointer<OneShotBody> m_body; // the reply's; null for a call without one
    bool m_requestSent = false;
    bool m_tooLarge = false;
    QString m_certificateError;
    QTimer m_resume; // while the sink is busy
};

// An end that comes before anything is sent: told from the event loop, as every other.
class RefusedCall final : public QObject, public Call
{
    Q_OBJECT

public:
    RefusedCall(const Error &error, ImageService::Finished finished);
};

} // namespace proofsheet
