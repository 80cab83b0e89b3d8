// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the comparison in the real window, offscreen: marks with their echo, panes, zoom and pixels, the modes
// that show two pictures at one place.
#include "models/GalleryModel.h"
#include "program/Workbench.h"
#include "support/CompareStage.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/MarkEcho.h"
#include "ui/compare/PairView.h"
#include "ui/compare/PaneCaption.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/ImagePane.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestCompareKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit()); // the trash
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }
    void keysMarkThePaneInFocusAndSaySo();
    void thePointerTakesTheKeysUntilTheNextMove();
    void keysMoveAmongPanes();
    void keysZoomAllPanes();
    void hundredIsExactInThePane();
    void oneZoomLinesUpThreeShapes();
    void pairModesByKeys();
    void theHandleTakesTheArrows();

private:
    QTemporaryDir m_data;
};

void TestCompareKeys::keysMarkThePaneInFocusAndSaySo()
{
    test::CompareStage stage(3);
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

void TestCompareKeys::thePointerTakesTheKeysUntilTheNextMove()
{
    test::CompareStage stage(3);
    stage.compare();
    stage.pointAt(2);
    QCOMPARE(stage.page()->targets(), QList<ItemId>{stage.ids[2]});
    stage.key(Qt::Key_5);
    QTRY_COMPARE(stage.rating(2), 5);
    QCOMPARE(stage.set().active(), 0);
    stage.key(Qt::Key_Tab);
    QCOMPARE(stage.page()->targets(), QList<ItemId>{stage.ids[1]});
}

void TestCompareKeys::keysMoveAmongPanes()
{
    test::CompareStage stage(4);
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
    const auto captioned = [&stage] { return stage.pane(0).findChild<PaneCaption *>()->isVisible(); };
    QVERIFY(captioned());
    stage.key(Qt::Key_I, Qt::ShiftModifier);
    QVERIFY(!captioned());
    QVERIFY(!stage.window().actionList()[Act::Captions]->isChecked());
    // Other pages share the switch: what is chosen there holds here too.
    stage.key(Qt::Key_G);
    stage.window().actionList()[Act::Captions]->toggle();
    stage.key(Qt::Key_C);
    QVERIFY(captioned());
}

void TestCompareKeys::keysZoomAllPanes()
{
    test::CompareStage stage(3);
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

void TestCompareKeys::hundredIsExactInThePane()
{
    test::CompareStage stage(3);
    stage.compare();
    for (int index = 0; index < 3; ++index) {
        stage.set().setActive(index);
        stage.page()->grid().forgetPointer();
        stage.key(Qt::Key_1, Qt::ControlModifier);
        ImagePane &pane = stage.pane(index).picture();
        pane.setNavigator(false);
        pane.setGhost({});
        QTRY_COMPARE(stage.pane(index).picture().percent(), 100.0);
        const QImage image = test::comparePlate(test::compareShapes[index], index);
        const auto wrong = [&] {
            const QImage seen = test::painted(pane);
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

void TestCompareKeys::oneZoomLinesUpThreeShapes()
{
    test::CompareStage stage(3);
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

void TestCompareKeys::pairModesByKeys()
{
    test::CompareStage stage(4);
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
    const QImage split = test::painted(pane);
    QTest::keyPress(focused, Qt::Key_B);
    QVERIFY(test::painted(pane) != split);
    QTest::keyRelease(focused, Qt::Key_B);
    QCOMPARE(test::painted(pane), split);
    QTest::keyPress(focused, Qt::Key_B);
    QEvent leave(QEvent::WindowDeactivate); // the release goes to another window
    QApplication::sendEvent(&stage.window(), &leave);
    QCOMPARE(test::painted(pane), split);
    QTest::keyRelease(focused, Qt::Key_B);
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

void TestCompareKeys::theHandleTakesTheArrows()
{
    test::CompareStage stage(3);
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

QTEST_MAIN(TestCompareKeys)
#include "tst_compare_keys.moc"
