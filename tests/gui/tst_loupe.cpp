// SPDX-License-Identifier: GPL-3.0-or-later
// The loupe: stand-in, the whole picture, exact pixels at 100 %, steps that keep the zoom, keys, the strip.
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/Filmstrip.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/LoupeView.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace proofsheet;
using test::GalleryBench;

class TestLoupe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void showsThePictureAndItsNeighbours();
    void hundredPercentIsExact();
    void zoomsAtThePointer();
    void neverBlankBetweenTwoPictures();
    void keysStepMarkAndLeave();
    void stripChooses();
    void goesOnWhenThePictureGoes();
    void missingFileIsSaid();
    void paintsInBothThemes();

private:
    struct Stage
    {
        explicit Stage(int pictures, ThemeChoice choice = ThemeChoice::Dark)
            : bench(choice)
        {
            for (int index = 0; index < pictures; ++index)
                bench.keep(bench.record(0, index, QStringLiteral("A calm lake"), test::gptImage),
                           GalleryBench::drawn(index));
            bench.load();
            view = std::make_unique<LoupeView>(bench.gallery, bench.feeder, bench.decoded, bench.theme, bench.catalog);
            QObject::connect(view.get(), &LoupeView::marksRequested, &bench.history, &UndoHistory::edit);
            view->resize(900, 700);
            view->show();
            pane = view->findChild<ImagePane *>();
        }
        void showPicture(int index)
        {
            view->show(GalleryBench::idOf(0, index));
            QTRY_VERIFY(pane->hasImage());
        }
        void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(view.get(), Qt::Key(which), modifiers);
        }

        GalleryBench bench;
        std::unique_ptr<LoupeView> view;
        ImagePane *pane = nullptr;
    };
};

void TestLoupe::showsThePictureAndItsNeighbours()
{
    Stage stage(4);
    QSignalSpy changed(stage.view.get(), &LoupeView::currentChanged);
    stage.showPicture(1);
    QCOMPARE(changed.count(), 1);
    QTest::qWait(0);
    // A neighbour that was decoded beforehand is there at once, with no turn of the event loop.
    QTRY_VERIFY(stage.view->isReady(GalleryBench::idOf(0, 2)));
    stage.key(Qt::Key_Right);
    QVERIFY(stage.pane->hasImage());
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 2));
}

void TestLoupe::hundredPercentIsExact()
{
    Stage stage(1);
    stage.showPicture(0);
    stage.view->actualSize();
    QCOMPARE(stage.pane->percent(), 100.0);
    const QImage seen = stage.pane->grab().toImage();
    const QImage picture = GalleryBench::drawn(0);
    const QPoint corner = (stage.pane->pictureRect().topLeft() * seen.devicePixelRatio()).toPoint();
    for (const QPoint point : {QPoint(0, 0), QPoint(50, 33), QPoint(95, 63), QPoint(17, 42)})
        QCOMPARE(seen.pixelColor(corner + point), picture.pixelColor(point));
    stage.view->fit(); // never enlarged past 100 %
    QCOMPARE(stage.pane->percent(), 100.0);
}

void TestLoupe::zoomsAtThePointer()
{
    Stage stage(1);
    stage.showPicture(0);
    const auto wheel = [&stage](QPointF at, int notches) {
        for (int notch = 0; notch < notches; ++notch) {
            QWheelEvent event(at, stage.pane->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(stage.pane, &event);
        }
    };
    // A picture smaller than the pane stays in its middle; from where it is larger, the point under the pointer stays.
    wheel(QRectF(stage.pane->rect()).center(), 11);
    QVERIFY(stage.pane->percent() > 1000);
    const QPointF at(200, 400);
    const auto pointUnder = [&] {
        const QRectF where = stage.pane->pictureRect();
        return QPointF((at.x() - where.left()) / where.width(), (at.y() - where.top()) / where.height());
    };
    const QPointF before = pointUnder();
    wheel(at, 1);
    QVERIFY2((pointUnder() - before).manhattanLength() < 0.01,
             qPrintable(QString::number((pointUnder() - before).manhattanLength())));
    stage.key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(stage.pane->viewport().isFit());
    stage.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!stage.pane->viewport().isFit());
}

void TestLoupe::neverBlankBetweenTwoPictures()
{
    Stage stage(6);
    stage.showPicture(0);
    const auto centre = [&] {
        const QImage seen = stage.pane->grab().toImage();
        return seen.pixelColor(seen.rect().center());
    };
    const QColor shown = centre();
    // Neither decoded nor with a thumbnail: what was shown stays until there is something.
    stage.view->show(GalleryBench::idOf(0, 5));
    QVERIFY(centre() != stage.bench.theme->canvas);
    QVERIFY(centre() != stage.bench.theme->placeholder || shown == stage.bench.theme->placeholder);
    QTRY_VERIFY(stage.view->isReady(GalleryBench::idOf(0, 5)));
}

