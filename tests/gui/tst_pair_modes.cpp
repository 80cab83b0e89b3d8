// SPDX-License-Identifier: GPL-3.0-or-later
// Two pictures at one place: one after the other, one through the other, where they differ.
#include "support/PairStage.h"
#include "support/Warnings.h"

#include <QPainter>
#include <QSignalSpy>

using namespace proofsheet;
using namespace proofsheet::test;

class TestPairModes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ProofStyle::install(*qApp, m_theme); }
    void init() { test::failOnStrayWarnings(); }
    void blinkIsNeverEmpty();
    void blinksByItselfAndWhileHeld();
    void whatBlinkedEndsWithA();
    void saysWhatIsMissingOfBoth();
    void mixesAsMuchAsItIsTold();
    void mixFadesWhatOnlyOneHas();
    void showsWhereTheyDiffer();
    void differenceKeepsTheLastMapUntilTheNext();

private:
    Theme m_theme{ThemeChoice::Dark};
};

void TestPairModes::blinkIsNeverEmpty()
{
    PairPane pane(m_theme);
    pane.resize(400, 300);
    pane.setMode(CompareMode::Blink);
    give(pane, PairSide::A, filled({400, 300}, Qt::red));
    pane.begin(PairSide::B, {400, 300}, false, {});
    pane.setShown(PairSide::B);
    QCOMPARE(painted(pane).pixelColor(200, 100), QColor(Qt::red)); // until B is there
    QVERIFY(pane.shown() == PairSide::A);
    pane.setImage(PairSide::B, levelsOf(filled({400, 300}, Qt::blue)));
    QCOMPARE(painted(pane).pixelColor(200, 100), QColor(Qt::blue));
    pane.setShown(PairSide::A);
    QCOMPARE(painted(pane).pixelColor(200, 100), QColor(Qt::red));
    // The other way round: what there is is shown.
    PairPane other(m_theme);
    other.resize(400, 300);
    other.setMode(CompareMode::Blink);
    other.begin(PairSide::A, {400, 300}, false, {});
    give(other, PairSide::B, filled({400, 300}, Qt::blue));
    QCOMPARE(painted(other).pixelColor(200, 100), QColor(Qt::blue));
}

void TestPairModes::blinksByItselfAndWhileHeld()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, Qt::red), filled({400, 300}, Qt::blue), CompareMode::Blink);
    QSignalSpy shown(pane.get(), &PairPane::shownChanged);
    pane->setBlinking(true, 1);
    QTRY_VERIFY(shown.count() >= 4);
    pane->setMode(CompareMode::Slider);
    QVERIFY(!pane->isBlinking());
    pane->setHeld(true);
    QCOMPARE(painted(*pane).pixelColor(20, 100), QColor(Qt::blue)); // left of the line, which is not there
    QCOMPARE(painted(*pane).pixelColor(200, 150), QColor(Qt::blue));
    pane->setHeld(false);
    QCOMPARE(painted(*pane).pixelColor(20, 100), QColor(Qt::red));
}

void TestPairModes::whatBlinkedEndsWithA()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, Qt::red), filled({400, 300}, Qt::blue), CompareMode::Blink);
    pane->setBlinking(true, 1'000'000);
    pane->setShown(PairSide::B);
    pane->setBlinking(false);
    QVERIFY(pane->shown() == PairSide::A);
    pane->setHeld(true);
    QVERIFY(pane->shown() == PairSide::B);
}

void TestPairModes::saysWhatIsMissingOfBoth()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, Qt::red), filled({400, 300}, Qt::blue), CompareMode::Blink);
    pane->setTrouble(PairSide::B, QStringLiteral("This picture was deleted."));
    QCOMPARE(painted(*pane).pixelColor(20, 20), QColor(Qt::red));
    pane->setHeld(true);
    QCOMPARE(painted(*pane).pixelColor(20, 20), m_theme->canvas);
    pane->setHeld(false);
    pane->setMode(CompareMode::Opacity);
    const QImage mixed = painted(*pane);
    QCOMPARE(mixed.pixelColor(20, 20), QColor(Qt::red));
    QCOMPARE(mixed.pixelColor(390, 20), m_theme->canvas);
    // Two sentences: each in its half, none through the other.
    pane->setTrouble(PairSide::A, QStringLiteral("The file is missing."));
    const QImage both = painted(*pane);
    pane->setTrouble(PairSide::B, QStringLiteral("It is damaged."));
    const QRect left(0, 0, 199, 300);
    QVERIFY(painted(*pane).copy(left) == both.copy(left));
}

