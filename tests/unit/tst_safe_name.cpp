// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a prompt or a person says becomes a name that every system takes.
#include "files/SafeName.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;

class SafeNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void slugs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("words", QStringLiteral("Ceramic pour-over"), QStringLiteral("ceramic-pour-over"));
        row("empty", QString(), QStringLiteral("picture"));
        row("blank", QStringLiteral(" \t\n "), QStringLiteral("picture"));
        row("punctuation only", QStringLiteral("../../??**"), QStringLiteral("picture"));
        row("path", QStringLiteral("../../etc/passwd"), QStringLiteral("etc-passwd"));
        row("lines", QStringLiteral("one\ntwo\r\nthree"), QStringLiteral("one-two-three"));
        row("bidirectional override", QStringLiteral("a\u202Egnp.exe"), QStringLiteral("agnp-exe"));
        row("decomposed", QStringLiteral("cafe\u0301"), QStringLiteral("caf\u00e9"));
        row("cjk", QStringLiteral("東京の猫、夜"), QStringLiteral("東京の猫-夜"));
        row("emoji", QStringLiteral("🦊 fox"), QStringLiteral("fox"));
        row("leading mark", QStringLiteral("\u0301a"), QStringLiteral("a"));
        row("quotes", QStringLiteral("\"a\" 'b' <c> | d"), QStringLiteral("a-b-c-d"));
        row("long", QString(100, u'a'), QString(60, u'a'));
        row("cut at a dash", QString(59, u'a') + QStringLiteral(" bcd"), QString(59, u'a'));
        QString nul = QStringLiteral("a");
        nul += QChar(u'\0');
        nul += u'b';
        row("nul", nul, QStringLiteral("ab"));
        QString lone = QStringLiteral("x");
        lone += QChar(0xd83e);
        row("lone surrogate", lone, QStringLiteral("x"));
    }

    void slugs()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(slug(text), expected);
    }

    void cutsAtGraphemes()
    {
        // A family of four is one grapheme of eleven units; the joiners are dropped in a slug, the letters never split.
        const QString text = QString(59, u'a') + QStringLiteral("e\u0323\u0302\u0302");
        const QString cut = slug(text);
        QVERIFY(cut.size() <= 60);
        QVERIFY2(cut == QString(59, u'a') || cut.endsWith(u'\u1ec7'), qPrintable(cut));
    }

    void pictures()
    {
        const QDateTime local(QDate(2026, 11, 22), QTime(14, 32, 5));
        const ItemId id(QStringLiteral("1f0c22ab99887766"));
        QCOMPARE(pictureName(local, QStringLiteral("Ceramic pour-over"), id, QStringLiteral("png")),
                 QStringLiteral("20261122-143205_ceramic-pour-over_1f0c22ab.png"));
        for (const QString &prompt : {QString(500, QChar(0x6771)), QString(3000, u'w'), QStringLiteral("NUL")}) {
            const QString name = pictureName(local, prompt, id, QStringLiteral("webp"));
            QVERIFY(name.toUtf8().size() <= 200);
            QVERIFY(name.startsWith(QStringLiteral("20261122-143205_")));
            QVERIFY(name.endsWith(QStringLiteral("_1f0c22ab.webp")));
            QVERIFY(!name.contains(QChar(0xfffd)));
        }
    }

    void chosenNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const QString &name, const QString &expected) {
            QTest::newRow(title) << name << expected;
        };
        row("plain", QStringLiteral("My picture.png"), QStringLiteral("My picture.png"));
        row("reserved", QStringLiteral("con"), QStringLiteral("_con"));
        row("reserved with extension", QStringLiteral("NUL.txt"), QStringLiteral("_NUL.txt"));
        row("reserved superscript", QStringLiteral("COM\u00b9.png"), QStringLiteral("_COM\u00b9.png"));
        row("not reserved", QStringLiteral("console.png"), QStringLiteral("console.png"));
        row("path", QStringLiteral("../../a.png"), QStringLiteral("a.png"));
        row("forbidden", QStringLiteral("a:b?c*.png"), QStringLiteral("a-b-c-.png"));
        row("dots and spaces", QStringLiteral("  .. a. "), QStringLiteral("a"));
        row("override", QStringLiteral("photo\u202Egpj.exe"), QStringLiteral("photogpj.exe"));
        row("empty", QString(), QStringLiteral("picture"));
        row("only dots", QStringLiteral("..."), QStringLiteral("picture"));
        row("emoji", QStringLiteral("🦊.png"), QStringLiteral("🦊.png"));
    }

    void chosenNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(safeName(name), expected);
    }

    void chosenNamesAreShort()
    {
        const QString name = safeName(QString(400, QChar(0x732b)) + QStringLiteral(".png"));
        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.endsWith(QStringLiteral(".png")));
    }
};

QTEST_GUILESS_MAIN(SafeNameTest)
#include "tst_safe_name.moc"
