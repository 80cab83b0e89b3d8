// SPDX-License-Identifier: GPL-3.0-or-later
// The two free questions: is this key accepted, and which models make images.
#include "cloud/WireFormat.h"
#include "generation/ProviderAccess.h"
#include "support/ScriptedService.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(proofsheet::test::Answer)

class TestProviderAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void keyTest_data();
    void keyTest();
    void newerTestDropsTheOlder();
    void models();
    void modelsFail();
};

void TestProviderAccess::keyTest_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("expected");
    for (const int status : {200, 246, 400, 404, 422})
        QTest::addRow("%d", status) << Answer::refuses(status) << int(KeyTest::Accepted);
    QTest::newRow("401") << Answer::refuses(401) << int(KeyTest::Refused);
    for (const int status : {302, 402, 403, 429, 500, 503})
        QTest::addRow("%d", status) << Answer::refuses(status) << int(KeyTest::CouldNotTell);
    QTest::newRow("no line") << Answer::cannotConnect() << int(KeyTest::CouldNotTell);
}

void TestProviderAccess::keyTest()
{
    QFETCH(Answer, answer);
    QFETCH(int, expected);
    ScriptedService service;
    service.pollAnswers = {answer};
    ProviderAccess access(service);
    std::optional<KeyTest> result;
    Error detail;
    access.testKey(fastRouter(), "key", [&](KeyTest told, const Error &why) {
        result = told;
        detail = why;
    });
    QVERIFY(!result);
    QTRY_VERIFY(result);
    QCOMPARE(int(*result), expected);
    QCOMPARE(detail.httpStatus, answer.status);
    QCOMPARE(service.polls, QList<TaskId>({wire::keyTestTask}));
    QVERIFY(service.submits.isEmpty());
}

void TestProviderAccess::newerTestDropsTheOlder()
{
    ScriptedService service;
    service.pollAnswers = {Answer::refuses(401), Answer::refuses(404)};
    ProviderAccess access(service);
    QList<int> told;
    access.testKey(fastRouter(), "old", [&](KeyTest result, const Error &) { told << int(result); });
    access.testKey(fastRouter(), "new", [&](KeyTest result, const Error &) { told << int(result); });
    QTRY_COMPARE(told, QList<int>({int(KeyTest::Accepted)}));
}

void TestProviderAccess::models()
{
    ScriptedService service;
    service.standingProbe =
        Answer::json(R"({"data":[)"
                     R"({"id":"openai/gpt-image-1","architecture":{"output_modalities":["image"]}},)"
                     R"({"id":"some/text","architecture":{"output_modalities":["text"]}}]})");
    ProviderAccess access(service);
    std::optional<std::expected<QSet<ModelId>, Error>> offered;
    access.fetchModels(fastRouter(), [&](std::expected<QSet<ModelId>, Error> list) { offered = std::move(list); });
    QTRY_VERIFY(offered);
    QCOMPARE(offered->value(), QSet<ModelId>({ModelId(u"openai/gpt-image-1"_s)}));
}

void TestProviderAccess::modelsFail()
{
    ScriptedService service;
    service.standingProbe = Answer::cannotConnect();
    ProviderAccess access(service);
    std::optional<std::expected<QSet<ModelId>, Error>> offered;
    access.fetchModels(fastRouter(), [&](std::expected<QSet<ModelId>, Error> list) { offered = std::move(list); });
    QTRY_VERIFY(offered);
    QCOMPARE(offered->error().kind, ErrorKind::Network);
}

QTEST_GUILESS_MAIN(TestProviderAccess)
#include "tst_provider_access.moc"
