// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/SearchWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr qsizetype mostQuery = 1000;
constexpr qsizetype mostWords = 32;
constexpr qsizetype trigram = 3;

bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

} // namespace

bool hasUnspacedScript(QStringView text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), isUnspaced);
}

SearchWords SearchWords::of(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"));
    SearchWords found;
    const QStringList parts = text.left(mostQuery).split(apart, Qt::SkipEmptyParts).mid(0, mostWords);
    for (const QString &part : parts) {
        if (!hasUnspacedScript(part))
            found.words.append(part);
        else if (part.toUcs4().size() >= trigram)
            found.pieces.append(part);
        else
            found.scraps.append(part);
    }
    return found;
}

} // namespace proofsheet
