// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing as a person does it, in the real window, offscreen: what is selected, dropped or pointed at, pictures that
// go while they are compared, what is said, and all of it again after a start.
#include "models/DecodedPictures.h"
#include "models/GalleryModel.h"
#include "program/Workbench.h"
#include "support/CompareStage.h"
#include "support/Names.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/TopBar.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/DifferenceTable.h"
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
    void aDeletedPictureSaysSoAndTheOthersGoOn();
    void aMissingFileSaysSo();
    void sharpAgainAfterAnotherPage();
    void dropsReplaceAndAdd();
    void dropsBeyondEightSaySo();
    void comparesWithWhatWasSelected();
    void saysWhatDiffers();
    void comesBackAfterAStart();
    void everythingHasANameAndAKey();

private:
    static void drop(QWidget *target, const QList<ItemId> &ids)
    {
        QMimeData data;
        addPictures(data, ids);
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
    QTemporaryDir m_data;
};

void TestCompareView::opensFromTheSelectionAndGoesBack()
{
    test::CompareStage stage(4);
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
    test::CompareStage stage(2);
    stage.window().grid().setFocus();
    stage.window().grid().makeCurrent(stage.ids[1]);
    stage.key(Qt::Key_C);
    QVERIFY(stage.window().findChild<LoupeView *>()->isVisible());
    QVERIFY(stage.window().findChild<Toast *>()->text().contains(u"Select two pictures"_s));
    QVERIFY(!stage.isShown());
}

void TestCompareView::nineAreEightAndASentence()
{
    test::CompareStage stage(9);
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

void TestCompareView::aDeletedPictureSaysSoAndTheOthersGoOn()
{
    test::CompareStage stage(3);
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
    test::CompareStage stage(3);
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
    for (const ComparePane *pane : stage.page()->grid().panes())
        QCOMPARE(pane->accessibleName().contains(u"The picture's file cannot be read"_s), pane->isAbsent());
}

void TestCompareView::sharpAgainAfterAnotherPage()
{
    test::CompareStage stage(3);
    stage.compare();
    const auto sharp = [&stage] {
        int count = 0;
        for (const ComparePane *pane : stage.page()->grid().panes())
            count += pane->picture().hasImage() ? 1 : 0;
        return count;
    };
    QCOMPARE(sharp(), 3);
    stage.key(Qt::Key_Return);
    QVERIFY(!stage.isShown());
    QCOMPARE(sharp(), 0);
    stage.key(Qt::Key_Escape);
    QCOMPARE(sharp(), 3);
    // The panes hold nothing while two of them are shown at one place, though pictures come.
    stage.key(Qt::Key_M);
    stage.key(Qt::Key_Z);
    QTRY_VERIFY(stage.page()->pair().pane().isComplete());
    stage.key(Qt::Key_Right);
    QTRY_VERIFY(stage.page()->pair().pane().isComplete());
    QCOMPARE(sharp(), 0);
    for (int i = 0; i < 4; ++i)
        stage.key(Qt::Key_M);
    QVERIFY(stage.page()->grid().isVisible());
    QCOMPARE(sharp(), 3);
}

void TestCompareView::dropsReplaceAndAdd()
{
    test::CompareStage stage(4);
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

void TestCompareView::dropsBeyondEightSaySo()
{
    test::CompareStage stage(9);
    stage.window().grid().setFocus();
    stage.key(Qt::Key_A, Qt::ControlModifier);
    stage.key(Qt::Key_C);
    auto *toast = stage.window().findChild<Toast *>();
    for (QWidget *target : {static_cast<QWidget *>(stage.page()),
                            static_cast<QWidget *>(stage.window().findChild<DifferenceStrip *>())}) {
        toast->say(u"before"_s, {}, 4000);
        drop(target, {stage.ids[0]}); // it is there
        QCOMPARE(toast->text(), u"before"_s);
        drop(target, {stage.ids[8]});
        QCOMPARE(toast->text(), u"Eight pictures are compared already. Remove one first"_s);
    }
    toast->say(u"before"_s, {}, 4000);
    drop(&stage.pane(2), {stage.ids[2], stage.ids[8]}); // the first in its place, none for the second
    QCOMPARE(stage.set().ids(), stage.ids.mid(0, 8));
    QCOMPARE(toast->text(), u"Eight pictures are compared already. Remove one first"_s);
}

void TestCompareView::comparesWithWhatWasSelected()
{
    test::CompareStage stage(3);
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
    test::CompareStage stage(3);
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
    test::CompareStage stage(4);
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
    test::CompareStage stage(3);
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
