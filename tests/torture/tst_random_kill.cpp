// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario after scenario into one library, and SIGKILL in the midst: at a file call, or so many calls after an
// acknowledgement, by a fixed seed. What was acknowledged is there afterwards, and nothing was bought twice. 30 rounds;
// KILL_ROUNDS=500 for more.
#include "support/Warnings.h"
#include "torture/Oracle.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20261122;
constexpr int roundsUsually = 30;
constexpr int roundsALibrary = 50; // then a new one: all of it is read again after every kill
constexpr int scenariosALife = 3;
constexpr quint32 callsALife = 1800; // about what three scenarios take
constexpr quint32 linesALife = 60;
constexpr quint32 callsAfterALine = 60;
constexpr quint32 callsOfAStart = 250;

} // namespace

class TestRandomKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void killed_data();
    void killed();
    void cleanupTestCase();

private:
    void oneLife(const QString &root, QList<Line> &acknowledged);
    void killAfterLines(VictimRun &run);
    void check(const QString &root, Oracle &oracle);

    Provider m_provider;
    QRandomGenerator m_random{seed};
    int m_scenario = 0;
    int m_rounds = 0, m_kills = 0, m_saved = 0, m_doubted = 0, m_held = 0;
    qsizetype m_lines = 0;
};

// Killed at a call chosen beforehand, or once so many lines have come and some more calls were made.
void TestRandomKill::oneLife(const QString &root, QList<Line> &acknowledged)
{
    const bool byCall = m_random.bounded(2) == 0;
    const Strike strike{.at = byCall ? 1 + m_random.bounded(callsALife) : 0, .kill = true};
    VictimRun run({root, m_provider.base(), m_scenario, scenariosALife}, strike);
    m_scenario += scenariosALife;
    if (!byCall)
        killAfterLines(run);
    QVERIFY(run.finish());
    m_kills += run.endedAs().isEmpty();
    acknowledged += run.lines();
}

void TestRandomKill::killAfterLines(VictimRun &run)
{
    const qsizetype lines = 1 + m_random.bounded(linesALife);
    const quint32 more = 1 + m_random.bounded(callsAfterALine);
    while (run.lines().size() < lines) {
        if (!run.waitForLine())
            return;
    }
    run.killAtCall(run.calls() + more);
}

void TestRandomKill::check(const QString &root, Oracle &oracle)
{
    m_provider.forget();
    QList<Line> acknowledged;
    oneLife(root, acknowledged);
    const int posts = m_provider.settledPostCount();
    if (m_random.bounded(3) == 0) { // the start after a kill is killed, too
        VictimRun start({root, m_provider.base()}, Strike{.at = 1 + m_random.bounded(callsOfAStart), .kill = true});
        QVERIFY(start.finish());
        m_kills += start.endedAs().isEmpty();
        acknowledged += start.lines();
    }
    VictimRun again({root, m_provider.base()});
    QVERIFY(again.finish());
    QCOMPARE(again.endedAs(), u"idle"_s);
    QVERIFY2(m_provider.postCount() == posts, "P1: a start has sent something");
    m_lines += acknowledged.size();
    const QStringList complaints = oracle.complaints(acknowledged, again.lines(), false);
    if (complaints.isEmpty())
        return;
    QString story = complaints.join(u'\n');
    for (const Line &line : std::as_const(acknowledged))
        story += u"\n  then:  "_s + line.join(u' ');
    for (const Line &line : again.lines())
        story += u"\n  after: "_s + line.join(u' ');
    QFAIL(qPrintable(story));
}

void TestRandomKill::killed_data()
{
    QTest::addColumn<int>("rounds");
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("KILL_ROUNDS", &given);
    const int all = given ? asked : roundsUsually;
    for (int from = 0; from < all; from += roundsALibrary) {
        const int rounds = std::min(roundsALibrary, all - from);
        QTest::addRow("rounds %d to %d", from + 1, from + rounds) << rounds;
    }
}

void TestRandomKill::killed()
{
    QFETCH(int, rounds);
    const QTemporaryDir folder;
    Oracle oracle(folder.path(), m_provider);
    for (int round = 0; round < rounds; ++round) {
        oracle.remember(); // what was there before this round changes no more
        check(folder.path(), oracle);
        if (QTest::currentTestFailed())
            return;
        ++m_rounds;
    }
    m_saved += oracle.saved();
    m_doubted += oracle.doubted();
    m_held += oracle.held();
}

void TestRandomKill::cleanupTestCase()
{
    qInfo("seed %u: %d rounds, %d kills, %lld lines acknowledged; %d pictures saved, %d told as maybe charged, %d held",
          seed, m_rounds, m_kills, qint64(m_lines), m_saved, m_doubted, m_held);
}

QTEST_GUILESS_MAIN(TestRandomKill)
#include "tst_random_kill.moc"
