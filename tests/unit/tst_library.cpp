// SPDX-License-Identifier: GPL-3.0-or-later
// A paid picture is on disk as it was received, once, with its sidecar and its row, whatever ends in between.
#include "files/ContentHash.h"
#include "library/ImageStore.h"
#include "library/LibraryIndex.h"
#include "support/LibraryBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

#include <thread>

using namespace proofsheet;
using namespace proofsheet::test;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->filePath(QStringLiteral("Pictures/Proofsheet"));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("data"))));
    }

    void keepsBytesAsReceived()
    {
        Fixture fixture(m_root);
        QVERIFY(fixture.isOpen());
        const QSignalSpy added(fixture.library.get(), &Library::added);
        const Arrival arrival = arrivalOf(1, 0);
        const auto kept = fixture.keep(arrival);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(added.size(), 1);

        const QDateTime arrived = QDateTime::fromMSecsSinceEpoch(arrival.record.arrivedMs);
        const QString expected = arrived.toString(QStringLiteral("yyyy-MM-dd/yyyyMMdd-HHmmss")) +
                                 QStringLiteral("_a-calm-lake_%1.jpg").arg(arrival.record.id.text().left(8));
        QCOMPARE(kept->file, expected);
        QCOMPARE(contentOf(m_root + u'/' + kept->file), arrival.bytes);
        QCOMPARE(kept->sha256, contentHash(arrival.bytes));
        QCOMPARE(kept->bytes, arrival.bytes.size());
        QCOMPARE(kept->format, QStringLiteral("jpeg"));
        QCOMPARE(kept->size, QSize(40, 30));

        const auto sidecar = Sidecar::fromJson(contentOf(m_root + u'/' + kept->file + QStringLiteral(".json")));
        QVERIFY(sidecar.has_value());
        ImageRecord beside = sidecar->record;
        beside.file = kept->file;
        QVERIFY(beside == *kept);
        QVERIFY(fixture.fetch(kept->id) == *kept);
        QCOMPARE(fixture.find(), QList{PictureRow::of(*kept)});
    }

    void elsewhereHasNoRow()
    {
        Fixture fixture(m_root);
        const QTemporaryDir other;
        const auto kept = fixture.keep(arrivalOf(1, 0), other.path());
        QVERIFY(kept && kept->file.startsWith(other.path() + u'/'));
        QVERIFY(fixture.find().isEmpty());
        QVERIFY(filesIn(m_root).filter(QStringLiteral(".json")).isEmpty());
    }

    // A person may choose it, or a link to it: a picture of this library has a relative name and a row.
    void itsOwnFolderIsNotElsewhere()
    {
        Fixture fixture(m_root);
        QVERIFY(fixture.isOpen());
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_root, link));
        const QStringList names = {m_root, m_root + u'/', m_root + QStringLiteral("/2025-11-22/.."), link};
        for (int i = 0; i < names.size(); ++i) {
            const Arrival arrival = arrivalOf(1, i);
            const auto kept = fixture.keep(arrival, names[i]);
            QVERIFY2(kept && kept->file.startsWith(QStringLiteral("2025-11-22/")), qPrintable(names[i]));
            QVERIFY(fixture.fetch(arrival.record.id) == *kept);
        }
        QCOMPARE(fixture.find().size(), names.size());
    }

    void comesBackAfterARestart()
    {
        QList<ImageRecord> kept;
        {
            Fixture fixture(m_root);
            for (int i = 0; i < 5; ++i)
                kept.append(fixture.keep(arrivalOf(1, i)).value());
        }
        Fixture again(m_root);
        const auto rows = again.find();
        QCOMPARE(rows.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(rows[i], PictureRow::of(kept[i]));
    }

    void theDestructorFinishes()
    {
        QList<ItemId> ids;
        {
            Fixture fixture(m_root);
            for (int i = 0; i < 12; ++i) {
                const Arrival arrival = arrivalOf(2, i);
                ids.append(arrival.record.id);
                fixture.library->keep(arrival, [](const auto &) { QFAIL("a library that has gone must not answer"); });
            }
        }
        Fixture again(m_root);
        QCOMPARE(again.find().size(), 12);
        QCOMPARE(filesIn(m_root).size(), 24);
    }

    void theSameItemTwiceIsOnePicture()
    {
        Fixture fixture(m_root);
        const Arrival arrival = arrivalOf(1, 0);
        int answers = 0;
        QString file;
        for (int i = 0; i < 2; ++i) {
            fixture.library->keep(arrival, [&](std::expected<ImageRecord, Error> kept) {
                ++answers;
                QVERIFY(kept.has_value());
                QVERIFY(file.isEmpty() || file == kept->file);
                file = kept->file;
            });
        }
        QTRY_COMPARE(answers, 2);
        QCOMPARE(fixture.keep(arrival)->file, file);
        QCOMPARE(fixture.find().size(), 1);
        QCOMPARE(filesIn(m_root + QStringLiteral("/2025-11-22")).size(), 2);

        QVERIFY(QFile::remove(m_root + u'/' + file));
        QCOMPARE(fixture.keep(arrival)->file, file);
        QCOMPARE(contentOf(m_root + u'/' + file), arrival.bytes);
    }

    void aCrashBetweenTheStepsWritesNothingTwice_data()
    {
        QTest::addColumn<bool>("withSidecar");
        QTest::newRow("picture written") << false;
        QTest::newRow("picture and sidecar written") << true;
    }

    void aCrashBetweenTheStepsWritesNothingTwice()
    {
        QFETCH(bool, withSidecar);
        Arrival arrival = arrivalOf(1, 0);
        QString file;
        {
            // An index that already is there, so that opening does not read the folder.
            Fixture fixture(m_root);
            QVERIFY(fixture.keep(arrivalOf(9, 9)).has_value());
            ImageStore store(LibraryPlace{m_root});
            file = store.keep(arrival.record, arrival.bytes)->record.file;
            if (!withSidecar)
                QVERIFY(QFile::remove(m_root + u'/' + file + QStringLiteral(".json")));
        }
        const auto before = filesIn(m_root).filter(arrival.record.id.text().left(8));
        Fixture again(m_root);
        arrival.record.arrivedMs += 3 * 24 * 3'600'000ll; // the next start was days later
        const auto kept = again.keep(arrival);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->file, file);
        QCOMPARE(filesIn(m_root).filter(arrival.record.id.text().left(8)).filter(QStringLiteral(".jpg")).size(), 2);
        QVERIFY(before.size() <= 2);
        QCOMPARE(again.find().size(), 2);
        QCOMPARE(again.fetch(arrival.record.id)->file, file);
    }

    void damagedBytesAreKeptAside()
    {
        Fixture fixture(m_root);
        Arrival arrival = arrivalOf(1, 1);
        arrival.bytes.chop(20);
        const auto kept = fixture.keep(arrival);
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().kind, ErrorKind::Damaged);
        QCOMPARE(contentOf(m_root + QStringLiteral("/.proofsheet/damaged/%1.bin").arg(arrival.record.id.text())),
                 arrival.bytes);
        QVERIFY(fixture.find().isEmpty());
        arrival = arrivalOf(1, 2);
        arrival.bytes = "<html>502 Bad Gateway</html>";
        QCOMPARE(fixture.keep(arrival).error().kind, ErrorKind::Damaged);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        Fixture fixture(QStringLiteral("/proc/nowhere/library"));
        QVERIFY(!fixture.isOpen());
        QCOMPARE(fixture.opened->error().kind, ErrorKind::Storage);
        QCOMPARE(fixture.keep(arrivalOf(1, 0)).error().kind, ErrorKind::Storage);
        QVERIFY(fixture.find().isEmpty());
        QVERIFY(!fixture.rebuild().has_value());
    }

    void aFullDiskLeavesNothingHalfWritten()
    {
#ifdef Q_OS_LINUX
        if (::geteuid() != 0)
            QSKIP("mounting a small disk needs root");
        const QByteArray mountPoint = QFile::encodeName(m_folder->path());
        if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("this machine refuses to mount a small disk");
        fillTheDisk();
        ::umount(mountPoint.constData());
#else
        QSKIP("only on Linux");
#endif
    }

private:
    void fillTheDisk()
    {
        Fixture fixture(m_root);
        QVERIFY(fixture.isOpen());
        const auto first = fixture.keep(arrivalOf(1, 1));
        QVERIFY(first.has_value());
        const QByteArray before = contentOf(m_root + u'/' + first->file);
        QFile filler(m_folder->filePath(QStringLiteral("filler")));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'f')) == 4096) {
        }
        const auto refused = fixture.keep(arrivalOf(1, 2));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QCOMPARE(filesIn(m_root + QStringLiteral("/2025-11-22")).size(), 2);
        QCOMPARE(contentOf(m_root + u'/' + first->file), before);
        QCOMPARE(fixture.find().size(), 1);

        filler.close();
        QVERIFY(filler.remove());
        const auto kept = fixture.keep(arrivalOf(1, 2));
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(contentOf(m_root + u'/' + kept->file), picture(2));
        QCOMPARE(fixture.find().size(), 2);
        fixture.library.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
