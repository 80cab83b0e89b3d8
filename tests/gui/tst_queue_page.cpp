// SPDX-License-Identifier: GPL-3.0-or-later
// The queue page: cards, what they offer and ask, the table, the head.
#include "core/Provider.h"
#include "models/TaskModel.h"
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/queue/ErrorCard.h"
#include "ui/queue/QueuePage.h"
#include "ui/queue/TaskActions.h"
#include "ui/widgets/ChargeBadge.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace proofsheet;
using test::GalleryBench;

class TestQueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void cardsSayWhatHappened_data();
    void cardsSayWhatHappened();
    void editingStartsAtTheRefusedWords();
    void oneCardForARequest();
    void detailsHoldTheFacts();
    void deliveredRowsStayUntilCleared();
    void pausesAndLeaves();
    void paintsInBothThemes();

private:
    struct Stage
    {
        explicit Stage(ThemeChoice choice = ThemeChoice::Dark)
            : bench(choice)
            , model(bench.queue)
            , actions(bench.queue, bench.catalog, window)
            , page(model, bench.queue, actions, bench.feeder, bench.theme, bench.clock, bench.catalog)
        {
            page.resize(1104, 800);
            page.show();
        }
        void add(const QList<TaskItem> &items)
        {
            Q_EMIT bench.queue.itemsAdded(items);
            QTest::qWait(0);
            QCoreApplication::processEvents();
        }
        QList<ErrorCard *> cards()
        {
            QList<ErrorCard *> visible;
            for (ErrorCard *card : page.findChildren<ErrorCard *>())
                if (card->isVisible())
                    visible.append(card);
            return visible;
        }
        static QStringList buttonsOf(ErrorCard *card)
        {
            QStringList texts;
            for (QPushButton *button : card->findChildren<QPushButton *>())
                if (button->isVisible())
                    texts.append(button->text());
            texts.sort();
            return texts;
        }

        GalleryBench bench;
        QWidget window;
        TaskModel model;
        TaskActions actions;
        QueuePage page;
    };
    static Error error(ErrorKind kind)
    {
        Error made;
        made.kind = kind;
        return made;
    }
};

void TestQueuePage::cardsSayWhatHappened_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<bool>("hasCard");
    const auto row = [](const char *name, const TaskState &state, QStringList buttons) {
        buttons.append(QStringLiteral("Details"));
        buttons.sort();
        QTest::newRow(name) << state << buttons << true;
    };
    const QString retry = QStringLiteral("Try again, about $0.014");
    const QString buy = QStringLiteral("Buy again, about $0.014");
    row("refused", state::Failed{error(ErrorKind::RateLimited), Charged::No}, {retry, QStringLiteral("Dismiss")});
    row("declined", state::Failed{error(ErrorKind::Moderation), Charged::No},
        {QStringLiteral("Edit prompt"), QStringLiteral("Run on gpt-image-1-mini, about $0.015"),
         QStringLiteral("Dismiss")});
    Error quality = error(ErrorKind::BadRequest);
    quality.param = QStringLiteral("quality");
    row("bad parameter", state::Failed{quality, Charged::No},
        {QStringLiteral("Set quality to auto"), QStringLiteral("Edit prompt"), QStringLiteral("Dismiss")});
    row("too large", state::Failed{error(ErrorKind::TooLarge), Charged::Unknown},
        {QStringLiteral("Lower the quality"), buy, QStringLiteral("Mark as lost")});
    row("key", state::Failed{error(ErrorKind::Authentication), Charged::No},
        {QStringLiteral("Change key"), retry, QStringLiteral("Dismiss")});
    row("damaged", state::Failed{error(ErrorKind::Damaged), Charged::Yes},
        {QStringLiteral("Open the provider's site"), buy, QStringLiteral("Dismiss")});
    row("nothing to ask", state::MaybeCharged{error(ErrorKind::Network), false},
        {QStringLiteral("Open the provider's site"), buy, QStringLiteral("Mark as lost")});
    row("something to ask", state::MaybeCharged{error(ErrorKind::Network), true},
        {QStringLiteral("Check again"), buy, QStringLiteral("Mark as lost")});
    row("held", state::Held{}, {QStringLiteral("Send now"), QStringLiteral("Stop waiting")});
    row("resting", state::Resting{1'763'800'018'000, 2, error(ErrorKind::RateLimited)},
        {QStringLiteral("Send now"), QStringLiteral("Stop waiting")});
    row("no longer polled", state::AtProvider{TaskId(QStringLiteral("t")), 1, true, false},
        {QStringLiteral("Keep waiting"), QStringLiteral("Open the provider's site"), QStringLiteral("Stop waiting")});
    row("key refused while waiting",
        state::AtProvider{TaskId(QStringLiteral("t")), 1, true, false, error(ErrorKind::Authentication)},
        {QStringLiteral("Change key"), QStringLiteral("Keep waiting"), QStringLiteral("Stop waiting")});
    row("unsaved", state::Unsaved{error(ErrorKind::Storage)},
        {QStringLiteral("Try saving again"), QStringLiteral("Choose another folder")});
    QTest::newRow("running") << TaskState(state::Running{1}) << QStringList() << false;
    QTest::newRow("waiting") << TaskState(state::Waiting{}) << QStringList() << false;
}

