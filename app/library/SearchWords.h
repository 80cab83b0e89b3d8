// SPDX-License-Identifier: GPL-3.0-or-later
// What a typed search looks for: words by their beginnings, and pieces of scripts that have no spaces anywhere. Pure.
#pragma once

#include <QStringList>

namespace proofsheet {

// Han, Kana, Thai, Lao, Khmer, Myanmar and their like are written without spaces: an index of words does not find what
// is inside.
bool hasUnspacedScript(QStringView text);

struct SearchWords
{
    QStringList words;  // each begins a word of the prompt
    QStringList pieces; // each is somewhere in the prompt; three code points at least, as the trigram index wants them
    QStringList scraps; // as pieces, but of one or two code points

    bool isEmpty() const { return words.isEmpty() && pieces.isEmpty() && scraps.isEmpty(); }
    static SearchWords of(const QString &text);
};

} // namespace proofsheet
