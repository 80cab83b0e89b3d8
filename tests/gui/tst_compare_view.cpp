// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing as a person does it, in the real window, offscreen: what is selected, C, and every key; pixels at 100 % and
// under one zoom; pictures that go while they are compared; and all of it again after a start.
#include "models/DecodedPictures.h"
#include "models/GalleryModel.h"
#include "program/Workbench.h"
#include "support/LibraryBench.h"
#include "support/Names.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/TopBar.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/DifferenceTable.h"
#include "ui/compare/MarkEcho.h"
#include "ui/compare/PairView.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/LoupeView.h"
#include "ui/gallery/PictureMime.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize shapes[] = {{1536, 1024}, {1024, 1024}, {1024, 1536}};
const char *const models[] = {"openai/gpt-image-1", "openai/dall-e-3", "leonardo/phoenix-1-0"};

// Every pixel another colour, so that one that is off by one is found.
QImage plate(QSize size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x * 7 + number) % 256, y * 11 % 256, (x / 16 + y / 16) * 37 % 256);
    }
    return image;
}

// A library with so many pictures of three shapes, and the window on it.
struct Stage
{
    explicit Stage(int pictures)
    {
        test::Fixture fixture(library());
        if (!fixture.isOpen())
            qFatal("the library could not be opened");
        for (int i = 0; i < pictures; ++i) {
            Arrival arrival = test::arrivalOf(1, i);
            const QString model = QString::fromLatin1(models[i % 3]);
            arrival.record.sent.model = ModelId(model);
            arrival.record.wish.models = {ModelId(u"openai/gpt-image-1"_s), ModelId(u"openai/dall-e-3"_s)};
            arrival.record.cost = Money::ofMicros(i == 1 ? 250'000 : 14'000);
            if (i == 1)
                arrival.record.revisedPrompt = u"A calm wide lake at dawn"_s;
            arrival.bytes = test::encoded(plate(shapes[i % 3], i), "png", 100);
            const auto kept = fixture.keep(arrival);
            if (!kept)
                qFatal("a picture could not be kept");
            ids += kept->id;
        }
        restart();
    }
    void restart()
    {
        bench.reset();
        Workbench::Options options;
        options.library = library();
        options.preferencesFile = folder.filePath(u"settings.ini"_s);
        options.cacheFolder = folder.filePath(u"cache"_s);
        options.useKeychain = false;
        options.sampleDelay = 0;
        bench = std::make_unique<Workbench>(options);
        if (!bench->start())
            qFatal("the library could not be opened");
        window().resize(1440, 900);
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
        if (!QTest::qWaitFor([this] { return gallery().pictureCount() == ids.size(); }))
            qFatal("the gallery stays empty");
    }
    QString library() const { return folder.filePath(u"library"_s); }
    MainWindow &window() const { return *bench->window(); }
    const GalleryModel &gallery() const { return *qobject_cast<const GalleryModel *>(window().grid().model()); }
    CompareView *page() const { return window().findChild<CompareView *>(); }
    bool isShown() const { return page() && page()->isVisible(); }
    CompareSet &set() const { return page()->set(); }
    ComparePane &pane(int index) const { return *page()->grid().panes().at(index); }
    int rating(int index) const { return gallery().find(ids[index])->rating; }

    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window(), Qt::Key(which), modifiers);
    }
    void trigger(Act act) { window().actionList()[act]->trigger(); }
    // Selects them all and presses C.
    void compare()
    {
        window().grid().setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_C);
        QVERIFY(isShown());
        waitForPictures();
    }
    void waitForPictures() { QTRY_VERIFY_WITH_TIMEOUT(hasPictures(), 20'000); }
    bool hasPictures() const
    {
        for (const ComparePane *one : page()->grid().panes()) {
            if (!one->isAbsent() && !one->picture().hasImage())
                return false;
        }
        return true;
    }
    // With Qt's own events: the mouse may be over any pane in the tests' screen.
    void pointAt(int index)
    {
        QTest::mouseMove(&pane(index).picture(), pane(index).picture().rect().center());
        QTest::mouseMove(&pane(index).picture(), pane(index).picture().rect().center() + QPoint(3, 3));
    }

    QTemporaryDir folder;
    QList<ItemId> ids;
    std::unique_ptr<Workbench> bench;
};

// What a pane paints, in device pixels.
QImage painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
    return image;
}

} // namespace

