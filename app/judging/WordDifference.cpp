// SPDX-License-Identifier: GPL-3.0-or-later
// Words become numbers; Myers' greedy algorithm finds the shortest difference while it is short. Where it is not, words
// that both texts have once cut them into pieces, and each piece is compared by itself (Cohen's patience difference).
#include "judging/WordDifference.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace proofsheet {
namespace {

using Numbers = QList<int>;
using Kind = WordSpan::Kind;

// Myers' work and memory grow with the square of the difference: a thousand words take a few milliseconds and 4 MB.
constexpr int longestDifference = 1000;

struct Range
{
    qsizetype from = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - from; }
};

// Which words of either text the other has too, in order.
struct Matches
{
    QList<bool> from;
    QList<bool> to;
};

enum class Sign { Space, Word, Alone };

Sign signOf(char32_t sign)
{
    if (QChar::isSpace(sign))
        return Sign::Space;
    switch (QChar::script(sign)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return Sign::Alone; // written without spaces
    default:
        return QChar::isLetterOrNumber(sign) || QChar::isMark(sign) ? Sign::Word : Sign::Alone;
    }
}

char32_t signAt(const QString &text, qsizetype at)
{
    const QChar unit = text.at(at);
    const bool isPair = unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(unit, text.at(at + 1)) : unit.unicode();
}

// An apostrophe within a word, a point or comma within a number.
bool joins(QChar sign, char32_t before, char32_t after)
{
    if (sign == QLatin1Char('\'') || sign == QChar(0x2019))
        return QChar::isLetter(before) && QChar::isLetter(after);
    return (sign == QLatin1Char('.') || sign == QLatin1Char(',')) && QChar::isDigit(before) && QChar::isDigit(after);
}

Numbers numbersOf(const QStringList &words, QHash<QString, int> &known)
{
    Numbers numbers;
    numbers.reserve(words.size());
    for (const QString &word : words)
        numbers += known.contains(word) ? known.value(word) : *known.insert(word, int(known.size()));
    return numbers;
}

class Comparison
{
public:
    Comparison(const Numbers &a, const Numbers &b)
        : m_a(a)
        , m_b(b)
        , m_matches{QList<bool>(a.size(), false), QList<bool>(b.size(), false)}
    {}

    Matches run()
    {
        compare({0, m_a.size()}, {0, m_b.size()}, true);
        return std::move(m_matches);
    }

private:
    void match(qsizetype a, qsizetype b)
    {
        m_matches.from[a] = true;
        m_matches.to[b] = true;
    }

    void compare(Range a, Range b, bool mayCut)
    {
        while (a.size() > 0 && b.size() > 0 && m_a.at(a.from) == m_b.at(b.from))
            match(a.from++, b.from++);
        while (a.size() > 0 && b.size() > 0 && m_a.at(a.end - 1) == m_b.at(b.end - 1))
            match(--a.end, --b.end);
        if (a.size() == 0 || b.size() == 0)
            return;
        if (!greedy(a, b) && mayCut)
            cut(a, b);
    }

    bool greedy(Range a, Range b);
    void cut(Range a, Range b);

    const Numbers &m_a;
    const Numbers &m_b;
    Matches m_matches;
};

// Myers, An O(ND) difference algorithm and its variations (1986): the furthest reach of each diagonal for each number
// of differences, kept for the way back. False, and nothing matched, where there are too many differences.
bool Comparison::greedy(Range a, Range b)
{
    const qsizetype n = a.size();
    const qsizetype m = b.size();
    if (std::abs(n - m) > longestDifference)
        return false;
    const int most = int(std::min<qsizetype>(n + m, longestDifference));
    QList<int> reach(2 * most + 3, 0); // diagonal k at most + 1 + k
    const int zero = most + 1;
    QList<QList<int>> history;
    const auto isDown = [&reach, zero](int k, int d) {
        return k == -d || (k != d && reach.at(zero + k - 1) < reach.at(zero + k + 1));
    };

    int distance = -1;
    for (int d = 0; d <= most && distance < 0; ++d) {
        history += reach.mid(zero - d - 1, 2 * d + 3);
        for (int k = -d; k <= d; k += 2) {
            int x = isDown(k, d) ? reach.at(zero + k + 1) : reach.at(zero + k - 1) + 1;
            while (x < n && x - k < m && m_a.at(a.from + x) == m_b.at(b.from + x - k))
                ++x;
            reach[zero + k] = x;
            if (x >= n && x - k >= m) {
                distance = d;
                break;
            }
        }
    }
    if (distance < 0)
        return false;

    qsizetype x = n;
    qsizetype y = m;
    for (int d = distance; d >= 0; --d) {
        const QList<int> &before = history.at(d);
        const auto reached = [&before, d](qsizetype k) { return before.at(d + 1 + k); };
        const qsizetype k = x - y;
        const bool down = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        const qsizetype startX = d == 0 ? 0 : down ? reached(k + 1) : reached(k - 1) + 1;
        while (x > startX) {
            --x;
            --y;
            match(a.from + x, b.from + y);
        }
        if (down)
            --y;
        else
            --x;
    }
    return true;
}

