// SPDX-License-Identifier: GPL-3.0-or-later
// One history of marks and trashed pictures, undone and done again through a real library.
#include "models/UndoHistory.h"
#include "support/ModelBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>

using namespace proofsheet;
using test::ModelBench;
using test::recordOf;

class TestUndoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void undoesAndRedoesMarks();
    void editOfSeveralIsOneStep();
    void newEditForgetsTheUndone();
    void holdsAHundredSteps();
    void trashComesBack();
    void stepsTellWhatTheyDid();

private:
    struct Stage
    {
        explicit Stage(int pictures)
        {
            for (int index = 0; index < pictures; ++index)
                ids.append(bench.keep(recordOf(1, index, QStringLiteral("a calm lake"))).id);
        }
        void rate(const QList<ItemId> &which, int rating)
        {
            MarksChange change;
            change.rating = rating;
            history.edit(which, change);
        }
        QList<ImageRecord> records()
        {
            std::optional<QList<ImageRecord>> found;
            bench.library.fetch(ids, &bench.library, [&found](const QList<ImageRecord> &all) { found = all; });
            if (!QTest::qWaitFor([&found] { return found.has_value(); }))
                return {};
            return *found;
        }
        int rating(int index) { return records().value(index).marks.rating; }
        ModelBench bench;
        UndoHistory history{bench.library};
        QList<ItemId> ids;
    };
};

void TestUndoHistory::undoesAndRedoesMarks()
{
    Stage stage(1);
    stage.rate(stage.ids, 3);
    QTRY_VERIFY(stage.history.nextUndo());
    stage.rate(stage.ids, 5);
    QTRY_COMPARE(stage.history.nextUndo()->after.rating, 5);
    stage.history.undo();
    QTRY_COMPARE(stage.rating(0), 3);
    QVERIFY(stage.history.nextRedo());
    stage.history.undo();
    QTRY_COMPARE(stage.rating(0), 0);
    QVERIFY(!stage.history.nextUndo());
    stage.history.undo(); // nothing more
    stage.history.redo();
    stage.history.redo();
    QTRY_COMPARE(stage.rating(0), 5);
    QVERIFY(!stage.history.nextRedo());
    QVERIFY(stage.history.nextUndo()); // the library's answers to undo and redo were no steps of their own
    stage.history.undo();
    stage.history.undo();
    QTRY_COMPARE(stage.rating(0), 0);
    QVERIFY(!stage.history.nextUndo());
}

void TestUndoHistory::editOfSeveralIsOneStep()
{
    Stage stage(3);
    stage.rate({stage.ids[0]}, 2);
    QTRY_VERIFY(stage.history.nextUndo());
    stage.rate(stage.ids, 4);
    QTRY_COMPARE(stage.history.nextUndo()->pictures, 3);
    stage.history.undo();
    QTRY_COMPARE(stage.rating(1), 0);
    QCOMPARE(stage.rating(0), 2);
    QCOMPARE(stage.history.nextUndo()->pictures, 1);
}

void TestUndoHistory::newEditForgetsTheUndone()
{
    Stage stage(1);
    stage.rate(stage.ids, 2);
    QTRY_VERIFY(stage.history.nextUndo());
    stage.history.undo();
    QVERIFY(stage.history.nextRedo());
    QTRY_COMPARE(stage.rating(0), 0);
    stage.rate(stage.ids, 4);
    QTRY_VERIFY(stage.history.nextUndo());
    QVERIFY(!stage.history.nextRedo());
}

void TestUndoHistory::holdsAHundredSteps()
{
    Stage stage(1);
    QSignalSpy changed(&stage.history, &UndoHistory::changed);
    for (int step = 0; step < 120; ++step)
        stage.rate(stage.ids, step % 2 == 0 ? 1 : 2);
    QTRY_COMPARE(changed.count(), 120);
    for (int step = 0; step < 120; ++step)
        stage.history.undo();
    QVERIFY(!stage.history.nextUndo());
    QTRY_COMPARE(stage.rating(0), 0);
}

void TestUndoHistory::trashComesBack()
{
    Stage stage(3);
    QSignalSpy trashed(&stage.history, &UndoHistory::trashed);
    QSignalSpy failed(&stage.history, &UndoHistory::failed);
    QSignalSpy recorded(&stage.history, &UndoHistory::recorded);
    stage.rate({stage.ids[1]}, 5);
    QTRY_VERIFY(stage.history.nextUndo());
    stage.history.trash({stage.ids[0], stage.ids[1]});
    QVERIFY(stage.history.isBusy());
    QTRY_COMPARE(trashed.count(), 1);
    QCOMPARE(stage.records().size(), 1);
    QCOMPARE(stage.history.nextUndo()->kind, UndoStep::Kind::Trash);
    stage.history.undo();
    QTRY_COMPARE(stage.records().size(), 3);
    QCOMPARE(stage.rating(1), 5);
    QTRY_VERIFY(stage.history.nextRedo());
    stage.history.redo();
    QTRY_COMPARE(stage.records().size(), 1);
    QTRY_VERIFY(!stage.history.isBusy());
    stage.history.undo();
    QTRY_COMPARE(stage.records().size(), 3);
    QTRY_VERIFY(!stage.history.isBusy());
    stage.history.undo(); // and the step before it still works
    QTRY_COMPARE(stage.rating(1), 0);
    QCOMPARE(recorded.count(), 2); // undo and redo make no new steps
    QCOMPARE(failed.count(), 0);
}

void TestUndoHistory::stepsTellWhatTheyDid()
{
    Stage stage(1);
    const auto after = [&](const MarksChange &change) {
        const auto before = stage.history.nextUndo();
        stage.history.edit(stage.ids, change);
        return QTest::qWaitFor([&] { return stage.history.nextUndo() != before; }) ? stage.history.nextUndo()->kind
                                                                                   : UndoStep::Kind::Trash;
    };
    MarksChange flag;
    flag.flag = Flag::Picked;
    QCOMPARE(after(flag), UndoStep::Kind::Flag);
    MarksChange label;
    label.label = Label::Blue;
    QCOMPARE(after(label), UndoStep::Kind::Label);
    MarksChange both;
    both.rating = 3;
    both.flag = Flag::None;
    QCOMPARE(after(both), UndoStep::Kind::Marks);
}

QTEST_GUILESS_MAIN(TestUndoHistory)
#include "tst_undo_history.moc"
