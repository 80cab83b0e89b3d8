// SPDX-License-Identifier: GPL-3.0-or-later
// Blind votes and what they say of models, in words: how sure the scores are, why a vote cannot begin, what became of
// one.
#pragma once

#include "core/Error.h"

#include <QString>
#include <QStringList>

namespace proofsheet::wording {

// How little a scoreboard says. models: names of those with votes, best first.
struct ScoreDoubts
{
    QStringList models;
    QList<int> overlapping; // places in models whose next one's interval overlaps theirs
    int leastVotes = 0;     // of a model
    int mostVotes = 0;
    int enoughVotes = 30;
    bool samplesOnly = false;
};
// "Six votes per model is early. The lines show where the true win rate may lie; Phoenix and gpt-image-1 overlap and
// cannot be told apart yet. About 30 votes per model settle it." Empty where nothing is in doubt.
QString scoreCaution(const ScoreDoubts &doubts);
// How the scores are counted.
QString scoreFootnote();

// Why there is no blind vote on so many pictures of so many models: "All 4 pictures are of one model."
QString noBlindVote(int pictures, int models);
QString voteNotSaved(const Error &error, const QString &folder); // and that it is asked for again
QString voteNotTakenBack(const Error &error, const QString &folder);
QString votesNotRead(const Error &error, const QString &folder);
QString votesExported(int votes, const QString &file); // "12 votes written to votes.csv"
QString votesNotExported(const QString &file, const Error &error);
QString pairLeftOut();                     // a picture of it cannot be shown
QString sittingLine(int pairs, qint64 ms); // "12 pairs, 6 min 40 s"

} // namespace proofsheet::wording