void TestQueuePage::cardsSayWhatHappened()
{
    QFETCH(TaskState, state);
    QFETCH(QStringList, buttons);
    QFETCH(bool, hasCard);
    Stage stage;
    stage.add({stage.bench.task(0, 0, state)});
    QCOMPARE(stage.cards().size(), hasCard ? 1 : 0);
    QCOMPARE(stage.model.rowCount(), 1);
    if (!hasCard)
        return;
    ErrorCard *card = stage.cards().first();
    QCOMPARE(Stage::buttonsOf(card), buttons);
    QVERIFY(!card->accessibleName().isEmpty());
    QVERIFY(!card->accessibleDescription().isEmpty());
    QVERIFY(!card->findChild<ChargeBadge *>()->accessibleName().isEmpty());
}

// The words that the provider quotes are selected; a setting that it named is left to the model, for that model alone.
void TestQueuePage::editingStartsAtTheRefusedWords()
{
    Stage stage;
    QSignalSpy edits(&stage.actions, &TaskActions::editPromptRequested);
    Error declined = error(ErrorKind::Moderation);
    declined.detail = QStringLiteral("Refused: “calm lake”");
    TaskItem item = stage.bench.task(0, 0, state::Failed{declined, Charged::No});
    item.wish.prompt = QStringLiteral("A calm lake");
    stage.actions.performAll({item}, TaskAction::EditPrompt);
    QVERIFY((edits.at(0).at(1).value<TextRange>() == TextRange{2, 9}));

    Error named = error(ErrorKind::BadRequest);
    named.param = QStringLiteral("quality");
    item.state = state::Failed{named, Charged::No};
    item.wish.models = {test::gptImage, item.sent.model};
    item.wish.quality = QStringLiteral("high");
    stage.actions.performAll({item, item}, TaskAction::ResetSetting);
    const Wish changed = edits.at(1).at(0).value<Wish>();
    QCOMPARE(changed.quality, QString());
    QCOMPARE(changed.models, QList<ModelId>{item.sent.model});
    QCOMPARE(changed.count, 2);
}

void TestQueuePage::oneCardForARequest()
{
    Stage stage;
    QList<TaskItem> items;
    for (int index = 0; index < 4; ++index) {
        TaskItem item = stage.bench.task(0, index, state::Failed{error(ErrorKind::RateLimited), Charged::No});
        item.request = RequestId(QStringLiteral("one"));
        items.append(item);
    }
    stage.add(items);
    QCOMPARE(stage.cards().size(), 1);
    QVERIFY(Stage::buttonsOf(stage.cards().first()).contains(QStringLiteral("Try again, about $0.056")));
    for (const TaskItem &item : items)
        Q_EMIT stage.bench.queue.itemRemoved(item.id, item.run);
    QTRY_COMPARE(stage.cards().size(), 0);
    QCOMPARE(stage.model.rowCount(), 0);
    // Held ones are one card, whatever their requests.
    stage.add({stage.bench.task(1, 0, state::Held{}), stage.bench.task(1, 1, state::Held{})});
    QCOMPARE(stage.cards().size(), 1);
}

