// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures at one place: the line between them, blinking, one through the other, where they differ; pixel for
// pixel.
#include "support/PairStage.h"
#include "support/Warnings.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>

using namespace proofsheet;
using namespace proofsheet::test;

class TestPairPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ProofStyle::install(*qApp, m_theme); }
    void init() { test::failOnStrayWarnings(); }
    void lineStandsWhereItIsSet_data();
    void lineStandsWhereItIsSet();
    void lineFollowsMouseAndKeys();
    void hundredIsExactOnBothSides();
    void picturesNeverSlip();
    void fillCutsWhatReachesBeyond();
    void platesSayWhichIsWhich();
    void thinPicturesHaveTheirPlates();
    void missingOneSaysSo();
    void asksForWhatItDraws();
    void paintsInBothThemes();

private:
    // Every pixel another colour.
    static QImage plate(QSize size, int seed)
    {
        QImage image(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                image.setPixel(x, y, qRgb((x * 7 + seed) % 256, y * 11 % 256, (x / 16 + y / 16) * seed % 256));
        return image;
    }
    static void mouse(PairPane &pane, QEvent::Type type, QPointF at)
    {
        QMouseEvent event(type, at, pane.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&pane, &event);
    }

    Theme m_theme{ThemeChoice::Dark};
};

void TestPairPane::lineStandsWhereItIsSet_data()
{
    QTest::addColumn<bool>("isUpright");
    QTest::addColumn<double>("at");
    QTest::addColumn<int>("place"); // px
    QTest::newRow("in the middle") << true << 0.5 << 200;
    QTest::newRow("left") << true << 0.25 << 100;
    QTest::newRow("at the very left") << true << 0.0 << 0;
    QTest::newRow("beyond the right") << true << 1.7 << 400;
    QTest::newRow("lying") << false << 0.25 << 75;
}

void TestPairPane::lineStandsWhereItIsSet()
{
    QFETCH(bool, isUpright);
    QFETCH(double, at);
    QFETCH(int, place);
    const auto pane = pairOf(m_theme, filled({800, 600}, Qt::red), filled({800, 600}, Qt::blue));
    pane->setDividerLine(isUpright ? Qt::Vertical : Qt::Horizontal);
    pane->setDivider(at);
    const QImage seen = painted(*pane);
    const auto pixel = [&](int along) { return isUpright ? seen.pixelColor(along, 40) : seen.pixelColor(40, along); };
    const int length = isUpright ? 400 : 300;
    if (place >= 3)
        QCOMPARE(pixel(place - 3), QColor(Qt::red));
    if (place + 2 < length)
        QCOMPARE(pixel(place + 2), QColor(Qt::blue));
    if (place < 1 || place + 1 >= length)
        return;
    // Two pixels of white, a dark one on each side.
    QCOMPARE(pixel(place - 1), QColor(Qt::white));
    QCOMPARE(pixel(place), QColor(Qt::white));
    QVERIFY(pixel(place - 2).red() < 120);
    QVERIFY(pixel(place + 1).blue() < 120);
    // The handle: 32 px round the middle.
    const QPoint middle = isUpright ? QPoint(place, 150) : QPoint(200, place);
    QCOMPARE(seen.pixelColor(middle + QPoint(0, 12)), QColor(Qt::white));
    QCOMPARE(seen.pixelColor(middle + QPoint(12, 0)), QColor(Qt::white));
}

