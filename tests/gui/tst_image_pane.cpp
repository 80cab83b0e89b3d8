// SPDX-License-Identifier: GPL-3.0-or-later
// The pane that shows a picture, alone or beside others: pixels at 100 %, linked zoom at three ratios, what it says
// when it is moved, the mark of another pane's pointer, the small picture in its corner, backdrops.
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/PaneNavigator.h"

#include <QPainter>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace proofsheet;

Q_DECLARE_METATYPE(std::optional<QPointF>)

class TestImagePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ProofStyle::install(*qApp, m_theme); }
    void init() { test::failOnStrayWarnings(); }
    void hundredIsExact_data();
    void hundredIsExact();
    void exactWhereOnlyAPartIsPainted();
    void clearPixelsFromThreeHundred();
    void coarserLevelsAreSharpEnough();
    void linksDifferentShapes();
    void shiftIsForThisPaneAlone();
    void saysWhereThePointerIs();
    void marksAnothersPointer();
    void navigatorShowsAndMoves();
    void backdropsLieBehind();
    void resizeKeepsWhatIsSeen();
    void standsInUntilThePictureComes();
    void endsAtBadShapes();

private:
    // Every pixel another colour, so that one that is off by one is found.
    static QImage plate(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb(x * 7 % 256, y * 11 % 256, (x / 16 + y / 16) * 37 % 256));
        return image;
    }
    static PictureLevels levelsOf(const QImage &image) { return {image.size(), halvesOf(image)}; }
    // What the pane paints, in device pixels.
    static QImage painted(ImagePane &pane, double dpr)
    {
        QImage image((QSizeF(pane.size()) * dpr).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(dpr);
        pane.render(&image);
        return image;
    }
    std::unique_ptr<ImagePane> paneOf(const QImage &image, QSize size = {400, 300})
    {
        auto pane = std::make_unique<ImagePane>(m_theme);
        pane->setMargin(0);
        pane->setMeasure(Viewport::Measure::Fit);
        pane->resize(size);
        pane->begin(image.size(), image.hasAlphaChannel(), {});
        pane->setImage(levelsOf(image));
        return pane;
    }
    static void wheel(ImagePane &pane, QPointF at, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, pane.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&pane, &event);
    }
    static void mouse(ImagePane &pane, QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {})
    {
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, at, pane.mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&pane, &event);
    }
    static void drag(ImagePane &pane, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {})
    {
        mouse(pane, QEvent::MouseButtonPress, from, modifiers);
        mouse(pane, QEvent::MouseMove, to, modifiers);
        mouse(pane, QEvent::MouseButtonRelease, to, modifiers);
    }

    Theme m_theme{ThemeChoice::Dark};
};

void TestImagePane::hundredIsExact_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("dpr");
    for (const double dpr : {1.0, 1.25, 2.0})
        for (const QSize size : {QSize(1536, 1024), QSize(1024, 1536), QSize(96, 64)})
            QTest::addRow("%d × %d at %.2f", size.width(), size.height(), dpr) << size << dpr;
}

void TestImagePane::hundredIsExact()
{
    QFETCH(QSize, size);
    QFETCH(double, dpr);
    // A pane knows only its screen's ratio, which here is 1: the painter is asked as the pane asks it.
    const QImage image = plate(size);
    const QRectF area(0, 0, 400, 300);
    Viewport viewport(Viewport::Measure::Fit);
    viewport.setScale(1.0, {133, 77}, size, area.size() * dpr);
    viewport.panBy({-5.3, 8.8}, size, area.size() * dpr);
    QImage seen((area.size() * dpr).toSize(), QImage::Format_RGB32);
    seen.setDevicePixelRatio(dpr);
    seen.fill(Qt::black);
    QPainter painter(&seen);
    const PicturePainter shown(viewport, area, dpr);
    shown.paint(painter, levelsOf(image), area);
    painter.end();
    const QPoint corner = (shown.pictureRect(size).topLeft() * dpr).toPoint();
    int wrong = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QPoint at = QPoint(x, y) - corner;
            if (image.rect().contains(at))
                wrong += seen.pixel(x, y) != image.pixel(at);
        }
    }
    QCOMPARE(wrong, 0);
}

