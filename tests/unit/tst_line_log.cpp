// SPDX-License-Identifier: GPL-3.0-or-later
// Lines are whole or not there: on a disk that fills up, after a crash in the middle of one, in a folder that is gone.
#include "files/LineLog.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include "support/SizeLimit.h"
#endif

using namespace Qt::StringLiterals;
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

} // namespace

class TestLineLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void appendsAndReads()
    {
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        QVERIFY(log.read().value().whole.isEmpty());
        QVERIFY(!QFile::exists(log.path()));
        QVERIFY(log.append("one"));
        QVERIFY(log.append("two\r"));
        QCOMPARE(contentOf(log.path()), QByteArray("one\ntwo\r\n"));
        QVERIFY(LineLog(log.path()).append("three"));
        const LineLog::Lines lines = log.read().value();
        QCOMPARE(lines.whole, (QList<QByteArray>{"one", "two\r", "three"}));
        QCOMPARE(lines.torn, QByteArray());
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QList<QByteArray>>("whole");
        QTest::addColumn<QByteArray>("torn");
        QTest::addColumn<QByteArray>("withOneMore"); // after the next line was appended
        QTest::newRow("empty") << QByteArray() << QList<QByteArray>() << QByteArray() << QByteArray("x\n");
        QTest::newRow("whole") << QByteArray("a\nb\n") << QList<QByteArray>{"a", "b"} << QByteArray()
                               << QByteArray("a\nb\nx\n");
        QTest::newRow("torn") << QByteArray("a\nb\n{\"sch") << QList<QByteArray>{"a", "b"} << QByteArray("{\"sch")
                              << QByteArray("a\nb\n{\"sch\nx\n");
        QTest::newRow("only torn") << QByteArray("{\"sch") << QList<QByteArray>() << QByteArray("{\"sch")
                                   << QByteArray("{\"sch\nx\n");
        QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QList<QByteArray>{"a"} << QByteArray()
                                     << QByteArray("\n\na\n\nx\n");
        QTest::newRow("zeros") << QByteArray("a\n\0\0", 4) << QList<QByteArray>{"a"} << QByteArray("\0\0", 2)
                               << QByteArray("a\n\0\0\nx\n", 7);
    }
    void reads()
    {
        QFETCH(QByteArray, content);
        QFETCH(QList<QByteArray>, whole);
        QFETCH(QByteArray, torn);
        QFETCH(QByteArray, withOneMore);
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        put(log.path(), content);
        QCOMPARE(log.read().value().whole, whole);
        QCOMPARE(log.read().value().torn, torn);
        QVERIFY(log.append("x"));
        QCOMPARE(contentOf(log.path()), withOneMore);
        QCOMPARE(log.read().value().whole.constLast(), QByteArray("x"));
        QVERIFY(log.read().value().torn.isEmpty());
    }

    void whatIsNotOneLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two") << QByteArray("a\nb");
        QTest::newRow("with its end") << QByteArray("a\n");
    }
    void whatIsNotOneLine()
    {
        QFETCH(QByteArray, line);
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        QCOMPARE(log.append(line).error().kind, ErrorKind::Invalid);
        QVERIFY(!QFile::exists(log.path()));
    }

    void theFolderIsNeverMade()
    {
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"gone/a.jsonl"_s));
        const auto written = log.append("x");
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().detail.contains(log.path()));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"gone"_s)));
    }

    void aFolderInItsPlace()
    {
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        QVERIFY(QDir().mkpath(log.path()));
        QCOMPARE(log.append("x").error().kind, ErrorKind::Storage);
        QCOMPARE(log.read().error().kind, ErrorKind::Storage);
    }

    void whatIsTooLarge()
    {
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        {
            QFile file(log.path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(LineLog::mostBytes - 2)); // of zeros; sparse
        }
        QCOMPARE(log.append("x").error().kind, ErrorKind::TooLarge); // its end, and the torn line's
        QCOMPARE(QFileInfo(log.path()).size(), LineLog::mostBytes - 2);
        QVERIFY(log.read());
        QVERIFY(QFile::resize(log.path(), LineLog::mostBytes + 1));
        QCOMPARE(log.read().error().kind, ErrorKind::TooLarge);
    }

#ifdef Q_OS_UNIX
    // Wherever in the line the disk is full: nothing of it stays, and it can be written again.
    void aFullDisk()
    {
        const QTemporaryDir folder;
        LineLog log(folder.filePath(u"a.jsonl"_s));
        QVERIFY(log.append("first"));
        for (rlim_t room = 0; room < 8; ++room) {
            {
                const test::SizeLimit limit(6 + room);
                const auto written = log.append("second!");
                QVERIFY(!written);
                QCOMPARE(written.error().kind, ErrorKind::Storage);
            }
            QCOMPARE(contentOf(log.path()), QByteArray("first\n"));
        }
        QVERIFY(log.append("second!"));
        QCOMPARE(contentOf(log.path()), QByteArray("first\nsecond!\n"));
    }
#endif
};

QTEST_GUILESS_MAIN(TestLineLog)
#include "tst_line_log.moc"
