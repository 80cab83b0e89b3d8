// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and a run's heading.
#include "wording/RunWording.h"

#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofsheet::wording {
namespace {

struct RunWording
{
    Q_DECLARE_TR_FUNCTIONS(RunWording)
};

constexpr int mostNamedModels = 3; // more are counted

QString byCount(int number, const QString &one, const QString &several)
{
    return number == 1 ? one : several.arg(count(number));
}

QString modelsPart(const QStringList &names)
{
    return names.size() <= mostNamedModels ? names.join(QLatin1String(", ")) : models(int(names.size()));
}

QString picturesPart(const RunFacts &facts)
{
    if (facts.open)
        return RunWording::tr("%1 of %2 here").arg(count(facts.here), count(facts.wanted));
    if (facts.failed > 0)
        return RunWording::tr("%1 of %2, %3 failed").arg(count(facts.here), images(facts.wanted), count(facts.failed));
    return images(facts.here);
}

QString costPart(const RunFacts &facts)
{
    if (facts.samples)
        return noCost();
    const bool spentKnown = facts.spent.isKnown() && facts.spentBasis != CostBasis::Unknown;
    const QString about = RunWording::tr("about %1");
    const QString spent = facts.spentBasis == CostBasis::About ? about.arg(amount(facts.spent)) : amount(facts.spent);
    if (facts.open && spentKnown && !facts.expected.isUnknown())
        return RunWording::tr("%1 of %2").arg(amount(facts.spent), estimate(facts.expected));
    if (facts.open)
        return estimate(facts.expected);
    return spentKnown ? spent : QString();
}

QString timePart(const RunFacts &facts)
{
    if (facts.elapsedMs <= 0)
        return {};
    return facts.open ? RunWording::tr("%1 so far").arg(clock(facts.elapsedMs)) : tookShort(facts.elapsedMs);
}

} // namespace

QString runLine(const RunFacts &facts, const QDateTime &now)
{
    QStringList parts{moment(facts.started, now), modelsPart(facts.models), picturesPart(facts), costPart(facts),
                      timePart(facts)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString images(int number)
{
    return byCount(number, RunWording::tr("1 image"), RunWording::tr("%1 images"));
}

QString pictures(int number)
{
    return byCount(number, RunWording::tr("1 picture"), RunWording::tr("%1 pictures"));
}

QString requests(int number)
{
    return byCount(number, RunWording::tr("1 request"), RunWording::tr("%1 requests"));
}

QString models(int number)
{
    return byCount(number, RunWording::tr("1 model"), RunWording::tr("%1 models"));
}

QString stars(int number)
{
    return byCount(number, RunWording::tr("1 star"), RunWording::tr("%1 stars"));
}

QString count(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

QString running(int number)
{
    return RunWording::tr("%1 running").arg(count(number));
}

QString open(int number)
{
    return RunWording::tr("%1 open").arg(count(number));
}

QString needsYou(int number)
{
    return byCount(number, RunWording::tr("1 needs you"), RunWording::tr("%1 need you"));
}

QString selected(int number, int total)
{
    return RunWording::tr("%1 of %2 selected").arg(count(number), count(total));
}

} // namespace proofsheet::wording
