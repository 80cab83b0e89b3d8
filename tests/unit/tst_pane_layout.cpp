// SPDX-License-Identifier: GPL-3.0-or-later
// Panes of a comparison: how many in a row, equal in size, inside their area, never too small.
#include "models/PaneLayout.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class TestPaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void choosesRows_data();
    void choosesRows();
    void holdsForEveryNumberAndSize();
    void aLastRowThatIsNotFullStandsInTheMiddle();
    void leavesRoomForCaptions();

private:
    static constexpr int gap = 12;
    static QList<int> rowsOf(const QList<QRect> &rects)
    {
        QList<int> counts;
        int top = -1;
        for (const QRect &rect : rects) {
            if (rect.top() != top)
                counts.append(0);
            top = rect.top();
            ++counts.last();
        }
        return counts;
    }
};

void TestPaneLayout::choosesRows_data()
{
    QTest::addColumn<QSize>("area");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("rows");
    const QSize window(1080, 740), square(1024, 1024), wide(1536, 1024), tall(1024, 1536);
    QTest::newRow("none") << window << square << 0 << QList<int>();
    QTest::newRow("one") << window << square << 1 << QList<int>{1};
    QTest::newRow("two beside each other") << window << square << 2 << QList<int>{2};
    QTest::newRow("two tall ones") << window << tall << 2 << QList<int>{2};
    QTest::newRow("two very wide ones") << window << QSize(2000, 500) << 2 << QList<int>{1, 1};
    QTest::newRow("three tall ones") << window << tall << 3 << QList<int>{3};
    QTest::newRow("three wide ones") << window << wide << 3 << QList<int>{2, 1};
    QTest::newRow("four") << window << wide << 4 << QList<int>{2, 2};
    QTest::newRow("four in a strip") << QSize(1400, 400) << square << 4 << QList<int>{4};
    QTest::newRow("four in a column") << QSize(300, 1300) << square << 4 << QList<int>{1, 1, 1, 1};
    QTest::newRow("five") << window << square << 5 << QList<int>{3, 2};
    QTest::newRow("six") << window << square << 6 << QList<int>{3, 3};
    QTest::newRow("eight") << window << square << 8 << QList<int>{4, 4};
    QTest::newRow("eight in a square") << QSize(1200, 1200) << wide << 8 << QList<int>{3, 3, 2};
    QTest::newRow("seven") << QSize(1200, 1200) << square << 7 << QList<int>{3, 3, 1};
    QTest::newRow("eight tall ones") << window << tall << 8 << QList<int>{4, 4};
    QTest::newRow("eight where there is little room") << QSize(680, 600) << square << 8 << QList<int>{4, 4};
}

void TestPaneLayout::choosesRows()
{
    QFETCH(QSize, area);
    QFETCH(QSize, picture);
    QFETCH(int, count);
    QTEST(rowsOf(paneLayout(area, QList<QSize>(count, picture), gap, 32)), "rows");
}

void TestPaneLayout::holdsForEveryNumberAndSize()
{
    const QList<QSize> shapes{{1536, 1024}, {1024, 1024}, {1024, 1792}, {}, {40000, 30}, {4096, 4096}, {1, 1}, {16, 9}};
    for (int count = 1; count <= 8; ++count) {
        for (int width = 660; width <= 3800; width += 157) {
            for (int height = 600; height <= 2000; height += 173) {
                const QRect area(0, 0, width, height);
                const QList<QRect> rects = paneLayout(area.size(), shapes.mid(0, count), gap, 32);
                QCOMPARE(rects.size(), count);
                for (qsizetype i = 0; i < count; ++i) {
                    QVERIFY(area.contains(rects[i]));
                    QCOMPARE(rects[i].size(), rects[0].size());
                    QVERIFY(rects[i].width() >= leastPane.width() && rects[i].height() >= leastPane.height());
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY(!rects[i].adjusted(-gap, -gap, gap, gap).adjusted(1, 1, -1, -1).intersects(rects[j]));
                }
            }
        }
    }
    // No room at all: they keep their size, and whoever shows them scrolls or cuts them.
    const QList<QRect> crammed = paneLayout({100, 80}, shapes, gap, 32);
    for (const QRect &rect : crammed)
        QCOMPARE(rect.size(), leastPane);
}

void TestPaneLayout::aLastRowThatIsNotFullStandsInTheMiddle()
{
    const QList<QRect> rects = paneLayout({1080, 740}, QList<QSize>(3, {1536, 1024}), gap, 32);
    QCOMPARE(rects[1].left() - rects[0].right() - 1, gap);
    QCOMPARE(rects[2].center().x(), 539);
    QCOMPARE(rects[2].top() - rects[0].bottom() - 1, gap);
}

void TestPaneLayout::leavesRoomForCaptions()
{
    // Without captions two rows are better, with very high ones a single row is.
    const QList<QSize> four(4, {1024, 1024});
    QCOMPARE(rowsOf(paneLayout({1000, 600}, four, 0, 0)), (QList<int>{2, 2}));
    QCOMPARE(rowsOf(paneLayout({1000, 600}, four, 0, 200)), QList<int>{4});
}

QTEST_GUILESS_MAIN(TestPaneLayout)
#include "tst_pane_layout.moc"