void TestImagePane::exactWhereOnlyAPartIsPainted()
{
    const QImage image = plate({1536, 1024});
    const auto pane = paneOf(image);
    for (const double percent : {100.0, 61.0, 173.0, 420.0}) {
        Viewport viewport(Viewport::Measure::Fit);
        viewport.setScale(percent / 100, {100, 200}, image.size(), QSizeF(400, 300));
        pane->setViewport(viewport);
        const QImage whole = painted(*pane, 1);
        QImage part = whole;
        const QRect exposed(57, 43, 140, 91);
        part.fill(Qt::magenta);
        pane->render(&part, exposed.topLeft(), exposed);
        int worst = 0;
        for (int y = exposed.top(); y <= exposed.bottom(); ++y) {
            for (int x = exposed.left(); x <= exposed.right(); ++x) {
                const QColor a = whole.pixelColor(x, y), b = part.pixelColor(x, y);
                worst =
                    std::max({worst, qAbs(a.red() - b.red()), qAbs(a.green() - b.green()), qAbs(a.blue() - b.blue())});
            }
        }
        QVERIFY2(worst <= 6, qPrintable(QStringLiteral("%1 %: %2").arg(percent).arg(worst)));
    }
}

void TestImagePane::clearPixelsFromThreeHundred()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::black);
    image.setPixel(32, 24, qRgb(255, 255, 255));
    const auto pane = paneOf(image);
    const auto greys = [&](double scale) {
        Viewport viewport(Viewport::Measure::Fit);
        viewport.setScale(scale, {200, 150}, image.size(), QSizeF(400, 300));
        pane->setViewport(viewport);
        const QImage seen = painted(*pane, 1);
        int mixed = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                mixed += qGray(seen.pixel(x, y)) > 60 && qGray(seen.pixel(x, y)) < 200;
        return mixed;
    };
    QVERIFY(greys(2.5) > 0);
    QCOMPARE(greys(3.0), 0);
    QCOMPARE(greys(8.0), 0);
}

void TestImagePane::coarserLevelsAreSharpEnough()
{
    // A fine check is grey at any reduction, whichever level is drawn; from the whole picture it would be a pattern.
    QImage check(2048, 2048, QImage::Format_RGB32);
    for (int y = 0; y < 2048; ++y)
        for (int x = 0; x < 2048; ++x)
            check.setPixel(x, y, (x + y) % 2 ? 0xffffffff : 0xff000000);
    const auto pane = paneOf(check, {300, 300});
    const QImage seen = painted(*pane, 1);
    for (int y = 20; y < 280; y += 7)
        for (int x = 20; x < 280; x += 7)
            QVERIFY(qAbs(qGray(seen.pixel(x, y)) - 128) < 6);
    // What is there while the rest is being decoded is drawn as large as the whole.
    PictureLevels coarse{{2048, 2048}, {check.scaled(256, 256, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)}};
    pane->setImage(coarse);
    pane->actualSize();
    QCOMPARE(pane->percent(), 100.0);
    QCOMPARE(pane->pictureRect().size(), QSizeF(2048, 2048));
    QVERIFY(qAbs(qGray(painted(*pane, 1).pixel(150, 150)) - 128) < 6);
}

