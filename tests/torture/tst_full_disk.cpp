// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full, write-protected or gone at each stage of the road: what was there stays as it was, what was
// received is kept or told, and everything arrives once there is room, for one payment. Needs root to mount small
// disks.
#include "support/Warnings.h"
#include "torture/Oracle.h"
#include "torture/SmallDisk.h"

#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

enum class Stage { Start, Submit, Reply, Poll, Download, Save };
enum class Cure { SaveAgain, Restart };

constexpr int oldPictures = 5; // one scenario's
constexpr int allPictures = 10;

} // namespace

Q_DECLARE_METATYPE(Stage)
Q_DECLARE_METATYPE(Cure)

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void full_data();
    void full();
    void writeProtected();
    void takenAway_data();
    void takenAway();
    void cleanupTestCase();

private:
    void makeLibrary();
    void strikeAt(Stage stage, const std::function<void()> &strike, VictimRun &run);
    void doubtedWereTold(const QList<Line> &before, const QList<Line> &after);
    void noComplaints(Oracle &oracle, const QList<Line> &before, const QList<Line> &after, bool everything);

    Provider m_provider;
    std::unique_ptr<SmallDisk> m_disk;
    int m_runs = 0, m_unsaved = 0, m_doubted = 0, m_stuck = 0;
};

void TestFullDisk::init()
{
    failOnStrayWarnings();
    m_disk = std::make_unique<SmallDisk>();
    if (!m_disk->isMounted())
        QSKIP("mounting a small disk needs root");
    makeLibrary();
}

void TestFullDisk::cleanup()
{
    m_provider.setWatch({});
    m_disk.reset();
}

void TestFullDisk::makeLibrary()
{
    QVERIFY(QDir().mkpath(m_disk->library()));
    m_provider.forget();
    VictimRun made({m_disk->library(), m_provider.base(), 0, 1});
    QVERIFY(made.finish());
    QCOMPARE(made.linesOf(u"saved"_s).size(), oldPictures);
    m_provider.forget();
}

// Has the victim run one scenario, and the strike come at a stage of it.
void TestFullDisk::strikeAt(Stage stage, const std::function<void()> &strike, VictimRun &run)
{
    const QByteArray place = stage == Stage::Reply      ? submitPath
                             : stage == Stage::Poll     ? pollPath
                             : stage == Stage::Download ? QByteArray(".png")
                                                        : QByteArray();
    if (!place.isEmpty()) {
        m_provider.setWatch([place, strike](const HttpRequest &request) {
            if (request.path.endsWith(place))
                strike();
        });
    }
    QVERIFY(run.waitFor(u"end"_s)); // of taking up what there is: nothing
    if (stage == Stage::Submit)
        strike();
    run.tell('g');
    if (stage == Stage::Save) {
        QVERIFY(run.waitFor(u"saved"_s));
        strike();
    }
    QVERIFY(run.waitFor(u"end"_s, 2));
    m_provider.setWatch({});
}

void TestFullDisk::doubtedWereTold(const QList<Line> &before, const QList<Line> &after)
{
    for (const Line &doubted : after) {
        if (doubted[0] != u"left" || doubted.value(4) != u"unknown")
            continue;
        ++m_doubted;
        const bool told = std::any_of(before.cbegin(), before.cend(), [&doubted](const Line &line) {
            return line[0] == u"left" && line.value(1) == doubted.value(1);
        });
        QVERIFY2(told, "P4: a reply was lost without a word");
    }
}

void TestFullDisk::noComplaints(Oracle &oracle, const QList<Line> &before, const QList<Line> &after, bool everything)
{
    const QStringList complaints = oracle.complaints(before, after, everything);
    if (complaints.isEmpty())
        return;
    QString story = complaints.join(u'\n');
    for (const Line &line : before)
        story += u"\n  then:  "_s + line.join(u' ');
    for (const Line &line : after)
        story += u"\n  after: "_s + line.join(u' ');
    QFAIL(qPrintable(story));
}

void TestFullDisk::full_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<int>("left");
    QTest::addColumn<Cure>("cure");
    const std::pair<const char *, Stage> stages[] = {{"before the submit", Stage::Submit},
                                                     {"when the replies come", Stage::Reply},
                                                     {"when a task is asked for", Stage::Poll},
                                                     {"when a picture is fetched", Stage::Download},
                                                     {"when a picture is saved", Stage::Save}};
    for (const int left : {0, 4, 16, 64}) {
        QTest::addRow("%d KB, at the start", left) << Stage::Start << left << Cure::Restart;
        for (const auto &[name, stage] : stages) {
            QTest::addRow("%d KB, %s, saved again", left, name) << stage << left << Cure::SaveAgain;
            QTest::addRow("%d KB, %s, restarted", left, name) << stage << left << Cure::Restart;
        }
    }
}