// Words that each piece has once, the longest ascending row of them kept; what lies between is compared anew.
void Comparison::cut(Range a, Range b)
{
    struct Place
    {
        int inA = 0;
        int inB = 0;
        qsizetype a = 0;
        qsizetype b = 0;
    };
    QHash<int, Place> places;
    for (qsizetype i = a.from; i < a.end; ++i) {
        Place &place = places[m_a.at(i)];
        ++place.inA;
        place.a = i;
    }
    for (qsizetype i = b.from; i < b.end; ++i) {
        Place &place = places[m_b.at(i)];
        ++place.inB;
        place.b = i;
    }
    QList<Place> once;
    for (const Place &place : std::as_const(places))
        if (place.inA == 1 && place.inB == 1)
            once += place;
    std::sort(once.begin(), once.end(), [](const Place &one, const Place &other) { return one.a < other.a; });

    QList<qsizetype> ends; // of the best row of each length: its last one's place in once
    QList<qsizetype> previous(once.size(), -1);
    for (qsizetype i = 0; i < once.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), once.at(i).b,
                                         [&once](qsizetype end, qsizetype inB) { return once.at(end).b < inB; });
        if (at != ends.begin())
            previous[i] = *std::prev(at);
        if (at == ends.end())
            ends += i;
        else
            *at = i;
    }
    QList<Place> row;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = previous.at(i))
        row.prepend(once.at(i));

    for (const Place &place : std::as_const(row)) {
        match(place.a, place.b);
        compare({a.from, place.a}, {b.from, place.b}, false);
        a.from = place.a + 1;
        b.from = place.b + 1;
    }
    if (!row.isEmpty())
        compare(a, b, false);
}

class Spans
{
public:
    void add(Kind kind, const QString &text)
    {
        if (kind == Kind::Same) {
            flush();
            append(Kind::Same, text);
        } else {
            (kind == Kind::Removed ? m_removed : m_added) += text;
        }
    }

    QList<WordSpan> take()
    {
        flush();
        return std::move(m_spans);
    }

private:
    void flush()
    {
        append(Kind::Removed, std::exchange(m_removed, {}));
        append(Kind::Added, std::exchange(m_added, {}));
    }

    void append(Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_spans.isEmpty() && m_spans.constLast().kind == kind)
            m_spans.last().text += text;
        else
            m_spans += WordSpan{kind, text};
    }

    QList<WordSpan> m_spans;
    QString m_removed;
    QString m_added;
};

bool isReplacedAt(const QList<WordSpan> &spans, qsizetype removed)
{
    return removed >= 0 && removed + 1 < spans.size() && spans.at(removed).kind == Kind::Removed &&
           spans.at(removed + 1).kind == Kind::Added;
}

// Two words replaced by two are one change: the space between them goes with both.
QList<WordSpan> withoutLoneSpaces(const QList<WordSpan> &spans)
{
    Spans joined;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const WordSpan &span = spans.at(i);
        const bool isLone = span.kind == Kind::Same && span.text.trimmed().isEmpty() && isReplacedAt(spans, i - 2) &&
                            isReplacedAt(spans, i + 1);
        if (isLone) {
            joined.add(Kind::Removed, span.text);
            joined.add(Kind::Added, span.text);
        } else {
            joined.add(span.kind, span.text);
        }
    }
    return joined.take();
}

} // namespace

QStringList wordsOf(const QString &text)
{
    QStringList words;
    Sign current = Sign::Alone;
    char32_t before = 0; // the sign that began the last cluster
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype at = 0;
    for (qsizetype next = finder.toNextBoundary(); next > at; next = finder.toNextBoundary()) {
        const char32_t sign = signAt(text, at);
        Sign kind = signOf(sign);
        if (kind == Sign::Alone && current == Sign::Word && next == at + 1 && next < text.size() &&
            joins(text.at(at), before, signAt(text, next)))
            kind = Sign::Word;
        if (kind != Sign::Alone && kind == current)
            words.last() += QStringView(text).mid(at, next - at);
        else
            words += text.mid(at, next - at);
        current = kind;
        before = sign;
        at = next;
    }
    return words;
}

QList<WordSpan> wordDifference(const QString &from, const QString &to)
{
    const QStringList a = wordsOf(from);
    const QStringList b = wordsOf(to);
    QHash<QString, int> known;
    const Numbers numbersA = numbersOf(a, known);
    const Numbers numbersB = numbersOf(b, known);
    const Matches matches = Comparison(numbersA, numbersB).run();

    Spans spans;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && !matches.from.at(i)) {
            spans.add(Kind::Removed, a.at(i++));
        } else if (j < b.size() && !matches.to.at(j)) {
            spans.add(Kind::Added, b.at(j++));
        } else {
            spans.add(Kind::Same, a.at(i++));
            ++j;
        }
    }
    return withoutLoneSpaces(spans.take());
}

} // namespace proofsheet