void TestPairPane::lineFollowsMouseAndKeys()
{
    const auto pane = pairOf(m_theme, plate({800, 600}, 3), plate({800, 600}, 5));
    QSignalSpy moved(pane.get(), &PairPane::dividerMoved);
    mouse(*pane, QEvent::MouseButtonPress, {195, 30}); // beside the line is near enough
    mouse(*pane, QEvent::MouseMove, {120, 60});
    QCOMPARE(pane->divider(), 0.3);
    mouse(*pane, QEvent::MouseMove, {-50, 60});
    QCOMPARE(pane->divider(), 0.0);
    mouse(*pane, QEvent::MouseMove, {300, 60});
    mouse(*pane, QEvent::MouseButtonRelease, {300, 60});
    mouse(*pane, QEvent::MouseMove, {10, 60});
    QCOMPARE(pane->divider(), 0.75);
    QCOMPARE(moved.last()[0].toDouble(), 0.75);
    QTest::keyClick(pane.get(), Qt::Key_Left);
    QCOMPARE(pane->divider(), 0.74);
    QTest::keyClick(pane.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(pane->divider(), 0.84);
    QTest::keyClick(pane.get(), Qt::Key_Up); // not along the line
    QCOMPARE(pane->divider(), 0.84);
    pane->setDividerLine(Qt::Horizontal);
    QTest::keyClick(pane.get(), Qt::Key_Up);
    QCOMPARE(pane->divider(), 0.83);
    const int said = int(moved.count());
    pane->setDivider(0.5);
    pane->moveDivider(0);
    QCOMPARE(moved.count(), said); // what the owner sets is no news
    pane->moveDivider(-0.1);
    QCOMPARE(moved.count(), said + 1);
    // Elsewhere a drag moves the pictures.
    pane->setDividerLine(Qt::Vertical);
    pane->actualSize();
    const QPointF before = pane->pictureRect().topLeft();
    mouse(*pane, QEvent::MouseButtonPress, {300, 200});
    mouse(*pane, QEvent::MouseMove, {290, 195});
    mouse(*pane, QEvent::MouseButtonRelease, {290, 195});
    QCOMPARE(pane->pictureRect().topLeft(), before - QPointF(10, 5));
    QCOMPARE(pane->divider(), 0.4);
}

void TestPairPane::hundredIsExactOnBothSides()
{
    const QImage a = plate({1536, 1024}, 3), b = plate({1536, 1024}, 5);
    for (const PairAlign align : {PairAlign::Fit, PairAlign::Fill, PairAlign::Pixels}) {
        const auto pane = pairOf(m_theme, a, b);
        pane->setAlign(align);
        pane->actualSize();
        QCOMPARE(pane->percent(), 100.0);
        const QImage seen = painted(*pane);
        const QPoint corner = pane->pictureRect().topLeft().toPoint();
        int wrong = 0;
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 196; ++x) {
                wrong += seen.pixel(x, y) != a.pixel(QPoint(x, y) - corner);
                wrong += seen.pixel(x + 204, y) != b.pixel(QPoint(x + 204, y) - corner);
            }
        }
        QCOMPARE(wrong, 0);
    }
    // One over the other, pixel over pixel, also where they are not of one size.
    const auto pane = pairOf(m_theme, filled({600, 500}, Qt::black), plate({501, 401}, 5));
    pane->setAlign(PairAlign::Pixels);
    pane->setDivider(0);
    pane->actualSize();
    const QImage seen = painted(*pane);
    const QPoint corner = pane->pictureRect().topLeft().toPoint() + QPoint(49, 49);
    for (int x = 200; x < 320; ++x)
        QCOMPARE(seen.pixel(x, 100), plate({501, 401}, 5).pixel(QPoint(x, 100) - corner));
}

void TestPairPane::picturesNeverSlip()
{
    // A cross in the middle of two shapes stays one cross, however they are zoomed and moved.
    const auto crossed = [](QSize size) {
        QImage image = filled(size, Qt::black);
        QPainter(&image).fillRect(QRect(0, size.height() / 2 - 2, size.width(), 4), Qt::white);
        return image;
    };
    const auto pane = pairOf(m_theme, crossed({1200, 800}), crossed({500, 500}));
    for (const QPointF move : {QPointF(0, 0), QPointF(900, 0), QPointF(-2000, 35)}) {
        Viewport viewport(Viewport::Measure::Fit);
        viewport.setScale(1.3, {200, 150}, pane->frame().size, QSizeF(400, 300));
        viewport.panBy(move, pane->frame().size, QSizeF(400, 300));
        pane->setViewport(viewport);
        const QImage seen = painted(*pane);
        const auto firstWhite = [&seen](int x) {
            int y = 0;
            while (y < seen.height() && qGray(seen.pixel(x, y)) < 128)
                ++y;
            return y;
        };
        const int left = firstWhite(150), right = firstWhite(250);
        QVERIFY(left < seen.height());
        if (right < seen.height()) // the square may lie elsewhere
            QVERIFY2(qAbs(left - right) <= 2, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
    }
}

void TestPairPane::fillCutsWhatReachesBeyond()
{
    const auto pane = pairOf(m_theme, filled({400, 200}, Qt::red), filled({400, 400}, Qt::blue));
    pane->setDivider(0.5);
    QCOMPARE(painted(*pane).pixelColor(340, 149), QColor(Qt::blue));
    pane->setAlign(PairAlign::Fill);
    QCOMPARE(pane->frame().cutDown, 0.5);
    const QImage seen = painted(*pane);
    QCOMPARE(seen.pixelColor(390, 60), QColor(Qt::blue)); // as wide as A
    QCOMPARE(seen.pixelColor(390, 40), m_theme->canvas);  // and no higher
    QCOMPARE(seen.pixelColor(10, 40), m_theme->canvas);
}

void TestPairPane::platesSayWhichIsWhich()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, Qt::red), filled({400, 300}, Qt::red));
    const auto isPlated = [&](QPoint at) { return painted(*pane).pixelColor(at) != QColor(Qt::red); };
    const QPoint left(15, 24), right(385, 24), low(385, 276);
    QVERIFY(!isPlated(left) && !isPlated(right));
    pane->setPlate(PairSide::A, {QStringLiteral("A"), QStringLiteral("gpt-image-1"), QStringLiteral("high"), true});
    pane->setPlate(PairSide::B, {QStringLiteral("B"), QStringLiteral("A name that is much too long for a half"), {}});
    QVERIFY(isPlated(left) && isPlated(right));
    QVERIFY(!isPlated({205, 24})); // it is shortened, not painted over the other's half
    pane->setDividerLine(Qt::Horizontal);
    QVERIFY(isPlated(left) && isPlated(low) && !isPlated(right));
    pane->setDividerLine(Qt::Vertical);
    pane->setPlatesShown(false);
    QVERIFY(!isPlated(left) && !isPlated(right));
}

