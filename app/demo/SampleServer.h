// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in sample provider: a real HTTP/1.1 server on loopback that speaks the provider's contract and draws its
// pictures itself. The program meets it only as a URL.
#pragma once

#include "core/Error.h"

#include <QString>
#include <QUrl>
#include <expected>
#include <memory>

namespace proofsheet {

// start(), stop() and baseUrl() from one thread; requests are answered on threads of the server's own.
class SampleServer
{
public:
    struct Options
    {
        quint16 port = 0; // 0: any free one
        // Times the usual delays: 2 to 6 s for models that answer at once, 4 to 9 s for queued ones. 0: none, for
        // tests.
        double delayScale = 1.0;
        // Submits being drawn at once before the next is answered with 429 and Retry-After. The program sends six at
        // most.
        int mostAtOnce = 8;
        // A key that is refused with 401, so that this can be seen; any other key, or none, is taken.
        QString refusedKey = QStringLiteral("bad-key");
    };

    SampleServer();
    explicit SampleServer(Options options);
    ~SampleServer(); // stops

    // The port it listens on. Network where the port is taken.
    std::expected<quint16, Error> start();
    // Within about a second: requests under way are answered with 503 and a Retry-After, then all threads have ended.
    void stop();

    QUrl baseUrl() const; // "http://127.0.0.1:PORT/api/v1"; empty while it does not run

private:
    class Work;
    std::unique_ptr<Work> m_work;
    Options m_options;
};

} // namespace proofsheet
