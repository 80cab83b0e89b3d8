// SPDX-License-Identifier: GPL-3.0-or-later
// Champion and challenger in words: what a step decided, how far a round is, what is offered again.
#pragma once

#include <QDateTime>
#include <QString>

namespace proofsheet::wording {

// How far a round is: "5 of 14". number: of the challenger, the first champion being 1.
QString roundPlace(int number, int total);
// What one step decided; the names are those of the pictures in this round.
QString championStayed(const QString &champion, const QString &challenger); // "Phoenix beat dall-e-3"
QString championFell(const QString &winner, const QString &loser);          // "Phoenix took gpt-image-1’s place"
QString noVerdict(const QString &challenger);                               // "No verdict on dall-e-3"
// "since step 2"; 0: "since the start".
QString championSince(int step);
QString roundSteps(int steps, qint64 spentMs); // "3 steps, 1 min 10 s"; no time where none is known
QString ranked(int number);                    // "best first, 4 ranked"
QString afterThisOne(int number);              // "9 after this one", "none after this one"
// "Rate 1 to 3 as 5, 4, 3 stars"; places: 1 to 3.
QString rateFirst(int places);
// "Take up round, 5 of 14"
QString takeUpRound(int number, int total);
// "A round of these 14 pictures was left at 5 of 14, yesterday 14:32."
QString roundOffer(int number, int total, const QDateTime &left, const QDateTime &now);
// What a round is of, for as long as it is kept: "6 pictures of: Two herons over a reed bed", "6 pictures of a
// selection".
QString roundOfRun(int pictures, const QString &prompt);
QString roundOfSelection(int pictures);
// "14 pictures ranked, best first"; some may be left without a verdict: "..., 2 without a verdict".
QString roundEnd(int ranked, int withoutVerdict);
QString roundTooFew();                        // why nothing begins
QString roundTooMany(int taken, int wanted);  // "The first 200 of 412 pictures take part."
QString roundNotSaved(const QString &reason); // "This round is not saved: …"

} // namespace proofsheet::wording
