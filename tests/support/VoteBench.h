// SPDX-License-Identifier: GPL-3.0-or-later
// Votes, and a library's folder without pictures to keep them in. Header-only.
#pragma once

#include "judging/Vote.h"
#include "library/LibraryPlace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace proofsheet::test {

inline constexpr qint64 votesBeginMs = 1'763'800'000'000;

// "a>b" a won, "a<b", "a=b", "a0b" neither; the models' names are the letters.
inline Vote voteOf(int number, const QString &duel)
{
    const QChar sign = duel.at(1);
    return {.id = VoteId(QStringLiteral("vote%1").arg(number)),
            .sitting = SittingId(QStringLiteral("sitting")),
            .atMs = votesBeginMs + number * 1000ll,
            .first = ItemId(QStringLiteral("%1%2").arg(duel.at(0)).arg(number)),
            .second = ItemId(QStringLiteral("%1%2").arg(duel.at(2)).arg(number)),
            .firstModel = ModelId(duel.at(0)),
            .secondModel = ModelId(duel.at(2)),
            .run = RunId(QStringLiteral("run1")),
            .verdict = sign == QLatin1Char('>')   ? Verdict::First
                       : sign == QLatin1Char('<') ? Verdict::Second
                       : sign == QLatin1Char('=') ? Verdict::Tie
                                                  : Verdict::Neither};
}

// "a>b a=c": in order.
inline QList<Vote> votesOf(const QString &duels)
{
    QList<Vote> votes;
    const QStringList each = duels.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &duel : each)
        votes += voteOf(int(votes.size()), duel);
    return votes;
}

class EmptyLibrary
{
public:
    EmptyLibrary() { QDir().mkpath(place().hidden()); }
    LibraryPlace place() const { return {m_folder.path()}; }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
    }
    static void append(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
            qFatal("a test's file cannot be written");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace proofsheet::test
