// SPDX-License-Identifier: GPL-3.0-or-later
// Writes votes to a chosen file, on a worker. Main thread; one file at a time.
#pragma once

#include "core/Error.h"
#include "core/ImageRecord.h"
#include "judging/Vote.h"

#include <QFutureWatcher>
#include <QObject>
#include <expected>

namespace proofsheet {

class VoteExporter : public QObject
{
    Q_OBJECT

public:
    explicit VoteExporter(QObject *parent = nullptr);
    ~VoteExporter() override; // never waits: the file under way is still written whole

    // As votesAsCsv. Replaces target: the person has been asked by the file dialog. written() or failed() follows;
    // nothing while one is under way.
    void write(const QString &target, const QList<Vote> &votes, const QList<ImageRecord> &pictures);
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void written(const QString &target, int votes);
    void failed(const QString &target, const proofsheet::Error &error); // what was there before is there still

private:
    QFutureWatcher<std::expected<void, Error>> m_watcher;
    QString m_target;
    int m_votes = 0;
};

} // namespace proofsheet