class TestCompareView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit()); // the trash
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }
    void opensFromTheSelectionAndGoesBack();
    void oneAloneIsTheLoupeWithAHint();
    void nineAreEightAndASentence();
    void keysMarkThePaneInFocusAndSaySo();
    void thePointerTakesTheKeysUntilTheNextMove();
    void keysMoveAmongPanes();
    void keysZoomAllPanes();
    void hundredIsExactInThePane();
    void oneZoomLinesUpThreeShapes();
    void aDeletedPictureSaysSoAndTheOthersGoOn();
    void aMissingFileSaysSo();
    void pairModesByKeys();
    void theHandleTakesTheArrows();
    void dropsReplaceAndAdd();
    void comparesWithWhatWasSelected();
    void saysWhatDiffers();
    void comesBackAfterAStart();
    void everythingHasANameAndAKey();

private:
    QTemporaryDir m_data;
};

void TestCompareView::opensFromTheSelectionAndGoesBack()
{
    Stage stage(4);
    stage.compare();
    QCOMPARE(stage.set().ids(), stage.ids);
    QCOMPARE(stage.page()->grid().panes().size(), 4);
    QVERIFY(!stage.window().promptPanel().isVisible());
    auto *strip = stage.window().findChild<DifferenceStrip *>();
    QVERIFY(strip->isVisible());
    stage.key(Qt::Key_Return);
    auto *loupe = stage.window().findChild<LoupeView *>();
    QVERIFY(loupe->isVisible());
    QCOMPARE(loupe->current(), stage.ids[0]);
    stage.key(Qt::Key_Escape);
    QVERIFY(stage.isShown());
    stage.key(Qt::Key_Escape);
    QVERIFY(stage.window().grid().isVisible());
    QVERIFY(stage.window().promptPanel().isVisible());
    QVERIFY(!strip->isVisible());
    QCOMPARE(stage.window().grid().selectedPictures(), stage.ids);
}

void TestCompareView::oneAloneIsTheLoupeWithAHint()
{
    Stage stage(2);
    stage.window().grid().setFocus();
    stage.window().grid().makeCurrent(stage.ids[1]);
    stage.key(Qt::Key_C);
    QVERIFY(stage.window().findChild<LoupeView *>()->isVisible());
    QVERIFY(stage.window().findChild<Toast *>()->text().contains(u"Select two pictures"_s));
    QVERIFY(!stage.isShown());
}

void TestCompareView::nineAreEightAndASentence()
{
    Stage stage(9);
    stage.window().grid().setFocus();
    stage.key(Qt::Key_A, Qt::ControlModifier);
    stage.key(Qt::Key_C);
    QVERIFY(stage.isShown());
    QCOMPARE(stage.set().ids(), stage.ids.mid(0, 8));
    QCOMPARE(stage.window().findChild<Toast *>()->text(), u"The first eight pictures are compared, 1 is left out"_s);
    const QRect room = stage.page()->grid().rect();
    for (const ComparePane *pane : stage.page()->grid().panes())
        QVERIFY(room.contains(pane->geometry()));
}

void TestCompareView::keysMarkThePaneInFocusAndSaySo()
{
    Stage stage(3);
    stage.compare();
    stage.page()->grid().forgetPointer();
    stage.key(Qt::Key_4);
    QTRY_COMPARE(stage.rating(0), 4);
    auto *echo = stage.pane(0).findChild<MarkEcho *>();
    QTRY_VERIFY(echo->isVisible());
    QTRY_VERIFY(!echo->isVisible());
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_P);
    const auto row = [&](int index) { return *stage.gallery().find(stage.ids[index]); };
    QTRY_COMPARE(row(1).flag, Flag::Picked);
    QTRY_VERIFY(stage.pane(1).findChild<MarkEcho *>()->isVisible());
    stage.key(Qt::Key_X);
    QTRY_COMPARE(row(1).flag, Flag::Rejected);
    stage.key(Qt::Key_U);
    QTRY_COMPARE(row(1).flag, Flag::None);
    const std::pair<Qt::Key, Label> labels[] = {{Qt::Key_6, Label::Red},
                                                {Qt::Key_7, Label::Yellow},
                                                {Qt::Key_8, Label::Green},
                                                {Qt::Key_9, Label::Blue},
                                                {Qt::Key_9, Label::None}};
    for (const auto &[key, label] : labels) {
        stage.key(key);
        QTRY_COMPARE(row(1).label, label);
    }
    stage.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(row(1).label, Label::Blue);
    QCOMPARE(stage.rating(0), 4);
    stage.key(Qt::Key_0);
    QCOMPARE(stage.rating(0), 4);
}

