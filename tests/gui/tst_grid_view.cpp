// SPDX-License-Identifier: GPL-3.0-or-later
// The grid as a person drives it: layout, keys, marks, folding, what arrives, empty states.
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/NewPill.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace proofsheet;
using test::GalleryBench;

Q_DECLARE_METATYPE(proofsheet::ThemeChoice)

class TestGridView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void columnsFillTheWidth_data();
    void columnsFillTheWidth();
    void arrowsWalkOverHeaders();
    void keysMark();
    void starsAreClicked();
    void rangesAndToggles();
    void foldingHidesAndComesBack();
    void arrivalsMoveNeitherSelectionNorView();
    void trashSelectsTheNext();
    void filterKeepsTheSelection();
    void emptyStatesSayWhatToDo();
    void taskButtonsAct();
    void tenThousandRows();
    void allStatesAreDrawn_data();
    void allStatesAreDrawn();

private:
    struct Stage
    {
        explicit Stage(ThemeChoice choice = ThemeChoice::Dark)
            : bench(choice)
        {}
        void open(QSize size = {800, 832})
        {
            bench.load();
            view = std::make_unique<GridView>(bench.gallery, bench.feeder, bench.library, bench.theme, bench.clock,
                                              bench.catalog);
            QObject::connect(view.get(), &GridView::marksRequested, &bench.history, &UndoHistory::edit);
            view->resize(size);
            view->show();
            QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        }
        // Runs of so many pictures each, run 0 the oldest.
        void fill(int runs, int pictures)
        {
            for (int run = 0; run < runs; ++run)
                for (int index = 0; index < pictures; ++index)
                    bench.keep(bench.record(run, index, QStringLiteral("Prompt of run %1").arg(run), test::gptImage));
        }
        void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(view.get(), Qt::Key(which), modifiers);
        }
        QRect rectOf(int run, int index) const
        {
            return view->visualRect(bench.gallery.index(bench.gallery.rowOf(GalleryBench::idOf(run, index))));
        }
        void click(QPoint where, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, where);
        }

        GalleryBench bench;
        std::unique_ptr<GridView> view;
    };
};

void TestGridView::columnsFillTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("wished");
    QTest::addColumn<int>("shown");
    QTest::newRow("design") << 800 << 4 << 4;
    QTest::newRow("two") << 800 << 2 << 2;
    QTest::newRow("ten") << 1400 << 10 << 10;
    QTest::newRow("never below 88 px a cell") << 500 << 10 << 4;
    QTest::newRow("never fewer than two") << 120 << 4 << 2;
}

void TestGridView::columnsFillTheWidth()
{
    QFETCH(int, width);
    QFETCH(int, wished);
    QFETCH(int, shown);
    GalleryLayout layout;
    layout.lay(13, [](int row) { return GalleryLayout::Row{row == 0, 1.5}; }, width, wished);
    QCOMPARE(layout.columns(), shown);
    QCOMPARE(layout.rect(1).left(), GalleryLayout::margin);
    QVERIFY(layout.rect(shown).right() < std::max(width, 2 * 88 + 12 + 32) - GalleryLayout::margin + 1);
    QCOMPARE(layout.rect(shown).top(), layout.rect(1).top());
    QVERIFY(layout.rect(shown + 1).top() > layout.rect(1).bottom());
    for (int row = 0; row < 13; ++row)
        QCOMPARE(layout.rowAt(layout.rect(row).center()), row);
    QCOMPARE(layout.rowBeside(shown, +1), std::min(2 * shown, 12));
    QCOMPARE(layout.rowBeside(1, -1), -1);
}

void TestGridView::arrowsWalkOverHeaders()
{
    Stage stage;
    stage.fill(2, 5);
    stage.open();
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(1, 0));
    stage.key(Qt::Key_Down);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(1, 4));
    stage.key(Qt::Key_Down);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(0, 0));
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(1, 4));
    stage.key(Qt::Key_End);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(0, 4));
    stage.key(Qt::Key_Home);
    QCOMPARE(stage.view->currentPicture(), GalleryBench::idOf(1, 0));
    QSignalSpy opened(stage.view.get(), &GridView::openRequested);
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_Space);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.first().first().value<ItemId>(), GalleryBench::idOf(1, 0));
}

