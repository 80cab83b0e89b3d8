// SPDX-License-Identifier: GPL-3.0-or-later
// A key that is sent back is masked wherever the chunks of a reply are cut, and nothing else changes.
#include "cloud/KeyMask.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

namespace {

const QByteArray key = "canary-5f1c-key";
const QByteArray stars(15, '*');

QByteArray passed(const QByteArray &bytes, qsizetype chunk, const QByteArray &secret = key)
{
    KeyMask mask(secret);
    QByteArray seen;
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        seen += mask.pass(bytes.mid(at, chunk));
    return seen + mask.rest();
}

} // namespace

class KeyMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void masks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("masked");
        QTest::newRow("nothing") << QByteArray("{\"data\":[]}") << QByteArray("{\"data\":[]}");
        QTest::newRow("once") << QByteArray("a " + key + " b") << QByteArray("a " + stars + " b");
        QTest::newRow("alone") << key << stars;
        QTest::newRow("twice in a row") << QByteArray(key + key) << QByteArray(stars + stars);
        QTest::newRow("begun anew") << QByteArray("canary-canary-5f1c-key") << QByteArray("canary-" + stars);
        QTest::newRow("almost") << QByteArray("canary-5f1c-kez") << QByteArray("canary-5f1c-kez");
        QTest::newRow("cut early") << QByteArray("x canary-") << QByteArray("x canary-");
        QTest::newRow("cut late") << QByteArray("x canary-5f1c-ke") << QByteArray("x **************");
    }

    void masks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, masked);
        for (qsizetype chunk = 1; chunk <= bytes.size(); ++chunk)
            QCOMPARE(passed(bytes, chunk), masked);
    }

    // What could stand in a picture's base64 by chance is not touched.
    void leavesShortKeysAlone()
    {
        QCOMPARE(passed("bm9uZQnone", 3, "none"), QByteArray("bm9uZQnone"));
        QCOMPARE(passed("anything", 3, {}), QByteArray("anything"));
    }
};

QTEST_GUILESS_MAIN(KeyMaskTest)
#include "tst_key_mask.moc"
