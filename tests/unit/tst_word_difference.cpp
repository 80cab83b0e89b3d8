// SPDX-License-Identifier: GPL-3.0-or-later
// The spans joined give both texts back, whatever the texts; the difference is the shortest where it is short, reads as
// a person would mark it, and is found soon for the longest prompts.
#include "judging/WordDifference.h"
#include "support/Warnings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet;

namespace {

// "a [-b-] {+c+}"
QString spelled(const QList<WordSpan> &spans)
{
    QString text;
    for (const WordSpan &span : spans) {
        text += span.kind == WordSpan::Kind::Same      ? span.text
                : span.kind == WordSpan::Kind::Removed ? QString(u"[-"_s + span.text + u"-]")
                                                       : QString(u"{+"_s + span.text + u"+}");
    }
    return text;
}

// What is wrong with the spans of these texts; empty: nothing.
QString wrong(const QString &from, const QString &to, const QList<WordSpan> &spans)
{
    QString before;
    QString after;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const WordSpan &span = spans.at(i);
        if (span.text.isEmpty())
            return u"an empty span"_s;
        if (i > 0 && spans.at(i - 1).kind == span.kind)
            return u"two neighbours of one kind"_s;
        if (i > 0 && span.kind == WordSpan::Kind::Removed && spans.at(i - 1).kind == WordSpan::Kind::Added)
            return u"added before removed"_s;
        if (span.kind != WordSpan::Kind::Added)
            before += span.text;
        if (span.kind != WordSpan::Kind::Removed)
            after += span.text;
    }
    return before != from ? u"not the first text"_s : after != to ? u"not the second text"_s : QString();
}

// The length of the longest common row of words, by the table that everyone can check.
int commonWords(const QStringList &a, const QStringList &b)
{
    QList<int> row(b.size() + 1, 0);
    for (const QString &word : a) {
        int diagonal = 0;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row.at(j + 1);
            row[j + 1] = word == b.at(j) ? diagonal + 1 : std::max(above, row.at(j));
            diagonal = above;
        }
    }
    return row.constLast();
}

int sameWords(const QList<WordSpan> &spans)
{
    int words = 0;
    for (const WordSpan &span : spans)
        if (span.kind == WordSpan::Kind::Same)
            words += int(wordsOf(span.text).size());
    return words;
}

