// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom and centre: fit, stops, the point under the pointer, pans that end at the edges; pictures of different sizes and
// shapes under one viewport; a pane that stands apart.
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
    void linesUpDifferentPictures_data();
    void linesUpDifferentPictures();
    void pointUnderThePointerIsTheSameInAll();
    void hundredIsExactWhereItWasAsked_data();
    void hundredIsExactWhereItWasAsked();
    void fitEnlargesAndIsTheLeast();
    void leavesOthersWhatOneCannotShow();
    void neverLeavesAnEdgeBare();
    void standsApartAndComesBack();
    void centresOnAPoint();

private:
    // Three ratios, and sizes up to fourfold.
    static inline const QList<QSize> shapes{{1536, 1024}, {1024, 1024}, {1024, 1536}, {4096, 4096}, {384, 256}};
    static QPointF relative(const QRectF &where, QPointF at)
    {
        return {(at.x() - where.left()) / where.width(), (at.y() - where.top()) / where.height()};
    }
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

void TestViewport::linesUpDifferentPictures_data()
{
    QTest::addColumn<double>("dpr");
    QTest::newRow("1x") << 1.0;
    QTest::newRow("1.25x") << 1.25;
    QTest::newRow("2x") << 2.0;
}

void TestViewport::linesUpDifferentPictures()
{
    QFETCH(double, dpr);
    const QSizeF room = QSizeF(521, 377) * dpr; // device pixels; a size of no special number
    Viewport viewport(Viewport::Measure::Fit);
    for (const QSize &shape : shapes) {
        const QRectF where = viewport.target(shape, room);
        QVERIFY(qAbs(where.width() - room.width()) < 0.01 || qAbs(where.height() - room.height()) < 0.01);
    }
    // Deep enough that every shape is longer than the pane both ways.
    viewport.setScale(viewport.fitted(shapes[0], room) * 6, {room.width() * 0.4, room.height() * 0.55}, shapes[0],
                      room);
    viewport.panBy({31 * dpr, -17 * dpr}, shapes[0], room);
    const QPointF middle(room.width() / 2, room.height() / 2);
    const QPointF seen = relative(viewport.target(shapes[0], room), middle);
    for (const QSize &shape : shapes) {
        const QRectF where = viewport.target(shape, room);
        QCOMPARE(where.width() / (shape.width() * viewport.fitted(shape, room)), 6.0);
        // The same part of every picture lies in the middle, to the rounding of half a device pixel.
        const QPointF off = relative(where, middle) - seen;
        QVERIFY2(qAbs(off.x()) * where.width() <= 1.01 && qAbs(off.y()) * where.height() <= 1.01,
                 qPrintable(QStringLiteral("%1 × %2").arg(shape.width()).arg(shape.height())));
        QCOMPARE(where.left(), std::round(where.left()));
        QCOMPARE(where.top(), std::round(where.top()));
    }
}

void TestViewport::pointUnderThePointerIsTheSameInAll()
{
    const QSizeF room(600, 600);
    Viewport viewport(Viewport::Measure::Fit);
    const QPointF at(250, 330);
    viewport.setScale(viewport.fitted(shapes[0], room) * 4, {300, 300}, shapes[0], room);
    QList<QPointF> before;
    const QPointF under = relative(viewport.target(shapes[0], room), at);
    for (const QSize &shape : shapes) {
        const QRectF where = viewport.target(shape, room);
        before.append(where.topLeft() + QPointF(under.x() * where.width(), under.y() * where.height()));
    }
    viewport.zoomBy(1.6, at, shapes[0], room);
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        const QRectF where = viewport.target(shapes[i], room);
        const QPointF now = where.topLeft() + QPointF(under.x() * where.width(), under.y() * where.height());
        QVERIFY2((now - before[i]).manhattanLength() < 3, qPrintable(QString::number(i)));
    }
}

void TestViewport::hundredIsExactWhereItWasAsked_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("dpr");
    for (const double dpr : {1.0, 1.25, 1.5, 2.0})
        for (const QSize &shape : shapes)
            QTest::addRow("%d × %d at %.2f", shape.width(), shape.height(), dpr) << shape << dpr;
}

void TestViewport::hundredIsExactWhereItWasAsked()
{
    QFETCH(QSize, size);
    QFETCH(double, dpr);
    for (const QSizeF room : {QSizeF(521, 377), QSizeF(471, 399), QSizeF(1063, 744)}) {
        Viewport viewport(Viewport::Measure::Fit);
        viewport.setScale(1.0, QPointF(101, 203) * dpr, size, room * dpr);
        viewport.panBy({7.3, -3.7}, size, room * dpr);
        QCOMPARE(viewport.scale(size, room * dpr), 1.0); // to the last bit: painted without any resampling
        QVERIFY(viewport.scale(size, room * dpr) == 1.0);
        const QRectF where = viewport.target(size, room * dpr);
        QVERIFY(where.size() == QSizeF(size));
        QVERIFY(where.topLeft() == QPointF(where.topLeft().toPoint()));
    }
}

