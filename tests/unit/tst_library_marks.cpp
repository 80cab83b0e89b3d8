// SPDX-License-Identifier: GPL-3.0-or-later
// Marks follow into sidecars, the trash gives back, the index is made again, and readers stand beside a writer.
#include "library/ImageStore.h"
#include "library/LibraryIndex.h"
#include "support/LibraryBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace proofsheet;
using namespace proofsheet::test;

class LibraryMarksTest : public QObject
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

    void marksFollowIntoSidecars()
    {
        Fixture fixture(m_root);
        const auto a = fixture.keep(arrivalOf(1, 0)).value();
        const auto b = fixture.keep(arrivalOf(1, 1)).value();
        QSignalSpy edited(fixture.library.get(), &Library::edited);
        MarksChange change;
        change.rating = 4;
        change.flag = Flag::Picked;
        fixture.library->edit({a.id, b.id}, change);
        QTRY_COMPARE(edited.size(), 1);
        const auto edits = edited.first().first().value<QList<MarksEdit>>();
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits[0].before, Marks());
        QCOMPARE(edits[0].after.rating, 4);
        QTRY_COMPARE(marksBeside(a).rating, 4);
        QTRY_COMPARE(marksBeside(b).flag, Flag::Picked);
        QCOMPARE(fixture.fetch(a.id)->marks, edits[0].after);

        QList<MarksEdit> undo;
        for (const MarksEdit &edit : edits)
            undo.append({edit.id, edit.after, edit.before});
        fixture.library->restoreMarks(undo);
        QTRY_COMPARE(edited.size(), 2);
        QTRY_COMPARE(marksBeside(a), Marks());
        QCOMPARE(fixture.fetch(b.id)->marks, Marks());

        fixture.library->edit({a.id}, {});
        MarksChange tags;
        tags.tags = QStringList{QStringLiteral("lake")};
        tags.label = Label::Red;
        fixture.library->edit({a.id}, tags);
        QTRY_COMPARE(edited.size(), 3);
        fixture.library.reset();
        QCOMPARE(marksBeside(a).tags, *tags.tags);
        QCOMPARE(marksBeside(a).label, Label::Red);
    }

    void marksThatHadNoTimeAreWrittenAtTheNextStart()
    {
        ImageRecord record;
        {
            Fixture fixture(m_root);
            record = fixture.keep(arrivalOf(1, 0)).value();
        }
        commitMarks(record.id, 3);
        QCOMPARE(marksBeside(record).rating, 0);
        Fixture again(m_root);
        QVERIFY(again.isOpen());
        QCOMPARE(marksBeside(record).rating, 3);
        QVERIFY(filesIn(m_root + QStringLiteral("/.proofsheet/conflicts")).isEmpty());
    }

    void bothAreKeptWhereBothChanged()
    {
        ImageRecord record;
        {
            Fixture fixture(m_root);
            record = fixture.keep(arrivalOf(1, 0)).value();
        }
        commitMarks(record.id, 3);
        Sidecar other{record, 9};
        other.record.marks.rating = 5;
        QVERIFY(ImageStore(LibraryPlace{m_root}).writeSidecar(other).has_value());
        Fixture again(m_root);
        const QSignalSpy failed(again.library.get(), &Library::failed);
        QVERIFY(again.isOpen());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(marksBeside(record).rating, 3);
        QCOMPARE(filesIn(m_root + QStringLiteral("/.proofsheet/conflicts")).size(), 1);
    }

    void trashAndBack()
    {
        Fixture fixture(m_root);
        const auto a = fixture.keep(arrivalOf(1, 0)).value();
        const auto b = fixture.keep(arrivalOf(1, 1)).value();
        MarksChange change;
        change.rating = 2;
        fixture.library->edit({a.id}, change);
        const QSignalSpy removed(fixture.library.get(), &Library::removed);
        const QSignalSpy added(fixture.library.get(), &Library::added);
        QList<Trashed> gone;
        bool answered = false;
        fixture.library->trash(
            {a.id, ItemId(QStringLiteral("nobody"))}, [&](const QList<Trashed> &trashed, const QList<Error> &errors) {
                QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : qPrintable(errors.first().detail));
                gone = trashed;
                answered = true;
            });
        QTRY_VERIFY(answered);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(removed.size(), 1);
        QVERIFY(!QFile::exists(m_root + u'/' + a.file));
        QVERIFY(!QFile::exists(m_root + u'/' + a.file + QStringLiteral(".json")));
        QVERIFY(QFile::exists(gone.first().trashedFile));
        QCOMPARE(fixture.find(), QList{PictureRow::of(b)});

        answered = false;
        fixture.library->restore(gone, [&](const QList<Trashed> &back, const QList<Error> &errors) {
            QVERIFY(errors.isEmpty());
            QCOMPARE(back.size(), 1);
            answered = true;
        });
        QTRY_VERIFY(answered);
        QCOMPARE(added.size(), 1);
        QCOMPARE(contentOf(m_root + u'/' + a.file), picture(0));
        QCOMPARE(marksBeside(a).rating, 2);
        QCOMPARE(fixture.fetch(a.id)->marks.rating, 2);
        QCOMPARE(fixture.find().size(), 2);

        answered = false;
        fixture.library->restore(gone, [&](const QList<Trashed> &back, const QList<Error> &errors) {
            QVERIFY(back.isEmpty());
            QCOMPARE(errors.size(), 1);
            answered = true;
        });
        QTRY_VERIFY(answered);
    }

    void theIndexIsMadeAgain()
    {
        QList<ImageRecord> kept;
        {
            Fixture fixture(m_root);
            for (int run = 1; run <= 3; ++run)
                for (int i = 0; i < 3; ++i)
                    kept.append(fixture.keep(arrivalOf(run, i, QStringLiteral("prompt %1").arg(run))).value());
            MarksChange change;
            change.rating = 5;
            fixture.library->edit({kept[4].id}, change);
        }
        const QString stray = m_root + QStringLiteral("/2025-11-22/holiday.png");
        QVERIFY(safeWrite(stray, picture(1)).has_value());
        QVERIFY(safeWrite(m_root + QStringLiteral("/2025-11-22/gone.png.json"), "{}").has_value());
        const QString copy = m_root + QStringLiteral("/favourites/copy.jpg");
        QVERIFY(makeFolder(QFileInfo(copy).path()).has_value());
        QVERIFY(safeWrite(copy, picture(0)).has_value());
        QVERIFY(
            safeWrite(copy + QStringLiteral(".json"), contentOf(m_root + u'/' + kept[0].file + QStringLiteral(".json")))
                .has_value());

        QList<PictureRow> before;
        {
            Fixture fixture(m_root);
            before = fixture.find();
            MarksChange change;
            change.flag = Flag::Rejected;
            fixture.library->edit({kept[1].id}, change);
            const auto report = fixture.rebuild();
            QVERIFY(report.has_value());
            QCOMPARE(report->pictures, 9);
            QCOMPARE(report->skipped.size(), 3);
            QVERIFY(report->skipped.contains(QStringLiteral("2025-11-22/holiday.png")));
            const auto after = fixture.find();
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < after.size(); ++i) {
                QCOMPARE(after[i].id, before[i].id);
                QCOMPARE(after[i].rating, before[i].rating);
                QCOMPARE(after[i].flag, after[i].id == kept[1].id ? Flag::Rejected : Flag::None);
            }
        }
        // Deleted, or damaged: it is made again by itself.
        for (const bool damaged : {false, true}) {
            QVERIFY(QFile::remove(m_root + QStringLiteral("/.proofsheet/index.db")));
            if (damaged)
                QVERIFY(safeWrite(m_root + QStringLiteral("/.proofsheet/index.db"), QByteArray(9000, 'x')).has_value());
            Fixture fixture(m_root);
            QCOMPARE(fixture.find().size(), 9);
            QVERIFY(fixture.fetch(kept[4].id)->marks.rating == 5);
        }
    }

    void readingOnly()
    {
        {
            Fixture none(m_root, Library::Access::ReadOnly);
            QVERIFY(none.isOpen());
            QVERIFY(none.find().isEmpty());
            QVERIFY(!QFile::exists(m_root));
        }
        Fixture writer(m_root);
        const auto record = writer.keep(arrivalOf(1, 0)).value();
        Fixture reader(m_root, Library::Access::ReadOnly);
        QVERIFY(reader.isOpen());
        QCOMPARE(reader.find().size(), 1);
        QVERIFY(writer.keep(arrivalOf(1, 1)).has_value());
        QCOMPARE(reader.find().size(), 2);
        QCOMPARE(reader.keep(arrivalOf(1, 2)).error().kind, ErrorKind::Locked);
        const QSignalSpy failed(reader.library.get(), &Library::failed);
        reader.library->edit({record.id}, {.rating = 3, .flag = {}, .label = {}, .tags = {}});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!reader.rebuild().has_value());
    }

    void findsFilesForWorkers()
    {
        Fixture fixture(m_root);
        const auto record = fixture.keep(arrivalOf(1, 0)).value();
        const auto finder = fixture.library->fileFinder();
        QString found;
        std::thread([&] { found = finder(record.id); }).join();
        QCOMPARE(found, QString(m_root + u'/' + record.file));
        QVERIFY(finder(ItemId(QStringLiteral("nobody"))).isEmpty());
        QVERIFY(!fixture.find().first().missing);
        QVERIFY(QFile::remove(found));
        QVERIFY(finder(record.id).isEmpty());
        QTRY_VERIFY(fixture.find().first().missing);
        fixture.library.reset();
        QVERIFY(finder(record.id).isEmpty()); // it outlives the library
    }

    void aNewerSearchEndsAnOlderOne()
    {
        Fixture fixture(m_root);
        QVERIFY(fixture.isOpen());
        fillIndex(3000);
        int stale = 0;
        fixture.library.reset();
        Fixture large(m_root);
        QVERIFY(large.isOpen());
        large.library->find({}, [&stale](const FoundPage &) { ++stale; });
        Query query;
        query.text = QStringLiteral("needle");
        QCOMPARE(large.find(query).size(), 3);
        QCOMPARE(stale, 0);
        int pages = 0;
        int rows = 0;
        bool last = false;
        large.library->find({}, [&](const FoundPage &page) {
            ++pages;
            rows += int(page.rows.size());
            last = page.last;
            if (pages == 1)
                QVERIFY(page.rows.size() <= 200);
        });
        QTRY_VERIFY(last);
        QCOMPARE(rows, 3000);
        QVERIFY(pages >= 3);
    }

