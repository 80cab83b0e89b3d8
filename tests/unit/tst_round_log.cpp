// SPDX-License-Identifier: GPL-3.0-or-later
// A champion round is saved a step at a time and taken up where it was left, whatever became of single lines.
#include "library/RoundLog.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QJsonDocument>
#include <QTest>

#ifdef Q_OS_UNIX
#include "support/SizeLimit.h"
#endif

using namespace Qt::StringLiterals;
using namespace proofsheet;
using namespace proofsheet::test;
using Side = ChampionRound::Side;

namespace {

class Heard
{
public:
    explicit Heard(const LibraryPlace &place, Library::Access access = Library::Access::ReadWrite)
        : log(std::make_unique<RoundLog>(place, access))
    {
        QObject::connect(log.get(), &RoundLog::loaded, log.get(), [this] { said += u"loaded"_s; });
        QObject::connect(log.get(), &RoundLog::saved, log.get(),
                         [this](const ChampionRoundId &id) { said += u"saved "_s + id.text(); });
        QObject::connect(log.get(), &RoundLog::finished, log.get(),
                         [this](const ChampionRoundId &id) { said += u"finished "_s + id.text(); });
        QObject::connect(log.get(), &RoundLog::failed, log.get(),
                         [this](const Error &error, const ChampionRoundId &id) {
                             said += QString(u"failed "_s + toText(error.kind) + u' ' + id.text()).trimmed();
                         });
    }
    bool says(const QStringList &expected)
    {
        const bool came = QTest::qWaitFor([&] { return said.size() >= expected.size(); });
        return came && std::exchange(said, {}) == expected;
    }
    QStringList openIds() const
    {
        QStringList ids;
        const QList<ChampionRound> rounds = log->openRounds();
        for (const ChampionRound &round : rounds)
            ids += round.id().text();
        return ids;
    }

    std::unique_ptr<RoundLog> log;
    QStringList said;
};

ChampionRound roundOf(const QString &id, int pictures)
{
    QList<ItemId> ids;
    for (int i = 0; i < pictures; ++i)
        ids += ItemId(QString(QChar(u'a' + i)));
    return {ChampionRoundId(id), ids, votesBeginMs, u"Kiln & Co"_s};
}

std::optional<ChampionRound> storedIn(const LibraryPlace &place, const QString &id)
{
    Heard heard(place);
    heard.log->open();
    return heard.says({u"loaded"_s}) ? heard.log->round(ChampionRoundId(id)) : std::nullopt;
}

} // namespace

class TestRoundLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void isTakenUpWhereItWasLeft()
    {
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 6);
        Heard heard(library.place());
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        heard.log->save(round);
        QVERIFY(heard.says({u"saved r1"_s}));
        const std::function<void()> steps[] = {[&] { round.keep(Side::Champion, votesBeginMs + 1); },
                                               [&] { round.keep(Side::Challenger, votesBeginMs + 2); },
                                               [&] { round.skip(votesBeginMs + 3); },
                                               [&] { round.undo(); },
                                               [&] { round.undo(); },
                                               [&] { round.keep(Side::Champion, votesBeginMs + 4); },
                                               [&] { round.goTo(1); },
                                               [&] { round.finish(); }};
        for (const auto &step : steps) {
            step();
            heard.log->save(round);
            QVERIFY(heard.says({u"saved r1"_s}));
            QCOMPARE(storedIn(library.place(), u"r1"_s), std::optional(round));
        }
    }

    // Saved before the one before was answered.
    void manyAtOnce()
    {
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 6);
        {
            Heard heard(library.place());
            heard.log->save(round);
            for (int i = 0; i < 4; ++i) {
                round.keep(i % 2 ? Side::Champion : Side::Challenger, votesBeginMs + i);
                heard.log->save(round);
            }
        }
        QCOMPARE(storedIn(library.place(), u"r1"_s), std::optional(round));
    }

    // The lines of a long round stay short.
    void aLineAStep()
    {
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 26);
        Heard heard(library.place());
        qsizetype before = 0;
        while (!round.isOver()) {
            heard.log->save(round);
            QVERIFY(heard.says({u"saved r1"_s}));
            const qsizetype size = EmptyLibrary::contentOf(library.place().rounds()).size();
            QVERIFY2(before == 0 || size - before < 250, qPrintable(QString::number(size - before)));
            before = size;
            round.keep(Side::Champion, votesBeginMs);
        }
    }

    void whatIsOffered()
    {
        const EmptyLibrary library;
        Heard heard(library.place());
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        ChampionRound over = roundOf(u"over"_s, 2);
        over.keep(Side::Champion, votesBeginMs);
        ChampionRound oldest = roundOf(u"oldest"_s, 4);
        heard.log->save(oldest);
        heard.log->save(over);
        heard.log->save(roundOf(u"second"_s, 3));
        heard.log->save(roundOf(u"ended"_s, 3));
        QTRY_COMPARE(heard.openIds(), (QStringList{u"ended"_s, u"second"_s, u"oldest"_s}));
        oldest.keep(Side::Champion, votesBeginMs);
        heard.log->save(oldest);
        heard.log->finish(ChampionRoundId(u"ended"_s));
        QTRY_COMPARE(heard.openIds(), (QStringList{u"oldest"_s, u"second"_s}));

        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QCOMPARE(again.openIds(), (QStringList{u"oldest"_s, u"second"_s}));
        QCOMPARE(again.log->unreadable(), 0);
    }

    // What is missing at the moment is not stored.
    void missingPicturesAreStored()
    {
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 4);
        round.setMissing({ItemId(u"a"_s), ItemId(u"c"_s)});
        QCOMPARE(round.total(), 2);
        {
            Heard heard(library.place());
            heard.log->save(round);
        }
        QCOMPARE(storedIn(library.place(), u"r1"_s)->total(), 4);
    }

    void whatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("unreadable");
        QTest::addColumn<int>("later");
        QTest::newRow("torn") << QByteArray("{\"schema\":1,\"round\":\"r1\",\"fro") << 1 << 0;
        QTest::newRow("steps of no round") << QByteArray("{\"schema\":1,\"round\":\"x\",\"from\":0}\n") << 1 << 0;
        QTest::newRow("steps after a gap") << QByteArray("{\"schema\":1,\"round\":\"r1\",\"from\":7}\n") << 1 << 0;
        QTest::newRow("a step of another's pictures")
            << QByteArray(
                   "{\"schema\":1,\"round\":\"r1\",\"from\":1,\"steps\":[{\"outcome\":\"kept\",\"champion\":\"a\""
                   ",\"challenger\":\"z\"}],\"done\":2}\n")
            << 1 << 0;
        QTest::newRow("later") << QByteArray("{\"schema\":2,\"round\":\"r1\",\"from\":0,\"done\":0}\n") << 0 << 1;
    }
    void whatCannotBeRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, unreadable);
        QFETCH(int, later);
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 4);
        round.keep(Side::Challenger, votesBeginMs);
        {
            Heard heard(library.place());
            heard.log->save(round);
        }
        EmptyLibrary::append(library.place().rounds(), bytes);
        Heard heard(library.place());
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        QCOMPARE(heard.log->unreadable(), unreadable);
        QCOMPARE(heard.log->later(), later);
        QCOMPARE(heard.log->round(round.id()), std::optional(round));
        round.keep(Side::Challenger, votesBeginMs);
        heard.log->save(round);
        QVERIFY(heard.says({u"saved r1"_s}));
        QCOMPARE(storedIn(library.place(), u"r1"_s), std::optional(round));
    }

    void readOnly()
    {
        const EmptyLibrary library;
        Heard heard(library.place(), Library::Access::ReadOnly);
        heard.log->save(roundOf(u"r1"_s, 3));
        heard.log->finish(ChampionRoundId(u"r1"_s));
        QVERIFY(heard.says({u"failed locked r1"_s, u"failed locked r1"_s}));
        QVERIFY(!QFile::exists(library.place().rounds()));
    }

#ifdef Q_OS_UNIX
    void aFullDisk()
    {
        const EmptyLibrary library;
        ChampionRound round = roundOf(u"r1"_s, 5);
        Heard heard(library.place());
        heard.log->save(round);
        QVERIFY(heard.says({u"saved r1"_s}));
        const ChampionRound before = round;
        const QByteArray bytes = EmptyLibrary::contentOf(library.place().rounds());
        {
            const SizeLimit limit(rlim_t(bytes.size() + 30));
            for (int i = 0; i < 2; ++i) {
                round.keep(Side::Challenger, votesBeginMs + i);
                heard.log->save(round);
                QVERIFY(heard.says({u"failed storage r1"_s}));
            }
        }
        QCOMPARE(heard.log->round(round.id()), std::optional(before));
        QCOMPARE(EmptyLibrary::contentOf(library.place().rounds()), bytes);
        heard.log->save(round); // both steps
        QVERIFY(heard.says({u"saved r1"_s}));
        QCOMPARE(storedIn(library.place(), u"r1"_s), std::optional(round));
    }
#endif
};

QTEST_GUILESS_MAIN(TestRoundLog)
#include "tst_round_log.moc"
