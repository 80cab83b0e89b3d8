// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector with one, several and no pictures.
#include "core/Provider.h"
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/inspector/FactsTable.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/Preview.h"
#include "ui/inspector/SelectionTable.h"
#include "ui/inspector/WrappedText.h"
#include "ui/widgets/StarRating.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace proofsheet;
using test::GalleryBench;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void tellsAskedAndCame();
    void severalShareAndSum();
    void totalsWithNothingSelected();
    void buttonsAsk();
    void longWordsBreak();
    void paintsInBothThemes();

private:
    static FactsRow rowNamed(const QList<FactsRow> &rows, const QString &name)
    {
        for (const FactsRow &row : rows)
            if (row.name == name)
                return row;
        return {};
    }
    static QToolButton *button(Inspector &inspector, const QString &name)
    {
        for (QToolButton *one : inspector.findChildren<QToolButton *>())
            if (one->accessibleName() == name && one->isVisibleTo(&inspector))
                return one;
        return nullptr;
    }
};

void TestInspector::tellsAskedAndCame()
{
    GalleryBench bench;
    ImageRecord record = bench.record(0, 0, QStringLiteral("A calm lake"), test::dallE3);
    record.size = {1792, 1024};
    record.format = QStringLiteral("png");
    record.sent.quality = QStringLiteral("standard");
    record.wish.style = QStringLiteral("natural");
    const QList<ImageRecord> records{record};
    const QList<FactsRow> rows = selectionRows(SelectionFacts::of(records), records, bench.catalog);
    const FactsRow size = rowNamed(rows, QStringLiteral("Size"));
    QCOMPARE(size.requested, QStringLiteral("3:2"));
    QCOMPARE(size.actual, QStringLiteral("1792×1024"));
    QVERIFY(size.differs);
    QVERIFY(rowNamed(rows, QStringLiteral("Quality")).differs);
    const FactsRow style = rowNamed(rows, QStringLiteral("Style")); // asked for, not sent
    QVERIFY(style.differs);
    QVERIFY(style.actual != style.requested);
    QVERIFY(!rowNamed(rows, QStringLiteral("Format")).differs); // nothing was asked for
    QVERIFY(rowNamed(rows, QStringLiteral("Background")).name.isEmpty());
    QCOMPARE(rowNamed(rows, QStringLiteral("Cost")).actual, QStringLiteral("$0.063"));

    ImageRecord sample = record;
    sample.provider = sampleId;
    QVERIFY(!rowNamed(selectionRows(SelectionFacts::of({sample}), {sample}, bench.catalog), QStringLiteral("Cost"))
                 .actual.contains(u'$'));
}

void TestInspector::severalShareAndSum()
{
    GalleryBench bench;
    const QList<ImageRecord> records{bench.record(0, 0, QStringLiteral("A calm lake"), test::gptImage),
                                     bench.record(1, 0, QStringLiteral("A herd of goats"), test::dallE3)};
    const SelectionFacts facts = SelectionFacts::of(records);
    QVERIFY(facts.prompt.isMixed());
    QVERIFY(!facts.wishedQuality.isMixed());
    const QList<FactsRow> rows = selectionRows(facts, records, bench.catalog);
    QVERIFY(rowNamed(rows, QStringLiteral("Cost")).actual.contains(QStringLiteral("0.126")) ||
            rowNamed(rows, QStringLiteral("Cost")).actual.contains(QStringLiteral("0.13")));
    QCOMPARE(rowNamed(rows, QStringLiteral("Time")).requested, QString());
}

void TestInspector::totalsWithNothingSelected()
{
    GalleryBench bench;
    for (int index = 0; index < 3; ++index) {
        ImageRecord record = bench.record(0, index, QStringLiteral("A calm lake"), test::gptImage);
        record.marks.rating = index + 2;
        bench.keep(record);
    }
    bench.load();
    QCOMPARE(bench.gallery.totals().kept, 2);
    Inspector inspector(bench.gallery, bench.feeder, bench.library, bench.theme, bench.catalog);
    inspector.resize(304, 800);
    inspector.show();
    auto *table = inspector.findChild<FactsTable *>();
    QVERIFY(table->accessibleName().contains(QStringLiteral("Kept 2")));
    inspector.setSelection({GalleryBench::idOf(0, 0)});
    QTRY_VERIFY(table->accessibleName().contains(QStringLiteral("Quality")));
    QVERIFY(inspector.findChild<Preview *>()->isVisibleTo(&inspector));
    inspector.setSelection({});
    QVERIFY(table->accessibleName().contains(QStringLiteral("Kept 2")));
}

