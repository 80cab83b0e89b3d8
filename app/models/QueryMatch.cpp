// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/QueryMatch.h"

#include <QRegularExpression>
#include <algorithm>

namespace proofsheet {
namespace {

bool isUnspaced(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool beginsAWord(const QString &word, const QString &text)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"));
    return text.split(apart, Qt::SkipEmptyParts);
}

bool modelWanted(const Query &query, const ModelId &model)
{
    return query.models.isEmpty() || query.models.contains(model);
}

bool runWanted(const Query &query, const RunId &run)
{
    return query.runs.isEmpty() || query.runs.contains(run);
}

} // namespace

bool textMatches(const QString &text, const QStringList &texts)
{
    const QStringList words = wordsOf(text);
    return std::all_of(words.begin(), words.end(), [&texts](const QString &word) {
        const bool anywhere = std::any_of(word.begin(), word.end(), isUnspaced);
        return std::any_of(texts.begin(), texts.end(), [&word, anywhere](const QString &where) {
            return anywhere ? where.contains(word, Qt::CaseInsensitive) : beginsAWord(word, where);
        });
    });
}

bool matches(const Query &query, const ImageRecord &record)
{
    return modelWanted(query, record.sent.model) && runWanted(query, record.run) &&
           record.marks.rating >= query.leastRating && (!query.flag || record.marks.flag == *query.flag) &&
           textMatches(query.text, {record.wish.prompt, record.revisedPrompt});
}

bool matches(const Query &query, const TaskItem &item)
{
    return query.leastRating == 0 && !query.flag && modelWanted(query, item.sent.model) && runWanted(query, item.run) &&
           textMatches(query.text, {item.wish.prompt});
}

} // namespace proofsheet
