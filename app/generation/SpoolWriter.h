// SPDX-License-Identifier: GPL-3.0-or-later
// One reply on its way in: handed over chunk by chunk to the spool's thread, which writes it down and reads it at the
// same time. A disk that refuses loses nothing: the reply is read from memory all the same.
#pragma once

#include "cloud/ReplySink.h"
#include "generation/ReplySpool.h"

namespace proofsheet {

class SpoolWriter final : public ReplySink
{
public:
    SpoolWriter(ReplySpool &spool, QString path, ReplySpool::When when);
    ~SpoolWriter() override;

    void append(const QByteArray &chunk) override;
    qint64 pending() const override;

    // onDisk: the whole reply is written and synced.
    using Done = std::function<void(bool onDisk)>;
    // Syncs, then lets it be read, then answers on the main thread. Call once, after the last chunk.
    void finish(ReplySpool::Read read, Done done);

private:
    struct Incoming; // the spool thread's side
    ReplySpool &m_spool;
    std::shared_ptr<Incoming> m_incoming;
};

} // namespace proofsheet
