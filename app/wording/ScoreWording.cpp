// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/ScoreWording.h"

#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {

namespace {

struct ScoreWording
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWording)
};

QString listed(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return ScoreWording::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

// Models in a row, each overlapping the next, as one list.
QStringList chainsOf(const ScoreDoubts &doubts)
{
    QStringList chains;
    QStringList chain;
    for (int place = 0; place < doubts.models.size(); ++place) {
        chain << doubts.models.at(place);
        const bool goesOn = doubts.overlapping.contains(place) && place + 1 < doubts.models.size();
        if (goesOn)
            continue;
        if (chain.size() > 1)
            chains << listed(chain);
        chain.clear();
    }
    return chains;
}

QString votesPerModel(int least, int most)
{
    if (least < most)
        return ScoreWording::tr("%1 to %2 votes per model are early.").arg(count(least), count(most));
    return least == 1 ? ScoreWording::tr("One vote per model is early.")
                      : ScoreWording::tr("%1 votes per model are early.").arg(count(least));
}

QString why(const Error &error)
{
    return error.kind == ErrorKind::Locked
               ? ScoreWording::tr("this window may only read the library")
               : (error.detail.isEmpty() ? ScoreWording::tr("the disk refused it") : error.detail);
}

} // namespace

QString scoreCaution(const ScoreDoubts &doubts)
{
    QStringList sentences;
    if (doubts.samplesOnly)
        sentences << ScoreWording::tr("These are sample pictures: they say nothing of the models.");
    if (doubts.models.isEmpty())
        return sentences.join(u' ');
    const bool early = doubts.leastVotes < doubts.enoughVotes;
    const QStringList chains = chainsOf(doubts);
    QString apart;
    if (!chains.isEmpty()) {
        apart = early ? ScoreWording::tr("%1 overlap and cannot be told apart yet").arg(chains.first())
                      : ScoreWording::tr("%1 overlap and cannot be told apart").arg(chains.first());
        for (const QString &chain : chains.mid(1))
            apart = ScoreWording::tr("%1; nor can %2").arg(apart, chain);
    }
    if (early)
        sentences << votesPerModel(doubts.leastVotes, std::min(doubts.mostVotes, doubts.enoughVotes - 1));
    if (!apart.isEmpty())
        sentences << ScoreWording::tr("The lines show where the true win rate may lie; %1.").arg(apart);
    else if (early)
        sentences << ScoreWording::tr("The lines show where the true win rate may lie.");
    if (early)
        sentences << ScoreWording::tr("About %1 votes per model settle it.").arg(doubts.enoughVotes);
    return sentences.join(u' ');
}

QString scoreFootnote()
{
    return ScoreWording::tr(
        "A tie counts half; where neither was good, nothing counts. A kept picture is picked, or has "
        "three stars and more, and is not rejected. Costs and times are of the pictures voted on, "
        "rejected ones too.");
}

QString noBlindVote(int pictures, int models)
{
    if (pictures == 0)
        return ScoreWording::tr("There are no pictures to vote on.");
    if (pictures == 1)
        return ScoreWording::tr("One picture alone cannot be voted on: a blind vote takes pictures of two models.");
    if (models == 0)
        return ScoreWording::tr("It is not known which models made these pictures.");
    if (models > 1) // sample pictures and others
        return ScoreWording::tr("Sample pictures are not put beside others.");
    return pictures == 2 ? ScoreWording::tr("Both pictures are of one model.")
                         : ScoreWording::tr("All %1 pictures are of one model.").arg(count(pictures));
}

QString voteNotSaved(const Error &error, const QString &folder)
{
    return ScoreWording::tr("The last vote could not be saved in %1, and is asked for again: %2")
        .arg(folder, why(error));
}

QString voteNotTakenBack(const Error &error, const QString &folder)
{
    return ScoreWording::tr("The vote could not be taken back in %1, and counts still: %2").arg(folder, why(error));
}

QString votesNotRead(const Error &error, const QString &folder)
{
    return ScoreWording::tr("The votes in %1 could not be read: %2").arg(folder, why(error));
}

QString votesExported(int votes, const QString &file)
{
    return votes == 1 ? ScoreWording::tr("1 vote written to %1").arg(file)
                      : ScoreWording::tr("%1 votes written to %2").arg(count(votes), file);
}

QString votesNotExported(const QString &file, const Error &error)
{
    return ScoreWording::tr("%1 could not be written: %2").arg(file, why(error));
}

QString pairLeftOut()
{
    return ScoreWording::tr("A picture of this pair cannot be shown. The pair was left out.");
}

QString sittingLine(int pairs, qint64 ms)
{
    const QString number = pairs == 1 ? ScoreWording::tr("1 pair") : ScoreWording::tr("%1 pairs").arg(count(pairs));
    const QString spent = tookShort(ms);
    return spent.isEmpty() ? number : ScoreWording::tr("%1, %2").arg(number, spent);
}

} // namespace proofsheet::wording
