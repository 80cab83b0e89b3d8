// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/LineUpWording.h"

#include "core/Error.h"
#include "core/RequestMapping.h"
#include "wording/ErrorWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct LineUpWording
{
    Q_DECLARE_TR_FUNCTIONS(LineUpWording)
};

constexpr int mostNamed = 3;

// Short names of those that are offered, or of those that are not.
QStringList names(const LineUpPreset &preset, const ModelCatalog &catalog, bool retired)
{
    QStringList found;
    for (const ModelId &id : preset.settings.models) {
        const ModelTraits model = catalog.find(id);
        if (model.retired == retired)
            found += model.shortName;
    }
    return found;
}

QString listed(const QStringList &names)
{
    return names.size() <= mostNamed ? names.join(QLatin1String(", ")) : models(int(names.size()));
}

} // namespace

QString lineUpSummary(const LineUpPreset &preset, const ModelCatalog &catalog, bool samples)
{
    Wish wish = preset.settings;
    wish.models.removeIf([&catalog](const ModelId &id) { return catalog.find(id).retired; });
    const RequestPlan plan = mapWish(wish, catalog);
    QStringList parts;
    if (const QStringList there = names(preset, catalog, false); !there.isEmpty()) {
        parts += listed(there);
        parts += LineUpWording::tr("%1, %2").arg(pictures(plan.pictures()), samples ? noCost() : estimate(plan.cost()));
    }
    if (const QStringList gone = names(preset, catalog, true); !gone.isEmpty())
        parts += LineUpWording::tr("%1 no longer offered").arg(listed(gone));
    return parts.join(QStringLiteral(" · "));
}

QString leftOut(const LineUpPreset &preset, const ModelCatalog &catalog)
{
    const QStringList gone = names(preset, catalog, true);
    if (gone.isEmpty())
        return {};
    return gone.size() == 1 ? LineUpWording::tr("%1 is no longer offered and was left out.").arg(gone.first())
                            : LineUpWording::tr("%1 are no longer offered and were left out.").arg(listed(gone));
}

QString lineUpError(const Error &error)
{
    if (error.kind == ErrorKind::Invalid)
        return LineUpWording::tr("The line-ups in %1 are of a later version of Proofsheet. They are left as they are.")
            .arg(error.detail);
    return LineUpWording::tr("The line-ups could not be saved or read: %1").arg(sentence(error));
}

QString lineUpsSetAside(const QString &path)
{
    return LineUpWording::tr("The file of the line-ups was damaged. It is kept as %1.").arg(path);
}

} // namespace proofsheet::wording
