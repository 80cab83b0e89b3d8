// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger: what is answered is on disk, whole, in order; a newer schema is not written to; a failing disk is told.
#include "core/Provider.h"
#include "generation/TaskLedger.h"
#include "support/Ledgers.h"
#include "support/Warnings.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <tuple>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

// Waits for one answer of the ledger.
template <typename Result>
struct Answer
{
    std::optional<Result> result;
    std::function<void(Result)> taker()
    {
        return [this](Result value) { result = std::move(value); };
    }
};
using Done = Answer<std::expected<void, Error>>;
using Loaded = Answer<std::expected<QList<LedgerEntry>, Error>>;

// Every field set to something of its own.
LedgerEntry fullEntry()
{
    LedgerEntry entry = entryOf(EntryState::Answered, 3, 17);
    entry.wish.quality = u"high"_s;
    entry.wish.count = 3;
    entry.request.size = u"1536x1024"_s;
    entry.sentMs = 11;
    entry.resends = 1;
    entry.unsentRetries = 2;
    entry.task = TaskId(u"leo_42"_s);
    entry.taskMs = 12;
    entry.lastPollMs = 13;
    entry.emptySuccesses = 3;
    entry.waitingEnded = true;
    entry.replySpooled = true;
    entry.httpStatus = 246;
    entry.supportId = u"fr_1"_s;
    entry.estimate = Money::ofMicros(120'000);
    entry.cost = Money::ofMicros(40'500);
    entry.costBasis = CostBasis::Actual;
    LedgerItem &first = entry.items[0];
    first.url = QUrl(u"https://cdn.example/a.png?sig=a%2Fb&x=1"_s);
    first.second = QUrl(u"https://api.example/a"_s);
    first.urlExpiresMs = 99;
    first.revisedPrompt = u"a calmer lake, \u00e9 \U0001F30A"_s;
    LedgerItem &second = entry.items[1];
    second.end = ItemEnd::Saved;
    second.charged = Charged::Yes;
    second.cost = Money::ofMicros(13'500);
    second.file = u"2026-11-22/x.png"_s;
    second.endedMs = 14;
    LedgerItem &third = entry.items[2];
    third.end = ItemEnd::Failed;
    third.error = Error{.kind = ErrorKind::RateLimited,
                        .detail = u"slow down"_s,
                        .httpStatus = 429,
                        .param = u"n"_s,
                        .supportId = u"fr_2"_s,
                        .retryAfter = std::chrono::seconds(7)};
    third.charged = Charged::No;
    third.dismissed = true;
    return entry;
}

auto fieldsOf(const LedgerItem &item)
{
    return std::tie(item.id, item.indexInRun, item.indexInRequest, item.end, item.url, item.second, item.urlExpiresMs,
                    item.revisedPrompt, item.error, item.charged, item.cost, item.file, item.endedMs, item.dismissed);
}

auto fieldsOf(const LedgerEntry &entry)
{
    return std::tie(entry.id, entry.run, entry.provider, entry.origin, entry.wish, entry.request, entry.state,
                    entry.order, entry.runStartedMs, entry.createdMs, entry.sentMs, entry.resends, entry.unsentRetries,
                    entry.task, entry.taskMs, entry.lastPollMs, entry.emptySuccesses, entry.waitingEnded,
                    entry.replySpooled, entry.httpStatus, entry.supportId, entry.estimate, entry.cost, entry.costBasis,
                    entry.closedMs);
}

void compareEntries(const LedgerEntry &a, const LedgerEntry &b)
{
    QVERIFY(fieldsOf(a) == fieldsOf(b));
    QCOMPARE(a.items.size(), b.items.size());
    for (qsizetype i = 0; i < a.items.size(); ++i)
        QVERIFY(fieldsOf(a.items[i]) == fieldsOf(b.items[i]));
}

} // namespace

class TestTaskLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path() + u"/library/.proofsheet/ledger.db"_s;
    }
    void keepsEveryField();
    void spellsEveryState();
    void loadsOpenOnly_data();
    void loadsOpenOnly();
    void loadsByOrder();
    void answersInOrder();
    void savesTogetherOrAlone();
    void destructionCommits();
    void opensAgain();
    void synchronousAndJournal();
    void refusesNewerSchema();
    void readOnlyRefusesToSave();
    void tellsAFolderThatCannotBe();
    void findsLastIndex();

private:
    bool open(TaskLedger &ledger)
    {
        Done done;
        ledger.open(done.taker());
        return QTest::qWaitFor([&done] { return done.result.has_value(); }) && done.result->has_value();
    }
    bool save(TaskLedger &ledger, const QList<LedgerEntry> &entries)
    {
        Done done;
        ledger.save(entries, done.taker());
        return QTest::qWaitFor([&done] { return done.result.has_value(); }) && done.result->has_value();
    }
    QList<LedgerEntry> loadOpen(TaskLedger &ledger)
    {
        Loaded loaded;
        ledger.loadOpen(loaded.taker());
        if (!QTest::qWaitFor([&loaded] { return loaded.result.has_value(); }))
            return {};
        return loaded.result->value_or(QList<LedgerEntry>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestTaskLedger::keepsEveryField()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    LedgerEntry entry = fullEntry();
    QVERIFY(save(ledger, {entry}));
    QList<LedgerEntry> loaded = loadOpen(ledger);
    QCOMPARE(loaded.size(), 1);
    compareEntries(loaded[0], entry);

    entry.items.removeLast();
    entry.items[0].end = ItemEnd::Unknown;
    entry.cost = Money();
    QVERIFY(save(ledger, {entry}));
    loaded = loadOpen(ledger);
    QCOMPARE(loaded.size(), 1);
    compareEntries(loaded[0], entry);
}

void TestTaskLedger::spellsEveryState()
{
    for (int i = 0; i <= int(EntryState::Closed); ++i) {
        const QString text = toText(EntryState(i));
        QVERIFY(!text.isEmpty());
        QCOMPARE(entryStateFromText(text), std::optional(EntryState(i)));
    }
    for (int i = 0; i <= int(ItemEnd::Damaged); ++i) {
        const QString text = toText(ItemEnd(i));
        QVERIFY(!text.isEmpty());
        QCOMPARE(itemEndFromText(text), std::optional(ItemEnd(i)));
    }
    QVERIFY(!entryStateFromText(u"polished"_s));
    QVERIFY(!itemEndFromText({}));
}

void TestTaskLedger::loadsOpenOnly_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("dismissed");
    QTest::addColumn<bool>("loaded");
    const auto row = [](const char *name, EntryState state, ItemEnd end, bool dismissed, bool loaded) {
        QTest::newRow(name) << int(state) << int(end) << dismissed << loaded;
    };
    row("waiting", EntryState::Journaled, ItemEnd::Open, false, true);
    row("in flight", EntryState::InFlight, ItemEnd::Open, false, true);
    row("at the provider", EntryState::Accepted, ItemEnd::Open, false, true);
    row("saved", EntryState::Closed, ItemEnd::Saved, false, false);
    row("failed", EntryState::Closed, ItemEnd::Failed, false, true);
    row("failed, put away", EntryState::Closed, ItemEnd::Failed, true, false);
    row("maybe charged", EntryState::Closed, ItemEnd::Unknown, false, true);
    row("damaged", EntryState::Closed, ItemEnd::Damaged, false, true);
}

void TestTaskLedger::loadsOpenOnly()
{
    QFETCH(int, state);
    QFETCH(int, end);
    QFETCH(bool, dismissed);
    QFETCH(bool, loaded);
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    LedgerEntry entry = entryOf(EntryState(state));
    entry.items[0].end = ItemEnd(end);
    entry.items[0].dismissed = dismissed;
    QVERIFY(save(ledger, {entry}));
    QCOMPARE(loadOpen(ledger).size(), loaded ? 1 : 0);
}

void TestTaskLedger::loadsByOrder()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    const LedgerEntry last = entryOf(EntryState::Journaled, 1, 5);
    const LedgerEntry first = entryOf(EntryState::Journaled, 1, -3);
    const LedgerEntry middle = entryOf(EntryState::Held, 1, 1);
    QVERIFY(save(ledger, {last, first, middle}));
    const QList<LedgerEntry> loaded = loadOpen(ledger);
    QCOMPARE(loaded.size(), 3);
    QCOMPARE(loaded[0].id, first.id);
    QCOMPARE(loaded[1].id, middle.id);
    QCOMPARE(loaded[2].id, last.id);
}