private:
    Marks marksBeside(const ImageRecord &record) const
    {
        const auto sidecar = Sidecar::fromJson(contentOf(m_root + u'/' + record.file + QStringLiteral(".json")));
        return sidecar ? sidecar->record.marks : Marks{.rating = -1, .flag = {}, .label = {}, .tags = {}};
    }

    // As an edit that was committed in the moment before a power cut.
    void commitMarks(const ItemId &id, int rating)
    {
        auto index = LibraryIndex::open(LibraryPlace{m_root}.index(), LibraryIndex::Access::ReadWrite);
        const auto changed = (*index)->changeMarks({{id, [rating](Marks marks) {
                                                         marks.rating = rating;
                                                         return marks;
                                                     }}});
        QCOMPARE(changed->size(), 1);
    }

    void fillIndex(int count)
    {
        auto index = LibraryIndex::open(LibraryPlace{m_root}.index(), LibraryIndex::Access::ReadWrite);
        QVERIFY(index.has_value());
        QList<IndexedPicture> pictures;
        for (int i = 0; i < count; ++i)
            pictures.append(
                {test::recordOf(i / 4, i % 4, i % 1000 ? QStringLiteral("fox %1").arg(i) : QStringLiteral("needle")), 0,
                 0});
        QVERIFY((*index)->add(pictures).has_value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_GUILESS_MAIN(LibraryMarksTest)
#include "tst_library_marks.moc"
