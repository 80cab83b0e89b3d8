// SPDX-License-Identifier: GPL-3.0-or-later
// The compared pictures: eight at most, what is active, A and B, steps, swaps, pictures that come and go, and back.
#include "models/CompareSet.h"
#include "models/RunPicks.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

using State = ComparePlace::State;

QList<ItemId> ids(const QString &letters)
{
    QList<ItemId> list;
    for (const QChar letter : letters)
        list.append(ItemId(QString(letter)));
    return list;
}

QString letters(const CompareSet &set)
{
    QString text;
    for (const ComparePlace &place : set.places())
        text += place.id.text();
    return text;
}

QString at(const CompareSet &set, int index)
{
    return set.idAt(index).text();
}

} // namespace

class TestCompareSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void takesTheFirstEight_data();
    void takesTheFirstEight();
    void addsAndRefuses();
    void expectsBesideItsSource();
    void replacesWithoutTwins();
    void removesAndKeepsIndices_data();
    void removesAndKeepsIndices();
    void stepsBAndNeverOntoA();
    void entersAPairModeWithTheActiveOne();
    void movesTheActiveOne();
    void swaps();
    void picturesComeAndGo();
    void comesBack_data();
    void comesBack();
    void oneStandsForEachModel();
};

void TestCompareSet::takesTheFirstEight_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<QString>("pair");
    QTest::newRow("none") << "" << "" << 0 << "";
    QTest::newRow("one") << "a" << "a" << 0 << "";
    QTest::newRow("two") << "ab" << "ab" << 0 << "ab";
    QTest::newRow("eight") << "abcdefgh" << "abcdefgh" << 0 << "ab";
    QTest::newRow("nine") << "abcdefghi" << "abcdefgh" << 1 << "ab";
    QTest::newRow("twice the same") << "aabab" << "ab" << 0 << "ab";
    QTest::newRow("twelve") << "abcdefghijkl" << "abcdefgh" << 4 << "ab";
}

void TestCompareSet::takesTheFirstEight()
{
    QFETCH(QString, given);
    QFETCH(QString, taken);
    QFETCH(QString, pair);
    CompareSet set;
    QTEST(set.setPictures(ids(given)), "leftOut");
    QCOMPARE(letters(set), taken);
    QCOMPARE(at(set, set.a()) + at(set, set.b()), pair);
    QCOMPARE(set.active(), taken.isEmpty() ? -1 : 0);
}

void TestCompareSet::addsAndRefuses()
{
    CompareSet set;
    QVERIFY(set.add(ItemId(u"a"_s)));
    QCOMPARE(set.active(), 0);
    QCOMPARE(set.b(), -1);
    QVERIFY(!set.add(ItemId(u"a"_s)));
    QVERIFY(!set.add({}));
    QVERIFY(set.expect(ItemId(u"b"_s)));
    QCOMPARE(set.b(), 1);
    set.setPictures(ids(u"abcdefgh"_s));
    QVERIFY(!set.add(ItemId(u"z"_s)));
    QVERIFY(!set.expect(ItemId(u"z"_s)));
    QCOMPARE(letters(set), u"abcdefgh"_s);
}

void TestCompareSet::expectsBesideItsSource()
{
    CompareSet set;
    set.setPictures(ids(u"abc"_s));
    set.setActive(2);
    QVERIFY(set.expect(ItemId(u"x"_s), ItemId(u"a"_s)));
    QCOMPARE(letters(set), u"axbc"_s);
    QCOMPARE(at(set, set.active()), u"c"_s); // what was active stays so, as do A and B
    QCOMPARE(at(set, set.a()) + at(set, set.b()), u"ab"_s);
    QVERIFY(set.expect(ItemId(u"y"_s), ItemId(u"unknown"_s)));
    QVERIFY(set.expect(ItemId(u"z"_s)));
    QCOMPARE(letters(set), u"axbcyz"_s);
    QCOMPARE(set.places().at(1).state, ComparePlace::State::Expected);
}

