// SPDX-License-Identifier: GPL-3.0-or-later
// What was added to and taken from a text, word by word. Pure; any thread; bounded work for any texts.
#pragma once

#include <QList>
#include <QString>

namespace proofsheet {

struct WordSpan
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text; // never empty

    friend bool operator==(const WordSpan &, const WordSpan &) = default;
};

// In reading order, no two neighbours of one kind, what was removed before what took its place. The texts of Same and
// Removed joined are `from`, of Same and Added `to`, character by character. A word is letters and digits with their
// marks; each other sign, each CJK character and each run of spaces is one by itself. The shortest difference, except
// between texts that have little in common, where it is a good one.
QList<WordSpan> wordDifference(const QString &from, const QString &to);

// The pieces that are compared; joined they are the text.
QStringList wordsOf(const QString &text);

} // namespace proofsheet
