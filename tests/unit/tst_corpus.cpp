// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers found (packaging/fuzz), fed again to what they fed: nothing of it ends the process.
#include "support/FuzzEntries.h"

#include <QDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replay_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"reply", "sidecar", "image"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void replay()
    {
        QFETCH(QString, kind);
        const QDir folder(QStringLiteral(TEST_DATA "/corpus/") + kind);
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        // Decoders say of every broken picture that it is broken.
        QtMessageHandler before = nullptr;
        if (kind == u"image"_s)
            before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (kind == u"reply"_s)
                feedReply(bytes);
            else if (kind == u"sidecar"_s)
                feedSidecar(bytes);
            else
                feedImage(bytes);
        }
        if (before)
            qInstallMessageHandler(before);
        qInfo("%lld files", qint64(names.size()));
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
