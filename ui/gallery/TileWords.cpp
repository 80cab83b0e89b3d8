// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/TileWords.h"

#include "core/Provider.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/StateWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::tilewords {
namespace {

QString join(const QStringList &parts, const QString &between)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(between);
}

qint64 runningSince(const TaskItem &item)
{
    if (const auto *running = std::get_if<state::Running>(&item.state))
        return running->sinceMs;
    const bool goesOn =
        std::holds_alternative<state::AtProvider>(item.state) || std::holds_alternative<state::Arriving>(item.state);
    return goesOn ? item.sentMs : 0;
}

CostBasis basisOf(const RunSums &sums)
{
    return sums.exact ? CostBasis::Actual : CostBasis::About;
}

struct Speech
{
    Q_DECLARE_TR_FUNCTIONS(Speech)

public:
    static QString marks(const PictureRow &picture)
    {
        QStringList parts;
        if (picture.rating > 0)
            parts.append(wording::stars(picture.rating));
        if (picture.flag != Flag::None)
            parts.append(picture.flag == Flag::Picked ? tr("picked") : tr("rejected"));
        if (picture.missing)
            parts.append(tr("file moved"));
        return parts.join(QStringLiteral(", "));
    }
};

} // namespace

QString modelName(const ModelCatalog &catalog, const ModelId &id)
{
    const ModelTraits traits = catalog.find(id);
    return traits.shortName.isEmpty() ? traits.name : traits.shortName;
}

QString facts(const PictureRow &picture)
{
    const QString cost = picture.sample ? wording::noCost() : wording::cost(picture.cost, picture.costBasis);
    return join({wording::sizeText(picture.size), cost, wording::tookShort(picture.tookMs)}, QStringLiteral(" · "));
}

QString facts(const TaskItem &item)
{
    const QString size = wording::sizeText(item.sent.pixelSize());
    if (!isOpen(item.state))
        return join({size, wording::stateCharge(item.state)}, QStringLiteral(" · "));
    const QString cost = item.provider == sampleId ? wording::noCost() : wording::cost(item.estimate, CostBasis::About);
    return join({size, cost}, QStringLiteral(" · "));
}

QString runLine(const GalleryModel &model, int row, const ModelCatalog &catalog, const Clock &clock)
{
    const RunInfo &run = model.run(row);
    const RunSums sums = model.runSums(row);
    wording::RunFacts facts;
    facts.started = QDateTime::fromMSecsSinceEpoch(run.startedMs);
    for (const ModelId &id : sums.models)
        facts.models.append(modelName(catalog, id));
    facts.wanted = sums.wanted;
    facts.here = sums.arrived;
    facts.failed = sums.failed;
    if (sums.spent.knownParts > 0)
        facts.spent = Money::ofMicros(sums.spent.lowMicros);
    facts.spentBasis = basisOf(sums);
    facts.expected = sums.total;
    facts.open = sums.open > 0;
    facts.elapsedMs = facts.open ? clock.wallMs() - run.startedMs : sums.tookMs;
    facts.samples = sums.samples;
    return wording::runLine(facts, clock.now());
}

QString spoken(const GalleryModel &model, int row, const ModelCatalog &catalog, const Clock &clock)
{
    if (model.kind(row) == GalleryModel::RowKind::Run)
        return join({model.run(row).wish.prompt, runLine(model, row, catalog, clock)}, QStringLiteral(", "));
    const QString begun = wording::moment(QDateTime::fromMSecsSinceEpoch(model.run(row).startedMs), clock.now());
    if (const PictureRow *picture = model.picture(row))
        return join({modelName(catalog, picture->model), Speech::marks(*picture), facts(*picture), begun},
                    QStringLiteral(", "));
    const TaskItem &item = *model.task(row);
    return join({modelName(catalog, item.sent.model), wording::stateWord(item.state), facts(item), begun},
                QStringLiteral(", "));
}

QString clock(const TaskItem &item, const Clock &time)
{
    const qint64 since = runningSince(item);
    return since > 0 ? wording::clock(time.wallMs() - since) : QString();
}

bool isLate(const TaskItem &item, const ModelCatalog &catalog, const Clock &time)
{
    if (const auto *at = std::get_if<state::AtProvider>(&item.state); at && at->late)
        return true;
    const UsualTime usual = catalog.find(item.sent.model).usual;
    const qint64 since = runningSince(item);
    return since > 0 && usual.highSeconds > 0 && time.wallMs() - since > 1000ll * usual.highSeconds;
}

} // namespace proofsheet::tilewords
