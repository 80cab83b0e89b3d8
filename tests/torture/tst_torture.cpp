// SPDX-License-Identifier: GPL-3.0-or-later
// curl's idea: a scenario runs once to count its fallible calls on files, then again and again with one of them
// failing, or with SIGKILL at it, each time followed by a start without trouble. 40 of them by a fixed seed;
// TORTURE=400 for more, TORTURE=all for every call with every fault.
#include "support/Warnings.h"
#include "torture/Oracle.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20261122;
constexpr int sampled = 40;

struct Fault
{
    const char *name;
    Strike strike;
};

const Fault faults[] = {{"no space", {.error = ENOSPC}},
                        {"input/output error", {.error = EIO}},
                        {"too many open files", {.error = EMFILE}},
                        {"no space from there on", {.error = ENOSPC, .onward = true}},
                        {"killed", {.kill = true}}};

constexpr int oldScenario = 0; // what the library already holds, where it is an old one
constexpr int scenario = 1;

} // namespace

class TestTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnStrayWarnings(); }
    void struck_data();
    void struck();
    void cleanupTestCase();

private:
    QString makeLibrary(const QTemporaryDir &folder, bool old) const;
    quint64 count(bool old);

    Provider m_provider;
    QTemporaryDir m_template;
    quint64 m_calls[2] = {}; // of the scenario in a new library, in an old one
    int m_runs = 0, m_saved = 0, m_doubted = 0, m_held = 0, m_missed = 0, m_notOpened = 0, m_stuck = 0, m_unsaved = 0;
};

void TestTorture::initTestCase()
{
    QDir().mkpath(m_template.filePath(u"old"_s));
    VictimRun made({m_template.filePath(u"old"_s), m_provider.base(), oldScenario, 1});
    QVERIFY(made.finish());
    QCOMPARE(made.linesOf(u"saved"_s).size(), 5);
    m_calls[0] = count(false);
    m_calls[1] = count(true);
    QVERIFY2(m_calls[0] > 100 && m_calls[1] > 100, "the shim counts nothing");
    qInfo("seed %u; %llu fallible calls in a new library, %llu in an old one", seed, m_calls[0], m_calls[1]);
}

QString TestTorture::makeLibrary(const QTemporaryDir &folder, bool old) const
{
    const QString root = folder.filePath(u"library"_s);
    QDir().mkpath(root);
    if (old)
        copyFolder(m_template.filePath(u"old"_s), root);
    return root;
}

quint64 TestTorture::count(bool old)
{
    const QTemporaryDir folder;
    m_provider.forget();
    VictimRun run({makeLibrary(folder, old), m_provider.base(), scenario, 1}, Strike{});
    return run.finish() && run.linesOf(u"saved"_s).size() == 5 ? run.calls() : 0;
}

void TestTorture::struck_data()
{
    QTest::addColumn<bool>("old");
    QTest::addColumn<int>("fault");
    QTest::addColumn<quint64>("at");
    const auto add = [](bool old, int fault, quint64 at) {
        QTest::addRow("%s library, call %llu, %s", old ? "old" : "new", at, faults[fault].name) << old << fault << at;
    };
    if (qEnvironmentVariable("TORTURE") == u"all") {
        for (const bool old : {false, true}) {
            for (quint64 at = 1; at <= m_calls[old]; ++at) {
                for (int fault = 0; fault < int(std::size(faults)); ++fault)
                    add(old, fault, at);
            }
        }
        return;
    }
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("TORTURE", &given);
    QRandomGenerator random(seed);
    for (int i = 0; i < (given ? asked : sampled); ++i) {
        const bool old = i % 2 == 1;
        add(old, (i / 2) % int(std::size(faults)), 1 + random.bounded(quint32(m_calls[old])));
    }
}

void TestTorture::struck()
{
    QFETCH(bool, old);
    QFETCH(int, fault);
    QFETCH(quint64, at);
    Strike strike = faults[fault].strike;
    strike.at = at;

    const QTemporaryDir folder;
    const QString root = makeLibrary(folder, old);
    m_provider.forget();
    Oracle oracle(root, m_provider);
    oracle.remember();
    VictimRun hit({root, m_provider.base(), scenario, 1}, strike);
    QVERIFY2(hit.finish(), hit.struckCall().constData());
    const int posts = m_provider.settledPostCount();
    VictimRun again({root, m_provider.base()});
    QVERIFY2(again.finish(), hit.struckCall().constData());
    QVERIFY2(again.endedAs() == u"idle", hit.struckCall().constData());
    QVERIFY2(m_provider.postCount() == posts, "P1: a start has sent something");

    const bool once = !strike.kill && !strike.onward;
    const QStringList complaints = oracle.complaints(hit.lines(), again.lines(), once);
    if (!complaints.isEmpty()) {
        QString story = u"struck %1\n%2"_s.arg(QString::fromLatin1(hit.struckCall()), complaints.join(u'\n'));
        for (const Line &line : hit.lines())
            story += u"\n  then:  "_s + line.join(u' ');
        for (const Line &line : again.lines())
            story += u"\n  after: "_s + line.join(u' ');
        QFAIL(qPrintable(story));
    }
    // One call that fails once stops nothing, unless it kept the library shut.
    if (once && hit.endedAs() == u"idle")
        QCOMPARE(oracle.saved(), old ? 10 : 5);

    ++m_runs;
    m_saved += oracle.saved() - (old ? 5 : 0);
    m_doubted += oracle.doubted();
    m_held += oracle.held();
    m_missed += !hit.wasStruck();
    m_notOpened += hit.endedAs() == u"closed";
    m_stuck += hit.endedAs() == u"stuck";
    for (const Line &line : hit.linesOf(u"left"_s))
        m_unsaved += line.value(4) == u"unsaved";
}

void TestTorture::cleanupTestCase()
{
    qInfo(
        "%d runs: %d pictures saved, %d told as maybe charged, %d held unsent; %d told as unsaved before the restart; "
        "the library stayed shut in %d, the ledger stuck in %d; the call was not reached in %d",
        m_runs, m_saved, m_doubted, m_held, m_unsaved, m_notOpened, m_stuck, m_missed);
}

QTEST_GUILESS_MAIN(TestTorture)
#include "tst_torture.moc"