void TestGridView::keysMark()
{
    Stage stage;
    stage.fill(1, 3);
    stage.open();
    stage.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(stage.view->selectedPictures().size(), 3);
    stage.key(Qt::Key_4);
    stage.key(Qt::Key_P);
    stage.key(Qt::Key_8);
    const auto picture = [&] { return *stage.bench.gallery.find(GalleryBench::idOf(0, 2)); };
    QTRY_COMPARE(picture().label, Label::Green);
    QCOMPARE(picture().rating, 4);
    QCOMPARE(picture().flag, Flag::Picked);
    stage.key(Qt::Key_X);
    QTRY_COMPARE(picture().flag, Flag::Rejected);
    stage.bench.history.undo();
    QTRY_COMPARE(picture().flag, Flag::Picked);
}

void TestGridView::starsAreClicked()
{
    Stage stage;
    stage.fill(1, 2);
    stage.open();
    const QRect tile = stage.rectOf(0, 1);
    const QPoint thirdStar(tile.right() - 2 * 13 - 6, tile.bottom() - 40 + 1 + 15);
    QTest::mouseMove(stage.view->viewport(), thirdStar);
    stage.click(thirdStar);
    const auto rating = [&] { return stage.bench.gallery.find(GalleryBench::idOf(0, 1))->rating; };
    QTRY_COMPARE(rating(), 3);
    QVERIFY(stage.view->selectedPictures().isEmpty()); // a star is no selection
    stage.click(thirdStar);
    QTRY_COMPARE(rating(), 0);
}

void TestGridView::rangesAndToggles()
{
    Stage stage;
    stage.fill(2, 4);
    stage.open();
    stage.click(stage.rectOf(1, 2).center());
    stage.click(stage.rectOf(0, 1).center(), Qt::ShiftModifier);
    QCOMPARE(stage.view->selectedPictures(), (QList<ItemId>{GalleryBench::idOf(1, 2), GalleryBench::idOf(1, 3),
                                                            GalleryBench::idOf(0, 0), GalleryBench::idOf(0, 1)}));
    stage.click(stage.rectOf(1, 3).center(), Qt::ControlModifier);
    QCOMPARE(stage.view->selectedPictures().size(), 3);
    stage.click(stage.rectOf(0, 3).topLeft() + QPoint(14, 14)); // its check box
    QCOMPARE(stage.view->selectedPictures().size(), 4);
    stage.click({400, stage.rectOf(0, 3).bottom() + 40});
    QVERIFY(stage.view->selectedPictures().isEmpty());
}

void TestGridView::foldingHidesAndComesBack()
{
    Stage stage;
    stage.fill(2, 4);
    stage.open();
    const int below = stage.rectOf(0, 0).top();
    stage.click({20, 17});
    QCOMPARE(stage.bench.gallery.rowOf(GalleryBench::idOf(1, 0)), -1);
    QVERIFY(stage.rectOf(0, 0).top() < below);
    stage.click({20, 17});
    QCOMPARE(stage.rectOf(0, 0).top(), below);
    stage.view->makeCurrent(GalleryBench::idOf(1, 2));
    stage.key(Qt::Key_Minus);
    QCOMPARE(stage.bench.gallery.rowOf(GalleryBench::idOf(1, 2)), -1);
    stage.key(Qt::Key_Plus);
    QCOMPARE(stage.rectOf(0, 0).top(), below);
    QSignalSpy used(stage.view.get(), &GridView::useSettingsRequested);
    stage.click({800 - 16 - 8, 17});
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.first().first().value<Wish>().prompt, QStringLiteral("Prompt of run 1"));
}

void TestGridView::arrivalsMoveNeitherSelectionNorView()
{
    Stage stage;
    stage.fill(3, 8);
    stage.open({800, 400});
    stage.view->makeCurrent(GalleryBench::idOf(0, 5));
    const QRect before = stage.rectOf(0, 5);
    QVERIFY(stage.view->verticalScrollBar()->value() > 0);
    for (int index = 0; index < 4; ++index)
        stage.bench.keep(stage.bench.record(5, index, QStringLiteral("New"), test::gptImage));
    QTRY_COMPARE(stage.bench.gallery.pictureCount(), 28);
    QCOMPARE(stage.rectOf(0, 5), before);
    QCOMPARE(stage.view->selectedPictures(), QList<ItemId>{GalleryBench::idOf(0, 5)});
    auto *pill = stage.view->findChild<NewPill *>();
    QTRY_VERIFY(pill->isVisible());
    QTRY_COMPARE(pill->text(), QStringLiteral("4 new, show"));
    pill->click();
    QCOMPARE(stage.view->verticalScrollBar()->value(), 0);
    QTRY_VERIFY(!pill->isVisible());
}

