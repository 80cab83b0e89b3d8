// SPDX-License-Identifier: GPL-3.0-or-later
// Without index.db nothing of a picture is lost: marks, revised prompts, costs and facts come back from the folder,
// equal to the last field.
#include "support/LibraryBench.h"
#include "support/Warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class RebuildTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void everythingComesBack_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("index.db deleted") << true;
        QTest::newRow("rebuilt on request") << false;
    }
    void everythingComesBack()
    {
        QFETCH(bool, deleted);
        const QTemporaryDir folder;
        const QString root = folder.filePath(u"library"_s);
        QList<ItemId> ids;
        QList<PictureRow> rows;
        QList<ImageRecord> records;
        {
            Fixture fixture(root);
            QVERIFY(fixture.isOpen());
            for (int i = 0; i < 12; ++i)
                ids.append(fixture.keep(pictureOf(i)).value().id);
            for (int i = 0; i < 12; ++i)
                fixture.library->edit({ids[i]}, marksOf(i));
            QTRY_COMPARE(fixture.fetch(ids.last())->marks.rating, 11 % 6);
        }
        {
            Fixture fixture(root); // as a start finds it
            rows = fixture.find();
            for (const ItemId &id : ids)
                records.append(*fixture.fetch(id));
        }
        QCOMPARE(rows.size(), 12);
        QVERIFY(records[3].marks.tags.contains(u"night, 夜 & \"quotes\""_s));
        QCOMPARE(records[5].revisedPrompt, u"A calmer lake, é \U0001F30A (5)"_s);
        QVERIFY(!records[4].cost.isKnown());
        QCOMPARE(records[5].cost, Money::ofMicros(42'005));

        if (deleted) {
            for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(root + u"/.proofsheet/index.db"_s + part);
        }
        Fixture again(root);
        QVERIFY(again.isOpen());
        if (!deleted)
            QCOMPARE(again.rebuild()->pictures, 12);
        QCOMPARE(again.find(), rows);
        for (qsizetype i = 0; i < ids.size(); ++i)
            QVERIFY2(again.fetch(ids[i]) == records[i], qPrintable(records[i].file));
    }

private:
    static Arrival pictureOf(int i)
    {
        Arrival arrival = arrivalOf(i / 4 + 1, i % 4, u"A lake, <b>calm</b> №%1"_s.arg(i));
        ImageRecord &record = arrival.record;
        record.revisedPrompt = i % 2 ? u"A calmer lake, é \U0001F30A (%1)"_s.arg(i) : QString();
        record.cost = i == 4 ? Money() : Money::ofMicros(42'000 + i);
        record.costBasis = i == 4 ? CostBasis::Unknown : i % 2 ? CostBasis::Actual : CostBasis::About;
        record.sent.size = u"1024x1024"_s;
        record.wish.quality = u"high"_s;
        record.tookMs = 1000 + i;
        return arrival;
    }
    static MarksChange marksOf(int i)
    {
        static const QList<Flag> flags{Flag::None, Flag::Picked, Flag::Rejected};
        MarksChange change;
        change.rating = i % 6;
        change.flag = flags[i % 3];
        change.label = i % 2 ? Label::Blue : Label::None;
        change.tags = i % 3 == 0 ? QStringList{u"night, 夜 & \"quotes\""_s, u"two words"_s} : QStringList();
        return change;
    }
};

QTEST_GUILESS_MAIN(RebuildTest)
#include "tst_rebuild.moc"