void TestCompareView::thePointerTakesTheKeysUntilTheNextMove()
{
    Stage stage(3);
    stage.compare();
    stage.pointAt(2);
    QCOMPARE(stage.page()->targets(), QList<ItemId>{stage.ids[2]});
    stage.key(Qt::Key_5);
    QTRY_COMPARE(stage.rating(2), 5);
    QCOMPARE(stage.set().active(), 0);
    stage.key(Qt::Key_Tab);
    QCOMPARE(stage.page()->targets(), QList<ItemId>{stage.ids[1]});
}

void TestCompareView::keysMoveAmongPanes()
{
    Stage stage(4);
    stage.compare();
    QCOMPARE(stage.set().active(), 0);
    stage.key(Qt::Key_Tab);
    QCOMPARE(stage.set().active(), 1);
    QCOMPARE(QApplication::focusWidget(), &stage.pane(1));
    QVERIFY2(stage.pane(1).accessibleName().startsWith(u"picture 2 of 4, dall-e-3, 1024 by 1024"_s),
             qPrintable(stage.pane(1).accessibleName()));
    stage.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(stage.set().active(), 0);
    const auto above = [&](int a, int b) { return stage.pane(a).y() < stage.pane(b).y(); };
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.set().active(), 1);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.set().active(), 0);
    if (above(0, 2)) {
        stage.key(Qt::Key_Down);
        QCOMPARE(stage.set().active(), 2);
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.set().active(), 0);
    }
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.set().active(), 0);
    stage.key(Qt::Key_S);
    QCOMPARE(stage.set().idAt(0), stage.ids[1]);
    QCOMPARE(stage.set().idAt(1), stage.ids[0]);
    stage.key(Qt::Key_I, Qt::ShiftModifier);
    QVERIFY(!stage.pane(0).findChild<QWidget *>()->isHidden());
    QVERIFY(!stage.window().actionList()[Act::Captions]->isChecked());
    stage.key(Qt::Key_I, Qt::ShiftModifier);
    QVERIFY(stage.window().actionList()[Act::Captions]->isChecked());
}

