// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/VoteTable.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr char header[] = "time,sitting,run,model_a,model_b,file_a,file_b,prompt_a,prompt_b,verdict,sample";

// What Excel, LibreOffice and Google Sheets begin a formula with, in full width too; a tab or a line end before one is
// dropped by some of them.
bool beginsFormula(const QString &text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), [](QChar sign) { return sign.isSpace(); });
    if (first == text.end())
        return false;
    static const QString signs = QStringLiteral("=+-@|%\uFF1D\uFF0B\uFF0D\uFF20");
    return signs.contains(*first) || text.front() == QLatin1Char('\t') || text.front() == QLatin1Char('\r');
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::First:
        return QStringLiteral("A");
    case Verdict::Second:
        return QStringLiteral("B");
    case Verdict::Tie:
    case Verdict::Neither:
        break;
    }
    return toText(verdict);
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

QString csvField(const QString &text)
{
    QString field = beginsFormula(text) ? QString(QLatin1Char('\'') + text) : text;
    field.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)); // readers end there
    const bool quoted = std::any_of(field.cbegin(), field.cend(), [](QChar sign) {
        return sign == QLatin1Char('"') || sign == QLatin1Char(',') || sign == QLatin1Char('\n') ||
               sign == QLatin1Char('\r') || sign == QLatin1Char(';') || sign == QLatin1Char('\t');
    });
    if (!quoted && field == field.trimmed())
        return field;
    field.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QString(QLatin1Char('"') + field + QLatin1Char('"'));
}

QByteArray votesAsCsv(const QList<Vote> &votes, const QList<ImageRecord> &pictures)
{
    QHash<ItemId, const ImageRecord *> byId;
    for (const ImageRecord &picture : pictures)
        byId.insert(picture.id, &picture);
    const auto fileOf = [&byId](const ItemId &id) {
        const ImageRecord *picture = byId.value(id);
        return picture ? picture->file : QString();
    };
    const auto promptOf = [&byId](const ItemId &id) {
        const ImageRecord *picture = byId.value(id);
        return picture ? picture->wish.prompt : QString();
    };

    QByteArray csv = QByteArrayLiteral("\xEF\xBB\xBF") + header + "\r\n";
    for (const Vote &vote : votes) {
        const QStringList texts{timeText(vote.atMs),
                                vote.sitting.text(),
                                vote.run.text(),
                                vote.firstModel.text(),
                                vote.secondModel.text(),
                                fileOf(vote.first),
                                fileOf(vote.second),
                                promptOf(vote.first),
                                promptOf(vote.second),
                                verdictText(vote.verdict),
                                vote.sample ? QStringLiteral("yes") : QStringLiteral("no")};
        QStringList fields;
        for (const QString &text : texts)
            fields += csvField(text);
        csv += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace proofsheet
