// SPDX-License-Identifier: GPL-3.0-or-later
// The index finds what was added, in the gallery's order, page by page; it holds marks with their revisions, and heals
// or refuses.
#include "library/IndexRows.h"
#include "library/LibraryIndex.h"
#include "support/IndexBench.h"
#include "support/Warnings.h"

#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;

class LibraryIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("index.db"));
    }

    void recordsComeBack()
    {
        auto index = openAt(m_path);
        QVERIFY(index);
        QVERIFY(index->wasMade());
        ImageRecord record = recordOf(1, 2, QStringLiteral("a fox"));
        record.marks = {3, Flag::Rejected, Label::Blue, {QStringLiteral("ä")}};
        record.revisedPrompt = QStringLiteral("a red fox");
        ImageRecord unpriced = recordOf(1, 3, QStringLiteral("a fox"));
        unpriced.cost = Money();
        unpriced.costBasis = CostBasis::Unknown;
        unpriced.hasAlpha = true;
        QVERIFY(index->add({{record, 4, 4}, {unpriced, 0, 0}}).has_value());
        const auto fetched = index->fetch({unpriced.id, ItemId(QStringLiteral("nobody")), record.id});
        QCOMPARE(fetched.size(), 2);
        QVERIFY(fetched[0] == unpriced);
        QVERIFY(fetched[1] == record);
        QCOMPARE(index->whereIs(record.id)->file, record.file);
        QVERIFY(!index->whereIs(ItemId(QStringLiteral("nobody"))).has_value());

        const auto rows = allRows(*index);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0] == PictureRow::of(record));
        QVERIFY(rows[1] == PictureRow::of(unpriced));
    }

    void theSameItemTwiceIsOnePicture()
    {
        auto index = openAt(m_path);
        const ImageRecord record = recordOf(1, 0, QStringLiteral("fox"));
        QVERIFY(index->add({{record, 0, 0}, {record, 0, 0}}).has_value());
        QVERIFY(index->add({{record, 0, 0}}).has_value());
        QCOMPARE(index->count(), 1);
        QCOMPARE(allRows(*index, textQuery(QStringLiteral("fox"))).size(), 1);
    }

    void newestRunsFirstThenByPlace()
    {
        auto index = openAt(m_path);
        QList<IndexedPicture> pictures;
        for (const int run : {2, 1, 3})
            for (const int place : {1, 0, 2})
                pictures.append({recordOf(run, place, QStringLiteral("fox")), 0, 0});
        QVERIFY(index->add(pictures).has_value());
        const QStringList expected{shortId(3, 0), shortId(3, 1), shortId(3, 2), shortId(2, 0), shortId(2, 1),
                                   shortId(2, 2), shortId(1, 0), shortId(1, 1), shortId(1, 2)};
        QCOMPARE(idsOf(allRows(*index)), expected);
        QCOMPARE(idsOf(allRows(*index, textQuery(QStringLiteral("fox")))), expected);
    }

    void runsOfOneMillisecondStayApart()
    {
        auto index = openAt(m_path);
        QList<IndexedPicture> pictures;
        for (int run = 0; run < 1100; ++run) {
            ImageRecord record = recordOf(run, 0, QStringLiteral("fox"));
            record.runStartedMs = record.submittedMs = record.arrivedMs = 0;
            pictures.append({record, 0, 0});
        }
        ImageRecord same = recordOf(5, 0, QStringLiteral("fox"));
        same.id = ItemId(QStringLiteral("the same place in the same run"));
        pictures.append({same, 0, 0});
        QVERIFY(index->add(pictures).has_value());
        QCOMPARE(index->count(), 1101);
        QCOMPARE(allRows(*index).size(), 1101);
    }

    void pagesMeetAtRuns()
    {
        auto index = openAt(m_path);
        QList<IndexedPicture> pictures;
        for (int run = 0; run < 40; ++run)
            for (int place = 0; place < 1 + run % 7; ++place)
                pictures.append({recordOf(run, place, QStringLiteral("fox")), 0, 0});
        QVERIFY(index->add(pictures).has_value());
        for (const QString &text : {QString(), QStringLiteral("fo")}) {
            LibraryIndex::Cursor cursor;
            QSet<RunId> named;
            QList<PictureRow> rows;
            int pages = 0;
            for (bool last = false; !last; ++pages) {
                const auto page = index->find(textQuery(text), cursor, 10);
                QVERIFY(page.has_value());
                QVERIFY(page->rows.size() <= 10);
                for (const RunInfo &run : page->runs) {
                    QVERIFY2(!named.contains(run.id), "a run was named twice");
                    QCOMPARE(run.wish, pictures.first().record.wish);
                    named.insert(run.id);
                }
                if (!rows.isEmpty() && !page->rows.isEmpty())
                    QVERIFY2(rows.last().run != page->rows.first().run, "a run was cut");
                for (const PictureRow &row : page->rows)
                    QVERIFY(named.contains(row.run));
                rows += page->rows;
                last = page->last;
            }
            QCOMPARE(rows.size(), pictures.size());
            QCOMPARE(named.size(), 40);
            QVERIFY(pages > 10);
            QCOMPARE(idsOf(rows), idsOf(allRows(*index)));
        }
    }

    void aLongRunIsCutAndNamedOnce()
    {
        auto index = openAt(m_path);
        QList<IndexedPicture> pictures;
        for (int place = 0; place < 25; ++place)
            pictures.append({recordOf(1, place, QStringLiteral("fox")), 0, 0});
        QVERIFY(index->add(pictures).has_value());
        LibraryIndex::Cursor cursor;
        QList<qsizetype> sizes;
        qsizetype named = 0;
        for (bool last = false; !last;) {
            const auto page = index->find({}, cursor, 10);
            sizes.append(page->rows.size());
            named += page->runs.size();
            last = page->last;
        }
        QCOMPARE(sizes, (QList<qsizetype>{10, 10, 5}));
        QCOMPARE(named, 1);
    }

    void filters()
    {
        auto index = openAt(m_path);
        const QString other = QStringLiteral("leonardo/phoenix");
        QList<IndexedPicture> pictures;
        for (int run = 1; run <= 6; ++run) {
            ImageRecord record =
                recordOf(run, 0, QStringLiteral("fox"), run % 2 ? other : QStringLiteral("openai/gpt-image-1"));
            record.marks.rating = run - 1;
            record.marks.flag = run == 2 ? Flag::Picked : run == 3 ? Flag::Rejected : Flag::None;
            pictures.append({record, 0, 0});
        }
        QVERIFY(index->add(pictures).has_value());
        const auto found = [&](const Query &query) {
            QList<int> runs;
            for (const PictureRow &row : allRows(*index, query))
                runs.append(row.run.text().mid(3).toInt());
            return runs;
        };
        Query query;
        query.models = {ModelId(other)};
        QCOMPARE(found(query), (QList{5, 3, 1}));
        query.leastRating = 2;
        QCOMPARE(found(query), (QList{5, 3}));
        query.text = QStringLiteral("fo");
        QCOMPARE(found(query), (QList{5, 3}));
        query.flag = Flag::Rejected;
        QCOMPARE(found(query), QList{3});
        query = {};
        query.flag = Flag::None;
        QCOMPARE(found(query), (QList{6, 5, 4, 1}));
        query = {};
        query.runs = {RunId(QStringLiteral("run4")), RunId(QStringLiteral("run2")), RunId(QStringLiteral("runX"))};
        QCOMPARE(found(query), (QList{4, 2}));
        query.models = {ModelId(QStringLiteral("x")), ModelId(QStringLiteral("openai/gpt-image-1"))};
        QCOMPARE(found(query), (QList{4, 2}));
    }

    void removedIsNotFound()
    {
        auto index = openAt(m_path);
        const ImageRecord a = recordOf(1, 0, QStringLiteral("red fox 東京の猫"));
        const ImageRecord b = recordOf(1, 1, QStringLiteral("red fox 東京の猫"));
        QVERIFY(index->add({{a, 0, 0}, {b, 0, 0}}).has_value());
        QVERIFY(index->remove({a.id, ItemId(QStringLiteral("nobody"))}).has_value());
        for (const QString &text : {QString(), QStringLiteral("fox"), QStringLiteral("東京の"), QStringLiteral("猫")})
            QCOMPARE(idsOf(allRows(*index, textQuery(text))), QStringList{shortId(1, 1)});
        QVERIFY(index->add({{a, 0, 0}}).has_value());
        QCOMPARE(idsOf(allRows(*index, textQuery(QStringLiteral("fox")))), (QStringList{shortId(1, 0), shortId(1, 1)}));
    }

    void marksHaveRevisions()
    {
        auto index = openAt(m_path);
        const ImageRecord record = recordOf(1, 0, QStringLiteral("fox"));
        QVERIFY(index->add({{record, 7, 7}}).has_value());
        QVERIFY(index->dirty().isEmpty());
        const auto rate = [](int rating) {
            return [rating](Marks marks) {
                marks.rating = rating;
                return marks;
            };
        };
        const auto changed = index->changeMarks({{record.id, rate(4)}, {ItemId(QStringLiteral("nobody")), rate(1)}});
        QCOMPARE(changed->size(), 1);
        QCOMPARE(changed->first().before.rating, 0);
        QCOMPARE(changed->first().picture.record.marks.rating, 4);
        QCOMPARE(changed->first().picture.revision, 8);
        QVERIFY(index->changeMarks({{record.id, rate(4)}})->isEmpty());

        QCOMPARE(index->dirty().size(), 1);
        QCOMPARE(index->dirty().first().revision, 8);
        index.reset();
        index = openAt(m_path);
        QVERIFY(!index->wasMade());
        QCOMPARE(index->dirty().size(), 1);
        QVERIFY(index->setWritten(record.id, 8).has_value());
        QVERIFY(index->dirty().isEmpty());
        QCOMPARE(index->fetch({record.id}).first().marks.rating, 4);
    }

    void missingIsRemembered()
    {
        auto index = openAt(m_path);
        const ImageRecord record = recordOf(1, 0, QStringLiteral("fox"));
        QVERIFY(index->add({{record, 0, 0}}).has_value());
        QVERIFY(index->setMissing(record.id, true).has_value());
        QVERIFY(allRows(*index).first().missing);
        QVERIFY(index->whereIs(record.id)->missing);
        QVERIFY(index->setMissing(record.id, false).has_value());
        QVERIFY(!allRows(*index).first().missing);
    }

    void replacingIsAllOrNothing()
    {
        auto index = openAt(m_path);
        const ImageRecord old = recordOf(1, 0, QStringLiteral("old fox"));
        const ImageRecord fresh = recordOf(2, 0, QStringLiteral("new fox"));
        QVERIFY(index->add({{old, 0, 0}}).has_value());
        auto beside = openAt(m_path, LibraryIndex::Access::ReadOnly);
        QVERIFY(index->beginReplace().has_value());
        QVERIFY(index->add({{fresh, 0, 0}}).has_value());
        QCOMPARE(idsOf(allRows(*beside)), QStringList{shortId(1, 0)});
        index->replaceFailed();
        QCOMPARE(idsOf(allRows(*index, textQuery(QStringLiteral("old")))), QStringList{shortId(1, 0)});
        QVERIFY(index->beginReplace().has_value());
        QVERIFY(index->add({{fresh, 0, 0}}).has_value());
        QVERIFY(index->replaceDone().has_value());
        QCOMPARE(idsOf(allRows(*beside, textQuery(QStringLiteral("fox")))), QStringList{shortId(2, 0)});
    }

    void readOnlyChangesNothing()
    {
        QVERIFY(openAt(m_path)->add({{recordOf(1, 0, QStringLiteral("fox")), 0, 0}}).has_value());
        auto index = openAt(m_path, LibraryIndex::Access::ReadOnly);
        QVERIFY(index);
        QCOMPARE(allRows(*index).size(), 1);
        const auto refused = index->add({{recordOf(2, 0, QStringLiteral("fox")), 0, 0}});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(!openAt(m_folder->filePath(QStringLiteral("none.db")), LibraryIndex::Access::ReadOnly));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("none.db"))));
    }

    void aDamagedFileGoesAside()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QVERIFY(!openAt(m_path, LibraryIndex::Access::ReadOnly));
        auto index = openAt(m_path);
        QVERIFY(index);
        QVERIFY(index->wasMade());
        QCOMPARE(QFile(index->aside()).size(), 5000);
        QVERIFY(index->add({{recordOf(1, 0, QStringLiteral("fox")), 0, 0}}).has_value());
    }

    void aNewerSchemaIsOnlyRead()
    {
        QVERIFY(openAt(m_path)->add({{recordOf(1, 0, QStringLiteral("fox")), 0, 0}}).has_value());
        auto file = IndexFile::open(m_path, IndexFile::Access::ReadWrite);
        QVERIFY(QSqlQuery((*file)->database()).exec(QStringLiteral("PRAGMA user_version=99")));
        file->reset();
        const auto refused = LibraryIndex::open(m_path, LibraryIndex::Access::ReadWrite);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().detail.contains(QStringLiteral("99")));
        auto index = openAt(m_path, LibraryIndex::Access::ReadOnly);
        QVERIFY(index);
        QCOMPARE(allRows(*index).size(), 1);
    }

    void numbersOrderAndLast()
    {
        const qint64 early = pictureNumber(runNumber(test::recordsBeginMs, 0), 0);
        QVERIFY(pictureNumber(runNumber(test::recordsBeginMs, 0), 1) < early);
        QVERIFY(pictureNumber(runNumber(test::recordsBeginMs, 1), 4000) > early);
        QVERIFY(pictureNumber(runNumber(test::recordsBeginMs + 1, 0), 4000) >
                pictureNumber(runNumber(test::recordsBeginMs, 1023), 0));
        const qint64 in2088 = QDateTime(QDate(2088, 1, 1), QTime(0, 0)).toMSecsSinceEpoch();
        QVERIFY(pictureNumber(runNumber(in2088, 1023), 0) > 0);
        QVERIFY(pictureNumber(runNumber(0, 0), 99'999) >= 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(LibraryIndexTest)
#include "tst_library_index.moc"
