// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a list's words in a prompt. Private to demo. Pure.
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

namespace proofsheet {

// How many of the words (separated by spaces) begin a word of the prompt: "dune" is found in "Dunes at first light".
inline int wordHits(const QString &prompt, const char *words)
{
    int hits = 0;
    const QString text = QLatin1Char(' ') + prompt.toLower().simplified();
    const QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : list)
        for (qsizetype at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1))
            if (!text[at - 1].isLetter()) {
                ++hits;
                break;
            }
    return hits;
}

} // namespace proofsheet