void TestCompareSet::replacesWithoutTwins()
{
    CompareSet set;
    set.setPictures(ids(u"abc"_s));
    set.replace(1, ItemId(u"x"_s));
    QCOMPARE(letters(set), u"axc"_s);
    set.replace(0, ItemId(u"c"_s));
    QCOMPARE(letters(set), u"cxa"_s);
    set.replace(7, ItemId(u"y"_s));
    set.replace(-1, ItemId(u"y"_s));
    QCOMPARE(letters(set), u"cxa"_s);
}

void TestCompareSet::removesAndKeepsIndices_data()
{
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("abActive"); // after it, of abcd with A = b, B = d, active = d
    QTest::newRow("before all") << 0 << "bdd";
    QTest::newRow("A") << 1 << "cdd";
    QTest::newRow("between") << 2 << "bdd";
    QTest::newRow("B") << 3 << "bcc";
}

void TestCompareSet::removesAndKeepsIndices()
{
    QFETCH(int, removed);
    CompareSet set;
    set.setPictures(ids(u"abcd"_s));
    set.restore(R"({"ids":["a","b","c","d"],"mode":1,"a":1,"b":3,"active":3})");
    set.remove(removed);
    QTEST(QString(at(set, set.a()) + at(set, set.b()) + at(set, set.active())), "abActive");
    set.remove(0);
    set.remove(0);
    QCOMPARE(set.a(), -1);
    QCOMPARE(set.active(), 0);
    set.remove(0);
    QCOMPARE(set.active(), -1);
}

void TestCompareSet::stepsBAndNeverOntoA()
{
    CompareSet set;
    set.setPictures(ids(u"abcd"_s));
    set.setMode(CompareMode::Slider);
    QString seen;
    for (int i = 0; i < 4; ++i) {
        set.stepB(+1);
        seen += at(set, set.b());
        QCOMPARE(at(set, set.a()), u"a"_s);
        QCOMPARE(set.active(), set.b());
    }
    QCOMPARE(seen, u"cdbc"_s);
    set.stepB(-1);
    QCOMPARE(at(set, set.b()), u"b"_s);
    set.stepB(-1);
    QCOMPARE(at(set, set.b()), u"d"_s);
    set.setPictures(ids(u"ab"_s));
    set.stepB(+1);
    QCOMPARE(at(set, set.b()), u"b"_s);
}

void TestCompareSet::entersAPairModeWithTheActiveOne()
{
    CompareSet set;
    set.setPictures(ids(u"abcd"_s));
    set.setActive(2);
    set.setMode(CompareMode::Difference);
    QCOMPARE(at(set, set.a()) + at(set, set.b()), u"ac"_s);
    QCOMPARE(set.active(), 2);
    set.setActive(3);
    QCOMPARE(at(set, set.b()), u"d"_s);
    set.setActive(0);
    QCOMPARE(at(set, set.b()), u"d"_s);
    QStringList modes;
    for (int i = 0; i < 5; ++i) {
        set.nextMode();
        modes << QString::number(int(set.mode()));
    }
    QCOMPARE(modes.join(u""_s), u"01234"_s);
}

void TestCompareSet::movesTheActiveOne()
{
    CompareSet set;
    QSignalSpy spy(&set, &CompareSet::activeChanged);
    set.moveActive(1);
    QCOMPARE(spy.size(), 0);
    set.setPictures(ids(u"abc"_s));
    set.moveActive(-1);
    QCOMPARE(set.active(), 2);
    set.moveActive(1);
    QCOMPARE(set.active(), 0);
    set.setMode(CompareMode::Blink);
    QCOMPARE(set.active(), 1);
    set.moveActive(1);
    QCOMPARE(set.active(), 0);
    set.moveActive(-1);
    QCOMPARE(set.active(), 1);
    QCOMPARE(at(set, set.b()), u"b"_s);
}

void TestCompareSet::swaps()
{
    CompareSet set;
    set.setPictures(ids(u"abc"_s));
    set.swap();
    QCOMPARE(letters(set), u"bac"_s);
    QCOMPARE(at(set, set.active()), u"a"_s);
    set.setActive(2);
    set.swap();
    QCOMPARE(letters(set), u"cab"_s);
    QCOMPARE(at(set, set.active()), u"c"_s);
    set.setMode(CompareMode::Slider);
    set.swap();
    QCOMPARE(letters(set), u"cab"_s);
    QCOMPARE(at(set, set.a()) + at(set, set.b()), u"ac"_s);
    QCOMPARE(at(set, set.active()), u"c"_s);
}

