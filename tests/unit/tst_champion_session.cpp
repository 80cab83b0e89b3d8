// SPDX-License-Identifier: GPL-3.0-or-later
// A champion round under way: saved after each verdict, taken up again, pictures that come and go, one step of ratings.
#include "library/RoundLog.h"
#include "models/ChampionSession.h"
#include "models/UndoHistory.h"
#include "support/LibraryBench.h"
#include "support/Warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Side = ChampionRound::Side;

namespace {

// A library of five pictures, its log of rounds, and a round over them.
class Bench
{
public:
    explicit Bench(const QString &root, Library::Access logAccess = Library::Access::ReadWrite)
        : fixture(root)
        , log(LibraryPlace{root}, logAccess)
        , history(*fixture.library)
        , session(*fixture.library, log, fixture.clock)
    {
        if (!fixture.isOpen())
            qFatal("the library could not be opened");
        QSignalSpy loaded(&log, &RoundLog::loaded);
        log.open();
        if (logAccess == Library::Access::ReadWrite && !loaded.wait())
            qFatal("the rounds could not be read");
    }
    void fill()
    {
        for (int index = 0; index < 5; ++index)
            QVERIFY(fixture.keep(test::arrivalOf(0, index)));
    }
    void begin(const ChampionRound &round)
    {
        QSignalSpy ready(&session, &ChampionSession::ready);
        session.begin(round);
        QVERIFY(ready.wait());
    }
    ChampionRound fresh() const { return {ChampionRoundId(u"round"_s), ids(), fixture.clock.wallMs(), u"five"_s}; }
    static QList<ItemId> ids()
    {
        QList<ItemId> ids;
        for (int index = 0; index < 5; ++index)
            ids << test::recordOf(0, index, {}).id;
        return ids;
    }
    // What is ranked, as the pictures' places: "2 0 1".
    QString ranked() const
    {
        QStringList places;
        for (const ItemId &id : session.round().ranked())
            places << QString::number(ids().indexOf(id));
        return places.join(u' ');
    }
    bool saves(const std::function<void()> &act)
    {
        QSignalSpy saved(&log, &RoundLog::saved);
        act();
        return QTest::qWaitFor([&saved] { return saved.count() > 0; });
    }

    test::Fixture fixture;
    RoundLog log;
    UndoHistory history;
    ChampionSession session;
};

} // namespace

class TestChampionSession : public QObject
{
    Q_OBJECT

    QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit()); } // where the trash is
    void init() { test::failOnStrayWarnings(); }

    void isSavedAfterEachVerdictAndTakenUp()
    {
        const QTemporaryDir folder;
        {
            Bench bench(folder.path());
            bench.fill();
            bench.begin(bench.fresh());
            QVERIFY(!bench.session.leftOf(Bench::ids())); // no verdict, nothing to take up
            bench.fixture.clock.pass(20s);
            QVERIFY(bench.saves([&] { bench.session.keep(Side::Champion); })); // 0 beats 1
            bench.fixture.clock.pass(50s);
            QVERIFY(bench.saves([&] { bench.session.keep(Side::Challenger); })); // 2 takes its place
            QCOMPARE(bench.ranked(), u"2 0 1"_s);
            QCOMPARE(bench.session.round().spentMs(), 70'000);
        }
        Bench again(folder.path());
        QList<ItemId> otherOrder = Bench::ids();
        std::reverse(otherOrder.begin(), otherOrder.end());
        const auto left = again.session.leftOf(otherOrder);
        QVERIFY(left);
        QVERIFY(!again.session.leftOf(Bench::ids().first(4)));
        again.begin(*left);
        QCOMPARE(again.ranked(), u"2 0 1"_s);
        QCOMPARE(again.session.round().number(), 4);
        QVERIFY(again.saves([&] { again.session.undo(); }));
        QVERIFY(again.saves([&] { again.session.undo(); }));
        QVERIFY(!again.session.undo());
        QCOMPARE(again.ranked(), u"0"_s);
    }

    void doesNothingBeforeItKnowsItsPictures()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path());
        bench.fill();
        bench.session.begin(bench.fresh());
        bench.session.keep(Side::Challenger);
        bench.session.finish();
        QCOMPARE(bench.session.round().stepsDone(), 0);
        QTRY_VERIFY(bench.session.isReady());
        bench.session.keep(Side::Challenger);
        QCOMPARE(bench.session.round().stepsDone(), 1);
    }

    void saysWhatIsNotSaved()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path(), Library::Access::ReadOnly);
        bench.fill();
        bench.begin(bench.fresh());
        QSignalSpy saving(&bench.session, &ChampionSession::savingChanged);
        bench.session.keep(Side::Challenger);
        QTRY_COMPARE(saving.count(), 1);
        QVERIFY(bench.session.trouble());
        QCOMPARE(bench.ranked(), u"1 0"_s); // the verdict stays
        bench.session.keep(Side::Champion);
        QCOMPARE(bench.ranked(), u"1 0 2"_s);
        bench.begin({ChampionRoundId(u"another"_s), Bench::ids(), 0});
        QVERIFY(!bench.session.trouble());
    }

    void deletedPicturesDropOutAndComeBack()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path());
        bench.fill();
        bench.begin(bench.fresh());
        bench.session.keep(Side::Champion);
        bench.session.keep(Side::Challenger);
        QCOMPARE(bench.ranked(), u"2 0 1"_s);
        bench.history.trash({Bench::ids().at(2), Bench::ids().at(3)}); // champion and challenger
        QTRY_COMPARE(bench.session.round().total(), 3);
        QCOMPARE(bench.ranked(), u"0 1"_s);
        QCOMPARE(bench.session.round().challenger(), Bench::ids().at(4));
        QTRY_VERIFY(!bench.history.isBusy());
        bench.history.undo();
        QTRY_COMPARE(bench.session.round().total(), 5);
        QCOMPARE(bench.ranked(), u"2 0 1"_s);
        bench.session.leaveOut(Bench::ids().at(3));
        QCOMPARE(bench.session.round().challenger(), Bench::ids().at(4));
    }

    void picturesThatAreGoneAtTheStartAreLeftOut()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path());
        bench.fill();
        QList<ItemId> ids = Bench::ids();
        ids.prepend(ItemId(u"gone"_s));
        bench.begin({ChampionRoundId(u"round"_s), ids, 0});
        QCOMPARE(bench.session.round().total(), 5);
        QCOMPARE(bench.ranked(), u"0"_s);
    }

    void ratesTheFirstThreeInOneStep()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path());
        bench.fill();
        bench.begin(bench.fresh());
        bench.fixture.library->edit({Bench::ids().at(4)}, {.rating = 2, .flag = Flag::Picked});
        for (int step = 0; step < 4; ++step)
            bench.session.keep(Side::Challenger);
        QCOMPARE(bench.ranked(), u"4 3 2 1 0"_s);
        const auto ratings = [&bench] {
            QList<int> found;
            for (const ItemId &id : Bench::ids())
                found << bench.session.record(id)->marks.rating;
            return found;
        };
        QTRY_COMPARE(ratings(), (QList{0, 0, 0, 0, 2}));
        bench.session.rateFirst();
        QTRY_COMPARE(ratings(), (QList{0, 0, 3, 4, 5}));
        QCOMPARE(bench.session.record(Bench::ids().at(4))->marks.flag, Flag::Picked);
        QCOMPARE(bench.history.nextUndo()->pictures, 3);
        bench.history.undo();
        QTRY_COMPARE(ratings(), (QList{0, 0, 0, 0, 2}));
        QVERIFY(bench.session.round().isOver());
    }

    void namesTellPicturesOfOneModelApart()
    {
        const QTemporaryDir folder;
        Bench bench(folder.path());
        for (int index = 0; index < 5; ++index) {
            Arrival arrival = test::arrivalOf(0, index);
            arrival.record.sent.model = ModelId(index == 3 ? u"b"_s : u"a"_s);
            QVERIFY(bench.fixture.keep(arrival));
        }
        bench.begin(bench.fresh());
        const auto name = [&bench](int index) {
            return bench.session.nameOf(Bench::ids().at(index),
                                        [](const ImageRecord &record) { return record.sent.model.text().toUpper(); });
        };
        QCOMPARE(name(0), u"A (1)"_s);
        QCOMPARE(name(3), u"B"_s);
        QCOMPARE(name(4), u"A (4)"_s);
    }
};

QTEST_GUILESS_MAIN(TestChampionSession)
#include "tst_champion_session.moc"
