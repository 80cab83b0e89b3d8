// SPDX-License-Identifier: GPL-3.0-or-later
// Index and ledger are copied once a local day, five copies stay, and no file under a copy's name is less than whole. A
// damaged index is set aside and made again from the folder, in use and at the start.
#include "library/DailyBackup.h"
#include "library/DailyCopies.h"
#include "library/DatabaseFile.h"
#include "support/DamagedFiles.h"
#include "support/IndexBench.h"
#include "support/LibraryBench.h"
#include "support/Warnings.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class DailyBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = {m_folder->filePath(u"library"_s)};
    }

    void copiesOnceADayAndKeepsFive()
    {
        fill(3);
        TestClock clock;
        DailyBackup backup(m_place, clock);
        QStringList days;
        for (int day = 0; day < 7; ++day) {
            days.append(clock.now().date().toString(Qt::ISODate));
            QCOMPARE(look(backup), 1); // there is no ledger here
            QCOMPARE(look(backup), 0);
            clock.pass(std::chrono::hours(24));
        }
        QStringList expected;
        for (const QString &day : days.mid(2))
            expected.append(u"index-%1.db"_s.arg(day));
        QCOMPARE(filesIn(m_place.backups()), expected);
        for (const DailyCopy &copy : DailyCopies(m_place.index()).list(clock.now().date())) {
            auto index = openAt(copy.path, LibraryIndex::Access::ReadOnly);
            QVERIFY(index);
            QCOMPARE(index->count(), 3);
        }
    }

    void looksAgainByItself()
    {
        fill(1);
        const TestClock clock;
        DailyBackup backup(m_place, clock);
        const QSignalSpy looked(&backup, &DailyBackup::looked);
        backup.begin(std::chrono::milliseconds(0));
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(filesIn(m_place.backups()).size(), 1);
    }

    void copiesWhileTheIndexIsWritten()
    {
        Fixture fixture(m_place.root);
        QVERIFY(fixture.isOpen());
        QVERIFY(fixture.keep(arrivalOf(1, 0)).has_value());
        DailyBackup backup(m_place, fixture.clock);
        QSignalSpy looked(&backup, &DailyBackup::looked);
        backup.look();
        QVERIFY(fixture.keep(arrivalOf(1, 1)).has_value());
        QTRY_COMPARE(looked.size(), 1);
        QVERIFY(looked.first().at(1).value<QList<Error>>().isEmpty());
        const auto copies = DailyCopies(m_place.index()).list(fixture.clock.now().date());
        QCOMPARE(copies.size(), 1);
        auto index = openAt(copies.first().path, LibraryIndex::Access::ReadOnly);
        QVERIFY(index->count() == 1 || index->count() == 2);
        QCOMPARE(fixture.find().size(), 2);
    }

    void aFailureLeavesTheOthersAlone()
    {
        fill(12);
        TestClock clock;
        const DailyCopies copies(m_place.index());
        QVERIFY(copies.copy(clock.now().date()).has_value());
        const QByteArray before = bytesAt(copies.list(clock.now().date()).first().path);
        clock.pass(std::chrono::hours(24));

        const QByteArray sound = bytesAt(m_place.index());
        for (const Damage &damage : damages()) {
            QVERIFY(putBytes(m_place.index(), damage.apply(sound)));
            QVERIFY2(!copies.copy(clock.now().date()).has_value(), damage.name);
            QCOMPARE(copies.list(clock.now().date()).size(), 1);
            QCOMPARE(filesIn(m_place.backups()).size(), 1);
            QCOMPARE(bytesAt(copies.list(clock.now().date()).first().path), before);
        }
    }

    void aStopLeavesNothing()
    {
        fill(1);
        std::stop_source stop;
        stop.request_stop();
        const auto copied = DailyCopies(m_place.index()).copy(QDate(2026, 11, 1), stop.get_token());
        QVERIFY(!copied && copied.error().kind == ErrorKind::Cancelled);
        const TestClock clock;
        std::make_unique<DailyBackup>(m_place, clock)->look(); // whole or not there
        const QStringList left = filesIn(m_place.backups());
        QVERIFY(left.isEmpty() || left == QStringList{u"index-%1.db"_s.arg(clock.now().date().toString(Qt::ISODate))});
    }

    void waitsWhereItIsAskedTo()
    {
        fill(1);
        const TestClock clock;
        auto backup = std::make_unique<DailyBackup>(m_place, clock);
        backup->look();
        backup->waitUntilDone();
        backup.reset();
        QCOMPARE(filesIn(m_place.backups()).size(), 1);
    }

    void aWrongClocksCopyComesLast()
    {
        fill(1);
        const DailyCopies copies(m_place.index());
        QVERIFY(copies.copy(QDate(2099, 1, 1)).has_value());
        for (int day = 1; day <= 5; ++day)
            QVERIFY(copies.copy(QDate(2026, 11, day)).has_value());
        const auto list = copies.list(QDate(2026, 11, 5));
        QCOMPARE(list.size(), 5);
        QCOMPARE(list.first().day, QDate(2026, 11, 5));
        QCOMPARE(list.last().day, QDate(2026, 11, 1));
    }

    void aDamagedIndexIsMadeAgainAtTheStart_data()
    {
        addDamages();
        QTest::newRow("only its log") << -1;
    }
    void aDamagedIndexIsMadeAgainAtTheStart()
    {
        QFETCH(int, damage);
        const QList<PictureRow> rows = fill(12);
        const QByteArray sound = bytesAt(m_place.index());
        const QByteArray broken = damage < 0 ? QByteArray() : damages()[damage].apply(sound);
        QVERIFY(putBytes(m_place.index(), broken));
        // The last session did not end, so that all is checked.
        QVERIFY(putBytes(m_place.index() + u"-wal"_s, QByteArray(32, 'w')));

        Fixture fixture(m_place.root);
        const QSignalSpy salvaged(fixture.library.get(), &Library::salvaged);
        QVERIFY(fixture.isOpen());
        QCOMPARE(fixture.find(), rows);
        QCOMPARE(salvaged.size(), 1);
        const auto salvage = salvaged.first().first().value<Salvage>();
        QCOMPARE(salvage.database, DatabaseKind::Index);
        QCOMPARE(bytesAt(salvage.aside), broken);
        QVERIFY2(QRegularExpression(u"^index-damaged-\\d{8}-\\d{6}\\.db$"_s)
                     .match(QFileInfo(salvage.aside).fileName())
                     .hasMatch(),
                 qPrintable(salvage.aside));
    }

    void aDamagedIndexIsMadeAgainInUse_data() { addDamages(); }
    void aDamagedIndexIsMadeAgainInUse()
    {
        QFETCH(int, damage);
        const QList<PictureRow> rows = fill(12);
        const QByteArray broken = damages()[damage].apply(bytesAt(m_place.index()));
        QVERIFY(putBytes(m_place.index(), broken));
        Fixture fixture(m_place.root);
        const QSignalSpy salvaged(fixture.library.get(), &Library::salvaged);
        QVERIFY(fixture.isOpen());
        DailyBackup backup(m_place, fixture.clock);
        if (damage >= 4) // the others show as soon as it is opened
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^no copy was made: index.db"_s));
        QObject::connect(&backup, &DailyBackup::indexDamaged, fixture.library.get(), &Library::healIndex);
        backup.look();
        QTRY_COMPARE(salvaged.size(), 1);
        QCOMPARE(fixture.find(), rows);
        QVERIFY(fixture.keep(arrivalOf(99, 0)).has_value());
        QCOMPARE(fixture.find().size(), rows.size() + 1);
        QCOMPARE(bytesAt(salvaged.first().first().value<Salvage>().aside).size(), broken.size());
    }

    void arrivalsAndMarksHealIt()
    {
        const QList<PictureRow> rows = fill(12);
        QVERIFY(putBytes(m_place.index(), damages().last().apply(bytesAt(m_place.index()))));
        Fixture fixture(m_place.root);
        const QSignalSpy salvaged(fixture.library.get(), &Library::salvaged);
        const QSignalSpy failed(fixture.library.get(), &Library::failed);
        QVERIFY(fixture.isOpen());
        const auto kept = fixture.keep(arrivalOf(99, 0));
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        fixture.library->edit({rows.first().id}, {.rating = 4});
        QTRY_COMPARE(fixture.find().size(), rows.size() + 1);
        QCOMPARE(salvaged.size(), 1);
        QCOMPARE(failed.size(), 0);
        QTRY_COMPARE(fixture.fetch(rows.first().id)->marks.rating, 4);
    }

    void twoAsideInOneSecondAreTwoFiles()
    {
        fill(1);
        const QDateTime now(QDate(2026, 11, 22), QTime(14, 3, 9));
        QVERIFY(putBytes(m_place.index(), "first"));
        const auto first = setAside(m_place.index(), now);
        QVERIFY(putBytes(m_place.index(), "second"));
        const auto second = setAside(m_place.index(), now);
        QCOMPARE(QFileInfo(*first).fileName(), u"index-damaged-20261122-140309.db"_s);
        QCOMPARE(QFileInfo(*second).fileName(), u"index-damaged-20261122-140309-2.db"_s);
        QCOMPARE(bytesAt(*first), QByteArray("first"));
        QCOMPARE(bytesAt(*second), QByteArray("second"));
    }

private:
    static void addDamages()
    {
        QTest::addColumn<int>("damage");
        for (int i = 0; i < damages().size(); ++i)
            QTest::newRow(damages()[i].name) << i;
    }

    QList<PictureRow> fill(int pictures)
    {
        Fixture fixture(m_place.root);
        if (!fixture.isOpen())
            return {};
        for (int i = 0; i < pictures; ++i)
            (void)fixture.keep(arrivalOf(i / 4 + 1, i % 4, QString(u"a calm lake "_s.repeated(30))));
        return fixture.find();
    }

    // How many files were copied.
    int look(DailyBackup &backup)
    {
        const QSignalSpy looked(&backup, &DailyBackup::looked);
        backup.look();
        return QTest::qWaitFor([&looked] { return !looked.isEmpty(); }) ? looked.first().first().toInt() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LibraryPlace m_place;
};

QTEST_GUILESS_MAIN(DailyBackupTest)
#include "tst_daily_backup.moc"
