// SPDX-License-Identifier: GPL-3.0-or-later
// What the walk lets through decodes within 10 s and 512 MB, what it refuses it refuses at once, and nothing ends the
// process. The pictures are made here; every file below CORPUS_DIR is judged as well.
#include "support/Judgement.h"
#include "support/NastyPictures.h"
#include "support/Warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class NastyPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void generated_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fate");
        for (const NastyPicture &picture : nastyPictures())
            QTest::newRow(qPrintable(picture.name)) << picture.bytes << int(picture.fate);
    }
    void generated()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, fate);
        const Judgement seen = judge(bytes);
        hold(seen);
        if (NastyPicture::Fate(fate) == NastyPicture::Fate::Refused)
            QVERIFY(!seen.passed);
        if (NastyPicture::Fate(fate) == NastyPicture::Fate::Decodes)
            QVERIFY(seen.decoded);
    }

    void corpus()
    {
        const QString folder = qEnvironmentVariable("CORPUS_DIR");
        if (folder.isEmpty())
            return;
        int files = 0;
        int passed = 0;
        QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly) || file.size() > mostPictureBytes)
                continue;
            const Judgement seen = judge(file.readAll());
            hold(seen);
            if (QTest::currentTestFailed()) {
                qInfo("%s", qPrintable(file.fileName()));
                return;
            }
            ++files;
            passed += seen.passed ? 1 : 0;
        }
        qInfo("%d files, %d let through", files, passed);
    }

    void cleanupTestCase()
    {
        qInfo("%d judged, %d let through, %d decoded; at most %.3f s to walk, %.2f s and %lld MB in all", m_judged,
              m_passed, m_decoded, m_longestWalk, m_longest, m_most);
    }

private:
    void hold(const Judgement &seen)
    {
        ++m_judged;
        m_passed += seen.passed ? 1 : 0;
        m_decoded += seen.decoded ? 1 : 0;
        m_longestWalk = std::max(m_longestWalk, seen.walkSeconds);
        m_longest = std::max(m_longest, seen.totalSeconds);
        m_most = std::max(m_most, seen.megabytes);
        QVERIFY2(seen.ended, "the process was ended: a crash, or more than 10 s");
        if (!underSanitizer)
            QVERIFY2(seen.megabytes <= 512, qPrintable(u"%1 MB"_s.arg(seen.megabytes)));
        if (!seen.passed)
            QVERIFY2(seen.walkSeconds < 1, qPrintable(u"%1 s to refuse"_s.arg(seen.walkSeconds)));
    }

    int m_judged = 0;
    int m_passed = 0;
    int m_decoded = 0;
    double m_longestWalk = 0;
    double m_longest = 0;
    qint64 m_most = 0;
};

QTEST_GUILESS_MAIN(NastyPicturesTest)
#include "tst_nasty_pictures.moc"
