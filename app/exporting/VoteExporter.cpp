// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/VoteExporter.h"

#include "exporting/VoteTable.h"
#include "files/SafeFile.h"

#include <QtConcurrentRun>

namespace proofsheet {

VoteExporter::VoteExporter(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::expected<void, Error> result = m_watcher.result();
        if (result)
            Q_EMIT written(m_target, m_votes);
        else
            Q_EMIT failed(m_target, result.error());
    });
}

VoteExporter::~VoteExporter() = default;

void VoteExporter::write(const QString &target, const QList<Vote> &votes, const QList<ImageRecord> &pictures)
{
    if (isRunning())
        return;
    m_target = target;
    m_votes = int(votes.size());
    m_watcher.setFuture(
        QtConcurrent::run([target, votes, pictures] { return safeWrite(target, votesAsCsv(votes, pictures)); }));
}

} // namespace proofsheet
