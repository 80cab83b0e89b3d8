// SPDX-License-Identifier: GPL-3.0-or-later
// A vote is stored and read again whole; what is no vote, and what a later version wrote, is not read as one.
#include "judging/PicturePair.h"
#include "judging/Vote.h"
#include "support/Warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet;

namespace {

Vote someVote()
{
    return {.id = VoteId(u"v1"_s),
            .sitting = SittingId(u"s1"_s),
            .atMs = 1'763'800'000'123,
            .first = ItemId(u"a"_s),
            .second = ItemId(u"b"_s),
            .firstModel = ModelId(u"openai/gpt-image-1"_s),
            .secondModel = ModelId(u"openai/dall-e-3"_s),
            .run = RunId(u"r1"_s),
            .sample = true,
            .verdict = Verdict::Second};
}

} // namespace

class TestVote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void isReadAgain_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("oneRun");
        QTest::newRow("first") << Verdict::First << u"first"_s << true;
        QTest::newRow("second") << Verdict::Second << u"second"_s << false;
        QTest::newRow("tie") << Verdict::Tie << u"tie"_s << true;
        QTest::newRow("both bad") << Verdict::Neither << u"neither"_s << false;
    }
    void isReadAgain()
    {
        QFETCH(Verdict, verdict);
        QFETCH(QString, word);
        QFETCH(bool, oneRun);
        Vote vote = someVote();
        vote.verdict = verdict;
        vote.sample = oneRun;
        if (!oneRun)
            vote.run = {};
        const QByteArray line = QJsonDocument(vote.toJson()).toJson(QJsonDocument::Compact);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.value("verdict"_L1).toString(), word);
        QCOMPARE(object.value("schema"_L1).toInt(), 1);
        QCOMPARE(Vote::fromJson(object), std::optional(vote));
    }

    void whatIsNoVote_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a later schema") << u"schema"_s << QJsonValue(2);
        QTest::newRow("no schema") << u"schema"_s << QJsonValue();
        QTest::newRow("no id") << u"vote"_s << QJsonValue();
        QTest::newRow("an unknown verdict") << u"verdict"_s << QJsonValue(u"third"_s);
        QTest::newRow("no picture") << u"first"_s << QJsonValue(u""_s);
        QTest::newRow("a number for a picture") << u"second"_s << QJsonValue(7);
        QTest::newRow("no model") << u"secondModel"_s << QJsonValue();
        QTest::newRow("one picture twice") << u"second"_s << QJsonValue(u"a"_s);
        QTest::newRow("one model twice") << u"secondModel"_s << QJsonValue(u"openai/gpt-image-1"_s);
    }
    void whatIsNoVote()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = someVote().toJson();
        QVERIFY(Vote::fromJson(object));
        object.insert(key, value);
        QVERIFY(!Vote::fromJson(object));
    }

    void unknownKeysAreIgnored()
    {
        QJsonObject object = someVote().toJson();
        object.insert("mood"_L1, u"tired"_s);
        QCOMPARE(Vote::fromJson(object), std::optional(someVote()));
    }

    void isMadeOfAPair()
    {
        const PicturePair pair{.first = ItemId(u"a"_s),
                               .second = ItemId(u"b"_s),
                               .firstModel = ModelId(u"openai/gpt-image-1"_s),
                               .secondModel = ModelId(u"openai/dall-e-3"_s),
                               .run = RunId(u"r1"_s),
                               .sample = true};
        Vote vote = Vote::on(pair, Verdict::Second, SittingId(u"s1"_s), 1'763'800'000'123);
        QVERIFY(!vote.id.isNull());
        QVERIFY(vote.id != Vote::on(pair, Verdict::Second, SittingId(u"s1"_s), 1'763'800'000'123).id);
        vote.id = VoteId(u"v1"_s);
        QCOMPARE(vote, someVote());
    }
};

QTEST_GUILESS_MAIN(TestVote)
#include "tst_vote.moc"
