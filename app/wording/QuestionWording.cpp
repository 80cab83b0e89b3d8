// SPDX-License-Identifier: GPL-3.0-or-later
// Questions and warnings about money.
#include "wording/QuestionWording.h"

#include "wording/MoneyWording.h"
#include "wording/RunWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct QuestionWording
{
    Q_DECLARE_TR_FUNCTIONS(QuestionWording)
};

} // namespace

QString quitQuestion(int number, const Estimate &cost)
{
    return QuestionWording::tr("%1 cannot be collected later (%2)").arg(pictures(number), estimate(cost));
}

QString cancelSentence(Money price)
{
    return QuestionWording::tr("Stops waiting. %1").arg(cancelledSentence(price));
}

QString cancelledSentence(Money price)
{
    return price.isKnown() ? QuestionWording::tr("The provider may still charge about %1.").arg(amount(price))
                           : QuestionWording::tr("The provider may still charge for it.");
}

QString buyAgain(Money price)
{
    return price.isKnown() ? QuestionWording::tr("Buy again, about %1").arg(amount(price))
                           : QuestionWording::tr("Buy again, price unknown");
}

QString buyAgainQuestion(int number, Money price)
{
    if (number == 1) {
        const QString warning = QuestionWording::tr("The first one may have been charged too.");
        const QString question = price.isKnown()
                                     ? QuestionWording::tr("Buy this picture again for about %1?").arg(amount(price))
                                     : QuestionWording::tr("Buy this picture again? Its price is unknown.");
        return QString(question + QLatin1Char(' ') + warning);
    }
    const QString warning = QuestionWording::tr("The first ones may have been charged too.");
    const QString question =
        price.isKnown() ? QuestionWording::tr("Buy %1 again for about %2?").arg(pictures(number), amount(price))
                        : QuestionWording::tr("Buy %1 again? Their price is unknown.").arg(pictures(number));
    return QString(question + QLatin1Char(' ') + warning);
}

QString runOn(const QString &model, const Estimate &cost)
{
    return QuestionWording::tr("Run on %1, %2").arg(model, estimate(cost));
}

QString unsavedQuestion(int number)
{
    return number == 1 ? QuestionWording::tr("1 picture is paid for and on no disk yet")
                       : QuestionWording::tr("%1 are paid for and on no disk yet").arg(pictures(number));
}

QString savedElsewhere(const QString &folder)
{
    return QuestionWording::tr("Saved in %1. It is not part of this library.").arg(folder);
}

} // namespace proofsheet::wording
