// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DailyBackup.h"

#include "core/Clock.h"
#include "library/DailyCopies.h"
#include "library/DatabaseFile.h"

#include <QLoggingCategory>
#include <QThread>

namespace proofsheet {

namespace {

constexpr std::chrono::hours betweenLooks{1};

Q_LOGGING_CATEGORY(backupLog, "proofsheet.backup")

} // namespace

struct DailyBackup::Found
{
    int copied = 0;
    bool indexDamaged = false;
    QList<Error> errors;

    void note(const std::expected<void, Error> &done, bool ofIndex)
    {
        if (done)
            return;
        errors.append(done.error());
        indexDamaged = indexDamaged || (ofIndex && done.error().kind == ErrorKind::Damaged);
    }
};

DailyBackup::DailyBackup(LibraryPlace place, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
}

DailyBackup::~DailyBackup()
{
    m_stop.request_stop();
    waitUntilDone();
}

void DailyBackup::waitUntilDone()
{
    if (m_thread)
        m_thread->wait();
}

void DailyBackup::begin(std::chrono::milliseconds settle)
{
    m_timer.start(settle);
}

void DailyBackup::look()
{
    m_timer.start(betweenLooks);
    if (m_thread)
        return;
    const bool check = !std::exchange(m_indexChecked, true);
    m_thread.reset(
        QThread::create([this, place = m_place, today = m_clock.now().date(), check, stop = m_stop.get_token()] {
            Found found;
            if (check)
                found.note(quickCheck(place.index()), true);
            for (const QString &database : {place.ledger(), place.index()}) {
                const DailyCopies copies(database);
                const bool ofIndex = database == place.index();
                if (!copies.isDue(today) || (ofIndex && found.indexDamaged))
                    continue;
                const auto copied = copies.copy(today, stop);
                if (stop.stop_requested())
                    return;
                found.copied += copied ? 1 : 0;
                found.note(copied, ofIndex);
            }
            for (const Error &error : std::as_const(found.errors))
                qCWarning(backupLog, "no copy was made: %s", qUtf8Printable(error.detail));
            // The thread is waited for before this goes.
            QMetaObject::invokeMethod(this, [this, found] { tell(found); }, Qt::QueuedConnection);
        }));
    m_thread->setObjectName(QStringLiteral("backup"));
    m_thread->start(QThread::IdlePriority);
}

void DailyBackup::tell(const Found &found)
{
    m_thread->wait();
    m_thread.reset();
    if (found.indexDamaged)
        Q_EMIT indexDamaged();
    Q_EMIT looked(found.copied, found.errors);
}

} // namespace proofsheet
