// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading a reply as it arrives, on the spool's thread.
#include "generation/SpoolWriter.h"

#include "files/SafeFile.h"
#include "files/SpoolFile.h"

#include <QFileInfo>

#include <atomic>

namespace proofsheet {

struct SpoolWriter::Incoming
{
    QString path;
    ReplySpool::When when;
    ReplyReader reader;
    std::unique_ptr<SpoolFile> file; // opened by the first byte: a reply with no body leaves no file
    QList<QByteArray> held;          // IfKept: the raw bytes, until it is known whether they are worth keeping
    qint64 heldBytes = 0;
    std::atomic<qint64> pending = 0; // handed over by the service's thread, not taken yet

    void take(const QByteArray &chunk)
    {
        reader.append(chunk);
        if (when == ReplySpool::When::AsItComes) {
            write(chunk);
        } else if (heldBytes <= mostReplyBytes) {
            held << chunk;
            heldBytes += chunk.size();
        }
    }

    void write(const QByteArray &chunk)
    {
        if (!file) {
            // A folder that cannot be made shows in the file's own error.
            const QFileInfo folder(QFileInfo(path).absolutePath());
            (void)makeFolderBelow(folder.absolutePath(), folder.fileName());
            file = std::make_unique<SpoolFile>(path);
        }
        (void)file->append(chunk);
    }

    bool sync() { return file && file->sync().has_value(); }

    bool finish(const ReplySpool::Read &read)
    {
        if (when == ReplySpool::When::AsItComes) {
            const bool synced = sync();
            (void)read(reader.finish());
            return synced;
        }
        if (!read(reader.finish()))
            return false;
        for (const QByteArray &chunk : std::as_const(held))
            write(chunk);
        held.clear();
        return sync();
    }
};

SpoolWriter::SpoolWriter(ReplySpool &spool, QString path, ReplySpool::When when)
    : m_spool(spool)
    , m_incoming(new Incoming{std::move(path), when, {}, {}, {}, 0, 0})
{}

SpoolWriter::~SpoolWriter() = default;

void SpoolWriter::append(const QByteArray &chunk)
{
    m_incoming->pending += chunk.size();
    m_spool.post([incoming = m_incoming, chunk] {
        incoming->take(chunk);
        incoming->pending -= chunk.size();
    });
}

qint64 SpoolWriter::pending() const
{
    return m_incoming->pending;
}

void SpoolWriter::finish(ReplySpool::Read read, Done done)
{
    m_spool.post([&spool = m_spool, incoming = m_incoming, read = std::move(read), done = std::move(done)] {
        const bool onDisk = incoming->finish(read);
        spool.answer([done, onDisk] { done(onDisk); });
    });
}

} // namespace proofsheet