void TestFullDisk::full()
{
    QFETCH(Stage, stage);
    QFETCH(int, left);
    QFETCH(Cure, cure);
    Oracle oracle(m_disk->library(), m_provider);
    oracle.remember();
    const auto strike = [this, left] { m_disk->fill(left * 1024); };
    if (stage == Stage::Start)
        strike();
    VictimRun run({m_disk->library(), m_provider.base(), 1, 0, true});
    if (stage == Stage::Start)
        QVERIFY(run.waitFor(u"end"_s));
    else
        strikeAt(stage, strike, run);
    if (QTest::currentTestFailed())
        return;
    m_stuck += run.endedAs() == u"stuck";
    m_unsaved += int(run.linesOf(u"unsaved"_s).size());
    if (run.endedAs() != u"closed") { // it can still be looked at
        run.tell('l');
        QVERIFY(run.waitFor(u"listed"_s));
        QVERIFY(run.linesOf(u"listed"_s).constLast().value(1).toInt() >= oldPictures);
    }
    QCOMPARE(oracle.changed(), QStringList());
    const QList<Line> before = run.lines();
    QList<Line> after;
    if (cure == Cure::SaveAgain) {
        m_disk->makeRoom();
        run.tell('s');
        QVERIFY(run.waitFor(u"settled"_s));
        after = run.lines().mid(before.size());
    }
    run.tell('q');
    QVERIFY(run.finish());
    if (cure == Cure::SaveAgain) {
        QList<Line> lines = run.lines();
        lines.removeIf([](const Line &line) { return line[0] == u"rated"; }); // sidecars wait for the next start
        noComplaints(oracle, lines, after, true);
        QCOMPARE(oracle.saved(), allPictures);
    }
    m_disk->makeRoom();
    const int posts = m_provider.postCount();
    VictimRun again({m_disk->library(), m_provider.base()});
    QVERIFY(again.finish());
    QCOMPARE(again.endedAs(), u"idle"_s);
    QCOMPARE(m_provider.postCount(), posts);
    doubtedWereTold(before, again.lines());
    noComplaints(oracle, run.lines(), again.lines(), cure == Cure::SaveAgain);
    ++m_runs;
}

// Nothing is sent from a library that cannot be written.
void TestFullDisk::writeProtected()
{
    Oracle oracle(m_disk->library(), m_provider);
    oracle.remember();
    QVERIFY(m_disk->protect(true));
    VictimRun run({m_disk->library(), m_provider.base(), 1, 1});
    QVERIFY(run.finish());
    QCOMPARE(run.endedAs(), u"closed"_s);
    QCOMPARE(m_provider.postCount(), 0);
    QVERIFY(m_disk->protect(false));
    VictimRun again({m_disk->library(), m_provider.base(), 1, 1});
    QVERIFY(again.finish());
    noComplaints(oracle, again.lines(), {}, true);
    QCOMPARE(oracle.saved(), allPictures);
}

void TestFullDisk::takenAway_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("before the submit") << Stage::Submit;
    QTest::newRow("when the replies come") << Stage::Reply;
    QTest::newRow("when a task is asked for") << Stage::Poll;
    QTest::newRow("when a picture is fetched") << Stage::Download;
    QTest::newRow("when a picture is saved") << Stage::Save;
}

// Its place is an empty folder then: nothing may be saved there, where nobody would find it once the disk is back.
void TestFullDisk::takenAway()
{
    QFETCH(Stage, stage);
    Oracle oracle(m_disk->library(), m_provider);
    oracle.remember();
    VictimRun run({m_disk->library(), m_provider.base(), 1, 0, true});
    std::atomic<bool> gone = false;
    strikeAt(
        stage,
        [this, &gone] {
            if (!gone.exchange(true))
                m_disk->takeAway();
        },
        run);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(gone);
    m_unsaved += int(run.linesOf(u"unsaved"_s).size());
    QCOMPARE(allFiles(m_disk->library()), QStringList());
    QVERIFY(m_disk->bringBack());
    run.tell('s');
    QVERIFY(run.waitFor(u"settled"_s));
    run.tell('q');
    QVERIFY(run.finish());
    VictimRun again({m_disk->library(), m_provider.base()}); // sweeps, and writes the sidecars that could not be
    QVERIFY(again.finish());
    noComplaints(oracle, run.lines(), again.lines(), true);
    QCOMPARE(oracle.saved(), allPictures);
    ++m_runs;
}

void TestFullDisk::cleanupTestCase()
{
    qInfo("%d runs: %d pictures told as unsaved and kept in memory, the ledger stuck in %d, %d told as maybe charged "
          "after a quit on the full disk",
          m_runs, m_unsaved, m_stuck, m_doubted);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
