// SPDX-License-Identifier: GPL-3.0-or-later
// Copies originals, byte for byte, on a worker: into a folder under names that are free there, or one picture to a
// chosen file. A picture that cannot be copied is named in the report, and the rest goes on. Main thread; one job at a
// time.
#pragma once

#include "core/Error.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <atomic>
#include <memory>

namespace proofsheet {

struct CopyFailure
{
    QString file; // the source, absolute
    Error error;
};

struct CopyReport
{
    QStringList written; // absolute
    int renamed = 0;     // written under another name, because theirs was taken
    QList<CopyFailure> failures;
    bool cancelled = false;
};

class PictureCopier : public QObject
{
    Q_OBJECT

public:
    explicit PictureCopier(QObject *parent = nullptr);
    ~PictureCopier() override; // cancels; never waits: the file under way is still written whole

    // sources: absolute. Nothing in the folder is ever replaced: "name.png" becomes "name-2.png".
    void copyInto(const QString &folder, const QStringList &sources);
    // Replaces target: the person has been asked by the file dialog.
    void copyTo(const QString &target, const QString &source);
    void cancel(); // after the file under way
    bool isRunning() const;

Q_SIGNALS:
    void progressed(int done, int all);
    void finished(const proofsheet::CopyReport &report);

private:
    QFutureWatcher<CopyReport> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
};

// A file name that none of taken equals without regard to case: "a.png", "a-2.png", ... Pure.
QString freeName(const QString &name, const QStringList &taken);

} // namespace proofsheet