QString randomText(QRandomGenerator &random, int longest)
{
    static const QStringList pieces = {u"a"_s,
                                       u"b"_s,
                                       u"sun"_s,
                                       u" "_s,
                                       u"  "_s,
                                       u"\n"_s,
                                       u","_s,
                                       u"."_s,
                                       u"'"_s,
                                       u"3"_s,
                                       u"e\u0301"_s,
                                       u"\u00e9"_s,
                                       u"\u0301"_s,
                                       u"鷺"_s,
                                       u"か"_s,
                                       u"한"_s,
                                       u"\u05d0"_s,
                                       u"\u0628"_s,
                                       u"\U0001F30A"_s,
                                       u"\U0001F468\u200d\U0001F469"_s,
                                       QString(QChar(0xd83c)),
                                       QString(QChar(0xdf0a)),
                                       QString(QChar(0)),
                                       u"\u200f"_s};
    QString text;
    for (int i = random.bounded(longest); i > 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

} // namespace

class TestWordDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << u""_s << QStringList();
        QTest::newRow("words and spaces") << u"Two  herons\n"_s << QStringList{u"Two"_s, u"  "_s, u"herons"_s, u"\n"_s};
        QTest::newRow("punctuation") << u"stock, low."_s << QStringList{u"stock"_s, u","_s, u" "_s, u"low"_s, u"."_s};
        QTest::newRow("each sign") << u"a--(b)"_s << QStringList{u"a"_s, u"-"_s, u"-"_s, u"("_s, u"b"_s, u")"_s};
        QTest::newRow("apostrophe") << u"don't 'do' dogs'"_s << QStringList{u"don't"_s, u" "_s, u"'"_s,    u"do"_s,
                                                                            u"'"_s,     u" "_s, u"dogs"_s, u"'"_s};
        QTest::newRow("numbers") << u"1.5 1,000 16:9 f/2.8."_s
                                 << QStringList{u"1.5"_s, u" "_s, u"1,000"_s, u" "_s, u"16"_s,  u":"_s,
                                                u"9"_s,   u" "_s, u"f"_s,     u"/"_s, u"2.8"_s, u"."_s};
        QTest::newRow("combining marks") << u"cafe\u0301 \u00e9t\u00e9"_s
                                         << QStringList{u"cafe\u0301"_s, u" "_s, u"\u00e9t\u00e9"_s};
        QTest::newRow("Devanagari") << u"नमस्ते दुनिया"_s << QStringList{u"नमस्ते"_s, u" "_s, u"दुनिया"_s};
        QTest::newRow("Chinese and Japanese")
            << u"鷺です太陽ab"_s << QStringList{u"鷺"_s, u"で"_s, u"す"_s, u"太"_s, u"陽"_s, u"ab"_s};
        QTest::newRow("Korean") << u"두 마리"_s << QStringList{u"두"_s, u" "_s, u"마리"_s};
        QTest::newRow("Hebrew and Arabic") << u"אנפה, طائر"_s << QStringList{u"אנפה"_s, u","_s, u" "_s, u"طائر"_s};
        QTest::newRow("emoji") << u"a\U0001F30A\U0001F30A b"_s
                               << QStringList{u"a"_s, u"\U0001F30A"_s, u"\U0001F30A"_s, u" "_s, u"b"_s};
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(wordsOf(text), words);
    }

    void difference_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("spans");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("the same") << u"a lake"_s << u"a lake"_s << u"a lake"_s;
        QTest::newRow("all new") << u""_s << u"a lake"_s << u"{+a lake+}"_s;
        QTest::newRow("all gone") << u"a lake"_s << u""_s << u"[-a lake-]"_s;
        QTest::newRow("a word") << u"a calm lake"_s << u"a cold lake"_s << u"a [-calm-]{+cold+} lake"_s;
        QTest::newRow("a word more") << u"a lake"_s << u"a calm lake"_s << u"a {+calm +}lake"_s;
        QTest::newRow("at the end") << u"off-white stock"_s << u"off-white stock, low red sun"_s
                                    << u"off-white stock{+, low red sun+}"_s;
        QTest::newRow("two words for two")
            << u"by the calm lake now"_s << u"by a cold lake now"_s << u"by [-the calm-]{+a cold+} lake now"_s;
        QTest::newRow("a word for one, and one gone") << u"calm lake"_s << u"cold "_s << u"[-calm-]{+cold+} [-lake-]"_s;
        QTest::newRow("only the space") << u"a  lake"_s << u"a lake"_s << u"a[-  -]{+ +}lake"_s;
        QTest::newRow("capital letters") << u"A lake"_s << u"a lake"_s << u"[-A-]{+a+} lake"_s;
        QTest::newRow("composed otherwise") << u"caf\u00e9"_s << u"cafe\u0301"_s << u"[-caf\u00e9-]{+cafe\u0301+}"_s;
        QTest::newRow("Japanese") << u"鷺と太陽"_s << u"鷺と赤い太陽"_s << u"鷺と{+赤い+}太陽"_s;
        QTest::newRow("Hebrew") << u"אנפה לבנה"_s << u"אנפה שחורה"_s << u"אנפה [-לבנה-]{+שחורה+}"_s;
        QTest::newRow("as drawn")
            << u"Two herons over a reed bed, off-white stock"_s
            << u"Two herons facing each other over a reed bed, off-white stock, low red sun"_s
            << u"Two herons {+facing each other +}over a reed bed, off-white stock{+, low red sun+}"_s;
    }
    void difference()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, spans);
        const QList<WordSpan> found = wordDifference(from, to);
        QCOMPARE(spelled(found), spans);
        QCOMPARE(wrong(from, to, found), QString());
    }

    void anyTexts_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 400; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyTexts()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QString from = randomText(random, 60);
        QString to = randomText(random, 60);
        if (seed % 2) { // one edited
            to = from;
            for (int i = random.bounded(5); i > 0; --i)
                to.insert(random.bounded(to.size() + 1), randomText(random, 4));
        }
        QCOMPARE(wordsOf(from).join(QString()), from);
        const QList<WordSpan> spans = wordDifference(from, to);
        QCOMPARE(wrong(from, to, spans), QString());
    }

    // Of words without spaces between them nothing is joined afterwards: as many stay as can.
    void isTheShortest_data() { anyTexts_data(); }
    void isTheShortest()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto text = [&random] {
            QString signs;
            for (int i = random.bounded(40); i > 0; --i)
                signs += u"山水花鳥"_s.at(random.bounded(4));
            return signs;
        };
        const QString from = text();
        const QString to = text();
        const QList<WordSpan> spans = wordDifference(from, to);
        QCOMPARE(wrong(from, to, spans), QString());
        QCOMPARE(sameWords(spans), commonWords(wordsOf(from), wordsOf(to)));
    }

    void longOnes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("same"); // words that must be found at least
        QRandomGenerator random(4);
        QString words;
        QString other;
        QString signs;
        QString otherSigns;
        for (int i = 0; i < 32'000 / 6; ++i) {
            words += u"w%1 "_s.arg(i, 4, 36, QLatin1Char('0'));
            other += u"v%1 "_s.arg(i, 4, 36, QLatin1Char('0'));
        }
        for (int i = 0; i < 32'000; ++i) {
            signs += QChar(char16_t(0x4e00 + random.bounded(3000)));
            otherSigns += QChar(char16_t(0x4e00 + random.bounded(3000)));
        }
        QString shuffled;
        QStringList chunks;
        for (qsizetype at = 0; at < words.size(); at += 600)
            chunks += words.mid(at, 600);
        for (qsizetype i = 0; i < chunks.size(); ++i)
            shuffled += chunks.at((i * 7) % chunks.size());
        QString everyOther = words;
        for (qsizetype at = 0; at + 12 < everyOther.size(); at += 12)
            everyOther[at] = u'v';
        QTest::newRow("the same") << words << words << 10'000;
        QTest::newRow("nothing in common but spaces") << words << other << 0;
        QTest::newRow("every other word") << words << everyOther << 2'600;
        QTest::newRow("in another order") << words << shuffled << 1'000;
        QTest::newRow("other signs") << signs << otherSigns << 0;
        QTest::newRow("a word more") << words << QString(u"first "_s + words + u"last"_s) << 10'000;
        QTest::newRow("one word, again and again") << u"a "_s.repeated(16'000) << u"b "_s.repeated(16'000) << 0;
        QTest::newRow("half as often") << u"a "_s.repeated(16'000) << u"a "_s.repeated(8'000) << 8'000;
        QTest::newRow("against nothing") << signs << QString() << 0;
    }
    void longOnes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, same);
        const QList<WordSpan> spans = wordDifference(from, to);
        QCOMPARE(wrong(from, to, spans), QString());
        QVERIFY2(sameWords(spans) >= same, qPrintable(QString::number(sameWords(spans))));
    }
};

QTEST_GUILESS_MAIN(TestWordDifference)
#include "tst_word_difference.moc"
