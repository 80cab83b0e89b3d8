// SPDX-License-Identifier: GPL-3.0-or-later
// The survey by keyboard and mouse: what is rejected fades in its place, gaps are closed when asked, everything comes
// back, and what is left goes on to the comparison.
#include "models/DecodedPictures.h"
#include "program/Workbench.h"
#include "settings/Preferences.h"
#include "support/GalleryBench.h"
#include "support/Names.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/survey/SurveyCanvas.h"
#include "ui/survey/SurveyView.h"
#include "ui/widgets/Toast.h"

#include <QToolButton>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::GalleryBench;

namespace {

struct Stage
{
    explicit Stage(int pictures, ThemeChoice choice = ThemeChoice::Dark)
        : bench(choice)
        , decoded(bench.library, bench.pictures)
        , actions(&window)
    {
        preferences = std::make_unique<Preferences>(bench.folder.filePath(u"settings.ini"_s));
        const ModelId models[] = {test::gptImage, test::dallE3, test::phoenix};
        const QSize sizes[] = {{192, 128}, {128, 128}, {128, 192}};
        for (int index = 0; index < pictures; ++index) {
            const QSize size = sizes[index % 3];
            bench.keep(bench.record(0, index, u"A calm lake"_s, models[index % 3]),
                       GalleryBench::isShooting()
                           ? GalleryBench::picture(u"Two herons"_s, models[index % 3], index, size * 6)
                           : test::drawing(size, false));
            ids += GalleryBench::idOf(0, index);
        }
        bench.load();
        make();
    }
    void make()
    {
        view.reset();
        view = std::make_unique<SurveyView>(SurveyView::Parts{actions, bench.library, bench.history, bench.gallery,
                                                              bench.feeder, decoded, *preferences, bench.theme,
                                                              bench.catalog});
        QObject::connect(view.get(), &SurveyView::marksRequested, &bench.history, &UndoHistory::edit);
        QObject::connect(view.get(), &SurveyView::trashRequested, &bench.history, &UndoHistory::trash);
        canvas = view->findChild<SurveyCanvas *>();
        view->resize(1100, 760);
        view->QWidget::show();
    }
    void show() { view->show(ids); }
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view.get(), Qt::Key(which), modifiers);
    }
    // As the window does: the page first, then its history.
    void undo()
    {
        if (!view->perform(Act::Undo))
            bench.history.undo();
    }
    QList<QRect> places() const
    {
        QList<QRect> all;
        for (const ItemId &id : ids)
            all += canvas->placeOf(id);
        return all;
    }
    QToolButton *button(const QString &start) const
    {
        for (QToolButton *one : view->findChildren<QToolButton *>()) {
            if (one->text().startsWith(start))
                return one;
        }
        return nullptr;
    }
    bool isRejected(int index) const { return view->set().isRejected(ids.at(index)); }
    bool isFaded(int index) const { return canvas->opacityOf(ids.at(index)) < 0.4; }

    GalleryBench bench;
    DecodedPictures decoded;
    std::unique_ptr<Preferences> preferences;
    QWidget window;
    Actions actions;
    std::unique_ptr<SurveyView> view;
    SurveyCanvas *canvas = nullptr;
    QList<ItemId> ids;
};

} // namespace

class TestSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void showsAllAtOnceUncropped()
    {
        Stage stage(8);
        stage.show();
        const QList<QRect> places = stage.places();
        for (qsizetype i = 0; i < places.size(); ++i) {
            QVERIFY(stage.canvas->rect().contains(places[i]));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!places[i].intersects(places[j]));
        }
        QVERIFY(places[0].width() > places[0].height());
        QVERIFY(places[2].width() < places[2].height());
        QTRY_VERIFY(stage.bench.hasThumbnails(stage.ids, 128));
        GalleryBench::shoot(*stage.view, u"survey-dark"_s);
    }

    void aRejectedOneFadesInItsPlaceAndComesBack()
    {
        Stage stage(6);
        stage.show();
        const QList<QRect> before = stage.places();
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_X);
        QTRY_VERIFY(stage.isRejected(1));
        QTRY_VERIFY(stage.isFaded(1));
        QCOMPARE(stage.places(), before);
        QCOMPARE(stage.view->set().left().size(), 5);
        QCOMPARE(stage.button(u"Compare"_s)->text(), u"Compare the 5"_s);
        stage.key(Qt::Key_U);
        QTRY_VERIFY(!stage.isRejected(1));
        QTRY_COMPARE(stage.canvas->opacityOf(stage.ids[1]), 1.0);
        stage.undo(); // of the U
        QTRY_VERIFY(stage.isRejected(1));
        stage.undo();
        QTRY_VERIFY(!stage.isRejected(1));
        QCOMPARE(stage.places(), before);
    }

    void lessMotionFadesAtOnce()
    {
        Stage stage(3);
        stage.bench.theme.setReduceMotion(true);
        stage.show();
        connect(&stage.bench.library, &Library::edited, this, [&stage] { QVERIFY(stage.isFaded(0)); });
        stage.key(Qt::Key_X);
        QTRY_VERIFY(stage.isRejected(0));
    }

    void gapsAreClosedWhenAsked()
    {
        Stage stage(6);
        stage.show();
        const QList<QRect> before = stage.places();
        stage.key(Qt::Key_X);
        stage.key(Qt::Key_End);
        stage.key(Qt::Key_X);
        QTRY_COMPARE(stage.view->set().left().size(), 4);
        QVERIFY(stage.view->perform(Act::Survey)); // N again
        QVERIFY(stage.canvas->placeOf(stage.ids[0]).isEmpty());
        QVERIFY(stage.canvas->placeOf(stage.ids[5]).isEmpty());
        QVERIFY(stage.canvas->placeOf(stage.ids[1]) != before[1]);
        QCOMPARE(stage.view->set().current(), stage.ids[4]);
        stage.undo();
        QTRY_COMPARE(stage.view->set().current(), stage.ids[5]);
        QVERIFY(!stage.canvas->placeOf(stage.ids[5]).isEmpty());
        stage.undo();
        QTRY_COMPARE(stage.places(), before);
    }

    void backspaceTakesOutWithoutAVerdict()
    {
        Stage stage(4);
        stage.show();
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Backspace);
        QVERIFY(stage.canvas->placeOf(stage.ids[1]).isEmpty());
        QCOMPARE(stage.view->set().current(), stage.ids[2]);
        stage.key(Qt::Key_3);
        stage.bench.settle();
        QTest::mouseClick(stage.canvas, Qt::LeftButton, {}, stage.canvas->outButton().center());
        QCOMPARE(stage.view->set().left(), (QList<ItemId>{stage.ids[0], stage.ids[3]}));
        QCOMPARE(stage.bench.gallery.find(stage.ids[1])->flag, Flag::None);
        // Back in the order they were done: out, three stars, out.
        stage.undo();
        QCOMPARE(stage.view->set().current(), stage.ids[2]);
        QTRY_COMPARE(stage.bench.gallery.find(stage.ids[2])->rating, 3);
        stage.undo();
        QTRY_COMPARE(stage.bench.gallery.find(stage.ids[2])->rating, 0);
        stage.key(Qt::Key_Z, Qt::ControlModifier); // the window's own action is off by now
        QCOMPARE(stage.view->set().left(), stage.ids);
    }

    void theKeyboardReachesEveryPicture()
    {
        Stage stage(9);
        stage.show();
        QSet<ItemId> reached{stage.view->set().current()};
        for (int i = 0; i < 12; ++i) {
            stage.key(Qt::Key_Right);
            reached.insert(stage.view->set().current());
        }
        QCOMPARE(reached.size(), 9);
        QCOMPARE(stage.view->set().current(), stage.ids.last());
        stage.key(Qt::Key_Home);
        QCOMPARE(stage.view->set().current(), stage.ids.first());
        stage.key(Qt::Key_Down);
        const QRect lower = stage.canvas->placeOf(stage.view->set().current());
        QVERIFY(lower.top() > stage.canvas->placeOf(stage.ids[0]).bottom());
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.canvas->placeOf(stage.view->set().current()).top(), stage.canvas->placeOf(stage.ids[0]).top());
        QSignalSpy opened(stage.view.get(), &SurveyView::openRequested);
        stage.key(Qt::Key_End);
        stage.key(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ItemId>(), stage.ids.last());
    }

    void digitsMarkTheCurrentPicture()
    {
        Stage stage(3);
        stage.show();
        stage.key(Qt::Key_Right);
        for (const int key : {int(Qt::Key_4), int(Qt::Key_P), int(Qt::Key_8)})
            stage.key(key);
        const PictureRow *row = stage.bench.gallery.find(stage.ids[1]);
        QTRY_COMPARE(row->label, Label::Green);
        QCOMPARE(row->rating, 4);
        QCOMPARE(row->flag, Flag::Picked);
        QTRY_COMPARE(stage.view->accessibleName(), u"picture 2 of 3, dall-e-3, 4 stars, picked"_s);
        stage.key(Qt::Key_X);
        QTRY_COMPARE(stage.view->accessibleName(), u"picture 2 of 3, dall-e-3, 4 stars, rejected"_s);
    }

    void whatIsLeftIsComparedAndPicked()
    {
        Stage stage(10);
        stage.show();
        QSignalSpy compared(stage.view.get(), &SurveyView::compareRequested);
        stage.key(Qt::Key_C);
        QCOMPARE(compared.size(), 0);
        QVERIFY(!stage.button(u"Compare"_s)->isEnabled());
        QCOMPARE(stage.button(u"Compare"_s)->toolTip(), u"8 pictures can be compared, 10 are left."_s);
        stage.key(Qt::Key_X);
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Backspace);
        QTRY_VERIFY(stage.button(u"Compare the 8"_s) && stage.button(u"Compare the 8"_s)->isEnabled());
        stage.key(Qt::Key_C);
        QCOMPARE(compared.size(), 1);
        QCOMPARE(compared.first().first().value<QList<ItemId>>(), stage.ids.mid(2));
        QTest::mouseClick(stage.button(u"Pick the 8"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.bench.gallery.find(stage.ids[9])->flag, Flag::Picked);
        QCOMPARE(stage.bench.gallery.find(stage.ids[1])->flag, Flag::None);
    }

    void noneLeftIsSaid()
    {
        Stage stage(3);
        stage.show();
        for (int i = 0; i < 3; ++i) {
            stage.key(Qt::Key_X);
            stage.key(Qt::Key_Right);
        }
        QTRY_COMPARE(stage.view->set().left().size(), 0);
        QVERIFY(!stage.button(u"Pick"_s)->isEnabled());
        stage.key(Qt::Key_N);
        QCOMPARE(stage.view->accessibleName(), u"All three rejected. Ctrl+Z brings the last one back."_s);
        QVERIFY(stage.view->targets().isEmpty());
        GalleryBench::shoot(*stage.view, u"survey-none-left"_s);
        stage.undo();
        QTRY_COMPARE(stage.view->targets(), QList<ItemId>{stage.ids[2]});
    }

    void aDeletedPictureLeavesAndComesBack()
    {
        Stage stage(3);
        stage.show();
        stage.key(Qt::Key_Delete);
        QTRY_COMPARE(stage.view->set().left().size(), 2);
        QTRY_VERIFY(!stage.bench.history.isBusy());
        stage.bench.history.undo();
        QTRY_COMPARE(stage.view->set().left(), stage.ids);
    }

    void undoGoesBackInTheOrderDone()
    {
        Stage stage(4);
        stage.show();
        stage.key(Qt::Key_Backspace); // takes out 0
        stage.key(Qt::Key_Delete);    // throws away 1
        QTRY_COMPARE(stage.view->set().left(), stage.ids.mid(2));
        QTRY_VERIFY(!stage.bench.history.isBusy());
        stage.undo();
        QTRY_COMPARE(stage.view->set().left(), stage.ids.mid(1));
        QTRY_VERIFY(!stage.bench.history.isBusy());
        stage.undo();
        QCOMPARE(stage.view->set().left(), stage.ids);
        // What was undone elsewhere, as in the loupe, is not asked for twice.
        stage.key(Qt::Key_Backspace);
        stage.key(Qt::Key_3);
        QTRY_COMPARE(stage.bench.gallery.find(stage.ids[1])->rating, 3);
        QTRY_VERIFY(stage.view->undoText().isEmpty());
        stage.bench.history.undo();
        QVERIFY(!stage.view->undoText().isEmpty());
        stage.undo();
        QCOMPARE(stage.view->set().left(), stage.ids);
    }

    void sixtyAndASentence()
    {
        Stage stage(63);
        stage.show();
        QCOMPARE(stage.view->set().size(), 60);
        QTRY_VERIFY(stage.bench.hasThumbnails(stage.ids.first(60), 64));
        GalleryBench::shoot(*stage.view, u"survey-sixty"_s);
    }

    void theWindowsKeysLeadThere()
    {
        const QTemporaryDir home;
        Workbench::Options options;
        options.library = home.filePath(u"library"_s);
        options.preferencesFile = home.filePath(u"settings.ini"_s);
        options.cacheFolder = home.filePath(u"cache"_s);
        options.useKeychain = false;
        Workbench workbench(options);
        {
            Stage stage(3);
            QVERIFY(QDir(stage.bench.folder.path()).rename(u"library"_s, options.library));
        }
        QVERIFY(workbench.start());
        MainWindow &window = *workbench.window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *loupe = window.findChild<LoupeView *>();
        QTRY_COMPARE(static_cast<const GalleryModel *>(window.grid().model())->pictureCount(), 3);
        window.grid().setFocus();
        QTest::keyClick(&window, Qt::Key_N);
        QVERIFY(window.findChild<Toast *>()->text().startsWith(u"Select the pictures first"_s));
        QTest::keyClick(&window.grid(), Qt::Key_Home);
        QTest::keyClick(&window, Qt::Key_N);
        QVERIFY(loupe->isVisible()); // one alone, and a hint
        QVERIFY(window.findChild<Toast *>()->text().startsWith(u"Select two"_s));
        QTest::keyClick(&window, Qt::Key_Escape);
        QTest::keyClick(&window, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_N);
        auto *survey = window.findChild<SurveyView *>();
        QVERIFY(survey && survey->isVisible());
        QCOMPARE(survey->set().left().size(), 3);
        QTest::keyClick(&window, Qt::Key_X);
        QTRY_COMPARE(survey->set().left().size(), 2);
        QTest::keyClick(&window, Qt::Key_N); // again: the gaps
        QCOMPARE(survey->set().shown().size(), 2);
        QTest::keyClick(survey, Qt::Key_Backspace);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(survey->set().left().size(), 3);
        QTest::keyClick(&window, Qt::Key_E);
        QVERIFY(loupe->isVisible());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(survey->isVisible());
        QTest::keyClick(&window, Qt::Key_I, Qt::ShiftModifier);
        QVERIFY(!window.actionList()[Act::Captions]->isChecked());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(window.grid().isVisible());
    }

    void lookComesBack()
    {
        Stage stage(3, ThemeChoice::Light);
        stage.show();
        const int high = stage.canvas->placeOf(stage.ids[0]).height();
        stage.view->resize(1100, 300);
        QVERIFY(stage.button(u"Captions"_s)->isChecked());
        QTest::mouseClick(stage.button(u"Captions"_s), Qt::LeftButton);
        stage.make();
        stage.show();
        QVERIFY(!stage.button(u"Captions"_s)->isChecked());
        QVERIFY(stage.canvas->placeOf(stage.ids[0]).height() >= high);
        QCOMPARE(test::nameless(*stage.view).join(u", "_s), QString());
        QTRY_VERIFY(stage.bench.hasThumbnails(stage.ids, 128));
        GalleryBench::shoot(*stage.view, u"survey-light-bare"_s);
    }
};

QTEST_MAIN(TestSurvey)
#include "tst_survey.moc"
