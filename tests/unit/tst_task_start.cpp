// SPDX-License-Identifier: GPL-3.0-or-later
// What a start makes of the ledger and the spool that an earlier session left.
#include "support/Atelier.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

#include <QDir>
#include <QSqlQuery>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray picture(int side = 8)
{
    return encoded(drawing({side, side}, false), "png");
}

const QUrl first(u"https://cdn.example/first.png"_s);

template <typename State>
std::optional<State> stateOf(const TaskItem &item)
{
    const State *state = std::get_if<State>(&item.state);
    return state ? std::optional(*state) : std::nullopt;
}

} // namespace

class TestTaskStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_atelier.reset(); }
    void startFinds_data();
    void startFinds();
    void startReadsTheSpool_data();
    void startReadsTheSpool();
    void startKeepsOrderAndFailures();
    void thirtyDays();
    void ledgerFailsAtTheEnd();
    void sweepsTheSpool();
    void rawReplyHidesTheKey();

private:
    void startWith(const QList<LedgerEntry> &entries, const QByteArray &spooled = {});
    void spool(const RequestId &id, const QByteArray &reply);
    void beside(const QString &statement); // on the ledger, by another connection

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<Atelier> m_atelier;
};

void TestTaskStart::init()
{
    failOnStrayWarnings();
    m_service = std::make_unique<ScriptedService>();
    m_clock = std::make_unique<TestClock>();
    m_atelier = std::make_unique<Atelier>(*m_service, *m_clock);
    QVERIFY(m_atelier->start());
}

// What an earlier session left, and a start after it.
void TestTaskStart::startWith(const QList<LedgerEntry> &entries, const QByteArray &spooled)
{
    m_atelier->quit();
    QVERIFY(writeLedger(m_atelier->place().ledger(), entries));
    if (!spooled.isEmpty())
        spool(entries[0].id, spooled);
    QVERIFY(m_atelier->start());
}

void TestTaskStart::spool(const RequestId &id, const QByteArray &reply)
{
    QVERIFY(QDir().mkpath(m_atelier->place().spool()));
    QFile file(m_atelier->place().spool() + u'/' + id.text() + u".reply"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reply);
}

void TestTaskStart::beside(const QString &statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(m_atelier->place().ledger());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
}

void TestTaskStart::startFinds_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("expected");
    QTest::newRow("waiting") << int(EntryState::Journaled) << u"held"_s;
    QTest::newRow("held") << int(EntryState::Held) << u"held"_s;
    QTest::newRow("about to leave") << int(EntryState::Sending) << u"interrupted"_s;
    QTest::newRow("in flight") << int(EntryState::InFlight) << u"interrupted"_s;
    QTest::newRow("answered, its reply gone") << int(EntryState::Answered) << u"interrupted"_s;
}

void TestTaskStart::startFinds()
{
    QFETCH(int, state);
    QFETCH(QString, expected);
    startWith({entryOf(EntryState(state))});
    QVERIFY(m_atelier->idles());
    const TaskItem item = m_atelier->only();
    if (expected == u"held"_s) {
        QVERIFY(stateOf<state::Held>(item));
        QCOMPARE(m_atelier->ledger()[0].state, EntryState::Held);
    } else {
        QVERIFY(stateOf<state::MaybeCharged>(item));
        QCOMPARE(stateOf<state::MaybeCharged>(item)->error.kind, ErrorKind::Interrupted);
        QVERIFY(!stateOf<state::MaybeCharged>(item)->canCheck);
    }
    m_atelier->settle();
    QCOMPARE(m_service->submits.size(), 0);
    QCOMPARE(m_service->polls.size(), 0);
}

void TestTaskStart::startReadsTheSpool_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("task");
    QTest::addColumn<QByteArray>("spooled");
    const QByteArray pictures = Answer::pictures({picture()}).body;
    QTest::newRow("in flight, pictures") << int(EntryState::InFlight) << QByteArray() << pictures;
    QTest::newRow("in flight, a task") << int(EntryState::InFlight) << QByteArray() << Answer::task("leo_1").body;
    QTest::newRow("answered") << int(EntryState::Answered) << QByteArray() << pictures;
    QTest::newRow("answered by url") << int(EntryState::Answered) << QByteArray()
                                     << Answer::url(first.toEncoded()).body;
    QTest::newRow("a task's pictures") << int(EntryState::Answered) << QByteArray("leo_1") << pictures;
    QTest::newRow("a task, its reply cut") << int(EntryState::Answered) << QByteArray("leo_1") << pictures.left(50);
}

void TestTaskStart::startReadsTheSpool()
{
    QFETCH(int, state);
    QFETCH(QByteArray, task);
    QFETCH(QByteArray, spooled);
    m_service->standingPoll = Answer::pictures({picture()});
    m_service->downloads[first] = {Answer::json(picture())};
    LedgerEntry entry = entryOf(EntryState(state));
    entry.task = TaskId(QString::fromLatin1(task));
    entry.taskMs = task.isEmpty() ? 0 : m_clock->wallMs();
    entry.replySpooled = entry.state == EntryState::Answered;
    startWith({entry}, spooled);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_atelier->delivered[0].id, entry.items[0].id);
    QCOMPARE(m_atelier->bytesOf(m_atelier->delivered[0]), picture());
    QCOMPARE(m_service->submits.size(), 0);
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Closed);
}

