// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of paid work on a disk that refuses: the spool, the library, the ledger.
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

#include <QDir>
#include <csignal>
#include <sys/resource.h>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(int side = 8)
{
    return encoded(drawing({side, side}, false), "png");
}

template <typename State>
std::optional<State> stateOf(const TaskItem &item)
{
    const State *state = std::get_if<State>(&item.state);
    return state ? std::optional(*state) : std::nullopt;
}

// While this lives no file of this process can grow: the disk is full.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestTaskDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_atelier.reset(); }
    void spoolFullLosesNothing();
    void libraryFullIsUnsaved();
    void unsavedGoesElsewhere();
    void ledgerFailureHoldsSubmits();
    void fullDiskBeforeSending();
    void fullDiskWhenItArrives();
    void quitTriesTheLedgerOnceMore();

private:
    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<Atelier> m_atelier;
};

void TestTaskDisk::init()
{
    failOnStrayWarnings();
    m_service = std::make_unique<ScriptedService>();
    m_clock = std::make_unique<TestClock>();
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock);
    QVERIFY(m_atelier->start());
}

void TestTaskDisk::spoolFullLosesNothing()
{
    // A file where the folder should be: nothing can be spooled.
    QDir(m_atelier->place().spool()).removeRecursively();
    QFile blocking(m_atelier->place().spool());
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    m_service->submitAnswers = {Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_atelier->bytesOf(m_atelier->delivered[0]), picture());
}

void TestTaskDisk::libraryFullIsUnsaved()
{
    // A file where the day's folder should be stands for a disk that refuses.
    const QString day = m_atelier->place().absolute(m_clock->now().date().toString(Qt::ISODate));
    QFile blocking(day);
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    blocking.close();
    m_service->submitAnswers = {Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_VERIFY(stateOf<state::Unsaved>(m_atelier->only()));
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Answered);

    m_atelier->queue().saveAgain(m_atelier->only().id);
    QTRY_VERIFY(stateOf<state::Unsaved>(m_atelier->only()));
    QVERIFY(QFile::remove(day));
    m_atelier->queue().saveAgain(m_atelier->only().id);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QCOMPARE(m_atelier->bytesOf(m_atelier->delivered[0]), picture());
    QCOMPARE(m_service->submits.size(), 1);
}

// Into a folder of the person's choice: bytes and sidecar there, the entry closed, and nothing collected a second time.
void TestTaskDisk::unsavedGoesElsewhere()
{
    const QString day = m_clock->now().date().toString(Qt::ISODate);
    QFile blocking(m_atelier->place().absolute(day));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    m_service->submitAnswers = {Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_VERIFY(stateOf<state::Unsaved>(m_atelier->only()));
    QCOMPARE(m_atelier->queue().unsaved(), 1);

    m_atelier->queue().saveInto(m_atelier->only().id, m_atelier->place().absolute(day)); // no folder either
    QTRY_VERIFY(stateOf<state::Unsaved>(m_atelier->only()));
    const QTemporaryDir elsewhere;
    m_atelier->queue().saveInto(m_atelier->only().id, elsewhere.path());
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    const ImageRecord saved = m_atelier->delivered[0];
    QVERIFY(saved.file.startsWith(elsewhere.filePath(day)));
    QCOMPARE(m_atelier->bytesOf(saved), picture());
    QVERIFY(QFile::exists(saved.file + u".json"_s));
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->queue().unsaved(), 0);
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Closed);
    QCOMPARE(m_atelier->ledger()[0].items[0].file, saved.file);

    m_atelier->quit();
    QVERIFY(m_atelier->start());
    QVERIFY(m_atelier->queue().items().isEmpty());
    QCOMPARE(m_service->submits.size(), 1);
}

void TestTaskDisk::ledgerFailureHoldsSubmits()
{
    m_atelier->quit();
    m_atelier->ledgerAccess = TaskLedger::Access::ReadOnly;
    QVERIFY(m_atelier->start());
    m_atelier->generate(1, 3);
    QTRY_COMPARE(m_atelier->ledgerErrors.size(), 1);
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 0);
    QCOMPARE(m_atelier->ledgerErrors.size(), 1);
    QVERIFY(stateOf<state::Waiting>(m_atelier->queue().items().constFirst()));
}

void TestTaskDisk::fullDiskBeforeSending()
{
    m_service->submitAnswers = {Answer::pictures({picture()})};
    {
        const FullDisk full;
        m_atelier->generate();
        QTRY_COMPARE(m_atelier->ledgerErrors.size(), 1);
        QCOMPARE(m_atelier->ledgerErrors[0].kind, ErrorKind::Storage);
        m_atelier->settle();
        QCOMPARE(m_service->submits.size(), 0);
    }
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->submits.size(), 1);
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Closed);
}

void TestTaskDisk::fullDiskWhenItArrives()
{
    std::optional<FullDisk> full;
    m_service->onSubmit = [&full] { full.emplace(); };
    m_service->submitAnswers = {Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_VERIFY(stateOf<state::Unsaved>(m_atelier->only()));
    QCOMPARE(m_atelier->queue().uncollectable(), 1);
    QVERIFY(!m_atelier->ledgerErrors.isEmpty());
    full.reset();
    m_atelier->queue().saveAgain(m_atelier->only().id);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->bytesOf(m_atelier->delivered[0]), picture());
    QCOMPARE(m_service->submits.size(), 1);
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Closed);
}

// The ledger is tried again every 15 seconds; a quit in between does not lose a task's id.
void TestTaskDisk::quitTriesTheLedgerOnceMore()
{
    Pace pace = hurried();
    pace.offlineProbe = std::chrono::hours(1);
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock, pace);
    QVERIFY(m_atelier->start());
    std::optional<FullDisk> full;
    m_service->onSubmit = [&full] { full.emplace(); };
    m_service->submitAnswers = {Answer::task("leo_1")};
    m_atelier->generate();
    QTRY_VERIFY(stateOf<state::AtProvider>(m_atelier->only()));
    QTRY_VERIFY(!m_atelier->ledgerErrors.isEmpty());
    m_atelier->settle();
    QVERIFY(m_atelier->ledger()[0].task.isNull());
    full.reset();
    m_atelier->quit();
    QCOMPARE(m_atelier->ledger()[0].task.text(), u"leo_1"_s);
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Accepted);
}

QTEST_GUILESS_MAIN(TestTaskDisk)
#include "tst_task_disk.moc"
