// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's rows: order, places, arrivals, filters, folding, removal, size; every change watched by Qt's own model
// tester.
#include "models/GalleryModel.h"
#include "models/QueryMatch.h"
#include "support/ModelBench.h"
#include "support/Warnings.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace proofsheet;
using test::ModelBench;
using test::recordOf;

class TestGalleryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void newestRunFirst();
    void placesAreReserved();
    void deliveredInItsRow();
    void deliveredTwiceIsOnePicture();
    void removedTaskLeavesPictureAlone();
    void editsShow();
    void removesRunsThatBecomeEmpty();
    void filterHidesOtherWork();
    void staysWhenMarksNoLongerMatch();
    void folds();
    void states();
    void oneInsertionForARun();
    void largeLibrary();
    void matchesText_data();
    void matchesText();
    void sums();

private:
    struct Stage
    {
        void load(const Query &query = {})
        {
            model.setQuery(query);
            QTRY_VERIFY(model.state() != GalleryModel::State::Loading);
        }
        // "R1 P0 T2" : headers, pictures and tasks in the order of rows.
        QString rows() const
        {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (const PictureRow *picture = model.picture(row))
                    all.append(QStringLiteral("P%1").arg(picture->indexInRun));
                else if (const TaskItem *task = model.task(row))
                    all.append(QStringLiteral("T%1").arg(task->indexInRun));
                else
                    all.append(QString(model.run(row).id.text()).replace(QStringLiteral("run"), QStringLiteral("R")));
            }
            return all.join(u' ');
        }
        ModelBench bench;
        GalleryModel model{bench.library, bench.queue};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };
};

void TestGalleryModel::newestRunFirst()
{
    Stage stage;
    for (const int run : {1, 3, 2})
        for (const int index : {1, 0})
            stage.bench.keep(recordOf(run, index, QStringLiteral("a calm lake")));
    stage.load();
    QCOMPARE(stage.rows(), QStringLiteral("R3 P0 P1 R2 P0 P1 R1 P0 P1"));
    QCOMPARE(stage.model.rowOf(recordOf(2, 1, {}).id), 5);
    QCOMPARE(stage.model.headerRow(RunId(QStringLiteral("run1"))), 6);
    QCOMPARE(stage.model.idAt(0), ItemId());
    QCOMPARE(stage.model.nextPicture(2, +1), 4);
    QCOMPARE(stage.model.nextPicture(1, -1), -1);
    QCOMPARE(stage.model.flags(stage.model.index(0)), Qt::ItemIsEnabled);
}

void TestGalleryModel::placesAreReserved()
{
    Stage stage;
    stage.bench.keep(recordOf(1, 1, QStringLiteral("a calm lake")));
    stage.load();
    Q_EMIT stage.bench.queue.itemsAdded(
        {ModelBench::task(1, 2, state::Running{}), ModelBench::task(1, 0, state::Waiting{})});
    QCOMPARE(stage.rows(), QStringLiteral("R1 T0 P1 T2"));
    Error error;
    Q_EMIT stage.bench.queue.itemChanged(ModelBench::task(1, 0, state::Failed{error, Charged::No}));
    QCOMPARE(stage.rows(), QStringLiteral("R1 T0 P1 T2"));
    QVERIFY(std::holds_alternative<state::Failed>(stage.model.task(1)->state));
}

void TestGalleryModel::deliveredInItsRow()
{
    Stage stage;
    stage.load();
    QSignalSpy started(&stage.model, &GalleryModel::runStarted);
    Q_EMIT stage.bench.queue.itemsAdded(
        {ModelBench::task(4, 0, state::Running{}), ModelBench::task(4, 1, state::Running{})});
    QCOMPARE(started.count(), 1);
    QSignalSpy changed(&stage.model, &GalleryModel::dataChanged);
    QSignalSpy inserted(&stage.model, &GalleryModel::rowsInserted);
    QSignalSpy removed(&stage.model, &GalleryModel::rowsRemoved);
    QSignalSpy arrived(&stage.model, &GalleryModel::arrived);
    stage.bench.keep(recordOf(4, 1, QStringLiteral("a calm lake")));
    QTRY_COMPARE(stage.rows(), QStringLiteral("R4 T0 P1"));
    QCOMPARE(arrived.count(), 1);
    QVERIFY(changed.count() > 0);
    QCOMPARE(inserted.count() + removed.count(), 0);
    QCOMPARE(stage.model.pictureCount(), 1);
    QCOMPARE(stage.model.taskCount(), 1);
}

void TestGalleryModel::deliveredTwiceIsOnePicture()
{
    Stage stage;
    stage.load();
    TaskItem task = ModelBench::task(4, 0, state::Running{});
    Q_EMIT stage.bench.queue.itemsAdded({task});
    const ImageRecord record = stage.bench.keep(recordOf(4, 0, QStringLiteral("a calm lake")));
    QTRY_COMPARE(stage.model.pictureCount(), 1);
    QSignalSpy arrived(&stage.model, &GalleryModel::arrived);
    task.state = state::Delivered{};
    Q_EMIT stage.bench.queue.itemChanged(task);
    Q_EMIT stage.bench.queue.delivered(task, record);
    QCOMPARE(stage.rows(), QStringLiteral("R4 P0"));
    QCOMPARE(arrived.count(), 0);
}