void TestCompareView::keysZoomAllPanes()
{
    Stage stage(3);
    stage.compare();
    stage.page()->grid().forgetPointer();
    const auto percent = [&](int index) { return stage.pane(index).picture().percent(); };
    const double fitted[] = {percent(0), percent(1), percent(2)};
    stage.key(Qt::Key_Z);
    QCOMPARE(percent(0), 100.0);
    for (int i : {1, 2})
        QVERIFY(qAbs(percent(i) / fitted[i] - 100.0 / fitted[0]) < 0.01);
    stage.key(Qt::Key_Z);
    QCOMPARE(percent(0), fitted[0]);
    stage.key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(percent(0), 100.0);
    stage.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(percent(1), fitted[1]);
    stage.key(Qt::Key_Plus);
    QVERIFY(percent(2) > fitted[2]);
    stage.key(Qt::Key_Minus);
    QVERIFY(qAbs(percent(2) - fitted[2]) < 0.01);
    // With Shift one alone; R brings it back.
    ImagePane &one = stage.pane(1).picture();
    stage.key(Qt::Key_1, Qt::ControlModifier);
    const QPointF before = one.viewport().centre();
    QTest::mousePress(&one, Qt::LeftButton, Qt::ShiftModifier, one.rect().center());
    QMouseEvent move(QEvent::MouseMove, one.rect().center() - QPointF(80, 60),
                     one.mapToGlobal(one.rect().center() - QPointF(80, 60)), Qt::NoButton, Qt::LeftButton,
                     Qt::ShiftModifier);
    QApplication::sendEvent(&one, &move);
    QTest::mouseRelease(&one, Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(one.viewport().centre() != before);
    QVERIFY(stage.pane(1).isAlone());
    QCOMPARE(stage.pane(0).picture().viewport().centre(), before);
    stage.key(Qt::Key_R);
    QVERIFY(!stage.pane(1).isAlone());
    QCOMPARE(one.viewport(), stage.pane(0).picture().viewport());
}

void TestCompareView::hundredIsExactInThePane()
{
    Stage stage(3);
    stage.compare();
    for (int index = 0; index < 3; ++index) {
        stage.set().setActive(index);
        stage.page()->grid().forgetPointer();
        stage.key(Qt::Key_1, Qt::ControlModifier);
        ImagePane &pane = stage.pane(index).picture();
        pane.setNavigator(false);
        pane.setGhost({});
        QTRY_COMPARE(stage.pane(index).picture().percent(), 100.0);
        const QImage image = plate(shapes[index], index);
        const auto wrong = [&] {
            const QImage seen = painted(pane);
            const QPoint corner = pane.pictureRect().topLeft().toPoint();
            int found = 0;
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x) {
                    const QPoint at = QPoint(x, y) - corner;
                    if (image.rect().contains(at) && seen.pixel(x, y) != image.pixel(at))
                        ++found;
                }
            }
            return found;
        };
        QTRY_COMPARE_WITH_TIMEOUT(wrong(), 0, 20'000); // sharp once it is decoded at this size
    }
}

void TestCompareView::oneZoomLinesUpThreeShapes()
{
    Stage stage(3);
    stage.compare();
    ImagePane &first = stage.pane(0).picture();
    const auto wheel = [&](QPointF at, int delta) {
        QWheelEvent event(at, first.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&first, &event);
    };
    // The point of the picture in the middle of a pane, 0 to 1 both ways.
    const auto middle = [&](int index) {
        const ImagePane &pane = stage.pane(index).picture();
        const QRectF where = pane.pictureRect();
        const QPointF at = QPointF(pane.rect().center()) + QPointF(0.5, 0.5) - where.topLeft();
        return QPointF(at.x() / where.width(), at.y() / where.height());
    };
    // Three ratios of zoom, all of which every shape can show in the middle.
    for (int turns : {4, 4, 4}) {
        for (int i = 0; i < turns; ++i)
            wheel(QPointF(first.rect().center()), 120);
        for (int index : {1, 2}) {
            const QPointF apart = middle(index) - middle(0);
            QVERIFY2(std::hypot(apart.x(), apart.y()) < 0.01,
                     qPrintable(u"%1: %2, %3"_s.arg(index).arg(apart.x()).arg(apart.y())));
        }
    }
}

void TestCompareView::aDeletedPictureSaysSoAndTheOthersGoOn()
{
    Stage stage(3);
    stage.compare();
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_Delete);
    QTRY_VERIFY(stage.pane(1).isAbsent());
    QCOMPARE(stage.set().size(), 3);
    QVERIFY(stage.pane(1).accessibleName().contains(u"This picture was deleted"_s));
    QVERIFY(stage.page()->targets().isEmpty());
    QVERIFY(stage.pane(0).picture().hasImage());
    QVERIFY(stage.pane(2).picture().hasImage());
    stage.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!stage.pane(1).isAbsent());
    stage.waitForPictures();
    stage.key(Qt::Key_Delete);
    QTRY_VERIFY(stage.pane(1).isAbsent());
    Q_EMIT stage.pane(1).removeRequested();
    QCOMPARE(stage.set().ids(), (QList<ItemId>{stage.ids[0], stage.ids[2]}));
}