void TestInspector::buttonsAsk()
{
    GalleryBench bench;
    ImageRecord record = bench.record(0, 0, QStringLiteral("A calm lake"), test::gptImage);
    record.revisedPrompt = QStringLiteral("A very calm lake");
    record.supportId = QStringLiteral("req_123");
    bench.keep(record);
    bench.load();
    Inspector inspector(bench.gallery, bench.feeder, bench.library, bench.theme, bench.catalog);
    QObject::connect(&inspector, &Inspector::marksRequested, &bench.history, &UndoHistory::edit);
    inspector.resize(304, 900);
    inspector.show();
    inspector.setSelection({record.id});
    QTRY_VERIFY(button(inspector, QStringLiteral("Copy the support id")));
    QSignalSpy copied(&inspector, &Inspector::copyRequested);
    button(inspector, QStringLiteral("Copy the rewritten prompt"))->click();
    button(inspector, QStringLiteral("Copy the support id"))->click();
    QCOMPARE(copied[0][0].toString(), record.revisedPrompt);
    QCOMPARE(copied[1][0].toString(), record.supportId);
    QVERIFY(!button(inspector, QStringLiteral("Copy the task's id"))); // it has none
    QSignalSpy revealed(&inspector, &Inspector::revealRequested);
    button(inspector, QStringLiteral("Show in its folder"))->click();
    QCOMPARE(revealed[0][0].value<ItemId>(), record.id);
    button(inspector, QStringLiteral("Pick (P)"))->click();
    QTRY_COMPARE(bench.gallery.find(record.id)->flag, Flag::Picked);
    for (int star = 0; star < 3; ++star)
        QTest::keyClick(inspector.findChild<StarRating *>(), Qt::Key_Right);
    QTRY_COMPARE(bench.gallery.find(record.id)->rating, 3);
}

void TestInspector::longWordsBreak()
{
    GalleryBench bench;
    WrappedText text(bench.theme, &Tokens::text2, 3);
    text.resize(100, 100);
    text.setText(QString(400, u'm'));
    QVERIFY(text.isLong());
    QCOMPARE(text.heightForWidth(100), 3 * WrappedText::linePitch);
    text.setOpen(true);
    QVERIFY(text.heightForWidth(100) > 20 * WrappedText::linePitch);
    text.setText(QStringLiteral("short"));
    QCOMPARE(text.heightForWidth(100), WrappedText::linePitch);
}

void TestInspector::paintsInBothThemes()
{
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        GalleryBench bench(choice);
        const QString prompt =
            QStringLiteral("Ceramic pour-over set on a travertine counter, morning window light, long soft shadows, "
                           "calm editorial product photo, nothing else in the frame");
        QList<ItemId> ids;
        for (int index = 0; index < 4; ++index) {
            ImageRecord record = bench.record(0, index, prompt, test::dallE3);
            record.revisedPrompt = QStringLiteral(
                "A terracotta ceramic pour-over set on a travertine counter with a matching carafe and cup, morning "
                "window light falling in a grid, long soft shadows, a calm editorial product photo with nothing else "
                "in the frame, warm and quiet, with a small bowl of roasted beans at the left");
            record.sent.quality = QStringLiteral("standard");
            record.wish.style = record.sent.style = QStringLiteral("natural");
            record.task = TaskId(QStringLiteral("fr_a4764b7a-19c2-4f2e-9d1c-77aa01"));
            record.supportId = QStringLiteral("req_8f2c1b");
            record.marks.rating = 4;
            record.marks.flag = Flag::Picked;
            bench.keep(record, GalleryBench::picture(prompt, test::dallE3, index, {1792, 1024}));
            ids.append(record.id);
        }
        bench.load();
        Inspector inspector(bench.gallery, bench.feeder, bench.library, bench.theme, bench.catalog);
        inspector.resize(304, 788);
        inspector.show();
        const QString name = choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        GalleryBench::shoot(inspector, QStringLiteral("inspector-none-") + name);
        inspector.setSelection({ids[0]});
        QTRY_VERIFY(bench.hasThumbnails({ids[0]}, 272));
        QTRY_VERIFY(button(inspector, QStringLiteral("Copy the task's id")));
        GalleryBench::shoot(inspector, QStringLiteral("inspector-one-") + name);
        inspector.setSelection(ids);
        QTRY_VERIFY(bench.hasThumbnails(ids, 136));
        QTRY_VERIFY(!button(inspector, QStringLiteral("Copy the task's id")));
        GalleryBench::shoot(inspector, QStringLiteral("inspector-four-") + name);
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
