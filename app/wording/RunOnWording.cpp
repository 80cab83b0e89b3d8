// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/RunOnWording.h"

#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct RunOnWording
{
    Q_DECLARE_TR_FUNCTIONS(RunOnWording)
};

QString modelsOf(const RunOnPlan &plan)
{
    const auto all = plan.notes();
    return all.size() == 1 ? all.first().first.name : models(int(all.size()));
}

QString costOf(const RunOnPlan &plan, bool samples)
{
    return samples ? noCost() : estimate(plan.cost());
}

} // namespace

QString runOnTitle(int sources)
{
    return sources == 1 ? RunOnWording::tr("Run this picture's prompt on ...")
                        : RunOnWording::tr("Run the prompts of %1 on ...").arg(pictures(sources));
}

QString runOnSum(const RunOnPlan &plan, bool samples)
{
    QStringList parts{images(plan.pictures()), requests(plan.requests()), costOf(plan, samples),
                      usualTime(plan.usual())};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString runOnButton(const RunOnPlan &plan, bool samples, bool whenOnline)
{
    const QString line = RunOnWording::tr("Run on %1, %2").arg(modelsOf(plan), costOf(plan, samples));
    return whenOnline ? RunOnWording::tr("%1, when online").arg(line) : line;
}

QStringList runOnMapping(const RunOnPlan &plan)
{
    QStringList lines;
    for (const auto &[model, notes] : plan.notes()) {
        QStringList kept;
        for (const MappingNote &one : notes) {
            if (one.field == Field::Count && one.change == MappingNote::Change::Kept)
                continue; // the sum says it
            if (one.change == MappingNote::Change::Kept)
                kept += one.field == Field::Size && one.wished != one.sent
                            ? RunOnWording::tr("%1 as %2").arg(one.wished, sizeText(one.sent))
                            : value(one.field, one.sent);
            else
                lines += note(model, one);
        }
        if (!kept.isEmpty())
            lines += RunOnWording::tr("%1: %2 kept").arg(model.name, kept.join(QStringLiteral(", ")));
    }
    return lines;
}

QString runOnAsked(const RunOnPlan &plan)
{
    return RunOnWording::tr("%1 asked of %2").arg(images(plan.pictures()), modelsOf(plan));
}

QString runOnHere(int pictures, const QStringList &from)
{
    const QString names = from.size() == 1 ? from.first() : models(int(from.size()));
    return pictures == 1 ? RunOnWording::tr("1 image of %1 is here").arg(names)
                         : RunOnWording::tr("%1 of %2 are here").arg(images(pictures), names);
}

QString waitsForNetwork()
{
    return RunOnWording::tr("Offline. It is sent when the network is back.");
}

QString waitsForPause()
{
    return RunOnWording::tr("New requests are paused. It waits until they go on.");
}

} // namespace proofsheet::wording