void TestLoupe::keysStepMarkAndLeave()
{
    Stage stage(3);
    stage.showPicture(0);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 0));
    stage.view->actualSize();
    stage.pane->zoomStep(+3);
    const double zoomed = stage.pane->percent();
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 1));
    QCOMPARE(stage.pane->percent(), zoomed);
    stage.key(Qt::Key_5);
    stage.key(Qt::Key_X);
    QTRY_COMPARE(stage.bench.gallery.find(GalleryBench::idOf(0, 1))->flag, Flag::Rejected);
    QCOMPARE(stage.bench.gallery.find(GalleryBench::idOf(0, 1))->rating, 5);
    QSignalSpy closed(stage.view.get(), &LoupeView::closeRequested);
    stage.key(Qt::Key_G);
    stage.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 2);
    QSignalSpy trashed(stage.view.get(), &LoupeView::trashRequested);
    stage.key(Qt::Key_Delete);
    QCOMPARE(trashed.count(), 1);
}

void TestLoupe::stripChooses()
{
    Stage stage(12);
    stage.showPicture(0);
    auto *strip = stage.view->findChild<Filmstrip *>();
    QTest::mouseClick(strip, Qt::LeftButton, {}, {12 + 2 * 92 + 40, 40});
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 2));
    stage.view->show(GalleryBench::idOf(0, 11));
    QTest::mouseClick(strip, Qt::LeftButton, {}, {12 + 40, 40}); // it has scrolled
    QVERIFY(stage.view->current() != GalleryBench::idOf(0, 0));
}

void TestLoupe::goesOnWhenThePictureGoes()
{
    Stage stage(3);
    stage.showPicture(1);
    Q_EMIT stage.bench.library.removed({GalleryBench::idOf(0, 1)});
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 2));
    Q_EMIT stage.bench.library.removed({GalleryBench::idOf(0, 2)});
    QCOMPARE(stage.view->current(), GalleryBench::idOf(0, 0));
    QSignalSpy closed(stage.view.get(), &LoupeView::closeRequested);
    Q_EMIT stage.bench.library.removed({GalleryBench::idOf(0, 0)});
    QCOMPARE(closed.count(), 1);
    QVERIFY(stage.view->current().isNull());
}

void TestLoupe::missingFileIsSaid()
{
    Stage stage(1);
    QDir root(stage.bench.library.place().root);
    for (const QFileInfo &day : root.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QFileInfo &file : QDir(day.filePath()).entryInfoList({QStringLiteral("*.png")}, QDir::Files))
            QVERIFY(QFile::remove(file.filePath()));
    stage.view->show(GalleryBench::idOf(0, 0));
    QTRY_VERIFY(stage.pane->hasTrouble());
}

void TestLoupe::paintsInBothThemes()
{
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        GalleryBench bench(choice);
        const QString prompt = QStringLiteral("Ceramic pour-over set on a travertine counter");
        for (int run = 0; run < 2; ++run) {
            for (int index = 0; index < 5; ++index) {
                ImageRecord record = bench.record(run, index, prompt, index < 3 ? test::gptImage : test::dallE3);
                record.marks.rating = index;
                record.marks.flag = index == 3 ? Flag::Rejected : index == 2 ? Flag::Picked : Flag::None;
                record.marks.label = index == 4 ? Label::Green : Label::None;
                bench.keep(record, GalleryBench::picture(prompt, record.sent.model, index + run, {1536, 1024}));
            }
        }
        bench.load();
        LoupeView view(bench.gallery, bench.feeder, bench.decoded, bench.theme, bench.catalog);
        view.resize(1136, 828);
        view.QWidget::show();
        view.show(GalleryBench::idOf(1, 2));
        QTRY_VERIFY(view.findChild<ImagePane *>()->hasImage());
        QTRY_VERIFY(view.isReady(GalleryBench::idOf(1, 3)) && view.isReady(GalleryBench::idOf(1, 1)));
        QTRY_VERIFY(bench.hasThumbnails({GalleryBench::idOf(0, 4), GalleryBench::idOf(1, 0)}, 84));
        GalleryBench::shoot(view,
                            choice == ThemeChoice::Dark ? QStringLiteral("loupe-dark") : QStringLiteral("loupe-light"));
    }
}

QTEST_MAIN(TestLoupe)
#include "tst_loupe.moc"
