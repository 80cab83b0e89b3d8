// SPDX-License-Identifier: GPL-3.0-or-later
// Copies leave the library byte for byte, never over a file that was there, and what fails is named.
#include "exporting/PictureCopier.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace proofsheet;

class TestPictureCopier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void freeNames_data();
    void freeNames();
    void copiesUnderFreeNames();
    void namesWhatFails();
    void replacesOnlyTheChosenFile();
    void goesWithoutWaiting();

private:
    static QString write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    static CopyReport finish(PictureCopier &copier)
    {
        QSignalSpy finished(&copier, &PictureCopier::finished);
        return finished.wait() ? finished.first().first().value<CopyReport>() : CopyReport{};
    }
};

void TestPictureCopier::freeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("expected");
    QTest::newRow("free") << QStringLiteral("a.png") << QStringList{QStringLiteral("b.png")} << QStringLiteral("a.png");
    QTest::newRow("taken") << QStringLiteral("a.png") << QStringList{QStringLiteral("a.png")}
                           << QStringLiteral("a-2.png");
    QTest::newRow("taken twice") << QStringLiteral("a.png")
                                 << QStringList{QStringLiteral("a.png"), QStringLiteral("a-2.png")}
                                 << QStringLiteral("a-3.png");
    QTest::newRow("other case") << QStringLiteral("a.png") << QStringList{QStringLiteral("A.PNG")}
                                << QStringLiteral("a-2.png");
    QTest::newRow("no extension") << QStringLiteral("a") << QStringList{QStringLiteral("a")} << QStringLiteral("a-2");
    QTest::newRow("hidden") << QStringLiteral(".a") << QStringList{QStringLiteral(".a")} << QStringLiteral(".a-2");
}

void TestPictureCopier::freeNames()
{
    QFETCH(QString, name);
    QFETCH(QStringList, taken);
    QTEST(freeName(name, taken), "expected");
}

void TestPictureCopier::copiesUnderFreeNames()
{
    QTemporaryDir from, to;
    const QString one = write(from.filePath(QStringLiteral("one.png")), "first");
    const QString two = write(from.filePath(QStringLiteral("two.png")), "second");
    write(to.filePath(QStringLiteral("one.png")), "was here");
    PictureCopier copier;
    copier.copyInto(to.path(), {one, two});
    const CopyReport report = finish(copier);
    QCOMPARE(report.written.size(), 2);
    QCOMPARE(report.renamed, 1);
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(read(to.filePath(QStringLiteral("one.png"))), QByteArray("was here"));
    QCOMPARE(read(to.filePath(QStringLiteral("one-2.png"))), QByteArray("first"));
    QCOMPARE(read(to.filePath(QStringLiteral("two.png"))), QByteArray("second"));
}

void TestPictureCopier::namesWhatFails()
{
    QTemporaryDir from, to;
    const QString good = write(from.filePath(QStringLiteral("good.png")), "bytes");
    const QString gone = from.filePath(QStringLiteral("gone.png"));
    PictureCopier copier;
    copier.copyInto(to.path(), {gone, good});
    const CopyReport report = finish(copier);
    QCOMPARE(report.written, QStringList{to.filePath(QStringLiteral("good.png"))});
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures.first().file, gone);
    QCOMPARE(report.failures.first().error.kind, ErrorKind::Storage);
}

void TestPictureCopier::replacesOnlyTheChosenFile()
{
    QTemporaryDir from, to;
    const QString source = write(from.filePath(QStringLiteral("one.png")), "new");
    const QString target = write(to.filePath(QStringLiteral("chosen.png")), "old");
    PictureCopier copier;
    copier.copyTo(target, source);
    QCOMPARE(finish(copier).written, QStringList{target});
    QCOMPARE(read(target), QByteArray("new"));
    QCOMPARE(read(source), QByteArray("new"));
}

// A source that says nothing until it is told to stands for a slow disk.
void TestPictureCopier::goesWithoutWaiting()
{
    const QTemporaryDir from, to;
    const QString slow = from.filePath(QStringLiteral("slow.png"));
    QCOMPARE(::mkfifo(QFile::encodeName(slow).constData(), 0600), 0);
    const QString next = write(from.filePath(QStringLiteral("next.png")), "bytes");
    auto copier = std::make_unique<PictureCopier>();
    copier->copyInto(to.path(), {slow, next});
    int end = -1;
    const auto isRead = [&end, name = QFile::encodeName(slow)] {
        if (end < 0)
            end = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC); // refused until the copier has it open
        return end >= 0;
    };
    QTRY_VERIFY(isRead());
    copier.reset();
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 1);
    ::close(end);
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCOMPARE(QDir(to.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("slow.png")});
}

QTEST_GUILESS_MAIN(TestPictureCopier)
#include "tst_picture_copier.moc"
