// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/PairWording.h"

#include "wording/MappingWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofsheet::wording {

namespace {

struct PairWords
{
    Q_DECLARE_TR_FUNCTIONS(Pair)
};

// "12 %", "2.6 %", "under 0.1 %"; never a 0 for something, nor 100 for less than all.
QString percent(double share)
{
    const double value = share * 100;
    if (value > 0 && value < 0.1)
        return PairWords::tr("under 0.1 %");
    if (value > 99.9 && value < 100)
        return PairWords::tr("over 99.9 %");
    const bool whole = value >= 10 && value <= 99;
    return PairWords::tr("%1 %").arg(QLocale::c().toString(value, 'f', whole || value >= 100 ? 0 : 1));
}

} // namespace

QString differenceShare(double share, int threshold)
{
    if (share <= 0)
        return threshold > 0 ? PairWords::tr("No pixel differs by more than %1 of 255.").arg(threshold)
                             : PairWords::tr("Every pixel is the same.");
    return threshold > 0
               ? PairWords::tr("%1 of the pixels differ by more than %2 of 255.").arg(percent(share)).arg(threshold)
               : PairWords::tr("%1 of the pixels differ.").arg(percent(share));
}

QString comparedAt(QSize size, bool cropped)
{
    return cropped ? PairWords::tr("Compared at %1, the smaller one's size, in the middle of the other's shape.")
                         .arg(sizeText(size))
                   : PairWords::tr("Compared at %1, the smaller one's size.").arg(sizeText(size));
}

QString cropped(const QString &letter, double across, double down)
{
    constexpr double visible = 0.0005;
    if (across < visible && down < visible)
        return {};
    if (across >= visible && down >= visible)
        return PairWords::tr("%1 is cropped %2 at the sides, %3 at top and bottom.")
            .arg(letter, percent(across), percent(down));
    return (across >= visible ? PairWords::tr("%1 is cropped %2 at the sides so that both fill the same frame.")
                              : PairWords::tr("%1 is cropped %2 at top and bottom so that both fill the same frame."))
        .arg(letter, percent(across >= visible ? across : down));
}

} // namespace proofsheet::wording
