// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/SurveyWording.h"

#include "wording/RunWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct SurveyWording
{
    Q_DECLARE_TR_FUNCTIONS(SurveyWording)
};

// As a word up to twelve.
QString number(int value)
{
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("SurveyWording", "three"),  QT_TRANSLATE_NOOP("SurveyWording", "four"),
        QT_TRANSLATE_NOOP("SurveyWording", "five"),   QT_TRANSLATE_NOOP("SurveyWording", "six"),
        QT_TRANSLATE_NOOP("SurveyWording", "seven"),  QT_TRANSLATE_NOOP("SurveyWording", "eight"),
        QT_TRANSLATE_NOOP("SurveyWording", "nine"),   QT_TRANSLATE_NOOP("SurveyWording", "ten"),
        QT_TRANSLATE_NOOP("SurveyWording", "eleven"), QT_TRANSLATE_NOOP("SurveyWording", "twelve"),
    };
    const int at = value - 3;
    return at >= 0 && at < int(std::size(words)) ? SurveyWording::tr(words[at]) : count(value);
}

} // namespace

QString surveyLeft(int left, int all)
{
    if (left == all)
        return pictures(all);
    if (left == 0)
        return SurveyWording::tr("None left");
    if (left == 1)
        return SurveyWording::tr("One left");
    return SurveyWording::tr("%1 of %2 left").arg(count(left), count(all));
}

QString firstOf(int shown, int selected)
{
    return SurveyWording::tr("The first %1 of %2 are here.").arg(count(shown), count(selected));
}

QString allRejected(int pictures)
{
    if (pictures == 1)
        return SurveyWording::tr("Rejected. Ctrl+Z brings it back.");
    const QString which = pictures == 2 ? SurveyWording::tr("Both rejected.")
                                        : SurveyWording::tr("All %1 rejected.").arg(number(pictures));
    return SurveyWording::tr("%1 Ctrl+Z brings the last one back.").arg(which);
}

QString nothingLeft()
{
    return SurveyWording::tr("Nothing left. Ctrl+Z brings the last one back.");
}

QString compareThe(int left)
{
    return left == 2 ? SurveyWording::tr("Compare both") : SurveyWording::tr("Compare the %1").arg(count(left));
}

QString pickThe(int left)
{
    if (left == 1)
        return SurveyWording::tr("Pick it");
    return left == 2 ? SurveyWording::tr("Pick both") : SurveyWording::tr("Pick the %1").arg(count(left));
}

QString tooManyToCompare(int left, int most)
{
    return SurveyWording::tr("%1 pictures can be compared, %2 are left.").arg(count(most), count(left));
}

QString tooFewToCompare()
{
    return SurveyWording::tr("Two pictures are needed.");
}

QString picturePlace(int place, int all)
{
    return SurveyWording::tr("picture %1 of %2").arg(count(place), count(all));
}

} // namespace proofsheet::wording
