// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a library: a living owner keeps its lock however old it is, a dead one's is taken.
#include "files/LibraryLock.h"
#include "support/Warnings.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace proofsheet;

class LibraryLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void refusesASecondWriter()
    {
        const QTemporaryDir folder;
        auto first = LibraryLock::acquire(folder.path());
        QVERIFY(first.has_value());
        const auto second = LibraryLock::acquire(folder.path());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::Locked);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(second.error().detail.contains(QSysInfo::machineHostName()));
        first->reset();
        QVERIFY(LibraryLock::acquire(folder.path()).has_value());
    }

    void neverStealsALiveLock()
    {
        const QTemporaryDir folder;
        const auto first = LibraryLock::acquire(folder.path());
        QVERIFY(first.has_value());
        QFile file(folder.filePath(QStringLiteral(".proofsheet/lock")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(LibraryLock::acquire(folder.path()).error().kind, ErrorKind::Locked);
    }

    void takesADeadOwnersLock()
    {
        const QTemporaryDir folder;
        QProcess gone;
        gone.start(QStringLiteral("true"), QStringList());
        QVERIFY(gone.waitForStarted());
        const qint64 process = gone.processId();
        QVERIFY(gone.waitForFinished());
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".proofsheet")));
        QFile file(folder.filePath(QStringLiteral(".proofsheet/lock")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(process) + "\nproofsheet\n" + QSysInfo::machineHostName().toUtf8() + "\n" +
                   QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
        file.close();
        QVERIFY(LibraryLock::acquire(folder.path()).has_value());
    }

    // Killed, or without power, between the making of the file and the writing into it.
    void takesALockWithoutAnOwner()
    {
        for (const QByteArray &content : {QByteArray(), QByteArray("\0\0\0\0", 4)}) {
            const QTemporaryDir folder;
            QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".proofsheet")));
            QFile file(folder.filePath(QStringLiteral(".proofsheet/lock")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            QVERIFY(QFile::copy(file.fileName(), file.fileName() + QStringLiteral(".rmlock"))); // Qt's own guard
            const auto lock = LibraryLock::acquire(folder.path());
            QVERIFY(lock.has_value());
            QVERIFY(!QFile::exists(file.fileName() + QStringLiteral(".rmlock")));
            QCOMPARE(LibraryLock::acquire(folder.path()).error().kind, ErrorKind::Locked);
        }
    }

    // Another process is taking it in this moment: that is not waited for, and nothing is put under its feet.
    void doesNotWaitForAnothersTurn()
    {
        const QTemporaryDir folder;
        const QString hidden = folder.filePath(QStringLiteral(".proofsheet"));
        QVERIFY(QDir().mkdir(hidden));
        const int turn = ::open(QFile::encodeName(hidden).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        QVERIFY(turn >= 0);
        const auto release = qScopeGuard([turn] { ::close(turn); });
        QCOMPARE(::flock(turn, LOCK_EX), 0);
        QCOMPARE(LibraryLock::acquire(folder.path()).error().kind, ErrorKind::Locked);
        QVERIFY(QDir(hidden).isEmpty(QDir::Files));
        QFile ownerless(hidden + QStringLiteral("/lock"));
        QVERIFY(ownerless.open(QIODevice::WriteOnly));
        ownerless.close();
        QCOMPARE(LibraryLock::acquire(folder.path()).error().kind, ErrorKind::Locked);
        QVERIFY(ownerless.exists());
        QCOMPARE(::flock(turn, LOCK_UN), 0);
        QVERIFY(LibraryLock::acquire(folder.path()).has_value());
    }

    void anUnwritableFolderIsStorage()
    {
        QCOMPARE(LibraryLock::acquire(QStringLiteral("/proc/nowhere")).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(LibraryLockTest)
#include "tst_library_lock.moc"
