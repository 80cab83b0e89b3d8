// SPDX-License-Identifier: GPL-3.0-or-later
// A file is whole under its name or not there, on a full disk too; a new file never replaces another; the hash is
// SHA-256.
#include "files/ContentHash.h"
#include "files/PartFile.h"
#include "files/SafeFile.h"
#include "files/Trash.h"
#include "support/Warnings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace proofsheet;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

void put(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(data), data.size());
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class SafeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void writesAndReplaces()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.bin"));
        QVERIFY(safeWrite(path, "one").has_value());
        QCOMPARE(contentOf(path), QByteArray("one"));
        QVERIFY(safeWrite(path, "two and more").has_value());
        QCOMPARE(contentOf(path), QByteArray("two and more"));
        QVERIFY(safeWrite(path, {}).has_value());
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(everythingIn(folder.path()), QStringList{QStringLiteral("a.bin")});
    }

    void refusesWhatIsThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.bin"));
        QVERIFY(safeWrite(path, "first", IfExists::Refuse).has_value());
        const auto second = safeWrite(path, "second", IfExists::Refuse);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::Storage);
        QVERIFY(second.error().detail.contains(path));
        QCOMPARE(contentOf(path), QByteArray("first"));
        QCOMPARE(everythingIn(folder.path()).size(), 1);
    }

    // Many writers of one new name: exactly one wins, and the file is that one's, whole.
    void oneOfManyWritersWins()
    {
        const QTemporaryDir folder;
        for (int round = 0; round < 20; ++round) {
            const QString path = folder.filePath(QString::number(round));
            std::atomic<int> winners = 0;
            std::atomic<int> winner = -1;
            std::vector<std::thread> writers;
            for (int i = 0; i < 4; ++i) {
                writers.emplace_back([&, i] {
                    if (safeWrite(path, QByteArray(20'000, char('a' + i)), IfExists::Refuse)) {
                        ++winners;
                        winner = i;
                    }
                });
            }
            for (std::thread &writer : writers)
                writer.join();
            QCOMPARE(winners.load(), 1);
            QCOMPARE(contentOf(path), QByteArray(20'000, char('a' + winner)));
        }
        QCOMPARE(everythingIn(folder.path()).size(), 20);
    }

    void keepsSecretsToTheOwner()
    {
        const QTemporaryDir folder;
        for (const IfExists mode : {IfExists::Refuse, IfExists::Replace}) {
            const QString path = folder.filePath(QStringLiteral("secret%1").arg(int(mode)));
            QVERIFY(safeWrite(path, "x", mode, Readers::OwnerOnly).has_value());
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(QFile::permissions(path) & others));
        }
    }

    void keepsPermissionsAndLinks()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        const QString link = folder.filePath(QStringLiteral("b"));
        put(path, "x");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const auto before = QFile::permissions(path);
        QVERIFY(QFile::link(path, link));
        QVERIFY(safeWrite(link, "y").has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(path), QByteArray("y"));
        QCOMPARE(QFile::permissions(path), before);
    }

    // What a crash left, in any folder; never another's file, nor one that is being written.
    void sweepsPartsOnly()
    {
        const QTemporaryDir folder;
        QVERIFY(makeFolder(folder.filePath(QStringLiteral("2026-11-22"))).has_value());
        const QString part = partBeside(folder.filePath(QStringLiteral("2026-11-22/a.png")));
        const QString hidden = partBeside(folder.filePath(QStringLiteral("a.png")));
        const QString fresh = partBeside(folder.filePath(QStringLiteral("b.png")));
        const QStringList others = {QStringLiteral("a.part"), QStringLiteral(".a.part"),
                                    QStringLiteral("2026-11-22/a.png.json.backup"), QFileInfo(part).fileName().mid(1)};
        for (const QString &name : others)
            put(folder.filePath(name), "x");
        for (const QString &path : {part, hidden, fresh})
            put(path, "x");
        QFile file(fresh);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        file.close();
        sweepParts(folder.path(), QDateTime::currentDateTime().addSecs(30));
        QVERIFY(!QFile::exists(part));
        QVERIFY(!QFile::exists(hidden));
        QVERIFY(QFile::exists(fresh));
        for (const QString &name : others)
            QVERIFY2(QFile::exists(folder.filePath(name)), qPrintable(name));
    }

    void saysWhyNot()
    {
        const QTemporaryDir folder;
        const auto missing = safeWrite(folder.filePath(QStringLiteral("no/such/a")), "x");
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().kind, ErrorKind::Storage);
        QVERIFY(!safeWrite(folder.filePath(QStringLiteral("no/such/a")), "x", IfExists::Refuse).has_value());
        QString name = folder.filePath(QStringLiteral("cut"));
        name += QChar(u'\0');
        name += QStringLiteral(".png");
        QVERIFY(!safeWrite(name, "x").has_value());
        QVERIFY(everythingIn(folder.path()).isEmpty());
    }

    void makesFolders()
    {
        const QTemporaryDir folder;
        const QString deep = folder.filePath(QStringLiteral("a/b/c"));
        QVERIFY(makeFolder(deep).has_value());
        QVERIFY(makeFolder(deep).has_value());
        QVERIFY(QFileInfo(deep).isDir());
        put(folder.filePath(QStringLiteral("file")), "x");
        const auto blocked = makeFolder(folder.filePath(QStringLiteral("file/below")));
        QVERIFY(!blocked.has_value());
        QCOMPARE(blocked.error().kind, ErrorKind::Storage);
    }

    void makesFoldersBelowARootOnly()
    {
        const QTemporaryDir folder;
        QVERIFY(makeFolderBelow(folder.path(), QStringLiteral("a/b")).has_value());
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a/b"))).isDir());
        const auto gone = makeFolderBelow(folder.filePath(QStringLiteral("gone")), QStringLiteral("a/b"));
        QVERIFY(!gone.has_value());
        QCOMPARE(gone.error().kind, ErrorKind::Storage);
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("gone"))));
    }

    void readsWithACap()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        put(path, QByteArray(1000, 'x'));
        QCOMPARE(readFile(path, 1000).value().size(), 1000);
        QCOMPARE(readFile(path, 999).error().kind, ErrorKind::TooLarge);
        QCOMPARE(readFile(folder.filePath(QStringLiteral("none")), 10).error().kind, ErrorKind::Storage);
    }

    void movesWithoutReplacing()
    {
        const QTemporaryDir folder;
        const QString a = folder.filePath(QStringLiteral("a"));
        const QString b = folder.filePath(QStringLiteral("b"));
        put(a, "A");
        put(b, "B");
        QVERIFY(!moveFile(a, b).has_value());
        QCOMPARE(contentOf(b), QByteArray("B"));
        QVERIFY(moveFile(a, folder.filePath(QStringLiteral("c"))).has_value());
        QCOMPARE(everythingIn(folder.path()), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    }

    void trashAndBack()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", QFile::encodeName(home.filePath(QStringLiteral("data"))));
        const QString path = home.filePath(QStringLiteral("library/2026-11-22/picture.png"));
        QVERIFY(makeFolder(QFileInfo(path).path()).has_value());
        put(path, "bytes");

        const auto trashed = moveToTrash(path);
        QVERIFY2(trashed.has_value(), trashed ? "" : qPrintable(trashed.error().detail));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(contentOf(*trashed), QByteArray("bytes"));
        const QString note =
            QFileInfo(QFileInfo(*trashed).path()).path() + QStringLiteral("/info/picture.png.trashinfo");
        QVERIFY(QFile::exists(note));

        put(path, "a newer file");
        QVERIFY(!restoreFromTrash(*trashed, path).has_value());
        QCOMPARE(contentOf(path), QByteArray("a newer file"));
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir(QFileInfo(path).path()).removeRecursively());

        QVERIFY(restoreFromTrash(*trashed, path).has_value());
        QCOMPARE(contentOf(path), QByteArray("bytes"));
        QVERIFY(!QFile::exists(*trashed));
        QVERIFY(!QFile::exists(note));
        QVERIFY(!restoreFromTrash(*trashed, path).has_value());
        QVERIFY(!moveToTrash(home.filePath(QStringLiteral("nothing"))).has_value());
        before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    }

    void hashesAllLengths()
    {
        QByteArray data;
        for (int length = 0; length < 300; ++length) {
            const QByteArray expected = QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
            QCOMPARE(contentHash(data), QString::fromLatin1(expected));
            data += char(length * 37 + 11);
        }
        const QByteArray large(1'000'003, 'q');
        QCOMPARE(contentHash(large),
                 QString::fromLatin1(QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex()));
    }

    void fullDisk_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 4'000, 16'000, 16'384, 17'000, 70'000, 500'000})
            QTest::addRow("%d bytes", size) << size;
    }

    // Qt's own QSaveFile commits an empty or cut file here and says that all is well.
    void fullDisk()
    {
        QFETCH(int, size);
#ifdef Q_OS_LINUX
        if (::geteuid() != 0)
            QSKIP("mounting a small disk needs root");
        const QTemporaryDir folder;
        const QByteArray mountPoint = QFile::encodeName(folder.path());
        if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("this machine refuses to mount a small disk");
        fillAndTry(folder.path(), size);
        ::umount(mountPoint.constData());
#else
        Q_UNUSED(size)
        QSKIP("only on Linux");
#endif
    }

private:
    static void fillAndTry(const QString &disk, int size)
    {
        const QString old = disk + QStringLiteral("/old");
        QVERIFY(safeWrite(old, "what was there").has_value());
        QFile filler(disk + QStringLiteral("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'f')) == 4096) {
        }
        const QByteArray data(size, 'x');
        for (const IfExists mode : {IfExists::Replace, IfExists::Refuse}) {
            const QString fresh = disk + QStringLiteral("/new");
            const auto written = safeWrite(fresh, data, mode);
            QVERIFY(!written.has_value());
            QCOMPARE(written.error().kind, ErrorKind::Storage);
            QVERIFY(!written.error().detail.isEmpty());
            QVERIFY(!QFile::exists(fresh));
        }
        QVERIFY(!safeWrite(old, data).has_value());
        QCOMPARE(contentOf(old), QByteArray("what was there"));
        QCOMPARE(everythingIn(disk), (QStringList{QStringLiteral("filler"), QStringLiteral("old")}));
        filler.close();
        QVERIFY(filler.remove());
        if (size < 40'000)
            QVERIFY(safeWrite(old, data).has_value());
    }
};

QTEST_GUILESS_MAIN(SafeFileTest)
#include "tst_safe_file.moc"
