// SPDX-License-Identifier: GPL-3.0-or-later
// A text against another: short ones at once, long ones when a worker has compared them, never an old answer.
#include "support/Warnings.h"
#include "ui/compare/WordDiffText.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestWordDiffText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void shortTextsAtOnce()
    {
        WordDiffText text(m_theme);
        text.setTexts(u"a heron in reeds"_s, u"a red heron in reeds"_s);
        QVERIFY(text.accessibleName().contains(u"added: red"_s));
    }
    void longTextsLater()
    {
        const QString reeds = u"reeds and water "_s.repeated(400);
        WordDiffText text(m_theme);
        text.setTexts(reeds, reeds + u"herons"_s);
        QCOMPARE(text.text(), reeds + u"herons"_s);
        QVERIFY(!text.accessibleName().contains(u"added:"_s));
        QTRY_VERIFY(text.accessibleName().endsWith(u"added: herons"_s));
    }
    void anOldAnswerIsDropped()
    {
        const QString reeds = u"reeds and water "_s.repeated(400);
        WordDiffText text(m_theme);
        text.setTexts(reeds, reeds + u"herons"_s);
        text.setTexts(u"a"_s, u"a b"_s);
        const QString now = text.accessibleName();
        text.setTexts(reeds, reeds + u"cranes"_s);
        QTRY_VERIFY(text.accessibleName().endsWith(u"added: cranes"_s));
        QVERIFY(now.contains(u"b"_s) && !now.contains(u"herons"_s));
    }

private:
    Theme m_theme{ThemeChoice::Dark};
};

QTEST_MAIN(TestWordDiffText)
#include "tst_word_diff_text.moc"