void TestViewport::fitEnlargesAndIsTheLeast()
{
    const QSize small(100, 50);
    Viewport viewport(Viewport::Measure::Fit);
    QCOMPARE(viewport.scale(small, pane), 7.68);
    QCOMPARE(Viewport().scale(small, pane), 1.0);
    viewport.zoomBy(0.8, {10, 10}, small, pane);
    QVERIFY(viewport.isFit());
    // 100 % of what fit enlarges is smaller than fit; the wheel goes no further down, and back up over fit.
    viewport.setScale(1.0, {384, 300}, small, pane);
    QVERIFY(viewport.scale(small, pane) == 1.0);
    viewport.zoomBy(0.8, {384, 300}, small, pane);
    QVERIFY(viewport.scale(small, pane) == 1.0);
    for (int notch = 0; notch < 20 && !viewport.isFit(); ++notch)
        viewport.zoomBy(1.25, {384, 300}, small, pane);
    QVERIFY(viewport.isFit());
    for (int notch = 0; notch < 20; ++notch)
        viewport.zoomBy(1.25, {384, 300}, small, pane);
    QCOMPARE(viewport.scale(small, pane), Viewport::mostScale);
}

void TestViewport::leavesOthersWhatOneCannotShow()
{
    const QSize wide(2000, 500), tall(500, 2000);
    const QSizeF room(500, 500);
    Viewport viewport(Viewport::Measure::Fit);
    viewport.setScale(viewport.fitted(tall, room) * 2, {250, 250}, tall, room);
    viewport.panBy({0, 300}, tall, room);
    const double up = viewport.target(tall, room).top();
    QCOMPARE(viewport.target(wide, room).center().y(), 250.0); // it is seen whole in this direction
    viewport.panBy({-40, -90}, wide, room);
    QCOMPARE(viewport.target(tall, room).top(), up);
    QVERIFY(qAbs(viewport.target(wide, room).left() + 290) <= 2);
    QCOMPARE(viewport.target(tall, room).center().x(), 250.0);
}

void TestViewport::neverLeavesAnEdgeBare()
{
    for (const Viewport::Measure measure : {Viewport::Measure::Fit, Viewport::Measure::Pixels}) {
        for (const QSize &mover : shapes) {
            Viewport viewport(measure);
            viewport.setScale(viewport.fitted(mover, pane) * 2.3, {10, 590}, mover, pane);
            viewport.panBy({100'000, -100'000}, mover, pane);
            for (const QSize &shape : shapes) {
                const QRectF where = viewport.target(shape, pane);
                if (where.width() > pane.width())
                    QVERIFY(where.left() <= 0 && where.right() >= pane.width() - 1);
                if (where.height() > pane.height())
                    QVERIFY(where.top() <= 0 && where.bottom() >= pane.height() - 1);
            }
        }
    }
}

void TestViewport::standsApartAndComesBack()
{
    Viewport shared(Viewport::Measure::Fit);
    shared.setScale(2.0, {300, 300}, picture, pane);
    Viewport alone = shared;
    alone.panBy({-60, 20}, picture, pane);
    alone.zoomBy(1.5, {100, 100}, picture, pane);
    const ViewportOffset offset = alone.offsetFrom(shared);
    QVERIFY(offset != ViewportOffset());
    QCOMPARE(shared.shiftedBy(offset).target(picture, pane), alone.target(picture, pane));
    QCOMPARE(alone.shiftedBy(offset.inverse()).target(picture, pane), shared.target(picture, pane));
    QCOMPARE(shared.shiftedBy({}), shared);
    QCOMPARE(shared.offsetFrom(shared), ViewportOffset());
    // The shared one goes on, the pane keeps its distance.
    shared.zoomBy(2.0, {200, 200}, picture, pane);
    QCOMPARE(shared.shiftedBy(offset).scale(picture, pane), shared.scale(picture, pane) * 1.5);
    // Apart from a fit, and to a fit.
    const Viewport fitted(Viewport::Measure::Fit);
    QCOMPARE(fitted.shiftedBy(alone.offsetFrom(fitted)).target(picture, pane), alone.target(picture, pane));
    QVERIFY(alone.shiftedBy(fitted.offsetFrom(alone)).isFit());
    QCOMPARE(Viewport().shiftedBy({2.0, {0.1, 0}}), Viewport()); // in pixels a fit has no scale to stand apart from
}

void TestViewport::centresOnAPoint()
{
    Viewport viewport(Viewport::Measure::Fit);
    viewport.centreOn({0.2, 0.2}, picture, pane);
    QVERIFY(viewport.isFit());
    viewport.setScale(3.0, {0, 0}, picture, pane);
    viewport.centreOn({0.6, 0.4}, picture, pane);
    const QPointF middle = relative(viewport.target(picture, pane), {pane.width() / 2, pane.height() / 2});
    QVERIFY((middle - QPointF(0.6, 0.4)).manhattanLength() < 0.001);
    viewport.centreOn({-1, 2}, picture, pane);
    QCOMPARE(viewport.target(picture, pane).left(), 0.0);
    QCOMPARE(viewport.target(picture, pane).bottom(), pane.height());
}

QTEST_GUILESS_MAIN(TestViewport)
#include "tst_viewport.moc"
