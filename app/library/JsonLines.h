// SPDX-License-Identifier: GPL-3.0-or-later
// A growing file of JSON objects, read and written by a worker of its own, in order. Lives on its owner's thread, which
// never waits but at the end.
#pragma once

#include "core/Error.h"
#include "files/LineLog.h"
#include "library/Lane.h"
#include "library/Library.h"

#include <QJsonObject>
#include <QObject>
#include <expected>
#include <functional>

namespace proofsheet {

class JsonLines
{
public:
    static constexpr int schema = 1; // in each object; a higher one is a later version's, and left alone

    // Answers come on the context's thread from its event loop, and not at all when it has gone by then; it owns this.
    JsonLines(const QString &path, const QString &workerName, Library::Access access, QObject &context);
    ~JsonLines(); // writes what was given first

    struct Content
    {
        QList<QJsonObject> objects; // of this schema, in order
        int unreadable = 0;         // lines that are no object with a schema
        int later = 0;              // lines of a later version
    };
    using Read = std::function<void(const std::expected<Content, Error> &)>;
    void read(Read done); // nothing while it is being read, or once it was: again only after an error
    bool isRead() const { return m_reading == Reading::Done; }

    using Written = std::function<void(const std::expected<void, Error> &)>;
    void append(const QJsonObject &object, Written done); // answers when it is synced; Locked with ReadOnly

private:
    enum class Reading { No, UnderWay, Done };

    QObject &m_context;
    const Library::Access m_access;
    Reading m_reading = Reading::No;
    LineLog m_log; // the worker's
    Lane m_lane;
};

} // namespace proofsheet
