// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts in words. The figures are rounded here and nowhere else.
#include "wording/MoneyWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofsheet::wording {
namespace {

struct MoneyWording
{
    Q_DECLARE_TR_FUNCTIONS(MoneyWording)
};

constexpr qint64 dollar = 1'000'000; // micro-dollars
constexpr qint64 mill = 1'000;
constexpr qint64 cent = 10'000;

qint64 rounded(qint64 micros, qint64 unit)
{
    return (micros + unit / 2) / unit;
}

// The figure alone, with its decimals; grouped as in "1,204.50".
QString figure(qint64 micros, int decimals)
{
    const qint64 units = rounded(micros, decimals == 2 ? cent : mill);
    const qint64 perDollar = decimals == 2 ? 100 : 1000;
    const QString whole = QLocale(QLocale::English, QLocale::UnitedStates).toString(units / perDollar);
    return whole + QLatin1Char('.') + QString::number(units % perDollar).rightJustified(decimals, QLatin1Char('0'));
}

QString dollars(qint64 micros, int decimals)
{
    if (micros < 0)
        return QString(QStringLiteral("\u2212") + dollars(-micros, decimals));
    if (micros == 0)
        return QStringLiteral("$0");
    if (rounded(micros, mill) == 0)
        return MoneyWording::tr("under $0.001");
    return QString(QLatin1Char('$') + figure(micros, decimals));
}

int sentenceDecimals(qint64 micros)
{
    return rounded(std::abs(micros), mill) >= 100 ? 2 : 3;
}

int fineDecimals(qint64 micros)
{
    return rounded(std::abs(micros), mill) >= dollar / mill ? 2 : 3;
}

QString unknownPrice()
{
    return MoneyWording::tr("price unknown");
}

QString about(const QString &amount)
{
    return MoneyWording::tr("about %1").arg(amount);
}

} // namespace

QString amount(Money money)
{
    return money.isKnown() ? dollars(money.micros(), sentenceDecimals(money.micros())) : unknownPrice();
}

QString fineAmount(Money money)
{
    return money.isKnown() ? dollars(money.micros(), fineDecimals(money.micros())) : unknownPrice();
}

QString cost(Money money, CostBasis basis)
{
    if (!money.isKnown() || basis == CostBasis::Unknown)
        return unknownPrice();
    return basis == CostBasis::Actual ? fineAmount(money) : about(fineAmount(money));
}

QString costCell(Money money, CostBasis basis)
{
    if (!money.isKnown() || basis == CostBasis::Unknown)
        return MoneyWording::tr("unknown");
    return basis == CostBasis::Actual ? fineAmount(money) : QString(QStringLiteral("\u2248 ") + fineAmount(money));
}

QString estimate(const Estimate &estimate)
{
    if (estimate.isUnknown())
        return unknownPrice();
    const QString low = amount(Money::ofMicros(estimate.lowMicros));
    const QString high = amount(Money::ofMicros(estimate.highMicros));
    if (estimate.isAtLeast())
        return MoneyWording::tr("at least %1").arg(low);
    if (low != high) {
        // Both ends alike: "$0.02 to $0.34", and "$0.005 to $0.34" where two decimals would blur the lower one.
        const int decimals = estimate.lowMicros >= cent ? sentenceDecimals(estimate.highMicros) : 3;
        return MoneyWording::tr("%1 to %2").arg(dollars(estimate.lowMicros, decimals), high);
    }
    return estimate.lowMicros == 0 ? low : about(low);
}

QString chipPrice(const Estimate &each)
{
    if (each.isUnknown())
        return unknownPrice();
    const QString low = fineAmount(Money::ofMicros(each.lowMicros));
    const QString high = fineAmount(Money::ofMicros(each.highMicros));
    return low == high ? low : QString(low + QStringLiteral("\u2013") + high.mid(1));
}

QString noCost()
{
    return MoneyWording::tr("no cost");
}

QString chargeBadge(Charged charged, Money money, CostBasis basis)
{
    if (charged == Charged::No)
        return MoneyWording::tr("Not charged");
    const bool actual = charged == Charged::Yes && basis == CostBasis::Actual;
    const QString word = charged == Charged::Yes ? MoneyWording::tr("Charged") : MoneyWording::tr("Maybe charged");
    if (!money.isKnown())
        return word;
    return QString(word + QLatin1String(", ") + (actual ? fineAmount(money) : about(amount(money))));
}

QString chargeWord(Charged charged)
{
    switch (charged) {
    case Charged::No:
        return MoneyWording::tr("not charged");
    case Charged::Yes:
        return MoneyWording::tr("charged");
    case Charged::Unknown:
        break;
    }
    return MoneyWording::tr("maybe charged");
}

QString chargeSentence(Charged charged, Money money, CostBasis basis)
{
    if (charged == Charged::No)
        return MoneyWording::tr("It was not charged.");
    const QString figure = basis == CostBasis::Actual ? fineAmount(money) : about(amount(money));
    if (charged == Charged::Yes)
        return money.isKnown() ? MoneyWording::tr("It was charged, %1.").arg(figure)
                               : MoneyWording::tr("It was charged.");
    return money.isKnown() ? MoneyWording::tr("It may have been charged, %1.").arg(about(amount(money)))
                           : MoneyWording::tr("It may have been charged.");
}

} // namespace proofsheet::wording