void TestGalleryModel::removedTaskLeavesPictureAlone()
{
    Stage stage;
    stage.load();
    const TaskItem task = ModelBench::task(4, 0, state::Running{});
    Q_EMIT stage.bench.queue.itemsAdded({task, ModelBench::task(4, 1, state::Running{})});
    stage.bench.keep(recordOf(4, 0, QStringLiteral("a calm lake")));
    QTRY_COMPARE(stage.model.pictureCount(), 1);
    Q_EMIT stage.bench.queue.itemRemoved(task.id, task.run);
    QCOMPARE(stage.rows(), QStringLiteral("R4 P0 T1"));
    Q_EMIT stage.bench.queue.itemRemoved(ModelBench::task(4, 1, {}).id, task.run);
    QCOMPARE(stage.rows(), QStringLiteral("R4 P0"));
}

void TestGalleryModel::editsShow()
{
    Stage stage;
    const ImageRecord record = stage.bench.keep(recordOf(1, 0, QStringLiteral("a calm lake")));
    stage.load();
    MarksChange change;
    change.rating = 4;
    change.flag = Flag::Picked;
    stage.bench.library.edit({record.id}, change);
    QTRY_COMPARE(stage.model.find(record.id)->rating, 4);
    QCOMPARE(stage.model.find(record.id)->flag, Flag::Picked);
    QCOMPARE(stage.model.totals().kept, 1);
}

void TestGalleryModel::removesRunsThatBecomeEmpty()
{
    Stage stage;
    for (const int run : {1, 2})
        for (int index = 0; index < 5; ++index)
            stage.bench.keep(recordOf(run, index, QStringLiteral("a calm lake")));
    stage.load();
    QList<ItemId> gone;
    for (const int index : {0, 1, 3})
        gone.append(recordOf(2, index, {}).id);
    Q_EMIT stage.bench.library.removed(gone);
    QCOMPARE(stage.rows(), QStringLiteral("R2 P2 P4 R1 P0 P1 P2 P3 P4"));
    Q_EMIT stage.bench.library.removed({recordOf(2, 2, {}).id, recordOf(2, 4, {}).id, recordOf(1, 0, {}).id});
    QCOMPARE(stage.rows(), QStringLiteral("R1 P1 P2 P3 P4"));
    QCOMPARE(stage.model.rowOf(recordOf(1, 1, {}).id), 1);
}

void TestGalleryModel::filterHidesOtherWork()
{
    Stage stage;
    stage.bench.keep(recordOf(1, 0, QStringLiteral("two herons")));
    stage.bench.keep(recordOf(2, 0, QStringLiteral("a calm lake")));
    Query query;
    query.text = QStringLiteral("heron");
    stage.load(query);
    QCOMPARE(stage.rows(), QStringLiteral("R1 P0"));
    Q_EMIT stage.bench.queue.itemsAdded({ModelBench::task(5, 0, state::Running{}, QStringLiteral("a calm lake")),
                                         ModelBench::task(6, 0, state::Running{}, QStringLiteral("Herons at dusk"))});
    QCOMPARE(stage.rows(), QStringLiteral("R6 T0 R1 P0"));
    stage.bench.keep(recordOf(5, 0, QStringLiteral("a calm lake")));
    QCOMPARE(stage.rows(), QStringLiteral("R6 T0 R1 P0"));
    query = {};
    query.leastRating = 1;
    stage.load(query);
    Q_EMIT stage.bench.queue.itemsAdded({ModelBench::task(7, 0, state::Running{})});
    QCOMPARE(stage.model.state(), GalleryModel::State::NoMatch);
}

void TestGalleryModel::staysWhenMarksNoLongerMatch()
{
    Stage stage;
    ImageRecord record = recordOf(1, 0, QStringLiteral("a calm lake"));
    record.marks.rating = 5;
    stage.bench.keep(record);
    Query query;
    query.leastRating = 3;
    stage.load(query);
    MarksChange change;
    change.rating = 1;
    stage.bench.library.edit({record.id}, change);
    QTRY_COMPARE(stage.model.find(record.id)->rating, 1);
    QCOMPARE(stage.rows(), QStringLiteral("R1 P0")); // nothing vanishes under the pointer
    stage.load(query);
    QTRY_COMPARE(stage.model.state(), GalleryModel::State::NoMatch);
}