void TestImagePane::linksDifferentShapes()
{
    // One cross at the same relative place of three shapes and three sizes.
    const QPointF place(0.40, 0.55);
    std::vector<std::unique_ptr<ImagePane>> panes;
    for (const QSize size : {QSize(1536, 1024), QSize(768, 768), QSize(512, 1024)}) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::black);
        const QPoint at(int(place.x() * size.width()), int(place.y() * size.height()));
        QPainter(&image).fillRect(QRect(at - QPoint(3, 3), QSize(6, 6)), Qt::white);
        panes.push_back(paneOf(image, {360, 300}));
    }
    wheel(*panes[0],
          panes[0]->pictureRect().topLeft() +
              QPointF(place.x() * panes[0]->pictureRect().width(), place.y() * panes[0]->pictureRect().height()),
          120 * 8);
    QPointF first;
    for (size_t i = 0; i < panes.size(); ++i) {
        panes[i]->setViewport(panes[0]->viewport());
        const QImage seen = painted(*panes[i], 1);
        QPointF sum;
        double count = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                if (qGray(seen.pixel(x, y)) > 128) {
                    sum += QPointF(x, y);
                    ++count;
                }
            }
        }
        QVERIFY(count > 0);
        const QPointF middle = sum / count;
        // It lies where the pane says, in each of them.
        const QRectF where = panes[i]->pictureRect();
        const QPointF expected(where.left() + place.x() * where.width(), where.top() + place.y() * where.height());
        QVERIFY2((middle - expected).manhattanLength() < 6, qPrintable(QString::number(i)));
        QCOMPARE(where.height() / panes[i]->pictureSize().height() /
                     Viewport(Viewport::Measure::Fit).scale(panes[i]->pictureSize(), QSizeF(360, 300)),
                 panes[0]->percent() / 100 /
                     Viewport(Viewport::Measure::Fit).scale(panes[0]->pictureSize(), QSizeF(360, 300)));
    }
}

void TestImagePane::shiftIsForThisPaneAlone()
{
    const auto pane = paneOf(plate({1536, 1024}));
    QList<bool> alone;
    connect(pane.get(), &ImagePane::viewportChanged, this, [&](const Viewport &, bool one) { alone.append(one); });
    wheel(*pane, {200, 150}, 120);
    wheel(*pane, {200, 150}, 120, Qt::ShiftModifier);
    drag(*pane, {200, 150}, {180, 140});
    drag(*pane, {200, 150}, {220, 160}, Qt::ShiftModifier);
    QCOMPARE(alone, (QList<bool>{false, true, false, true}));
    pane->setViewport(Viewport(Viewport::Measure::Fit));
    QCOMPARE(alone.size(), 4); // what its owner sets is no news
    pane->fit();
    QCOMPARE(alone.size(), 4); // nor is what changes nothing
}

void TestImagePane::saysWhereThePointerIs()
{
    const auto pane = paneOf(plate({400, 400})); // 300 × 300 in the middle
    QList<std::optional<QPointF>> said;
    connect(pane.get(), &ImagePane::pointerMoved, this, [&](const auto &at) { said.append(at); });
    mouse(*pane, QEvent::MouseMove, {200, 75});
    mouse(*pane, QEvent::MouseMove, {10, 75});
    mouse(*pane, QEvent::MouseMove, {12, 75});
    mouse(*pane, QEvent::MouseMove, {275, 150});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(pane.get(), &leave);
    QCOMPARE(said, (QList<std::optional<QPointF>>{QPointF(0.5, 0.25), std::nullopt, QPointF(0.75, 0.5), std::nullopt}));
}

void TestImagePane::marksAnothersPointer()
{
    QImage grey(400, 300, QImage::Format_RGB32);
    grey.fill(QColor(128, 128, 128));
    const auto pane = paneOf(grey);
    pane->setGhost(QPointF(0.25, 0.5));
    const QImage seen = painted(*pane, 1);
    QVERIFY(qGray(seen.pixel(94, 149)) > 200);  // an arm
    QVERIFY(qGray(seen.pixel(94, 148)) < 80);   // its dark edge
    QCOMPARE(qGray(seen.pixel(100, 150)), 128); // open in the middle
    QCOMPARE(qGray(seen.pixel(112, 150)), 128);
    QVERIFY(ghostRect({100, 150}).size() == QSizeF(20, 20));
    pane->setGhost(std::nullopt);
    QCOMPARE(painted(*pane, 1).convertToFormat(QImage::Format_Indexed8).colorCount(), 1);
}

