// SPDX-License-Identifier: GPL-3.0-or-later
// How finely pictures are decoded below a limit, and the sizes a picture is halved to.
#include "imaging/PictureLevels.h"
#include "models/DecodePlan.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestDecodePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void halvesNoSmallerThanShown_data();
    void halvesNoSmallerThanShown();
    void makesHalvesDownToTheLeast();
    void choosesTheSmallestThatIsNotEnlarged();
    void plans_data();
    void plans();

private:
    static constexpr qint64 mb = 1024 * 1024;
    static qint64 sumOf(const QList<DecodePlan::Picture> &pictures)
    {
        qint64 sum = 0;
        for (const DecodePlan::Picture &picture : pictures)
            sum += picture.planned < 0 ? 0 : bytesOfHalving(picture.whole, picture.planned);
        return sum;
    }
};

void TestDecodePlan::halvesNoSmallerThanShown_data()
{
    QTest::addColumn<QSize>("whole");
    QTest::addColumn<QSize>("shown");
    QTest::addColumn<int>("times");
    QTest::newRow("whole") << QSize(4096, 4096) << QSize(4096, 4096) << 0;
    QTest::newRow("enlarged") << QSize(1024, 1024) << QSize(3000, 3000) << 0;
    QTest::newRow("just over a half") << QSize(4096, 4096) << QSize(2049, 2049) << 0;
    QTest::newRow("a half") << QSize(4096, 4096) << QSize(2048, 2048) << 1;
    QTest::newRow("a pane") << QSize(4096, 4096) << QSize(470, 470) << 3;
    QTest::newRow("wide") << QSize(1536, 1024) << QSize(700, 467) << 1;
    QTest::newRow("tall") << QSize(1024, 1536) << QSize(467, 700) << 1;
    QTest::newRow("odd") << QSize(1023, 767) << QSize(511, 383) << 1;
    QTest::newRow("a thread") << QSize(40000, 30) << QSize(1000, 1) << 5;
    QTest::newRow("tiny") << QSize(4096, 4096) << QSize(3, 3) << 6;
    QTest::newRow("all of it") << QSize(4096, 4096) << QSize() << 0;
    QTest::newRow("unknown") << QSize() << QSize(100, 100) << 0;
}

void TestDecodePlan::halvesNoSmallerThanShown()
{
    QFETCH(QSize, whole);
    QFETCH(QSize, shown);
    QTEST(halvingsFor(whole, shown), "times");
}

void TestDecodePlan::makesHalvesDownToTheLeast()
{
    const auto sizes = [](QSize size, int least) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        QList<QSize> all;
        const QList<QImage> levels = halvesOf(image, least);
        for (const QImage &level : levels)
            all.append(level.size());
        return all;
    };
    QCOMPARE(sizes({4096, 2048}, 0), (QList<QSize>{{4096, 2048}, {2048, 1024}, {1024, 512}}));
    QCOMPARE(sizes({1000, 900}, 0), QList<QSize>{QSize(1000, 900)});
    QCOMPARE(sizes({1001, 30}, 2), (QList<QSize>{{1001, 30}, {500, 15}, {250, 7}}));
    QCOMPARE(sizes({8, 1}, 2), (QList<QSize>{{8, 1}, {4, 1}, {2, 1}}));
    // A half is the mean of four, not one of them: a fine check comes out grey.
    QImage check(1024, 1024, QImage::Format_RGB32);
    for (int y = 0; y < 1024; ++y)
        for (int x = 0; x < 1024; ++x)
            check.setPixel(x, y, (x + y) % 2 ? 0xffffffff : 0xff000000);
    const QList<QImage> levels = halvesOf(check);
    QVERIFY(std::abs(qGray(levels[1].pixel(200, 300)) - 128) <= 1);
}

void TestDecodePlan::choosesTheSmallestThatIsNotEnlarged()
{
    PictureLevels levels{{4096, 4096}, {}};
    QVERIFY(levels.forWidth(100).isNull());
    for (const int side : {2048, 1024, 512})
        levels.images.append(QImage(side, side, QImage::Format_RGB32));
    QCOMPARE(levels.forWidth(4096).width(), 2048);
    QCOMPARE(levels.forWidth(2048).width(), 2048);
    QCOMPARE(levels.forWidth(1024.3).width(), 1024);
    QCOMPARE(levels.forWidth(1030).width(), 2048);
    QCOMPARE(levels.forWidth(513).width(), 1024);
    QCOMPARE(levels.forWidth(30).width(), 512);
    QCOMPARE(levels.bytes(), 4 * (2048ll * 2048 + 1024 * 1024 + 512 * 512));
}

void TestDecodePlan::plans_data()
{
    using Picture = DecodePlan::Picture;
    QTest::addColumn<QList<Picture>>("pictures");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QList<int>>("planned");
    const Picture large{.whole = {4096, 4096}};
    const Picture small{.whole = {1024, 1024}};
    const Picture next{.whole = {4096, 4096}, .seen = false};
    const Picture pane{.whole = {4096, 4096}, .wanted = 3};
    QTest::newRow("nothing") << QList<Picture>() << 512 * mb << QList<int>();
    // Eight of 64 MB are 512 MB to the byte.
    QTest::newRow("eight whole") << QList<Picture>(8, large) << 512 * mb << QList<int>(8, 0);
    QTest::newRow("one byte short: none looks worse than another")
        << QList<Picture>(8, large) << 512 * mb - 1 << QList<int>(8, 1);
    QTest::newRow("eight in panes") << QList<Picture>(8, pane) << 512 * mb << QList<int>(8, 3);
    QTest::newRow("the small ones stay whole")
        << QList<Picture>{large, large, small} << 100 * mb << QList<int>{1, 1, 0};
    QTest::newRow("the one that is zoomed") << QList<Picture>{large, pane, pane} << 66 * mb << QList<int>{0, 3, 3};
    QTest::newRow("as seen first") << QList<Picture>{large, next, next} << 130 * mb << QList<int>{0, 0, -1};
    QTest::newRow("a smaller one next") << QList<Picture>{large, next, {.whole = {1024, 1024}, .seen = false}}
                                        << 70 * mb << QList<int>{0, -1, 0};
    QTest::newRow("never nothing") << QList<Picture>{large} << qint64(0) << QList<int>{4};
    QTest::newRow("unknown") << QList<Picture>{{}, large} << 64 * mb << QList<int>{0, 0};
}

void TestDecodePlan::plans()
{
    QFETCH(QList<DecodePlan::Picture>, pictures);
    QFETCH(qint64, limit);
    DecodePlan::fill(pictures, limit);
    QList<int> planned;
    for (const DecodePlan::Picture &picture : std::as_const(pictures))
        planned.append(picture.planned);
    QTEST(planned, "planned");
    if (limit > 0)
        QVERIFY(sumOf(pictures) <= limit);
}

QTEST_GUILESS_MAIN(TestDecodePlan)
#include "tst_decode_plan.moc"
