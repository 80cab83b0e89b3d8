// SPDX-License-Identifier: GPL-3.0-or-later
// Lines under a disk that fails at any call, or a kill at it: what was said to be saved is there whole and once, what
// was said to be lost is not, and no line is ever glued to another. Every call with every fault.
#include "files/LineLog.h"
#include "support/Warnings.h"
#include "torture/VictimRun.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

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

constexpr int lines = 4;

VictimRun::Orders ordersFor(const QTemporaryDir &folder, int first, int count)
{
    return {
        .root = folder.path(), .base = {}, .firstScenario = first, .scenarios = count, .program = u"torture_lines"_s};
}

QString logPath(const QTemporaryDir &folder)
{
    return folder.filePath(u"lines.jsonl"_s);
}

QByteArray lineOf(const QString &number)
{
    return "{\"line\":" + number.toUtf8() + ",\"text\":\"" + QByteArray(300, 'x') + "\"}";
}

// Half a line of an earlier crash, where there is to be one.
void begin(const QTemporaryDir &folder, bool torn)
{
    if (!torn)
        return;
    QFile file(logPath(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lineOf(u"0"_s).left(100));
}

} // namespace

class TestTornLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnStrayWarnings(); }
    void struck_data();
    void struck();
    void cleanupTestCase() { qInfo("%d runs, %d lines said to be saved, %d lost", m_runs, m_saved, m_lost); }

private:
    quint64 m_calls[2] = {}; // with a new file, with one that ends torn
    int m_runs = 0, m_saved = 0, m_lost = 0;
};

void TestTornLines::initTestCase()
{
    for (const bool torn : {false, true}) {
        const QTemporaryDir folder;
        begin(folder, torn);
        VictimRun run(ordersFor(folder, 1, lines), Strike{});
        QVERIFY(run.finish());
        QCOMPARE(run.linesOf(u"saved"_s).size(), lines);
        m_calls[torn] = run.calls();
        QVERIFY2(m_calls[torn] >= 3 * lines, "the shim counts nothing");
    }
}

void TestTornLines::struck_data()
{
    QTest::addColumn<bool>("torn");
    QTest::addColumn<int>("fault");
    QTest::addColumn<quint64>("at");
    for (const bool torn : {false, true}) {
        for (quint64 at = 1; at <= m_calls[torn]; ++at) {
            for (int fault = 0; fault < int(std::size(faults)); ++fault)
                QTest::addRow("%s file, call %llu, %s", torn ? "torn" : "new", at, faults[fault].name)
                    << torn << fault << at;
        }
    }
}

void TestTornLines::struck()
{
    QFETCH(bool, torn);
    QFETCH(int, fault);
    QFETCH(quint64, at);
    Strike strike = faults[fault].strike;
    strike.at = at;
    const QTemporaryDir folder;
    begin(folder, torn);
    VictimRun hit(ordersFor(folder, 1, lines), strike);
    QVERIFY2(hit.finish(), hit.struckCall().constData());
    QVERIFY(hit.wasStruck());
    VictimRun again(ordersFor(folder, lines + 1, 1));
    QVERIFY(again.finish());
    QCOMPARE(again.linesOf(u"saved"_s).size(), 1);

    const auto read = LineLog(logPath(folder)).read();
    QVERIFY(read);
    QVERIFY(read->torn.isEmpty());
    QList<Line> saved = hit.linesOf(u"saved"_s) + again.linesOf(u"saved"_s);
    for (const Line &line : std::as_const(saved))
        QVERIFY2(read->whole.count(lineOf(line[1])) == 1,
                 qPrintable(line[1] + u' ' + QString::fromUtf8(hit.struckCall())));
    const QList<Line> lost = hit.linesOf(u"lost"_s);
    for (const Line &line : lost)
        QVERIFY2(!read->whole.contains(lineOf(line[1])),
                 qPrintable(line[1] + u' ' + QString::fromUtf8(hit.struckCall())));
    // Besides those only what a kill left of one, or all of one that it had not said yet.
    int others = 0;
    for (const QByteArray &line : read->whole) {
        bool known = false;
        for (int i = 0; i <= lines + 1; ++i)
            known = known || lineOf(QString::number(i)).startsWith(line);
        QVERIFY2(known, line.constData());
        const bool said =
            std::any_of(saved.cbegin(), saved.cend(), [&line](const Line &each) { return lineOf(each[1]) == line; });
        others += said ? 0 : 1;
    }
    QVERIFY2(others <= (torn ? 1 : 0) + (strike.kill ? 1 : 0), hit.struckCall().constData());
    ++m_runs;
    m_saved += int(saved.size());
    m_lost += int(lost.size());
}

QTEST_GUILESS_MAIN(TestTornLines)
#include "tst_torn_lines.moc"