void TestPairModes::mixesAsMuchAsItIsTold()
{
    const auto pane = pairOf(m_theme, filled({400, 300}, QColor(200, 0, 40)), filled({400, 300}, QColor(0, 100, 240)),
                             CompareMode::Opacity);
    for (const double mix : {0.0, 0.25, 0.5, 0.8, 1.0}) {
        pane->setMix(mix);
        const QColor seen = painted(*pane).pixelColor(200, 150);
        QVERIFY(qAbs(seen.red() - 200 * (1 - mix)) <= 2);
        QVERIFY(qAbs(seen.green() - 100 * mix) <= 2);
        QVERIFY(qAbs(seen.blue() - (40 + 200 * mix)) <= 2);
    }
    pane->setMix(3);
    QCOMPARE(pane->mix(), 1.0);
}

void TestPairModes::mixFadesWhatOnlyOneHas()
{
    const auto pane =
        pairOf(m_theme, filled({400, 300}, Qt::white), filled({300, 300}, Qt::white), CompareMode::Opacity);
    const auto edge = [&] { return qGray(painted(*pane).pixel(10, 150)); }; // of A alone
    const int canvas = qGray(m_theme->canvas.rgb());
    pane->setMix(0);
    QCOMPARE(edge(), 255);
    pane->setMix(0.5);
    QVERIFY(qAbs(edge() - (255 + canvas) / 2) <= 2);
    QCOMPARE(qGray(painted(*pane).pixel(200, 150)), 255);
    pane->setMix(1);
    QCOMPARE(edge(), canvas);
}

void TestPairModes::showsWhereTheyDiffer()
{
    const QImage a = filled({400, 300}, QColor(100, 100, 100));
    QImage b = a;
    QPainter(&b).fillRect(QRect(100, 60, 40, 30), QColor(110, 100, 100));
    const auto pane = pairOf(m_theme, a, b, CompareMode::Difference);
    QSignalSpy changed(pane.get(), &PairPane::differenceChanged);
    QCOMPARE(painted(*pane).pixelColor(200, 150), QColor(100, 100, 100)); // A, until the map is there
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(pane->difference().share, 0.01);
    QCOMPARE(pane->difference().comparedAt, QSize(400, 300));
    QCOMPARE(painted(*pane).pixelColor(120, 70), QColor(40, 40, 40)); // four times ten
    QCOMPARE(painted(*pane).pixelColor(99, 70), QColor(Qt::black));
    QCOMPARE(painted(*pane).pixelColor(140, 70), QColor(Qt::black));
    pane->setDifference({16, 0});
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(painted(*pane).pixelColor(120, 70), QColor(160, 160, 160));
    pane->setDifference({16, 10});
    QTRY_COMPARE(changed.count(), 3);
    QCOMPARE(pane->difference().share, 0.0);
    QCOMPARE(painted(*pane).pixelColor(120, 70), QColor(Qt::black));
    // Two sizes, at the smaller one's; and it fills the pane as the smaller one does.
    give(*pane, PairSide::A, filled({1600, 1200}, QColor(100, 100, 100)));
    pane->setDifference({4, 0});
    QTRY_COMPARE(pane->difference().share, 0.01);
    QVERIFY(pane->difference().isScaled);
    QCOMPARE(pane->difference().comparedAt, QSize(400, 300));
    QCOMPARE(painted(*pane).pixelColor(120, 70), QColor(40, 40, 40));
}

void TestPairModes::differenceKeepsTheLastMapUntilTheNext()
{
    const QImage a = filled({400, 300}, QColor(100, 100, 100));
    const auto pane = pairOf(m_theme, a, filled({400, 300}, QColor(110, 100, 100)), CompareMode::Difference);
    QSignalSpy changed(pane.get(), &PairPane::differenceChanged);
    QTRY_COMPARE(changed.count(), 1);
    for (int factor = 5; factor <= 16; ++factor) {
        pane->setDifference({factor, 0});
        QCOMPARE(painted(*pane).pixelColor(200, 150), QColor(40, 40, 40));
    }
    // Only the last of them is made, after the one that was under way.
    QTRY_COMPARE(painted(*pane).pixelColor(200, 150), QColor(160, 160, 160));
    QVERIFY(changed.count() <= 3);
    pane->setMode(CompareMode::Slider);
    QVERIFY(pane->difference().map.isNull());
    // Under way while the pane goes.
    auto going = pairOf(m_theme, a, filled({400, 300}, Qt::blue), CompareMode::Difference);
    going.reset();
}

QTEST_MAIN(TestPairModes)
#include "tst_pair_modes.moc"
