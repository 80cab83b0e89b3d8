// SPDX-License-Identifier: GPL-3.0-or-later
// A spooled reply holds what was appended; the first failure stays.
#include "files/SpoolFile.h"
#include "support/Warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;

class SpoolFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void appends()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("reply.json"));
        {
            SpoolFile spool(path);
            QVERIFY(spool.append("{\"a\":").has_value());
            QVERIFY(spool.append("1}").has_value());
            QVERIFY(spool.sync().has_value());
            QCOMPARE(spool.size(), 7);
            QCOMPARE(QFileInfo(path).size(), 7);
        }
        {
            SpoolFile again(path);
            QVERIFY(again.append("x").has_value());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("x"));
        SpoolFile::remove(path);
        QVERIFY(!QFile::exists(path));
    }

    void remembersAFailure()
    {
        const QTemporaryDir folder;
        SpoolFile spool(folder.filePath(QStringLiteral("no/such/folder/reply.json")));
        const auto first = spool.append("x");
        QVERIFY(!first.has_value());
        QCOMPARE(first.error().kind, ErrorKind::Storage);
        QCOMPARE(spool.append("y").error(), first.error());
        QCOMPARE(spool.sync().error(), first.error());
        QCOMPARE(spool.size(), 0);
    }

    void aFullDeviceIsAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        SpoolFile spool(QStringLiteral("/dev/full"));
        QCOMPARE(spool.append("x").error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(SpoolFileTest)
#include "tst_spool_file.moc"
