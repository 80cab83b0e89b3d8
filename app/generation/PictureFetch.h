// SPDX-License-Identifier: GPL-3.0-or-later
// Brings one picture by its url: the first source, then the second, each a few times where the line or the server
// fails. Costs nothing. Destroying it stops it: silently.
#pragma once

#include "generation/TaskTools.h"

#include <QList>
#include <QTimer>
#include <QUrl>

namespace proofsheet {

class MemorySink;

class PictureFetch : public QObject
{
    Q_OBJECT

public:
    // The bytes, or why the last source gave none. Exactly once, from the event loop.
    using Fetched = std::function<void(std::expected<QByteArray, Error>)>;
    PictureFetch(const TaskTools &tools, const Endpoint &endpoint, const QList<QUrl> &sources, Fetched fetched);
    ~PictureFetch() override;

    QList<QUrl> untried() const { return m_sources.mid(1); } // behind the one that gave the bytes

    static constexpr int triesEach = 3;

private:
    void start();
    void finish(const TransportEnd &end);

    const TaskTools &m_tools;
    Endpoint m_endpoint;
    QList<QUrl> m_sources;
    Fetched m_fetched;
    std::shared_ptr<MemorySink> m_sink;
    std::unique_ptr<Call> m_call;
    QTimer m_pause;
    int m_tries = 0; // of the first source that is left
};

} // namespace proofsheet
