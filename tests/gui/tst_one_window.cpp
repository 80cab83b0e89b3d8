// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, started twice: one window a library, and a killed or hanging one stops no start.
#include "program/WindowCall.h"
#include "program/WindowDoor.h"
#include "support/Warnings.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

struct Killed
{
    void operator()(QProcess *program) const
    {
        program->kill();
        program->waitForFinished();
        delete program;
    }
};

} // namespace

class OneWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_home = std::make_unique<QTemporaryDir>();
        qunsetenv("XDG_RUNTIME_DIR");
        qputenv("TMPDIR", QFile::encodeName(m_home->path())); // where the door is, for the test and for the program
    }
    void cleanup() { m_home.reset(); }

    void secondStartEndsQuietly()
    {
        const auto first = started(u"library"_s);
        QVERIFY(answers(u"library"_s));
        const auto second = started(u"library"_s);
        QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(second->readAllStandardError(), QByteArray());
        QCOMPARE(first->state(), QProcess::Running);
        QVERIFY(answers(u"library"_s));
    }

    void eachLibraryHasItsWindow()
    {
        const auto first = started(u"library"_s);
        const auto other = started(u"other"_s);
        QVERIFY(answers(u"library"_s));
        QVERIFY(answers(u"other"_s));
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(other->state(), QProcess::Running);
    }

    void afterAKill()
    {
        {
            const auto first = started(u"library"_s);
            QVERIFY(answers(u"library"_s));
            first->kill();
            QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, patienceMs);
            QVERIFY(QFile::exists(doorPath(library(u"library"_s)))); // left over
        }
        const auto next = started(u"library"_s);
        QVERIFY(answers(u"library"_s));
        QCOMPARE(next->state(), QProcess::Running);
    }

    // A window that does not answer: the second start says why it cannot open the library.
    void besideAHangingOne()
    {
        const auto first = started(u"library"_s);
        QVERIFY(answers(u"library"_s));
        QCOMPARE(::kill(pid_t(first->processId()), SIGSTOP), 0);
        const auto second = started(u"library"_s);
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += second->readAllStandardError()).contains("in use"), patienceMs);
        QCOMPARE(second->state(), QProcess::Running); // its message box is open
        QCOMPARE(::kill(pid_t(first->processId()), SIGCONT), 0);
    }

    // Nothing for a person to read where nothing is wrong, with no run-time folder and no bus.
    void startsWithoutAWord()
    {
        const auto first = started(u"library"_s);
        QVERIFY(answers(u"library"_s));
        first->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, patienceMs);
        QByteArray said = first->readAllStandardError();
        said.replace("This plugin does not support raise()\n", ""); // the offscreen platform's own
        QCOMPARE(said, QByteArray());
        QCOMPARE(first->readAllStandardOutput(), QByteArray());
        QVERIFY(!QFile::exists(doorPath(library(u"library"_s))));
    }

private:
    using Program = std::unique_ptr<QProcess, Killed>;

    QString library(const QString &name) const { return m_home->filePath(name); }

    Program started(const QString &name) const
    {
        Program program(new QProcess);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &variable : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(variable, m_home->path());
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(PROGRAM), {u"--library"_s, library(name)});
        return program;
    }

    // The window is there and its event loop turns.
    bool answers(const QString &name) const
    {
        if (!QTest::qWaitFor([&] { return QFile::exists(doorPath(library(name))); }, patienceMs))
            return false;
        WindowCall call(library(name), {std::chrono::minutes(1), std::chrono::minutes(1)});
        QSignalSpy ended(&call, &WindowCall::ended);
        call.start();
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patienceMs) && ended[0][0].toBool();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(OneWindowTest)
#include "tst_one_window.moc"
