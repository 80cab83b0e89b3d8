// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/RoundWording.h"

#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct RoundWording
{
    Q_DECLARE_TR_FUNCTIONS(RoundWording)
};

// "Today 14:32" within a sentence.
QString momentInside(const QDateTime &when, const QDateTime &now)
{
    QString words = moment(when, now);
    if (!words.isEmpty())
        words[0] = words.at(0).toLower();
    return words;
}

} // namespace

QString roundPlace(int number, int total)
{
    return RoundWording::tr("%1 of %2").arg(count(number), count(total));
}

QString championStayed(const QString &champion, const QString &challenger)
{
    return RoundWording::tr("%1 beat %2").arg(champion, challenger);
}

QString championFell(const QString &winner, const QString &loser)
{
    return RoundWording::tr("%1 took %2\u2019s place").arg(winner, loser);
}

QString noVerdict(const QString &challenger)
{
    return RoundWording::tr("No verdict on %1").arg(challenger);
}

QString championSince(int step)
{
    return step <= 0 ? RoundWording::tr("since the start") : RoundWording::tr("since step %1").arg(count(step));
}

QString roundSteps(int steps, qint64 spentMs)
{
    const QString number = steps == 1 ? RoundWording::tr("1 step") : RoundWording::tr("%1 steps").arg(count(steps));
    const QString spent = tookShort(spentMs);
    return spent.isEmpty() ? number : RoundWording::tr("%1, %2").arg(number, spent);
}

QString ranked(int number)
{
    return RoundWording::tr("best first, %1 ranked").arg(count(number));
}

QString afterThisOne(int number)
{
    return number == 0 ? RoundWording::tr("none after this one")
                       : RoundWording::tr("%1 after this one").arg(count(number));
}

QString rateFirst(int places)
{
    switch (places) {
    case 1:
        return RoundWording::tr("Rate 1 as 5 stars");
    case 2:
        return RoundWording::tr("Rate 1 and 2 as 5, 4 stars");
    default:
        return RoundWording::tr("Rate 1 to 3 as 5, 4, 3 stars");
    }
}

QString takeUpRound(int number, int total)
{
    return RoundWording::tr("Take up round, %1").arg(roundPlace(number, total));
}

QString roundOffer(int number, int total, const QDateTime &left, const QDateTime &now)
{
    return RoundWording::tr("A round of these %1 was left at %2, %3.")
        .arg(pictures(total), roundPlace(number, total), momentInside(left, now));
}

QString roundOfRun(int number, const QString &prompt)
{
    return RoundWording::tr("%1 of: %2").arg(pictures(number), prompt.simplified());
}

QString roundOfSelection(int number)
{
    return RoundWording::tr("%1 of a selection").arg(pictures(number));
}

QString roundEnd(int number, int withoutVerdict)
{
    const QString ranking = RoundWording::tr("%1 ranked, best first").arg(pictures(number));
    return withoutVerdict == 0 ? ranking
                               : RoundWording::tr("%1, %2 without a verdict").arg(ranking, count(withoutVerdict));
}

QString roundTooFew()
{
    return RoundWording::tr("A round needs two pictures: select them, or a picture of a run that has more.");
}

QString roundTooMany(int taken, int wanted)
{
    return RoundWording::tr("The first %1 of %2 take part.").arg(count(taken), pictures(wanted));
}

QString roundNotSaved(const QString &reason)
{
    return RoundWording::tr("This round is not saved: %1").arg(reason);
}

} // namespace proofsheet::wording
