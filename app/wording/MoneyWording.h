// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts, estimates and charges in words. Dollars; "about" for what is not the provider's own figure; unknown is never
// free.
#pragma once

#include "core/Error.h"
#include "core/Money.h"

#include <QString>

namespace proofsheet::wording {

// For sentences, buttons and sums: two decimals from ten cents, three below. "$0.31", "$0.063"; "price unknown".
QString amount(Money money);
// For one picture's price and tables: three decimals below a dollar. "$0.167", "$0.080"; "price unknown".
QString fineAmount(Money money);
// What a picture cost, by how that is known: "$0.063", "about $0.063", "price unknown".
QString cost(Money money, CostBasis basis);
// The same for a table's column: "$0.063", "≈ $0.063", "unknown".
QString costCell(Money money, CostBasis basis);

// Before the press: "about $0.31", "$0.02 to $0.34", "at least $0.29", "price unknown".
QString estimate(const Estimate &estimate);
// For a model's chip: "$0.063", "$0.011–0.250", "price unknown".
QString chipPrice(const Estimate &each);
// What sample pictures cost.
QString noCost();

// "Not charged", "Maybe charged, about $0.17", "Charged, $0.167". An amount that is not known is left out.
QString chargeBadge(Charged charged, Money money, CostBasis basis = CostBasis::About);
// The same at the end of a caption: "not charged", "maybe charged", "charged".
QString chargeWord(Charged charged);
// A whole sentence for an error's body: "It was not charged.", "It may have been charged, about $0.17."
QString chargeSentence(Charged charged, Money money, CostBasis basis = CostBasis::About);

} // namespace proofsheet::wording
