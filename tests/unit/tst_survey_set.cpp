// SPDX-License-Identifier: GPL-3.0-or-later
// The survey without pixels: how the pictures are laid out, and what stays when some are rejected, taken out, brought
// back or deleted.
#include "models/SurveyLayout.h"
#include "models/SurveySet.h"
#include "support/Warnings.h"

#include <QTest>

#include <cmath>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

ItemId id(int number)
{
    return ItemId(QString::number(number));
}

QList<ItemId> ids(const QList<int> &numbers)
{
    QList<ItemId> made;
    for (const int number : numbers)
        made += id(number);
    return made;
}

qint64 areaOf(const QList<QRect> &places)
{
    qint64 sum = 0;
    for (const QRect &place : places)
        sum += qint64(place.width()) * place.height();
    return sum;
}

QList<QSize> repeated(QSize size, int times)
{
    return QList<QSize>(times, size);
}

} // namespace

class TestSurveySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void picturesAreUncroppedApartAndInside_data()
    {
        QTest::addColumn<QSize>("area");
        QTest::addColumn<QList<QSize>>("pictures");
        QTest::newRow("one") << QSize(800, 600) << repeated({1024, 1024}, 1);
        QTest::newRow("two wide") << QSize(800, 600) << repeated({1536, 1024}, 2);
        QTest::newRow("the design's") << QSize(1440, 784)
                                      << QList<QSize>{{1536, 1024}, {1024, 1024}, {832, 1040},  {1536, 1024},
                                                      {832, 1040},  {1024, 1024}, {1536, 1024}, {1024, 1024}};
        QTest::newRow("mixed") << QSize(700, 600)
                               << QList<QSize>{{4096, 512}, {512, 4096}, {1024, 1024}, {}, {1792, 1024}};
        QTest::newRow("thirteen") << QSize(1440, 784) << repeated({1024, 1024}, 13);
        QTest::newRow("sixty") << QSize(1440, 784) << repeated({1536, 1024}, 60);
        QTest::newRow("sixty in a small one") << QSize(680, 600) << repeated({1024, 1536}, 60);
    }
    void picturesAreUncroppedApartAndInside()
    {
        QFETCH(QSize, area);
        QFETCH(QList<QSize>, pictures);
        const SurveyMeasures measures;
        const QList<QRect> places = surveyLayout(area, pictures, measures);
        QCOMPARE(places.size(), pictures.size());
        const QRect inside = QRect({}, area).adjusted(measures.margin - 1, measures.margin - 1, 1 - measures.margin,
                                                      1 - measures.margin);
        for (qsizetype i = 0; i < places.size(); ++i) {
            const QRect whole = places[i].adjusted(0, 0, 0, measures.caption);
            QVERIFY2(inside.contains(whole), qPrintable(QString::number(i)));
            const QSize size = pictures[i].isEmpty() ? QSize(1, 1) : pictures[i];
            const double wanted = double(size.width()) / size.height() * places[i].height();
            QVERIFY2(std::abs(places[i].width() - wanted) <= std::max(1.6, wanted / places[i].height() * 1.1),
                     qPrintable(QString::number(i)));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!whole.adjusted(-5, -5, 5, 5).intersects(places[j].adjusted(0, 0, 0, measures.caption)));
            if (i > 0) // in order: to the right, or in a lower row
                QVERIFY(places[i].left() > places[i - 1].right() || places[i].top() > places[i - 1].bottom());
        }
    }

    void rowsAreThoseWithTheLargestArea_data()
    {
        QTest::addColumn<QSize>("area");
        QTest::addColumn<int>("pictures");
        QTest::addColumn<int>("rows");
        QTest::newRow("two beside each other") << QSize(1200, 600) << 2 << 1;
        QTest::newRow("two above each other") << QSize(600, 1200) << 2 << 2;
        QTest::newRow("four") << QSize(900, 900) << 4 << 2;
        QTest::newRow("eight") << QSize(1440, 784) << 8 << 2;
        QTest::newRow("fifteen") << QSize(1440, 784) << 15 << 3;
    }
    void rowsAreThoseWithTheLargestArea()
    {
        QFETCH(QSize, area);
        QFETCH(int, pictures);
        QFETCH(int, rows);
        QSet<int> tops;
        const QList<QRect> places = surveyLayout(area, repeated({1024, 1024}, pictures));
        for (const QRect &place : places)
            tops.insert(place.top());
        QCOMPARE(tops.size(), rows);
    }

    void noPictureIsFavoured()
    {
        const QList<QSize> mixed{{1536, 1024}, {1024, 1024}, {1024, 1536}, {1536, 1024},
                                 {1024, 1024}, {1024, 1536}, {1536, 1024}, {1024, 1024}};
        int least = 10'000;
        int most = 0;
        for (const QRect &place : surveyLayout({1100, 716}, mixed)) {
            least = std::min(least, place.height());
            most = std::max(most, place.height());
        }
        QVERIFY2(least >= 0.69 * most, qPrintable(QString::number(double(least) / most)));
    }

    void captionsOffGiveTheirRoomToThePictures()
    {
        const QList<QSize> pictures = repeated({1536, 1024}, 9);
        QVERIFY(areaOf(surveyLayout({1000, 700}, pictures, {.caption = 0})) >
                areaOf(surveyLayout({1000, 700}, pictures)));
    }

    void anAreaThatIsTooSmallIsNoTrouble()
    {
        for (const QSize area : {QSize(), QSize(1, 1), QSize(30, 30)}) {
            for (const QRect &place : surveyLayout(area, repeated({1024, 1024}, 20)))
                QVERIFY(!place.isEmpty());
        }
        QVERIFY(surveyLayout({800, 600}, {}).isEmpty());
    }

    void aRejectedOneKeepsItsPlaceUntilTheGapsAreClosed()
    {
        SurveySet set;
        QCOMPARE(set.setPictures(ids({1, 2, 3, 4, 2}), {id(4)}), 0);
        QCOMPARE(set.current(), id(1));
        QCOMPARE(set.left(), ids({1, 2, 3}));
        set.setCurrent(id(2));
        set.noteRejected(id(2), true);
        QCOMPARE(set.shown(), ids({1, 2, 3, 4}));
        QCOMPARE(set.left(), ids({1, 3}));
        QVERIFY(set.hasGaps());
        set.closeGaps();
        QCOMPARE(set.shown(), ids({1, 3}));
        QCOMPARE(set.current(), id(3));
        QVERIFY(!set.hasGaps());
        set.noteRejected(id(4), false);
        QCOMPARE(set.shown(), ids({1, 3, 4}));
        QCOMPARE(set.current(), id(4));
        set.noteRejected(id(4), true); // anew, and in its place
        QCOMPARE(set.shown(), ids({1, 3, 4}));
    }

    void allCanBeRejected()
    {
        SurveySet set;
        set.setPictures(ids({1, 2}), {});
        set.noteRejected(id(1), true);
        set.noteRejected(id(2), true);
        set.closeGaps();
        QVERIFY(set.shown().isEmpty());
        QVERIFY(set.current().isNull());
        QCOMPARE(set.index(), -1);
        set.step(1);
        set.takeOut();
        set.noteRejected(id(2), false);
        QCOMPARE(set.current(), id(2));
        QCOMPARE(set.size(), 2);
    }

    void takenOutComesBackIntoItsPlace()
    {
        SurveySet set;
        set.setPictures(ids({1, 2, 3}), {}, id(2));
        QCOMPARE(set.current(), id(2));
        set.takeOut();
        QCOMPARE(set.current(), id(3));
        set.takeOut();
        QCOMPARE(set.current(), id(1));
        QCOMPARE(set.left(), ids({1}));
        QVERIFY(set.bringBack());
        QCOMPARE(set.current(), id(3));
        QVERIFY(set.bringBack());
        QCOMPARE(set.shown(), ids({1, 2, 3}));
        QVERIFY(!set.bringBack());
    }

    void deletedOnesLeaveAndComeBack()
    {
        SurveySet set;
        set.setPictures(ids({1, 2, 3}), {}, id(3));
        set.noteGone(id(3), true);
        set.noteGone(id(9), true);
        QCOMPARE(set.current(), id(2));
        QCOMPARE(set.size(), 2);
        set.noteGone(id(3), false);
        QCOMPARE(set.current(), id(3));
    }

    void stepsStopAtTheEnds()
    {
        SurveySet set;
        set.setPictures(ids({1, 2, 3}), {});
        set.step(-1);
        QCOMPARE(set.current(), id(1));
        set.step(10);
        QCOMPARE(set.current(), id(3));
        set.setCurrent(id(7));
        QCOMPARE(set.current(), id(3));
    }

    void sixtyAtTheMost()
    {
        QList<ItemId> many;
        for (int i = 0; i < 84; ++i)
            many += id(i);
        SurveySet set;
        QCOMPARE(set.setPictures(many, {}), 24);
        QCOMPARE(set.size(), SurveySet::most);
    }
};

QTEST_GUILESS_MAIN(TestSurveySet)
#include "tst_survey_set.moc"