void TestGridView::trashSelectsTheNext()
{
    Stage stage;
    stage.fill(1, 4);
    stage.open();
    QSignalSpy trashed(stage.view.get(), &GridView::trashRequested);
    stage.view->makeCurrent(GalleryBench::idOf(0, 1));
    stage.key(Qt::Key_Delete);
    QCOMPARE(trashed.first().first().value<QList<ItemId>>(), QList<ItemId>{GalleryBench::idOf(0, 1)});
    Q_EMIT stage.bench.library.removed({GalleryBench::idOf(0, 1)});
    QCOMPARE(stage.view->selectedPictures(), QList<ItemId>{GalleryBench::idOf(0, 2)});
    Q_EMIT stage.bench.library.removed({GalleryBench::idOf(0, 3), GalleryBench::idOf(0, 2)});
    QCOMPARE(stage.view->selectedPictures(), QList<ItemId>{GalleryBench::idOf(0, 0)});
}

void TestGridView::filterKeepsTheSelection()
{
    Stage stage;
    stage.fill(2, 3);
    stage.open();
    stage.view->makeCurrent(GalleryBench::idOf(0, 1));
    Query query;
    query.text = QStringLiteral("run 0");
    stage.bench.load(query);
    QCOMPARE(stage.bench.gallery.pictureCount(), 3);
    QCOMPARE(stage.view->selectedPictures(), QList<ItemId>{GalleryBench::idOf(0, 1)});
}

void TestGridView::emptyStatesSayWhatToDo()
{
    Stage stage;
    stage.open();
    QCOMPARE(stage.bench.gallery.state(), GalleryModel::State::Empty);
    stage.bench.keep(stage.bench.record(0, 0, QStringLiteral("A calm lake"), test::gptImage));
    QTRY_COMPARE(stage.bench.gallery.state(), GalleryModel::State::Ready);
    Query query;
    query.text = QStringLiteral("nowhere");
    stage.bench.load(query);
    QCOMPARE(stage.bench.gallery.state(), GalleryModel::State::NoMatch);
    QSignalSpy cleared(stage.view.get(), &GridView::clearFiltersRequested);
    auto *button = stage.view->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    GalleryBench::shoot(*stage.view, QStringLiteral("grid-nomatch"));
}

void TestGridView::taskButtonsAct()
{
    Stage stage;
    stage.open();
    Error error;
    error.kind = ErrorKind::RateLimited;
    Q_EMIT stage.bench.queue.itemsAdded({stage.bench.task(3, 0, state::Failed{error, Charged::No}),
                                         stage.bench.task(3, 1, state::MaybeCharged{error, true})});
    QSignalSpy acted(stage.view.get(), &GridView::taskActionRequested);
    for (int index = 0; index < 2; ++index) {
        const QRect box = stage.rectOf(3, index).adjusted(0, 0, 0, -40);
        stage.click(box.center() + QPoint(0, 30));
    }
    QCOMPARE(acted.count(), 2);
    QCOMPARE(acted[0][1].value<TaskAction>(), TaskAction::TryAgain);
    QCOMPARE(acted[1][1].value<TaskAction>(), TaskAction::CheckAgain);
}

