// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of --json, key by key, and what the console does in a pipe and on a terminal.
#include "cli/Console.h"
#include "cli/EventWriter.h"
#include "cli/JsonLine.h"
#include "core/Provider.h"
#include "support/Warnings.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::cli;
using namespace Qt::StringLiterals;

class TestEventWriter : public QObject
{
    Q_OBJECT

    QByteArray m_outBytes;
    QByteArray m_errBytes;

    template <typename Act>
    void onConsole(bool terminal, Act act)
    {
        m_outBytes.clear();
        m_errBytes.clear();
        QBuffer out(&m_outBytes);
        QBuffer err(&m_errBytes);
        QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
        Console console(out, err, terminal);
        act(console);
    }

    template <typename Act>
    QByteArray lineOf(Act act)
    {
        onConsole(false, [&act](Console &console) {
            EventWriter writer(console);
            act(writer);
        });
        return m_outBytes;
    }

    WantedPicture picture() const
    {
        return {ItemId(u"i"_s), RequestId(u"r1"_s),     2, ModelId(u"openai/dall-e-3"_s),
                fastRouterId,   Money::ofMicros(80'000)};
    }

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void steps()
    {
        QCOMPARE(lineOf([this](Report &r) { r.step(RequestEvent::Kind::Queued, picture(), {}); }),
                 QByteArray("{\"event\":\"queued\",\"request\":\"r1\",\"index\":2,\"model\":\"openai/dall-e-3\"}\n"));
        QCOMPARE(
            lineOf([this](Report &r) { r.step(RequestEvent::Kind::Submitted, picture(), {}); }),
            QByteArray("{\"event\":\"submitted\",\"request\":\"r1\",\"index\":2,\"model\":\"openai/dall-e-3\"}\n"));
        QCOMPARE(
            lineOf([this](Report &r) { r.step(RequestEvent::Kind::TaskStored, picture(), TaskId(u"t"_s)); }),
            QByteArray(
                "{\"event\":\"task\",\"request\":\"r1\",\"index\":2,\"model\":\"openai/dall-e-3\",\"task\":\"t\"}\n"));
    }

    void deliveredHasTheFile()
    {
        ImageRecord record;
        record.size = {1792, 1024};
        record.bytes = 5'000'000'000;
        record.sha256 = u"ab"_s;
        const QByteArray known =
            lineOf([&](Report &r) { r.delivered(picture(), record, u"/lib/\"a\"\n.png"_s, Money::ofMicros(80'000)); });
        QCOMPARE(known,
                 QByteArray("{\"event\":\"delivered\",\"request\":\"r1\",\"index\":2,\"model\":\"openai/dall-e-3\","
                            "\"file\":\"/lib/\\\"a\\\"\\n.png\",\"width\":1792,\"height\":1024,\"bytes\":5000000000,"
                            "\"sha256\":\"ab\",\"cost_usd\":0.08}\n"));
        const QByteArray unknown = lineOf([&](Report &r) { r.delivered(picture(), record, u"/f"_s, {}); });
        QVERIFY(unknown.contains("\"cost_usd\":null"));
    }

    void troubleSaysWhetherCharged()
    {
        Error error;
        error.kind = ErrorKind::RateLimited;
        error.httpStatus = 429;
        error.detail = u"slow \"down\"\u2028"_s;
        const QJsonObject failed =
            QJsonDocument::fromJson(lineOf([&](Report &r) { r.failed(picture(), error, Charged::No); })).object();
        QCOMPARE(failed.value(QLatin1String("event")).toString(), u"failed"_s);
        QCOMPARE(failed.value(QLatin1String("kind")).toString(), u"rate_limited"_s);
        QCOMPARE(failed.value(QLatin1String("charged")).toString(), u"no"_s);
        QVERIFY(failed.value(QLatin1String("message")).toString().contains(u"slow \"down\""_s));
        const QJsonObject unknown =
            QJsonDocument::fromJson(lineOf([&](Report &r) { r.unknown(picture(), error); })).object();
        QCOMPARE(unknown.value(QLatin1String("event")).toString(), u"unknown"_s);
        QCOMPARE(unknown.value(QLatin1String("charged")).toString(), u"unknown"_s);
        const QJsonObject pending =
            QJsonDocument::fromJson(lineOf([&](Report &r) { r.pending(picture(), TaskId(u"t"_s)); })).object();
        QCOMPARE(pending.value(QLatin1String("event")).toString(), u"pending"_s);
        QCOMPARE(pending.value(QLatin1String("task")).toString(), u"t"_s);
    }

    void summaries()
    {
        Tally tally;
        tally.wanted = 4;
        tally.delivered = 1;
        tally.failed = 1;
        tally.unknown = 1;
        tally.pending = 1;
        tally.addCost(Money::ofMicros(63'000));
        QCOMPARE(
            lineOf([&](Report &r) { r.summary(tally); }),
            QByteArray("{\"event\":\"summary\",\"wanted\":4,\"delivered\":1,\"failed\":1,\"unknown\":1,\"pending\":1,"
                       "\"cost_usd\":0.063}\n"));
        tally.addCost({});
        tally.addCost(Money::ofMicros(1));
        QVERIFY(lineOf([&](Report &r) { r.summary(tally); }).contains("\"cost_usd\":null"));
    }

    void wordsGoToTheOtherStream()
    {
        onConsole(false, [](Console &console) {
            console.progress(u"1 of 2"_s);
            console.say(u"provider says \x1b[31mred\x07"_s);
            console.result(u"/a/file.png"_s);
        });
        QCOMPARE(m_outBytes, QByteArray("/a/file.png\n"));
        QCOMPARE(m_errBytes, QByteArray("provider says  [31mred \n")); // no progress, no controls
    }

    void progressIsRewritten()
    {
        onConsole(true, [](Console &console) {
            console.progress(u"1 of 2"_s);
            console.progress(u"2 of 2"_s);
            console.say(u"done"_s);
            console.say(u"twice"_s);
        });
        QCOMPARE(m_errBytes, QByteArray("\r\x1b[K1 of 2\r\x1b[K2 of 2\r\x1b[Kdone\ntwice\n"));
    }
};

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_event_writer.moc"
