// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/PictureCopier.h"

#include "files/SafeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

namespace proofsheet {

namespace {

// Larger than any picture that a download lets through (contract, section 5), small enough to hold in memory.
constexpr qint64 mostBytes = 256ll * 1024 * 1024;

std::expected<void, Error> copyFile(const QString &source, const QString &target, IfExists ifExists)
{
    const auto bytes = readFile(source, mostBytes);
    return bytes ? safeWrite(target, *bytes, ifExists) : std::unexpected(bytes.error());
}

void copyAll(QPromise<CopyReport> &promise, const QString &folder, const QStringList &sources,
             const std::shared_ptr<std::atomic_bool> &stop)
{
    promise.setProgressRange(0, int(sources.size()));
    CopyReport report;
    QStringList taken = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    int done = 0;
    for (const QString &source : sources) {
        if (*stop) {
            report.cancelled = true;
            break;
        }
        const QString wanted = QFileInfo(source).fileName();
        const QString name = freeName(wanted, taken);
        const QString target = folder + QLatin1Char('/') + name;
        if (const auto copied = copyFile(source, target, IfExists::Refuse); copied) {
            taken << name;
            report.written << target;
            report.renamed += name != wanted;
        } else {
            report.failures << CopyFailure{source, copied.error()};
        }
        promise.setProgressValue(++done);
    }
    promise.addResult(report);
}

} // namespace

QString freeName(const QString &name, const QStringList &taken)
{
    if (!taken.contains(name, Qt::CaseInsensitive))
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString stem = dot > 0 ? name.left(dot) : name;
    const QString extension = dot > 0 ? name.mid(dot) : QString();
    for (int number = 2;; ++number) {
        const QString candidate = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(extension);
        if (!taken.contains(candidate, Qt::CaseInsensitive))
            return candidate;
    }
}

PictureCopier::PictureCopier(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0)
            Q_EMIT finished(m_watcher.result());
    });
}

PictureCopier::~PictureCopier()
{
    m_watcher.disconnect(this);
    cancel(); // not waited for: the job has values of its own, and QApplication ends after the pool's threads
}

void PictureCopier::copyInto(const QString &folder, const QStringList &sources)
{
    // A cancelled QFuture drops its result, and with it the report of what was written: hence a flag of our own.
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run(&copyAll, folder, sources, m_stop));
}

void PictureCopier::copyTo(const QString &target, const QString &source)
{
    m_watcher.setFuture(QtConcurrent::run([target, source] {
        CopyReport report;
        if (const auto copied = copyFile(source, target, IfExists::Replace); copied)
            report.written << target;
        else
            report.failures << CopyFailure{source, copied.error()};
        return report;
    }));
}

void PictureCopier::cancel()
{
    if (m_stop)
        *m_stop = true;
}

bool PictureCopier::isRunning() const
{
    return m_watcher.isRunning();
}

} // namespace proofsheet