void TestTaskStart::startKeepsOrderAndFailures()
{
    LedgerEntry failed = entryOf(EntryState::Closed, 2, 3);
    failed.items[0].end = ItemEnd::Saved;
    failed.items[1].end = ItemEnd::Failed;
    failed.items[1].error = Error{.kind = ErrorKind::Missing};
    const LedgerEntry late = entryOf(EntryState::Held, 1, 9);
    const LedgerEntry early = entryOf(EntryState::Journaled, 1, 1);
    startWith({failed, late, early});
    const QList<TaskItem> items = m_atelier->queue().items();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].request, early.id);
    QCOMPARE(items[1].id, failed.items[1].id);
    QCOMPARE(items[2].request, late.id);

    // One press sends what was held, in its order.
    m_atelier->queue().setSlotCount(1);
    m_atelier->queue().releaseAll();
    QTRY_COMPARE(m_service->submits.size(), 1);
    QVERIFY(stateOf<state::Running>(m_atelier->queue().items()[0]));
    m_atelier->queue().dismiss(failed.items[1].id);
    QCOMPARE(m_atelier->queue().items().size(), 2);
}

void TestTaskStart::thirtyDays()
{
    LedgerEntry entry = entryOf(EntryState::Accepted);
    entry.task = TaskId(u"leo_1"_s);
    entry.taskMs = m_clock->wallMs() - qint64(30) * 24 * 3'600'000;
    m_service->pollAnswers = {Answer::cannotConnect(), Answer::pending()};
    startWith({entry});
    QVERIFY(m_atelier->idles());
    QCOMPARE(m_service->polls.size(), 2);
    QCOMPARE(stateOf<state::Failed>(m_atelier->only())->error.kind, ErrorKind::Expired);
}

// The one commit that says "saved" fails at first: when it goes through, the end is told and the spool is emptied.
void TestTaskStart::ledgerFailsAtTheEnd()
{
    beside(u"CREATE TRIGGER no BEFORE INSERT ON items WHEN NEW.ended = 'saved' BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
    m_service->submitAnswers = {Answer::pictures({picture()})};
    m_atelier->generate();
    QTRY_COMPARE(m_atelier->ledgerErrors.size(), 1);
    const RequestId request = m_atelier->ledger()[0].id;
    QVERIFY(!m_atelier->spooled(request).isEmpty());
    QVERIFY(m_atelier->delivered.isEmpty());
    beside(u"DROP TRIGGER no"_s);
    QTRY_COMPARE(m_atelier->delivered.size(), 1);
    QTRY_VERIFY(m_atelier->spooled(request).isEmpty());
    QCOMPARE(m_atelier->ledger()[0].state, EntryState::Closed);
}

// A crash came between the closing of an entry and the removal of its reply; nothing but that goes.
void TestTaskStart::sweepsTheSpool()
{
    const auto closed = [](ItemEnd end, bool dismissed) {
        LedgerEntry entry = entryOf(EntryState::Closed);
        entry.items[0].end = end;
        entry.items[0].dismissed = dismissed;
        return entry;
    };
    const LedgerEntry saved = closed(ItemEnd::Saved, false);
    const LedgerEntry dismissed = closed(ItemEnd::Failed, true);
    const LedgerEntry failed = closed(ItemEnd::Failed, false);
    const LedgerEntry held = entryOf(EntryState::Held);
    const LedgerEntry unknown = entryOf(EntryState::Answered);
    m_atelier->quit();
    QVERIFY(writeLedger(m_atelier->place().ledger(), {saved, dismissed, failed, held}));
    for (const LedgerEntry &entry : {saved, dismissed, failed, held, unknown})
        spool(entry.id, "{}");
    QVERIFY(m_atelier->start());
    QVERIFY(m_atelier->idles());
    m_atelier->quit();
    QVERIFY(m_atelier->spooled(saved.id).isEmpty());
    QVERIFY(m_atelier->spooled(dismissed.id).isEmpty());
    QVERIFY(!m_atelier->spooled(failed.id).isEmpty());
    QVERIFY(!m_atelier->spooled(held.id).isEmpty());
    QVERIFY(!m_atelier->spooled(unknown.id).isEmpty());
}

void TestTaskStart::rawReplyHidesTheKey()
{
    m_service->submitAnswers = {Answer::json(R"({"message":"the key canary-5f1c-key is fine"})")};
    m_atelier->generate();
    QVERIFY(m_atelier->idles());
    QByteArray raw;
    m_atelier->queue().rawReply(m_atelier->only().id, this, [&raw](const QByteArray &read) { raw = read; });
    QTRY_VERIFY(raw.contains("is fine"));
    QVERIFY(!raw.contains("canary"));
}

QTEST_GUILESS_MAIN(TestTaskStart)
#include "tst_task_start.moc"