void TestGridView::tenThousandRows()
{
    Stage stage;
    stage.open();
    QList<TaskItem> many;
    for (int i = 0; i < 10'000; ++i)
        many.append(stage.bench.task(i / 4, i % 4, state::Waiting{}));
    Q_EMIT stage.bench.queue.itemsAdded(many);
    QCOMPARE(stage.bench.gallery.rowCount(), 12'500);
    stage.key(Qt::Key_End);
    QCOMPARE(stage.view->currentItem(), GalleryBench::idOf(0, 3));
    QVERIFY(stage.view->viewport()->rect().contains(stage.rectOf(0, 3)));
    stage.key(Qt::Key_Home);
    QCOMPARE(stage.view->verticalScrollBar()->value(), 46);
}

void TestGridView::allStatesAreDrawn_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("light") << ThemeChoice::Light;
}

void TestGridView::allStatesAreDrawn()
{
    QFETCH(ThemeChoice, choice);
    Stage stage(choice);
    GalleryBench &bench = stage.bench;
    const QString prompt = QStringLiteral("Ceramic pour-over set on a travertine counter, morning window light, long "
                                          "soft shadows, calm editorial product photo");
    struct Made
    {
        int index;
        ModelId model;
        QSize size;
        int rating;
        Flag flag;
    };
    for (const Made &made :
         {Made{0, test::gptImage, {1536, 1024}, 3, Flag::None}, Made{1, test::gptImage, {1536, 1024}, 5, Flag::Picked},
          Made{2, test::dallE3, {1792, 1024}, 4, Flag::Picked},
          Made{6, test::dallE3, {1792, 1024}, 0, Flag::Rejected}}) {
        ImageRecord record = bench.record(3, made.index, prompt, made.model);
        record.marks.rating = made.rating;
        record.marks.flag = made.flag;
        record.marks.label = made.index == 1 ? Label::Green : Label::None;
        bench.keep(record, GalleryBench::picture(prompt, made.model, made.index, made.size));
    }
    const QString herons = QStringLiteral(
        "Two herons over a reed bed, three-ink risograph poster, visible misregistration, off-white stock");
    for (int index = 0; index < 4; ++index)
        bench.keep(bench.record(1, index, herons, index < 2 ? test::gptImage : test::phoenix, Shape::Square),
                   GalleryBench::picture(herons, index < 2 ? test::gptImage : test::phoenix, index, {1024, 1024}));
    stage.open();
    Error busy;
    busy.kind = ErrorKind::RateLimited;
    busy.httpStatus = 429;
    busy.detail = QStringLiteral("Rate limit reached");
    Error lost;
    lost.kind = ErrorKind::Network;
    const qint64 now = bench.clock.wallMs();
    Q_EMIT bench.queue.itemsAdded(
        {bench.task(3, 3, state::Failed{busy, Charged::No}, test::dallE3, prompt),
         bench.task(3, 4, state::AtProvider{TaskId(QStringLiteral("t")), now - 24'000, false, true}, test::phoenix,
                    prompt),
         bench.task(3, 5, state::Running{now - 7'000}, test::phoenix, prompt),
         bench.task(3, 7, state::MaybeCharged{lost, true}, test::gptImage, prompt),
         bench.task(3, 8, state::Held{}, test::gptImage, prompt),
         bench.task(3, 9, state::AtProvider{TaskId(QStringLiteral("t")), now - 900'000, true, true}, test::phoenix,
                    prompt)});
    stage.view->makeCurrent(GalleryBench::idOf(3, 1));
    stage.click(stage.rectOf(3, 2).center(), Qt::ControlModifier);
    QTRY_VERIFY(!bench.feeder.pixmap(GalleryBench::idOf(3, 0), 256).isNull());
    QTRY_VERIFY(!bench.feeder.pixmap(GalleryBench::idOf(3, 2), 256).isNull());
    QTest::mouseMove(stage.view->viewport(), stage.rectOf(3, 0).center());
    QTRY_VERIFY(!bench.feeder.pixmap(GalleryBench::idOf(3, 6), 256).isNull() || GalleryBench::isShooting());
    QList<ItemId> seenNow;
    for (int index = 0; index < 4; ++index)
        seenNow.append(GalleryBench::idOf(1, index));
    QTRY_VERIFY(!GalleryBench::isShooting() || bench.hasThumbnails(seenNow, 183));
    const QImage seen = stage.view->viewport()->grab().toImage();
    const qreal dpr = seen.devicePixelRatio();
    const auto at = [&](QPoint point) { return seen.pixelColor((QPointF(point) * dpr).toPoint()); };
    const Tokens &tokens = bench.theme.current();
    const QRect current = stage.rectOf(3, 2);
    QCOMPARE(at(current.topLeft() + QPoint(-4, 60)), tokens.selectionPlate);
    QCOMPARE(at(QPoint(current.left() - 1, current.bottom() - 40 - 30)), tokens.accent);
    const QRect selected = stage.rectOf(3, 1);
    QCOMPARE(at(QPoint(selected.left() - 1, selected.bottom() - 40 - 30)), tokens.outline);
    QCOMPARE(at(stage.rectOf(3, 5).topLeft() + QPoint(3, 3)), tokens.placeholder);
    QCOMPARE(at(QPoint(4, 4)), tokens.canvas);
    GalleryBench::shoot(
        *stage.view,
        QStringLiteral("grid-%1").arg(choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
}

QTEST_MAIN(TestGridView)
#include "tst_grid_view.moc"