void TestCompareView::aMissingFileSaysSo()
{
    Stage stage(3);
    const QStringList files = test::filesIn(stage.library()).filter(QRegularExpression(u"\\.png$"_s));
    QCOMPARE(files.size(), 3);
    QVERIFY(QFile::remove(QDir(stage.library()).filePath(files[1])));
    stage.window().grid().setFocus();
    stage.key(Qt::Key_A, Qt::ControlModifier);
    stage.key(Qt::Key_C);
    const auto absent = [&] {
        int count = 0;
        for (const ComparePane *pane : stage.page()->grid().panes())
            count += pane->isAbsent();
        return count;
    };
    QTRY_COMPARE(absent(), 1);
    QTRY_VERIFY(stage.hasPictures());
}

void TestCompareView::pairModesByKeys()
{
    Stage stage(4);
    stage.compare();
    stage.key(Qt::Key_1, Qt::ControlModifier);
    const Viewport before = stage.pane(0).picture().viewport();
    stage.key(Qt::Key_M);
    PairView &pair = stage.page()->pair();
    PairPane &pane = pair.pane();
    QVERIFY(pair.isVisible());
    QCOMPARE(pane.mode(), CompareMode::Slider);
    QCOMPARE(pane.viewport(), before);
    QTRY_VERIFY_WITH_TIMEOUT(pane.isComplete(), 20'000);
    // A stays, Left and Right step B, the zoom stays.
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.set().b(), 2);
    QCOMPARE(stage.set().a(), 0);
    QCOMPARE(pane.viewport(), before);
    stage.key(Qt::Key_Left);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.set().b(), 3);
    stage.key(Qt::Key_S);
    QCOMPARE(stage.set().a(), 3);
    QCOMPARE(stage.set().b(), 0);
    const double divider = pane.divider();
    stage.key(Qt::Key_BracketRight);
    QVERIFY(pane.divider() > divider);
    stage.key(Qt::Key_BracketLeft);
    QVERIFY(qAbs(pane.divider() - divider) < 0.001);
    // Held, B alone.
    QTRY_VERIFY_WITH_TIMEOUT(pane.isComplete(), 20'000);
    QWidget *focused = QApplication::focusWidget();
    const QImage split = painted(pane);
    QTest::keyPress(focused, Qt::Key_B);
    QVERIFY(painted(pane) != split);
    QTest::keyRelease(focused, Qt::Key_B);
    QCOMPARE(painted(pane), split);
    // The active one of the two is rated.
    pair.forgetPointer();
    stage.key(Qt::Key_3);
    QTRY_COMPARE(stage.gallery().find(stage.set().idAt(stage.set().active()))->rating, 3);
    const CompareMode modes[] = {CompareMode::Blink, CompareMode::Opacity, CompareMode::Difference};
    for (const CompareMode mode : modes) {
        stage.key(Qt::Key_M);
        QCOMPARE(stage.set().mode(), mode);
        QCOMPARE(pane.mode(), mode);
        QCOMPARE(pane.viewport(), before);
    }
    QTRY_VERIFY_WITH_TIMEOUT(pane.difference().share > 0, 20'000);
    stage.key(Qt::Key_M);
    QVERIFY(stage.page()->grid().isVisible());
    QCOMPARE(stage.pane(1).picture().viewport(), before);
}

void TestCompareView::theHandleTakesTheArrows()
{
    Stage stage(3);
    stage.compare();
    stage.key(Qt::Key_M);
    PairPane &pane = stage.page()->pair().pane();
    QCOMPARE(stage.set().active(), stage.set().b());
    stage.key(Qt::Key_Tab);
    QVERIFY(pane.hasFocus());
    const double before = pane.divider();
    const int b = stage.set().b();
    stage.key(Qt::Key_Right);
    QVERIFY(pane.divider() > before);
    QCOMPARE(stage.set().b(), b);
    stage.key(Qt::Key_Tab);
    QVERIFY(!pane.hasFocus());
    QCOMPARE(stage.set().active(), stage.set().a());
    stage.key(Qt::Key_Tab);
    QCOMPARE(stage.set().active(), stage.set().b());
}

void TestCompareView::dropsReplaceAndAdd()
{
    Stage stage(4);
    const auto drop = [](QWidget *target, const QList<ItemId> &ids) {
        QMimeData data;
        addPictures(data, ids);
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    };
    auto *views = stage.window().topBar().findChild<SegmentedControl *>();
    drop(views->segment(u"compare"_s), {stage.ids[0], stage.ids[1]});
    QVERIFY(stage.isShown());
    QCOMPARE(stage.set().ids(), stage.ids.mid(0, 2));
    drop(&stage.pane(1), {stage.ids[2]});
    QCOMPARE(stage.set().ids(), (QList<ItemId>{stage.ids[0], stage.ids[2]}));
    drop(stage.window().findChild<DifferenceStrip *>(), {stage.ids[3]});
    QCOMPARE(stage.set().size(), 3);
    drop(views->segment(u"compare"_s), {stage.ids[1]});
    QCOMPARE(stage.set().size(), 4);
}

void TestCompareView::comparesWithWhatWasSelected()
{
    Stage stage(3);
    GridView &grid = stage.window().grid();
    QAction *action = stage.window().actionList()[Act::CompareWithSelected];
    grid.setFocus();
    grid.makeCurrent(stage.ids[0]);
    QTRY_VERIFY(!action->isEnabled()); // nothing beside it
    stage.key(Qt::Key_E);
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.window().findChild<LoupeView *>()->current(), stage.ids[1]);
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QVERIFY(stage.isShown());
    QCOMPARE(stage.set().ids(), stage.ids.mid(0, 2));
}