void TestTaskLedger::answersInOrder()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    QStringList log;
    LedgerEntry entry = entryOf(EntryState::Journaled);
    const auto saved = [&log](const QString &name) {
        return [&log, name](std::expected<void, Error> result) { log << name + (result ? u" ok"_s : u" failed"_s); };
    };
    ledger.save({entry}, saved(u"first"_s));
    entry.state = EntryState::Sending;
    ledger.save({entry}, saved(u"second"_s));
    ledger.loadOpen([&log](std::expected<QList<LedgerEntry>, Error> found) {
        log << u"loaded "_s + toText(found.value()[0].state);
    });
    entry.state = EntryState::InFlight;
    ledger.save({entry}, saved(u"third"_s));
    QVERIFY(log.isEmpty());
    QTRY_COMPARE(log.size(), 4);
    QCOMPARE(log, QStringList({u"first ok"_s, u"second ok"_s, u"loaded sending"_s, u"third ok"_s}));
}

// Two entries with one item id: the second breaks the table's rule, the others must not suffer for it.
void TestTaskLedger::savesTogetherOrAlone()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    const LedgerEntry good = entryOf(EntryState::Journaled);
    LedgerEntry bad = entryOf(EntryState::Journaled);
    bad.items[0].id = good.items[0].id;
    const LedgerEntry other = entryOf(EntryState::Journaled);
    Done first, second, third;
    ledger.save({good}, first.taker());
    ledger.save({bad}, second.taker());
    ledger.save({other}, third.taker());
    QTRY_VERIFY(third.result);
    QVERIFY(first.result->has_value());
    QVERIFY(!second.result->has_value());
    QCOMPARE(second.result->error().kind, ErrorKind::Storage);
    QVERIFY(!second.result->error().detail.isEmpty());
    QVERIFY(third.result->has_value());
    QCOMPARE(loadOpen(ledger).size(), 2);
}

