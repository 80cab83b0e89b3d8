// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's table and what can be done about each state.
#include "models/TaskAction.h"
#include "models/TaskModel.h"
#include "support/ModelBench.h"
#include "support/Plans.h"
#include "support/Warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace proofsheet;
using test::ModelBench;

class TestTaskModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void followsTheQueue();
    void keepsTheQueuesOrder();
    void cardsAreOneARequest();
    void actionsFitTheState_data();
    void actionsFitTheState();
    void neverBuysUnaskedWhereItMayBeCharged();

private:
    struct Stage
    {
        ModelBench bench;
        TaskModel model{bench.queue};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };
    static Error of(ErrorKind kind)
    {
        Error error;
        error.kind = kind;
        return error;
    }
};

void TestTaskModel::followsTheQueue()
{
    Stage stage;
    QSignalSpy counts(&stage.model, &TaskModel::countsChanged);
    TaskItem first = ModelBench::task(1, 0, state::Waiting{});
    const TaskItem second = ModelBench::task(1, 1, state::Waiting{});
    Q_EMIT stage.bench.queue.itemsAdded({first, second});
    QCOMPARE(stage.model.openCount(), 2);
    QVERIFY(counts.count() > 0);
    first.state = state::Running{5};
    Q_EMIT stage.bench.queue.itemChanged(first);
    QVERIFY(std::holds_alternative<state::Running>(stage.model.item(0).state));
    Q_EMIT stage.bench.queue.delivered(first, {});
    Q_EMIT stage.bench.queue.itemRemoved(first.id, first.run);
    QCOMPARE(stage.model.openCount(), 1);
    QCOMPARE(stage.model.doneCount(), 1);
    QCOMPARE(stage.model.rowOf(second.id), 0);
    QCOMPARE(stage.model.rowOf(first.id), 1);
    Q_EMIT stage.bench.queue.itemsAdded({ModelBench::task(2, 0, state::Waiting{})});
    QCOMPARE(stage.model.rowOf(first.id), 2); // what is done stays below what is open
    Q_EMIT stage.bench.queue.itemRemoved(second.id, second.run);
    stage.model.clearDone();
    QCOMPARE(stage.model.rowCount(), 1);
    QCOMPARE(stage.model.rowOf(first.id), -1);
}

void TestTaskModel::keepsTheQueuesOrder()
{
    Stage stage;
    Wish wish;
    wish.prompt = QStringLiteral("a calm lake");
    wish.models = {ModelId(QStringLiteral("openai/gpt-image-1"))};
    const RequestPlan plan = test::planOf(wish);
    bool opened = false;
    stage.bench.ledger.open([&opened](const auto &result) { opened = result.has_value(); });
    QTRY_VERIFY(opened);
    stage.bench.queue.generate(wish, plan, fastRouter());
    stage.bench.queue.generate(wish, plan, fastRouter());
    stage.bench.queue.generate(wish, plan, fastRouter(), GenerationQueue::Where::Front);
    QTRY_COMPARE(stage.model.rowCount(), 3);
    const QList<TaskItem> items = stage.bench.queue.items();
    for (int row = 0; row < 3; ++row)
        QCOMPARE(stage.model.item(row).id, items[row].id);
}

void TestTaskModel::cardsAreOneARequest()
{
    Stage stage;
    QList<TaskItem> items;
    for (int index = 0; index < 3; ++index) {
        items.append(ModelBench::task(1, index, state::Failed{of(ErrorKind::RateLimited), Charged::No}));
        items.last().request = RequestId(QStringLiteral("one"));
    }
    items.append(ModelBench::task(2, 0, state::Held{}));
    items.append(ModelBench::task(2, 1, state::Held{}));
    items.append(ModelBench::task(3, 0, state::Running{}));
    Q_EMIT stage.bench.queue.itemsAdded(items);
    const QList<TaskItem> cards = stage.model.cards();
    QCOMPARE(cards.size(), 2);
    QCOMPARE(stage.model.members(cards[0]).size(), 3);
    QCOMPARE(stage.model.members(cards[1]).size(), 2);
}

void TestTaskModel::actionsFitTheState_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QList<TaskAction>>("actions");
    using enum TaskAction;
    const auto row = [](const char *name, const TaskState &state, const QList<TaskAction> &actions) {
        QTest::newRow(name) << state << actions;
    };
    row("waiting", state::Waiting{}, {StopWaiting});
    row("held", state::Held{}, {SendNow, StopWaiting});
    row("resting", state::Resting{}, {SendNow, StopWaiting});
    row("running", state::Running{}, {StopWaiting});
    row("at provider", state::AtProvider{}, {StopWaiting});
    row("late", state::AtProvider{TaskId(), 0, true, true}, {OpenSite, StopWaiting});
    row("not polled", state::AtProvider{TaskId(), 0, true, false}, {KeepWaiting, OpenSite, StopWaiting});
    row("arriving", state::Arriving{}, {});
    row("delivered", state::Delivered{}, {});
    row("declined", state::Failed{of(ErrorKind::Moderation), Charged::No}, {EditPrompt, RunElsewhere, Dismiss});
    row("key", state::Failed{of(ErrorKind::Authentication), Charged::No}, {ChangeKey, TryAgain, Dismiss});
    row("not sent", state::Failed{of(ErrorKind::Network), Charged::No}, {TryAgain, Dismiss});
    row("unclear", state::Failed{of(ErrorKind::Malformed), Charged::Unknown}, {OpenSite, BuyAgain, MarkAsLost});
    row("charged", state::Failed{of(ErrorKind::Damaged), Charged::Yes}, {OpenSite, BuyAgain, Dismiss});
    row("something to ask", state::MaybeCharged{of(ErrorKind::Timeout), true}, {CheckAgain, BuyAgain, MarkAsLost});
    row("nothing to ask", state::MaybeCharged{of(ErrorKind::Timeout), false}, {OpenSite, BuyAgain, MarkAsLost});
    row("unsaved", state::Unsaved{of(ErrorKind::Storage)}, {SaveAgain, SaveElsewhere});
}

void TestTaskModel::actionsFitTheState()
{
    QFETCH(TaskState, state);
    QTEST(actionsFor(ModelBench::task(1, 0, state)), "actions");
}

void TestTaskModel::neverBuysUnaskedWhereItMayBeCharged()
{
    for (int kind = 0; kind <= int(ErrorKind::Invalid); ++kind) {
        for (const Charged charged : {Charged::Yes, Charged::Unknown})
            QVERIFY(!actionsFor(ModelBench::task(1, 0, state::Failed{of(ErrorKind(kind)), charged}))
                         .contains(TaskAction::TryAgain));
        const TaskItem maybe = ModelBench::task(1, 0, state::MaybeCharged{of(ErrorKind(kind)), false});
        QVERIFY(!actionsFor(maybe).contains(TaskAction::CheckAgain));
        QVERIFY(!hasPrimaryAction(maybe));
    }
}

QTEST_GUILESS_MAIN(TestTaskModel)
#include "tst_task_model.moc"
