// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the line of a submit, row by row: how many POSTs were seen, the end, the words, and the key only at
// its origin. Each row over plain and TLS, on a fresh and on a kept-alive connection.
#include "support/Warnings.h"
#include "support/WireRun.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;
using Security = ScriptedServer::Security;
using Way = Reply::Way;

Q_DECLARE_METATYPE(proofsheet::test::WireEnd)
Q_DECLARE_METATYPE(proofsheet::test::Reply)

namespace {

const WireEnd lost{u"unknown"_s, u"network"_s, u"unknown"_s, u"Sent, but no answer"_s};
const WireEnd late{u"unknown"_s, u"timeout"_s, u"unknown"_s, u"Sent, but no answer"_s};
const WireEnd saved{u"saved"_s, {}, u"yes"_s, {}};
const WireEnd unreadable{u"failed"_s, u"malformed"_s, u"unknown"_s, u"The reply could not be read"_s};
const WireEnd tooLarge{u"failed"_s, u"too_large"_s, u"unknown"_s, u"The reply is too large"_s};

const QByteArray good = b64Reply({samplePng(3)});

} // namespace

class TestWireTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void lines_data();
    void lines();
    void silence_data();
    void silence();
    void floods_data();
    void floods();

private:
    static void sendsAndEnds(WireRun &run, const Reply &reply, const WireEnd &end);
};

void TestWireTable::sendsAndEnds(WireRun &run, const Reply &reply, const WireEnd &end)
{
    QVERIFY(run.send({reply}));
    QCOMPARE(run.road.submits(), 1);
    QCOMPARE(run.end(), end);
    if (end.end != u"saved"_s)
        QCOMPARE(run.faultInWords(chargedFromText(end.charged)), QString());
    QVERIFY(run.keyStayed());
}

void TestWireTable::lines_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<WireEnd>("end");
    const auto row = [](const char *name, const Reply &reply, const WireEnd &end) {
        QTest::addRow("%s, plain", name) << Security::Plain << reply << end;
        QTest::addRow("%s, tls", name) << Security::Tls << reply << end;
    };
    const auto in = [](Way way) { return Reply{.body = good, .way = way}; };
    row("closed before the reply", in(Way::Close), lost);
    row("closed after a while of work", in(Way::Close).after(300), lost);
    row("reset before the reply", in(Way::Reset), lost);
    row("reset after a while of work", in(Way::Reset).after(300), lost);
    row("cut in the status line", in(Way::CutInStatusLine), lost);
    row("cut in the headers", in(Way::CutInHeaders), lost);
    row("cut in the body", in(Way::CutInBody), lost);
    row("reset in the body", in(Way::ResetInBody), lost);
    row("says more than it sends", {.body = good, .closeAfter = true, .saysLength = good.size() + 100}, saved);
    row("says less than it sends", {.body = good, .closeAfter = true, .saysLength = good.size() - 100}, unreadable);
    row("no length, closed at the end", {.body = good, .withoutLength = true}, saved);
    row("no length, cut in the middle", {.body = good.left(good.size() / 2), .withoutLength = true}, unreadable);
    row("dripped", in(Way::Drip), saved);
    row("in chunks", in(Way::Chunked), saved);
}

void TestWireTable::lines()
{
    QFETCH(Security, security);
    QFETCH(Reply, reply);
    QFETCH(WireEnd, end);
    WireRun run(security);
    QVERIFY(run.road.atelier.start());
    for (const bool keptAlive : {false, true}) {
        if (keptAlive)
            QVERIFY(run.sendsWell());
        sendsAndEnds(run, reply, end);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestWireTable::silence_data()
{
    QTest::addColumn<Security>("security");
    QTest::addColumn<Way>("way");
    for (const Security security : {Security::Plain, Security::Tls}) {
        for (const Way way : {Way::Hang, Way::HangInBody})
            QTest::addRow("%s, %s", way == Way::Hang ? "hangs" : "hangs in the body",
                          security == Security::Tls ? "tls" : "plain")
                << security << way;
    }
}

// The deadline ends it, and nothing else does.
void TestWireTable::silence()
{
    QFETCH(Security, security);
    QFETCH(Way, way);
    Pace pace = hurried();
    pace.submitDeadline = std::chrono::milliseconds(200);
    WireRun run(security, pace);
    QVERIFY(run.road.atelier.start());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(run.send({{.body = good, .way = way}}));
        QTRY_COMPARE(run.road.submits(), 1);
        QCOMPARE(run.end(), late);
        QCOMPARE(run.faultInWords(Charged::Unknown), QString());
        QVERIFY(run.keyStayed());
    }
}

void TestWireTable::floods_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<WireEnd>("end");
    constexpr qint64 large = 300ll * 1024 * 1024;
    QTest::newRow("300 MB, announced") << Reply{.body = "{", .filler = large} << tooLarge;
    QTest::newRow("300 MB, not announced") << Reply{.body = "{", .withoutLength = true, .filler = large} << tooLarge;
    QTest::newRow("100 MB, announced") << Reply{.body = "{", .filler = large / 3} << tooLarge;
    // Qt 6.4 forgets all fields where one is above 100 KB, the length among them: the end is that of the connection.
    QTest::newRow("a header of 5 MB") << Reply{.body = good,
                                               .headers = {{"X-Large", QByteArray(5 * 1024 * 1024, 'x')}},
                                               .closeAfter = true}
                                      << saved;
    QTest::newRow("5 MB of headers") << Reply{.body = good,
                                              .headers = Headers(50'000, {"X-Many", QByteArray(90, 'x')}),
                                              .closeAfter = true}
                                     << saved;
}

void TestWireTable::floods()
{
    QFETCH(Reply, reply);
    QFETCH(WireEnd, end);
    WireRun run(Security::Plain);
    QVERIFY(run.road.atelier.start());
    sendsAndEnds(run, reply, end);
}

QTEST_GUILESS_MAIN(TestWireTable)
#include "tst_wire_table.moc"