void TestCompareView::saysWhatDiffers()
{
    Stage stage(3);
    stage.compare();
    auto *table = stage.window().findChild<DifferenceTable *>();
    const QString text = table->asText();
    QVERIFY2(text.startsWith(u"\tA\tB\tC"_s), qPrintable(text));
    QVERIFY(text.contains(u"Size\t1536×1024\t1024×1024"_s));
    QVERIFY(text.contains(u"Prompt as sent\tyours\trewritten\tyours"_s));
    QVERIFY(text.contains(u"(asked 1536×1024)"_s));
    auto *strip = stage.window().findChild<DifferenceStrip *>();
    QVERIFY(strip->asText().contains(u"A calm wide lake at dawn"_s));
    stage.key(Qt::Key_M);
    QVERIFY2(strip->asText().contains(u"B against A: 18 times the price"_s), qPrintable(strip->asText()));
}

void TestCompareView::comesBackAfterAStart()
{
    Stage stage(4);
    stage.compare();
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_Tab);
    stage.key(Qt::Key_M);
    stage.key(Qt::Key_I, Qt::ShiftModifier);
    QCOMPARE(stage.set().b(), 2);
    stage.restart();
    QTRY_VERIFY(stage.isShown());
    QCOMPARE(stage.set().ids(), stage.ids);
    QCOMPARE(stage.set().mode(), CompareMode::Slider);
    QCOMPARE(stage.set().b(), 2);
    QVERIFY(!stage.window().actionList()[Act::Captions]->isChecked());
    stage.key(Qt::Key_Escape);
    QVERIFY(stage.window().grid().isVisible());
}

void TestCompareView::everythingHasANameAndAKey()
{
    Stage stage(3);
    const Act acts[] = {Act::CompareMode, Act::SwapSides, Act::Realign, Act::Captions, Act::ZoomIn, Act::ZoomOut};
    const Actions &actions = stage.window().actionList();
    for (const Act act : acts)
        QVERIFY(!actions[act]->isEnabled()); // nothing to do it to
    stage.compare();
    for (const Act act : acts) {
        QVERIFY(actions[act]->isEnabled());
        QVERIFY(!actions[act]->shortcut().isEmpty());
    }
    QCOMPARE(test::nameless(*stage.page()), QStringList());
    QCOMPARE(test::nameless(*stage.window().findChild<DifferenceStrip *>()), QStringList());
    stage.key(Qt::Key_M);
    QCOMPARE(test::nameless(*stage.page()), QStringList());
    QCOMPARE(test::nameless(*stage.window().findChild<DifferenceStrip *>()), QStringList());
    QVERIFY(!actions[Act::Realign]->isEnabled());
    QVERIFY(actions[Act::DividerBack]->isEnabled());
}

QTEST_MAIN(TestCompareView)
#include "tst_compare_view.moc"
