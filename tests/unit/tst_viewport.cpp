// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and centre: fit, stops, the point under the pointer, pans that end at the edges.
#include "models/Viewport.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void fits_data();
    void fits();
    void keepsThePointUnderThePointer_data();
    void keepsThePointUnderThePointer();
    void stopsAtHundredAndFit();
    void pansToTheEdgesOnly();
    void togglesAndReturns();
    void carriesOverToAnotherPicture();
    void survivesEmptiness();

private:
    static constexpr QSize picture{1536, 1024};
    static constexpr QSizeF pane{768, 600};
    static QPointF pointUnder(const Viewport &viewport, QPointF at)
    {
        const QRectF where = viewport.target(picture, pane);
        return {(at.x() - where.left()) / where.width(), (at.y() - where.top()) / where.height()};
    }
};

void TestViewport::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("wide") << QSize(1536, 1024) << 0.5;
    QTest::newRow("tall") << QSize(600, 1200) << 0.5;
    QTest::newRow("exact") << QSize(768, 600) << 1.0;
    QTest::newRow("small is not enlarged") << QSize(64, 64) << 1.0;
}

void TestViewport::fits()
{
    QFETCH(QSize, size);
    QFETCH(double, scale);
    const Viewport viewport;
    QCOMPARE(viewport.scale(size, pane), scale);
    const QRectF where = viewport.target(size, pane);
    QVERIFY(QRectF({0, 0}, pane).contains(where));
    QVERIFY(std::abs(where.center().x() - pane.width() / 2) <= 1);
    QCOMPARE(where.left(), std::round(where.left()));
}

void TestViewport::keepsThePointUnderThePointer_data()
{
    QTest::addColumn<double>("factor");
    QTest::newRow("in") << 3.0;
    QTest::newRow("a little in") << 1.1;
    QTest::newRow("out") << 0.7;
}

void TestViewport::keepsThePointUnderThePointer()
{
    QFETCH(double, factor);
    Viewport viewport;
    viewport.setScale(2.0, {300, 250}, picture, pane);
    const QPointF at(200, 310);
    const QPointF before = pointUnder(viewport, at);
    viewport.zoomBy(factor, at, picture, pane);
    QVERIFY((pointUnder(viewport, at) - before).manhattanLength() < 0.002);
    QVERIFY(!viewport.isFit());
}

void TestViewport::stopsAtHundredAndFit()
{
    Viewport viewport;
    QList<double> scales;
    for (int notch = 0; notch < 12; ++notch) {
        viewport.zoomBy(1.25, {100, 100}, picture, pane);
        scales.append(viewport.scale(picture, pane));
    }
    QVERIFY(scales.contains(1.0));
    for (int notch = 0; notch < 30; ++notch)
        viewport.zoomBy(0.8, {100, 100}, picture, pane);
    QVERIFY(viewport.isFit()); // never smaller than fit by the wheel
    for (int notch = 0; notch < 60; ++notch)
        viewport.zoomBy(1.25, {100, 100}, picture, pane);
    QCOMPARE(viewport.scale(picture, pane), Viewport::mostScale);
}

void TestViewport::pansToTheEdgesOnly()
{
    Viewport viewport;
    viewport.setScale(1.0, {0, 0}, picture, pane);
    viewport.panBy({100'000, 100'000}, picture, pane);
    QCOMPARE(viewport.target(picture, pane).topLeft(), QPointF(0, 0));
    viewport.panBy({-100'000, -100'000}, picture, pane);
    QCOMPARE(viewport.target(picture, pane).right(), pane.width());
    QCOMPARE(viewport.target(picture, pane).bottom(), pane.height());
    Viewport fitted;
    fitted.panBy({50, 50}, picture, pane);
    QCOMPARE(fitted, Viewport());
}

void TestViewport::togglesAndReturns()
{
    Viewport viewport;
    viewport.toggleActual({0, 44}, picture, pane); // the picture's top left corner while it is fitted
    QCOMPARE(viewport.scale(picture, pane), 1.0);
    QCOMPARE(viewport.target(picture, pane).topLeft(), QPointF(0, 0));
    viewport.toggleActual({10, 10}, picture, pane);
    QVERIFY(viewport.isFit());
}

void TestViewport::carriesOverToAnotherPicture()
{
    Viewport viewport;
    viewport.setScale(4.0, {100, 100}, picture, pane);
    const QPointF centre = viewport.centre();
    const QSize other(1024, 1536);
    const QRectF where = viewport.target(other, pane);
    QCOMPARE(where.size(), QSizeF(other) * 4.0);
    QVERIFY(std::abs((pane.width() / 2 - where.left()) / where.width() - centre.x()) < 0.001);
}

void TestViewport::survivesEmptiness()
{
    Viewport viewport;
    viewport.setScale(2.0, {1, 1}, QSize(), pane);
    QVERIFY(viewport.isFit());
    viewport.zoomBy(2.0, {1, 1}, picture, QSizeF());
    QVERIFY(viewport.isFit());
    QCOMPARE(Viewport::fitScale(QSize(), pane), 1.0);
}

QTEST_GUILESS_MAIN(TestViewport)
#include "tst_viewport.moc"
