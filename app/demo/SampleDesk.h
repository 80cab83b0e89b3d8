// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample provider does with a request, without HTTP: checks, waits, draws, answers. Called from many threads
// at once; a call may block for seconds, until close().
#pragma once

#include "demo/SampleServer.h"
#include "demo/SampleToken.h"

#include <QHash>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace proofsheet {

struct SampleAnswer
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    int retryAfterSeconds = 0;
};

class SampleDesk
{
public:
    explicit SampleDesk(const SampleServer::Options &options)
        : m_options(options)
    {}

    void setOrigin(const QByteArray &origin) { m_origin = origin; } // before the first call; "http://127.0.0.1:1234"
    void close();                                                   // wakes all that wait

    std::optional<SampleAnswer> checkKey(const QByteArray &authorization) const; // nothing: go on
    SampleAnswer generate(const QByteArray &body);
    SampleAnswer pollBody(const QByteArray &body);
    SampleAnswer poll(const QByteArray &taskId);
    SampleAnswer picture(const QByteArray &name, int number);
    SampleAnswer models() const;
    SampleAnswer unknownPlace(int status) const;

private:
    class Seat;

    SampleAnswer drawNow(const SampleRequest &request);
    bool waitUntil(std::chrono::steady_clock::time_point when); // false: closed meanwhile
    std::chrono::milliseconds delayOf(const SampleRequest &request) const;
    int numberFrom(const SampleRequest &request);
    QByteArray nameFor(const SampleRequest &request);
    QList<QByteArray> urlsFor(const SampleRequest &request);

    const SampleServer::Options m_options;
    QByteArray m_origin;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_closing;
    bool m_closed = false;
    int m_drawing = 0;
    quint32 m_serial = 0;
    QHash<QByteArray, int> m_numbers;        // the next picture of each wish, by its hash
    QHash<QByteArray, SampleRequest> m_long; // requests too long for a url, by the name in theirs
};

} // namespace proofsheet