void TestPairPane::thinPicturesHaveTheirPlates()
{
    for (const QSize thin : {QSize(4000, 3), QSize(3, 4000)}) {
        const auto pane = pairOf(m_theme, filled(thin, Qt::red), filled(thin, Qt::red));
        const QImage bare = painted(*pane);
        pane->setPlate(PairSide::A, {QStringLiteral("A"), QStringLiteral("gpt-image-1"), {}});
        QVERIFY(painted(*pane).pixelColor(15, 24) != bare.pixelColor(15, 24));
        pane->setPlate(PairSide::B, {QStringLiteral("B"), QStringLiteral("dall-e-3"), {}});
        QVERIFY(painted(*pane).pixelColor(385, 24) != bare.pixelColor(385, 24));
    }
}

void TestPairPane::missingOneSaysSo()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, Qt::red), filled({400, 300}, Qt::blue));
    pane->setTrouble(PairSide::B, QStringLiteral("This picture was deleted."));
    QVERIFY(pane->hasTrouble(PairSide::B));
    const QImage seen = painted(*pane);
    QCOMPARE(seen.pixelColor(20, 20), QColor(Qt::red));
    QCOMPARE(seen.pixelColor(390, 20), m_theme->canvas);
    for (const CompareMode mode : {CompareMode::Blink, CompareMode::Opacity, CompareMode::Difference}) {
        pane->setMode(mode);
        painted(*pane);
    }
    give(*pane, PairSide::B, filled({400, 300}, Qt::blue));
    QVERIFY(!pane->hasTrouble(PairSide::B));
    pane->clear();
    painted(*pane);
}

void TestPairPane::asksForWhatItDraws()
{
    const auto pane = pairOf(m_theme, filled({1600, 1200}, Qt::red), filled({800, 800}, Qt::blue));
    QCOMPARE(pane->sizeNeeded(PairSide::A), QSize(400, 300));
    QCOMPARE(pane->sizeNeeded(PairSide::B), QSize(300, 300));
    pane->actualSize();
    QCOMPARE(pane->sizeNeeded(PairSide::A), QSize(1600, 1200));
    QCOMPARE(pane->sizeNeeded(PairSide::B), QSize(1200, 1200));
    pane->setMode(CompareMode::Difference);
    QCOMPARE(pane->sizeNeeded(PairSide::A), QSize()); // all of it
}

void TestPairPane::paintsInBothThemes()
{
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        Theme theme(choice);
        const QString prompt = QStringLiteral("A lone hut on a hill below serrated mountains");
        const QImage a = test::GalleryBench::picture(prompt, test::gptImage, 1, {1536, 1024});
        const QImage b = test::GalleryBench::picture(prompt, test::dallE3, 2, {1216, 832});
        for (const CompareMode mode :
             {CompareMode::Slider, CompareMode::Blink, CompareMode::Opacity, CompareMode::Difference}) {
            PairPane pane(theme);
            pane.resize(1096, 680);
            pane.setMode(mode);
            pane.setAlign(PairAlign::Fill);
            pane.setDivider(0.53);
            give(pane, PairSide::A, a);
            give(pane, PairSide::B, b);
            pane.setPlate(PairSide::A,
                          {QStringLiteral("A"), QStringLiteral("gpt-image-1"), QStringLiteral("high"), true});
            pane.setPlate(PairSide::B, {QStringLiteral("B"), QStringLiteral("Leonardo Phoenix"), {}});
            if (mode == CompareMode::Difference)
                QTRY_VERIFY(!pane.difference().map.isNull());
            test::GalleryBench::shoot(
                pane, QStringLiteral("pair-%1-%2").arg(theme.isDark() ? u"dark" : u"light").arg(int(mode)));
        }
    }
}

QTEST_MAIN(TestPairPane)
#include "tst_pair_pane.moc"
