// SPDX-License-Identifier: GPL-3.0-or-later
// A command whose provider fails again and again ends, and says why.
#include "support/CommandBench.h"
#include "support/Warnings.h"

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestCommandPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    // Five failures in a row, and the rest is given up: nobody is there to send it.
    void failingProviderEndsTheRun()
    {
        CommandBench bench;
        bench.service.standingSubmit = Answer::refuses(502);
        // dall-e-3 gives one picture a request.
        const CommandEnd end =
            bench.run({u"generate"_s, u"--prompt"_s, u"two herons"_s, u"--model"_s, u"openai/dall-e-3"_s, u"--count"_s,
                       u"9"_s, u"--library"_s, bench.library(), u"--json"_s});
        QCOMPARE(end.code, 3);
        const auto submits = bench.service.submits.size();
        QVERIFY(submits >= 5 && submits < 9); // those in flight at the fifth still end by themselves
        QCOMPARE(end.count("unknown"), submits);
        QCOMPARE(end.count("failed"), 9 - submits);
        QCOMPARE(end.count("summary"), 1);
        for (const QJsonObject &event : end.events("failed")) {
            QCOMPARE(event.value("charged"_L1).toString(), u"no"_s);
            QCOMPARE(event.value("kind"_L1).toString(), u"server"_s);
        }
        QVERIFY(end.err.contains("failed 5 times in a row"));
    }
};

QTEST_GUILESS_MAIN(TestCommandPause)
#include "tst_command_pause.moc"
