// SPDX-License-Identifier: GPL-3.0-or-later
// paid-requests.md, section 2, written out once more by hand: line by line what happens, the end, what was charged, and
// how often it is sent again by itself. The code's table must say the same.
#include "core/RequestEnds.h"
#include "support/Warnings.h"

#include <QSet>
#include <QTest>

using namespace proofsheet;
using std::chrono::seconds;

Q_DECLARE_METATYPE(proofsheet::Happening)
Q_DECLARE_METATYPE(proofsheet::ItemEnd)
Q_DECLARE_METATYPE(proofsheet::Charged)

class TestRequestEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void rows_data();
    void rows();
    void everyRowIsHere();
    void submits_data();
    void submits();
    void limits();

private:
    QSet<int> m_seen;
};

void TestRequestEnds::rows_data()
{
    QTest::addColumn<Happening>("what");
    QTest::addColumn<ItemEnd>("end");
    QTest::addColumn<Charged>("charged");
    QTest::addColumn<bool>("usageTells");
    QTest::addColumn<int>("sentAgain");
    const auto row = [](const char *what, Happening happening, ItemEnd end, Charged charged, bool usageTells = false,
                        int sentAgain = 0) {
        QTest::newRow(what) << happening << end << charged << usageTells << sentAgain;
    };
    row("any error with no requestSent: three times, then not sent", Happening::NeverLeft, ItemEnd::NotSent,
        Charged::No, false, 3);
    row("a refusal in full", Happening::Refused, ItemEnd::Rejected, Charged::No);
    row("429 or 503 with a Retry-After of 120 s or less: at most twice", Happening::RefusedBriefly, ItemEnd::Rejected,
        Charged::No, false, 2);
    row("a status that tells nothing, line lost, deadline or cancel after requestSent", Happening::LeftUnanswered,
        ItemEnd::Unknown, Charged::Unknown);
    row("2xx with error and no task; no JSON; neither picture nor task", Happening::UselessReply, ItemEnd::Failed,
        Charged::Unknown, true);
    row("bytes that are damaged or no picture", Happening::PictureDamaged, ItemEnd::Damaged, Charged::Yes);
    row("base64 that cannot be read", Happening::PictureUnreadable, ItemEnd::Failed, Charged::Yes);
    row("the provider's failure status", Happening::ProviderFailed, ItemEnd::Failed, Charged::Unknown, true);
    row("poll 404 later than 60 s", Happening::TaskForgotten, ItemEnd::Failed, Charged::Unknown);
    row("thirty days", Happening::TaskTooOld, ItemEnd::Failed, Charged::Unknown);
    row("fewer pictures than wanted", Happening::PictureMissing, ItemEnd::Failed, Charged::Yes);
    row("as many as wanted, and the extra ones", Happening::PictureSaved, ItemEnd::Saved, Charged::Yes);
    row("a picture that no source gives", Happening::PictureUnreachable, ItemEnd::Unknown, Charged::Unknown);
    row("cancelled before sending", Happening::CancelledUnsent, ItemEnd::Cancelled, Charged::No);
}

void TestRequestEnds::rows()
{
    QFETCH(Happening, what);
    const EndRow &row = endOf(what);
    QCOMPARE(row.what, what);
    QTEST(row.end, "end");
    QTEST(row.charged, "charged");
    QTEST(row.usageTells, "usageTells");
    QTEST(row.sentAgain, "sentAgain");
    m_seen.insert(int(what));
}

void TestRequestEnds::everyRowIsHere()
{
    QCOMPARE(m_seen.size(), qsizetype(std::size(endTable)));
}

void TestRequestEnds::submits_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("retryAfter"); // seconds; -1: none
    QTest::addColumn<bool>("quota");
    QTest::addColumn<Happening>("what");
    const auto row = [](const char *name, bool sent, int status, int retryAfter, bool quota, Happening what) {
        QTest::addRow("%s %d", name, status) << sent << status << retryAfter << quota << what;
    };
    row("no requestSent", false, 0, -1, false, Happening::NeverLeft);
    row("gateway fault with no requestSent", false, 502, -1, false, Happening::NeverLeft);
    for (const int status : {400, 401, 402, 403, 404, 413, 422, 429, 446})
        row("refused", true, status, -1, false, Happening::Refused);
    row("refused before the body left", false, 401, -1, false, Happening::Refused);
    row("a refusal that no rest helps", true, 400, 3, false, Happening::Refused);
    for (const int status : {300, 301, 302, 303, 304, 307, 308, 408, 409, 500, 502, 504})
        row("tells nothing", true, status, -1, false, Happening::LeftUnanswered);
    row("503 without Retry-After", true, 503, -1, false, Happening::LeftUnanswered);
    row("gateway fault with Retry-After", true, 502, 3, false, Happening::LeftUnanswered);
    row("a status of which nothing is said", true, 418, -1, false, Happening::LeftUnanswered);
    row("line lost, deadline, cancel", true, 0, -1, false, Happening::LeftUnanswered);
    for (const int status : {200, 201, 202, 204, 246})
        row("whole reply", true, status, -1, false, Happening::UselessReply);
    for (const int status : {429, 503}) {
        row("at once", true, status, 0, false, Happening::RefusedBriefly);
        row("120 s", true, status, 120, false, Happening::RefusedBriefly);
        row("121 s", true, status, 121, false, Happening::Refused);
        row("an hour", true, status, 3600, false, Happening::Refused);
        row("insufficient_quota", true, status, 3, true, Happening::Refused);
    }
}

void TestRequestEnds::submits()
{
    QFETCH(bool, sent);
    QFETCH(int, status);
    QFETCH(int, retryAfter);
    QFETCH(bool, quota);
    SubmitFacts facts;
    facts.requestSent = sent;
    facts.httpStatus = status;
    if (retryAfter >= 0)
        facts.retryAfter = seconds(retryAfter);
    facts.insufficientQuota = quota;
    QTEST(happeningOf(facts), "what");
}

void TestRequestEnds::limits()
{
    QCOMPARE(longestRest, seconds(120));
    QCOMPARE(submitDeadline, seconds(600));
    QCOMPARE(mostEmptySuccesses, 3);
}

QTEST_GUILESS_MAIN(TestRequestEnds)
#include "tst_request_ends.moc"