void TestImagePane::navigatorShowsAndMoves()
{
    const auto pane = paneOf(plate({1536, 1024}));
    pane->setNavigator(true);
    const QPoint corner(398 - 8, 298 - 8); // the frame's last pixel
    const auto hasFrame = [&] { return qGray(painted(*pane, 1).pixel(corner)) > 220; };
    QVERIFY(!hasFrame()); // all of the picture is seen
    pane->actualSize();
    QVERIFY(hasFrame());
    // A click at its top left goes there.
    mouse(*pane, QEvent::MouseButtonPress, {400 - 8 - 2 - 95, 300 - 8 - 2 - 63});
    QCOMPARE(pane->pictureRect().topLeft(), QPointF(0, 0));
    // And a drag follows.
    mouse(*pane, QEvent::MouseMove, {400 - 8 - 2 - 48, 300 - 8 - 2 - 32});
    QVERIFY((pane->pictureRect().center() - QPointF(200, 150)).manhattanLength() < 12);
    mouse(*pane, QEvent::MouseButtonRelease, {200, 150});
    pane->setNavigator(false);
    QVERIFY(!hasFrame());
}

void TestImagePane::backdropsLieBehind()
{
    QImage clear(100, 100, QImage::Format_ARGB32_Premultiplied);
    clear.fill(Qt::transparent);
    const auto pane = paneOf(clear);
    const auto at = [&](QPoint point) { return painted(*pane, 1).pixelColor(point); };
    QCOMPARE(at({5, 5}), m_theme->canvas);
    QVERIFY(at({150, 100}) == m_theme->checkerA || at({150, 100}) == m_theme->checkerB);
    for (const Backdrop backdrop : allBackdrops) {
        pane->setBackdrop(backdrop);
        if (backdrop == Backdrop::Checker) {
            QCOMPARE(at({4, 4}), m_theme->checkerB);
            QCOMPARE(at({12, 4}), m_theme->checkerA);
            continue;
        }
        QCOMPARE(at({5, 5}), backdropColour(backdrop));
        QCOMPARE(at({150, 100}), backdropColour(backdrop)); // a transparent picture is judged on it
    }
}

void TestImagePane::resizeKeepsWhatIsSeen()
{
    const auto pane = paneOf(plate({1536, 1024}));
    wheel(*pane, {100, 80}, 120 * 6);
    const Viewport before = pane->viewport();
    QSignalSpy changed(pane.get(), &ImagePane::viewportChanged);
    pane->resize(700, 500);
    painted(*pane, 1);
    QCOMPARE(pane->viewport(), before);
    QCOMPARE(changed.count(), 0);
}

void TestImagePane::standsInUntilThePictureComes()
{
    const QImage image = plate({600, 450});
    const auto pane = paneOf(image);
    QPixmap small(40, 30);
    small.fill(Qt::red);
    pane->begin(image.size(), false, small);
    QCOMPARE(painted(*pane, 1).pixelColor(200, 150), QColor(Qt::red)); // as large as the picture
    QCOMPARE(painted(*pane, 1).pixelColor(3, 3), QColor(Qt::red));
    pane->setImage(levelsOf(image));
    QVERIFY(painted(*pane, 1).pixelColor(200, 150) != QColor(Qt::red));
    pane->setTrouble(QStringLiteral("This picture was deleted."));
    QVERIFY(pane->hasTrouble());
    QCOMPARE(painted(*pane, 1).pixelColor(2, 2), m_theme->canvas);
}

void TestImagePane::endsAtBadShapes()
{
    for (const QSize size : {QSize(40000, 30), QSize(30, 40000), QSize(1, 1)}) {
        const auto pane = paneOf(plate(size));
        pane->setNavigator(true);
        painted(*pane, 1);
        pane->actualSize();
        const QImage seen = painted(*pane, 1);
        QVERIFY(pane->percent() > 0);
        const QPoint corner = pane->pictureRect().topLeft().toPoint();
        QCOMPARE(seen.pixel(200, 150), plate(size).pixel(QPoint(200, 150) - corner));
        wheel(*pane, {200, 150}, 120 * 40);
        painted(*pane, 1);
    }
    ImagePane empty(m_theme);
    empty.actualSize();
    wheel(empty, {5, 5}, 120);
    mouse(empty, QEvent::MouseMove, {5, 5});
    QVERIFY(empty.viewport().isFit());
}

QTEST_MAIN(TestImagePane)
#include "tst_image_pane.moc"
