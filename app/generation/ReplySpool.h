// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of raw replies, and the thread that writes, syncs and reads them. Lives on the main thread; answers come
// there, in order.
#pragma once

#include "cloud/ReplyReader.h"
#include "core/Ids.h"

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>

namespace proofsheet {

class SpoolWriter;

class ReplySpool : public QObject
{
    Q_OBJECT

public:
    using Content = std::expected<ReplyContent, Error>;
    // Makes something of a reply, on the spool's thread. Whether the reply is worth keeping on disk.
    using Read = std::function<bool(const Content &content)>;

    explicit ReplySpool(QString folder, QObject *parent = nullptr);
    ~ReplySpool() override; // writes what it was given; gives no more answers

    enum class When {
        AsItComes, // a submit's reply: every byte is on disk before anything is made of it
        IfKept     // a poll's: most say "not yet", and can be asked again; written only where Read wants it kept
    };
    std::shared_ptr<SpoolWriter> receive(const RequestId &id, When when);

    // Reads a reply that an earlier session left. An unreadable file is a Storage error in the content.
    void reread(const RequestId &id, Read read, std::function<void()> done);
    void list(std::function<void(const QList<RequestId> &)> done); // whose replies are there
    void remove(const RequestId &id);                              // all its pictures are saved, or it will be replaced

    QString pathOf(const RequestId &id) const;

private:
    friend class SpoolWriter;
    void post(std::function<void()> work);   // to the thread
    void answer(std::function<void()> done); // from the thread

    QString m_folder;
    QThread m_thread;
    QObject *m_worker; // lives on the thread, and is deleted there
};

} // namespace proofsheet