void TestGalleryModel::folds()
{
    Stage stage;
    for (const int run : {1, 2})
        for (int index = 0; index < 2; ++index)
            stage.bench.keep(recordOf(run, index, QStringLiteral("a calm lake")));
    stage.load();
    stage.model.setFolded(RunId(QStringLiteral("run2")), true);
    QCOMPARE(stage.rows(), QStringLiteral("R2 R1 P0 P1"));
    QCOMPARE(stage.model.rowOf(recordOf(2, 0, {}).id), -1);
    QVERIFY(stage.model.find(recordOf(2, 0, {}).id));
    Q_EMIT stage.bench.queue.itemsAdded({ModelBench::task(2, 2, state::Running{})});
    Q_EMIT stage.bench.library.removed({recordOf(2, 0, {}).id});
    QCOMPARE(stage.rows(), QStringLiteral("R2 R1 P0 P1"));
    stage.load(); // the fold is kept over a new answer
    QCOMPARE(stage.rows().left(5), QStringLiteral("R2 R1"));
    stage.model.setFolded(RunId(QStringLiteral("run2")), false);
    QVERIFY(stage.rows().startsWith(QStringLiteral("R2 P0")));
}

void TestGalleryModel::states()
{
    Stage stage;
    QCOMPARE(stage.model.state(), GalleryModel::State::Loading);
    stage.load();
    QCOMPARE(stage.model.state(), GalleryModel::State::Empty);
    QSignalSpy told(&stage.model, &GalleryModel::stateChanged);
    stage.bench.keep(recordOf(1, 0, QStringLiteral("a calm lake")));
    QTRY_COMPARE(stage.model.state(), GalleryModel::State::Ready);
    QCOMPARE(told.count(), 1);
    Q_EMIT stage.bench.library.removed({recordOf(1, 0, {}).id});
    QCOMPARE(stage.model.state(), GalleryModel::State::Empty);
}

void TestGalleryModel::oneInsertionForARun()
{
    Stage stage;
    stage.bench.keep(recordOf(1, 0, QStringLiteral("a calm lake")));
    stage.load();
    QSignalSpy inserted(&stage.model, &GalleryModel::rowsInserted);
    QList<TaskItem> items;
    for (int index = 0; index < 8; ++index)
        items.append(ModelBench::task(9, index, state::Waiting{}));
    Q_EMIT stage.bench.queue.itemsAdded(items);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 8);
}

void TestGalleryModel::largeLibrary()
{
    ModelBench bench;
    GalleryModel model(bench.library, bench.queue);
    model.setQuery({});
    QTRY_VERIFY(model.state() != GalleryModel::State::Loading);
    QList<TaskItem> items;
    for (int i = 0; i < 100'000; ++i)
        items.append(ModelBench::task(i / 4, i % 4, state::Waiting{}));
    Q_EMIT bench.queue.itemsAdded(items);
    QCOMPARE(model.rowCount(), 125'000);
    // Found by hash and by halving, not by walking: a thousand of each take no time worth a frame in any build.
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(model.rowOf(items[i * 100].id), 125'000 - 5 * (i * 25) - 5 + 1);
        QVERIFY(model.task(i * 125 + 1));
    }
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestGalleryModel::matchesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<bool>("matches");
    QTest::newRow("empty") << QString() << QStringLiteral("a lake") << true;
    QTest::newRow("prefix") << QStringLiteral("her") << QStringLiteral("two Herons") << true;
    QTest::newRow("inside a word") << QStringLiteral("eron") << QStringLiteral("two Herons") << false;
    QTest::newRow("all words") << QStringLiteral("two lake") << QStringLiteral("two herons") << false;
    QTest::newRow("any order") << QStringLiteral("herons two") << QStringLiteral("two herons") << true;
    QTest::newRow("after punctuation") << QStringLiteral("ink") << QStringLiteral("three-ink print") << true;
    QTest::newRow("no spaces") << QStringLiteral("茶碗") << QStringLiteral("朝の茶碗と光") << true;
    QTest::newRow("no spaces, not there") << QStringLiteral("猫") << QStringLiteral("朝の茶碗と光") << false;
    QTest::newRow("only signs") << QStringLiteral("\"*") << QStringLiteral("a lake") << true;
}

void TestGalleryModel::matchesText()
{
    QFETCH(QString, text);
    QFETCH(QString, prompt);
    QTEST(textMatches(text, {prompt}), "matches");
}

void TestGalleryModel::sums()
{
    Stage stage;
    for (int index = 0; index < 3; ++index)
        stage.bench.keep(recordOf(1, index, QStringLiteral("a calm lake")));
    stage.load();
    Error error;
    Q_EMIT stage.bench.queue.itemsAdded(
        {ModelBench::task(1, 3, state::Running{}), ModelBench::task(1, 4, state::Failed{error, Charged::No})});
    const RunSums sums = stage.model.runSums(0);
    QCOMPARE(sums.wanted, 5);
    QCOMPARE(sums.arrived, 3);
    QCOMPARE(sums.open, 1);
    QCOMPARE(sums.failed, 1);
    QCOMPARE(sums.spent.lowMicros, 3 * 42'000);
    QCOMPARE(sums.total.lowMicros, 4 * 42'000);
    QVERIFY(sums.exact);
    QCOMPARE(stage.model.totals().pictures, 3);
    QCOMPARE(stage.model.totals().runs, 1);
}

QTEST_GUILESS_MAIN(TestGalleryModel)
#include "tst_gallery_model.moc"
