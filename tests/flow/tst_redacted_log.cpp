// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that Qt, a library or the program logs holds a key that the process knows; and a crash leaves no dump.
#include "program/CoreDumps.h"
#include "program/RedactedLog.h"
#include "support/Warnings.h"

#include <QMutex>
#include <QTest>
#include <QThreadPool>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

QMutex heardMutex;
QStringList heard;

void hear(QtMsgType, const QMessageLogContext &, const QString &line)
{
    const QMutexLocker locker(&heardMutex);
    heard << line;
}

// In the place of Qt's own handler, which would write to stderr.
struct Listening
{
    QtMessageHandler before = qInstallMessageHandler(&hear);
    Listening() { heard.clear(); }
    ~Listening() { qInstallMessageHandler(before); }
};

} // namespace

class RedactedLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void linesHoldNoSecret()
    {
        const Listening listening;
        const HeldKeys keys;
        keys.add("canary-5f1c-key");
        const RedactedLog log(keys);
        qWarning("the key canary-5f1c-key and the key typed-later");
        keys.add("typed-later");
        qCritical("typed-later");
        qInfo("Error transferring https://cdn.example/a.png?X-Amz-Signature=f00 - server replied");
        qWarning("QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-me'");
        QCOMPARE(heard, (QStringList{u"the key [key] and the key typed-later"_s, u"[key]"_s,
                                     u"Error transferring https://cdn.example/a.png?[…] - server replied"_s}));
    }

    void endsWithItsOwner()
    {
        const Listening listening;
        {
            const HeldKeys keys;
            keys.add("canary-5f1c-key");
            const RedactedLog log(keys);
        }
        qInfo("canary-5f1c-key");
        QCOMPARE(heard, QStringList{u"canary-5f1c-key"_s});
    }

    void linesComeFromAnyThread()
    {
        const Listening listening;
        const HeldKeys keys;
        const RedactedLog log(keys);
        QThreadPool pool;
        for (int i = 0; i < 8; ++i)
            pool.start([&keys, i] {
                const QByteArray key = "canary-of-thread-" + QByteArray::number(i);
                keys.add(key);
                for (int line = 0; line < 50; ++line)
                    qInfo("%s", key.constData());
            });
        pool.waitForDone();
        QCOMPARE(heard.size(), 8 * 50);
        QVERIFY2(!heard.join(u' ').contains("canary"_L1), qPrintable(heard.join(u' ')));
    }

    // In a child: what was given up cannot be had back.
    void noCoreDumps()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            struct rlimit limit = {1, 1};
            const bool good = forbidCoreDumps() && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                              ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
            ::_exit(good ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(RedactedLogTest)
#include "tst_redacted_log.moc"
