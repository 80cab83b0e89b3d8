// SPDX-License-Identifier: GPL-3.0-or-later
// paid-requests.md, section 2, as the same table.
#include "core/RequestEnds.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using std::chrono::seconds;

class TestRequestEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void table_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("retryAfter"); // -1: none
        QTest::addColumn<bool>("quota");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("charged");
        const auto row = [](const char *what, bool sent, int status, int retryAfter, bool quota, SubmitEnd end,
                            Charged charged) {
            QTest::addRow("%s %d", what, status) << sent << status << retryAfter << quota << int(end) << int(charged);
        };

        row("any error with no requestSent", false, 0, -1, false, SubmitEnd::NotSent, Charged::No);
        row("gateway fault with no requestSent", false, 502, -1, false, SubmitEnd::NotSent, Charged::No);
        for (const int status : {400, 401, 402, 403, 404, 413, 422, 429, 446})
            row("refused", true, status, -1, false, SubmitEnd::Rejected, Charged::No);
        row("refused before the body left", false, 401, -1, false, SubmitEnd::Rejected, Charged::No);
        for (const int status : {301, 302, 307, 308, 408, 409, 500, 502, 504})
            row("outcome unknown", true, status, -1, false, SubmitEnd::Unknown, Charged::Unknown);
        row("no Retry-After", true, 503, -1, false, SubmitEnd::Unknown, Charged::Unknown);
        row("line lost", true, 0, -1, false, SubmitEnd::Unknown, Charged::Unknown);
        row("gateway fault with Retry-After", true, 502, 3, false, SubmitEnd::Unknown, Charged::Unknown);
        row("a status of which nothing is said", true, 418, -1, false, SubmitEnd::Unknown, Charged::Unknown);

        row("short Retry-After", true, 429, 120, false, SubmitEnd::RestAndSend, Charged::No);
        row("short Retry-After", true, 503, 120, false, SubmitEnd::RestAndSend, Charged::No);
        row("at once", true, 429, 0, false, SubmitEnd::RestAndSend, Charged::No);
        row("longer Retry-After", true, 429, 121, false, SubmitEnd::Rejected, Charged::No);
        row("longer Retry-After", true, 503, 121, false, SubmitEnd::Rejected, Charged::No);
        row("insufficient_quota", true, 429, 3, true, SubmitEnd::Rejected, Charged::No);
        row("refusal that no rest helps", true, 400, 3, false, SubmitEnd::Rejected, Charged::No);
    }
    void table()
    {
        QFETCH(bool, sent);
        QFETCH(int, status);
        QFETCH(int, retryAfter);
        QFETCH(bool, quota);
        QFETCH(int, end);
        QFETCH(int, charged);
        SubmitFacts facts;
        facts.requestSent = sent;
        facts.httpStatus = status;
        if (retryAfter >= 0)
            facts.retryAfter = seconds(retryAfter);
        facts.insufficientQuota = quota;
        QCOMPARE(int(submitEnd(facts)), end);
        QCOMPARE(int(chargedAt(submitEnd(facts))), charged);
    }
};

QTEST_GUILESS_MAIN(TestRequestEnds)
#include "tst_request_ends.moc"