void TestTaskLedger::destructionCommits()
{
    bool answered = false;
    {
        TaskLedger ledger(m_path);
        QVERIFY(open(ledger));
        for (int i = 0; i < 20; ++i)
            ledger.save({entryOf(EntryState::Journaled, 1, i)}, [&answered](auto) { answered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
    QCOMPARE(ledgerAt(m_path).size(), 20);
}

void TestTaskLedger::opensAgain()
{
    const LedgerEntry entry = fullEntry();
    {
        TaskLedger ledger(m_path);
        QVERIFY(open(ledger));
        QVERIFY(save(ledger, {entry}));
    }
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    const QList<LedgerEntry> loaded = loadOpen(ledger);
    QCOMPARE(loaded.size(), 1);
    compareEntries(loaded[0], entry);
}

void TestTaskLedger::synchronousAndJournal()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    QVERIFY(save(ledger, {entryOf(EntryState::Journaled)}));
    QVERIFY(QFileInfo::exists(m_path + u"-wal"_s));
}

void TestTaskLedger::refusesNewerSchema()
{
    QVERIFY(writeLedger(m_path, {entryOf(EntryState::Accepted)}));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA user_version = 7"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);

    TaskLedger ledger(m_path);
    Done opened;
    ledger.open(opened.taker());
    QTRY_VERIFY(opened.result);
    QVERIFY(!opened.result->has_value());
    QCOMPARE(opened.result->error().kind, ErrorKind::Invalid);
    QVERIFY(opened.result->error().detail.contains(u'7'));
    QVERIFY(!save(ledger, {entryOf(EntryState::Journaled)}));
    QCOMPARE(loadOpen(ledger).size(), 1);
}

void TestTaskLedger::readOnlyRefusesToSave()
{
    QVERIFY(writeLedger(m_path, {entryOf(EntryState::Accepted)}));
    TaskLedger ledger(m_path, TaskLedger::Access::ReadOnly);
    QVERIFY(open(ledger));
    QCOMPARE(loadOpen(ledger).size(), 1);
    QVERIFY(!save(ledger, {entryOf(EntryState::Journaled)}));
    QCOMPARE(ledgerAt(m_path).size(), 1);
}

void TestTaskLedger::tellsAFolderThatCannotBe()
{
    QFile file(m_folder->path() + u"/library"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    TaskLedger ledger(m_path);
    Done opened;
    ledger.open(opened.taker());
    QTRY_VERIFY(opened.result);
    QVERIFY(!opened.result->has_value());
    QCOMPARE(opened.result->error().kind, ErrorKind::Storage);
    QVERIFY(!save(ledger, {entryOf(EntryState::Journaled)}));
}

void TestTaskLedger::findsLastIndex()
{
    TaskLedger ledger(m_path);
    QVERIFY(open(ledger));
    LedgerEntry entry = entryOf(EntryState::Closed, 3);
    entry.items[2].indexInRun = 8;
    QVERIFY(save(ledger, {entry}));
    Answer<std::expected<int, Error>> known, unknown;
    ledger.lastIndexInRun(entry.run, known.taker());
    ledger.lastIndexInRun(RunId::create(), unknown.taker());
    QTRY_VERIFY(unknown.result);
    QCOMPARE(known.result->value(), 8);
    QCOMPARE(unknown.result->value(), -1);
}

QTEST_GUILESS_MAIN(TestTaskLedger)
#include "tst_task_ledger.moc"