void TestCompareSet::picturesComeAndGo()
{
    CompareSet set;
    set.setPictures(ids(u"ab"_s));
    set.expect(ItemId(u"c"_s));
    QSignalSpy spy(&set, &CompareSet::placesChanged);
    set.noteGone(ItemId(u"c"_s));
    QCOMPARE(set.places()[2].state, State::Expected);
    set.noteFailed(ItemId(u"c"_s));
    QCOMPARE(set.places()[2].state, State::Failed);
    set.noteArrived(ItemId(u"c"_s));
    QCOMPARE(set.places()[2].state, State::Here);
    set.noteFailed(ItemId(u"a"_s));
    QCOMPARE(set.places()[0].state, State::Here);
    set.noteGone(ItemId(u"a"_s));
    QCOMPARE(set.places()[0].state, State::Gone);
    QCOMPARE(letters(set), u"abc"_s);
    set.noteArrived(ItemId(u"a"_s));
    QCOMPARE(set.places()[0].state, State::Here);
    set.noteGone(ItemId(u"x"_s));
    QCOMPARE(spy.size(), 4);
    set.noteGone(ItemId(u"b"_s));
    set.noteExpected(ItemId(u"b"_s));
    QCOMPARE(set.places()[1].state, State::Expected);
    set.noteExpected(ItemId(u"b"_s));
    QCOMPARE(spy.size(), 6);
}

void TestCompareSet::comesBack_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<QString>("state");
    CompareSet set;
    set.setPictures(ids(u"abcd"_s));
    set.setMode(CompareMode::Opacity);
    set.stepB(+1);
    set.moveActive(1);
    QTest::newRow("as saved") << set.save() << "abcd 3 ac a";
    QTest::newRow("nothing") << QByteArray() << " 0  ";
    QTest::newRow("no JSON") << QByteArray("}{") << " 0  ";
    QTest::newRow("beyond all") << QByteArray(R"({"ids":["a","b"],"mode":99,"a":-4,"b":12,"active":5})") << "ab 4 ab b";
    QTest::newRow("A is B") << QByteArray(R"({"ids":["a","b"],"mode":1,"a":1,"b":1,"active":1})") << "ab 1 ba b";
    QTest::newRow("other types") << QByteArray(R"({"ids":[1,null,"b"],"mode":"x"})") << "b 0  b";
}

void TestCompareSet::comesBack()
{
    QFETCH(QByteArray, saved);
    CompareSet set;
    set.setPictures(ids(u"xyz"_s));
    set.restore(saved);
    QTEST(u"%1 %2 %3%4 %5"_s.arg(letters(set), QString::number(int(set.mode())), at(set, set.a()), at(set, set.b()),
                                 at(set, set.active())),
          "state");
}

void TestCompareSet::oneStandsForEachModel()
{
    const auto picture = [](const QString &id, const QString &model, int rating = 0, Flag flag = Flag::None) {
        PictureRow row;
        row.id = ItemId(id);
        row.model = ModelId(model);
        row.rating = rating;
        row.flag = flag;
        return row;
    };
    QCOMPARE(onePerModel({}), QList<ItemId>());
    // The first where nothing is marked; stars; a pick before stars; not a rejected one; only a rejected one.
    QCOMPARE(onePerModel({picture(u"a"_s, u"m"_s), picture(u"b"_s, u"m"_s), picture(u"c"_s, u"n"_s),
                          picture(u"d"_s, u"n"_s, 3), picture(u"e"_s, u"o"_s, 5),
                          picture(u"f"_s, u"o"_s, 0, Flag::Picked), picture(u"g"_s, u"p"_s, 5, Flag::Rejected),
                          picture(u"h"_s, u"p"_s), picture(u"i"_s, u"q"_s, 0, Flag::Rejected)}),
             (QList<ItemId>{ItemId(u"a"_s), ItemId(u"d"_s), ItemId(u"f"_s), ItemId(u"h"_s), ItemId(u"i"_s)}));
}

QTEST_GUILESS_MAIN(TestCompareSet)
#include "tst_compare_set.moc"
