// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger that is damaged or gone is set aside and its newest sound copy takes its place; nothing in that copy is sent
// by itself, and replies that it knows nothing of stay in the spool.
#include "library/DailyCopies.h"
#include "library/DatabaseFile.h"
#include "support/Atelier.h"
#include "support/DamagedFiles.h"
#include "support/Pictures.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"
#include "support/Warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(14, 3, 9));

// Enough of them that every kind of page is there.
QList<LedgerEntry> manyEntries(int count = 40)
{
    QList<LedgerEntry> entries;
    for (int i = 0; i < count; ++i) {
        entries << entryOf(EntryState::Held, 2, i + 1);
        entries.last().wish.prompt = u"a calm lake "_s.repeated(60);
        entries.last().request.prompt = entries.last().wish.prompt;
    }
    return entries;
}

bool copyAt(const QString &path, QDate day)
{
    return DailyCopies(path).copy(day).has_value();
}

} // namespace

class LedgerSalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"ledger.db"_s);
    }

    void theNewestCopyTakesItsPlace_data() { addDamages(); }
    void theNewestCopyTakesItsPlace()
    {
        QFETCH(int, damage);
        QVERIFY(writeLedger(m_path, manyEntries(30)));
        QVERIFY(copyAt(m_path, QDate(2026, 11, 20)));
        QVERIFY(writeLedger(m_path, {entryOf(EntryState::Accepted, 1, 99)}));
        QVERIFY(copyAt(m_path, QDate(2026, 11, 21)));
        const QByteArray copy = bytesAt(copyPath("2026-11-21"));
        QVERIFY(writeLedger(m_path, {entryOf(EntryState::Held, 1, 100)})); // after the last copy
        const QByteArray broken = breakIt(damage);

        LedgerStore store(m_path, now);
        const auto opened = store.open(false);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(store.salvaged().has_value());
        QCOMPARE(store.salvaged()->database, DatabaseKind::Ledger);
        QCOMPARE(store.salvaged()->copyOf, QDate(2026, 11, 21));
        QCOMPARE(QFileInfo(store.salvaged()->aside).fileName(), u"ledger-damaged-20261122-140309.db"_s);
        QCOMPARE(bytesAt(store.salvaged()->aside), broken);
        QCOMPARE(store.loadAll()->size(), 31);
        QCOMPARE(store.loadAll()->last().order, 99);
        QVERIFY(store.save({entryOf(EntryState::Held)}).has_value());
        QCOMPARE(bytesAt(copyPath("2026-11-21")), copy);
    }

    void aDamagedCopyIsPassedOver_data() { addDamages(); }
    void aDamagedCopyIsPassedOver()
    {
        QFETCH(int, damage);
        QVERIFY(writeLedger(m_path, manyEntries()));
        QVERIFY(copyAt(m_path, QDate(2026, 11, 20)));
        QVERIFY(copyAt(m_path, QDate(2026, 11, 21)));
        const QString newest = copyPath("2026-11-21");
        QVERIFY(putBytes(newest, damages()[damage].apply(bytesAt(newest))));
        (void)breakIt(0);
        LedgerStore store(m_path, now);
        QVERIFY(store.open(false).has_value());
        QCOMPARE(store.salvaged()->copyOf, QDate(2026, 11, 20));
        QCOMPARE(store.loadAll()->size(), 40);
        QVERIFY(QFile::exists(newest));
    }

    void withoutACopyItBeginsAnew_data() { addDamages(); }
    void withoutACopyItBeginsAnew()
    {
        QFETCH(int, damage);
        QVERIFY(writeLedger(m_path, manyEntries()));
        const QByteArray broken = breakIt(damage);
        LedgerStore store(m_path, now);
        QVERIFY(store.open(false).has_value());
        QVERIFY(store.salvaged().has_value());
        QVERIFY(!store.salvaged()->copyOf.has_value());
        QCOMPARE(bytesAt(store.salvaged()->aside), broken);
        QVERIFY(store.loadAll()->isEmpty());
        QVERIFY(store.save({entryOf(EntryState::Held)}).has_value());
    }

    void aLostOneComesFromItsCopy_data()
    {
        QTest::addColumn<bool>("emptied");
        QTest::newRow("no file") << false;
        QTest::newRow("no byte in it") << true;
    }
    void aLostOneComesFromItsCopy()
    {
        QFETCH(bool, emptied);
        QVERIFY(writeLedger(m_path, manyEntries()));
        QVERIFY(copyAt(m_path, QDate(2026, 11, 21)));
        QVERIFY(QFile::remove(m_path));
        if (emptied)
            QVERIFY(putBytes(m_path, {}));
        LedgerStore store(m_path, now);
        QVERIFY(store.open(false).has_value());
        QCOMPARE(store.salvaged()->copyOf, QDate(2026, 11, 21));
        QCOMPARE(store.loadAll()->size(), 40);
    }

    // Between the renames of the file and of its log.
    void aCrashWhileItIsSetAsideLosesNoLog()
    {
        QVERIFY(putBytes(m_path + u"-wal"_s, "log"));
        LedgerStore store(m_path, now);
        QVERIFY(store.open(false).has_value());
        QVERIFY(store.salvaged().has_value());
        QCOMPARE(bytesAt(m_folder->filePath(u"ledger-damaged-20261122-140309.db-wal"_s)), QByteArray("log"));
        QVERIFY(store.save({entryOf(EntryState::Held)}).has_value());
    }

    // Whichever page goes bad, either it is noticed, or everything is still there.
    void everyPage()
    {
        const QList<LedgerEntry> entries = manyEntries(12);
        QVERIFY(writeLedger(m_path, entries));
        const QByteArray sound = bytesAt(m_path);
        int noticed = 0;
        for (qsizetype at = 0; at < sound.size(); at += 4096) {
            QByteArray broken = sound;
            broken.replace(at, 4096, QByteArray(4096, char(0x5a)));
            QVERIFY(putBytes(m_path, broken));
            for (const QLatin1String part : {"-wal"_L1, "-shm"_L1})
                QFile::remove(m_path + part);
            LedgerStore store(m_path, now);
            QVERIFY(store.open(false).has_value());
            QCOMPARE(store.loadAll()->size(), store.salvaged() ? 0 : entries.size());
            noticed += store.salvaged() ? 1 : 0;
        }
        QVERIFY2(noticed >= sound.size() / 4096 - 1, qPrintable(QString::number(noticed)));
    }

    void readingOnlyChangesNothing()
    {
        QVERIFY(writeLedger(m_path, manyEntries()));
        const QByteArray broken = breakIt(1);
        LedgerStore store(m_path, now);
        const auto opened = store.open(true);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        QCOMPARE(bytesAt(m_path), broken);
    }

    void aNewerSchemaIsNotDamage()
    {
        QVERIFY(writeLedger(m_path, manyEntries()));
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(m_path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version=99"_s));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        LedgerStore store(m_path, now);
        QCOMPARE(store.open(false).error().kind, ErrorKind::Invalid);
        QVERIFY(!store.salvaged().has_value());
        QCOMPARE(store.loadAll()->size(), 40);
    }

    void nothingOfACopyIsSentByItself();

private:
    static void addDamages()
    {
        QTest::addColumn<int>("damage");
        for (int i = 0; i < damages().size(); ++i)
            QTest::newRow(damages()[i].name) << i;
    }
    QByteArray breakIt(int damage) const
    {
        const QByteArray broken = damages()[damage].apply(bytesAt(m_path));
        return putBytes(m_path, broken) ? broken : QByteArray();
    }
    QString copyPath(const char *day) const
    {
        return m_folder->filePath(u"backups/ledger-%1.db"_s.arg(QString::fromLatin1(day)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void LedgerSalvageTest::nothingOfACopyIsSentByItself()
{
    ScriptedService service;
    const TestClock clock;
    Atelier atelier(service, clock);
    const QString path = atelier.place().ledger();
    const QList<LedgerEntry> entries{entryOf(EntryState::Journaled, 1, 1), entryOf(EntryState::Sending, 1, 2),
                                     entryOf(EntryState::InFlight, 1, 3), entryOf(EntryState::Held, 1, 4)};
    QVERIFY(writeLedger(path, entries));
    QVERIFY(copyAt(path, clock.now().date()));
    QVERIFY(putBytes(path, "no database"));
    // Sent and answered after the copy was made: the copy knows nothing of it.
    const QString stranger = atelier.place().spool() + u"/0123456789abcdef.reply"_s;
    QVERIFY(QDir().mkpath(atelier.place().spool()));
    QVERIFY(putBytes(stranger, "a reply"));

    QVERIFY(atelier.start());
    atelier.settle();
    QCOMPARE(service.submits.size(), 0);
    QStringList states;
    for (const TaskItem &item : atelier.queue().items())
        states << (std::holds_alternative<state::Held>(item.state)           ? u"held"_s
                   : std::holds_alternative<state::MaybeCharged>(item.state) ? u"maybe"_s
                                                                             : u"other"_s);
    QCOMPARE(states, (QStringList{u"held"_s, u"maybe"_s, u"maybe"_s, u"held"_s}));
    QCOMPARE(bytesAt(stranger), QByteArray("a reply"));
    atelier.quit();
    QVERIFY(atelier.start());
    atelier.settle();
    QCOMPARE(service.submits.size(), 0);
    QCOMPARE(bytesAt(stranger), QByteArray("a reply"));
}

QTEST_GUILESS_MAIN(LedgerSalvageTest)
#include "tst_ledger_salvage.moc"