void TestQueuePage::detailsHoldTheFacts()
{
    Stage stage;
    Error fault = error(ErrorKind::Server);
    fault.httpStatus = 502;
    fault.supportId = QStringLiteral("req_77");
    fault.detail = QStringLiteral("<b>upstream</b> & gone");
    stage.add({stage.bench.task(0, 0, state::MaybeCharged{fault, false})});
    ErrorCard *card = stage.cards().first();
    for (QPushButton *button : card->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Details"))
            button->click();
    const auto *details = card->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(!details->toPlainText().isEmpty());
    const QString facts = details->toPlainText();
    for (const QString &fact :
         {QStringLiteral("HTTP 502"), QStringLiteral("req_77"), QStringLiteral("<b>upstream</b> & gone")})
        QVERIFY2(facts.contains(fact), qPrintable(facts));
}

void TestQueuePage::deliveredRowsStayUntilCleared()
{
    Stage stage;
    TaskItem item = stage.bench.task(0, 0, state::Running{1});
    stage.add({item, stage.bench.task(0, 1, state::Running{1})});
    item.state = state::Delivered{};
    Q_EMIT stage.bench.queue.delivered(item, stage.bench.record(0, 0, QStringLiteral("A calm lake"), test::phoenix));
    Q_EMIT stage.bench.queue.itemRemoved(item.id, item.run);
    QCOMPARE(stage.model.doneCount(), 1);
    QCOMPARE(stage.model.rowOf(item.id), 1);
    QSignalSpy opened(&stage.page, &QueuePage::openRequested);
    auto *table = stage.page.findChild<QTableView *>();
    Q_EMIT table->doubleClicked(stage.model.index(1, 0));
    QCOMPARE(opened[0][0].value<ItemId>(), item.id);
    stage.model.clearDone();
    QCOMPARE(stage.model.rowCount(), 1);
}

void TestQueuePage::pausesAndLeaves()
{
    Stage stage;
    for (QPushButton *button : stage.page.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Pause new"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(stage.bench.queue.isPaused());
    QSignalSpy closed(&stage.page, &QueuePage::closeRequested);
    QTest::keyClick(&stage.page, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestQueuePage::paintsInBothThemes()
{
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        Stage stage(choice);
        const qint64 now = stage.bench.clock.wallMs();
        Error declined = error(ErrorKind::Moderation);
        declined.detail = QStringLiteral("Your request was rejected as a result of our safety system: violence.");
        declined.httpStatus = 400;
        Error busy = error(ErrorKind::RateLimited);
        busy.httpStatus = 429;
        busy.retryAfter = std::chrono::seconds(30);
        QList<TaskItem> items{
            stage.bench.task(0, 0, state::MaybeCharged{error(ErrorKind::Network), true}, test::gptImage,
                             QStringLiteral("Stairwell, hard noon light")),
            stage.bench.task(0, 1, state::AtProvider{TaskId(QStringLiteral("t")), now - 72'000, false, true},
                             test::phoenix, QStringLiteral("Dunes at first light")),
            stage.bench.task(1, 0, state::Resting{now + 18'000, 2, busy}, test::gptImage,
                             QStringLiteral("Citrus, hard light")),
            stage.bench.task(1, 1, state::Failed{declined, Charged::No}, test::dallE3,
                             QStringLiteral("Night tram in the rain")),
            stage.bench.task(2, 0, state::Held{}, test::gptImage, QStringLiteral("SALT & SMOKE poster")),
            stage.bench.task(2, 1, state::Held{}, test::phoenix, QStringLiteral("SALT & SMOKE poster")),
            stage.bench.task(3, 0, state::AtProvider{TaskId(QStringLiteral("t")), now - 1'900'000, true, false},
                             test::phoenix, QStringLiteral("Dunes at first light"))};
        stage.add(items);
        TaskItem done = stage.bench.task(4, 0, state::Delivered{}, test::phoenix, QStringLiteral("Citrus, hard light"));
        done.endedMs = done.sentMs + 19'000;
        done.cost = Money::ofMicros(14'000);
        done.costBasis = CostBasis::Actual;
        Q_EMIT stage.bench.queue.delivered(done, stage.bench.record(4, 0, QStringLiteral("Citrus"), test::phoenix));
        stage.page.showTask(items[0].id);
        QTRY_VERIFY(stage.cards().size() >= 5);
        GalleryBench::shoot(stage.page,
                            choice == ThemeChoice::Dark ? QStringLiteral("queue-dark") : QStringLiteral("queue-light"));
    }
}

QTEST_MAIN(TestQueuePage)
#include "tst_queue_page.moc"
