// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, and said, before something that money hangs on. Source: paid-requests.md, section 2.
#pragma once

#include "core/Money.h"

#include <QString>

namespace proofsheet::wording {

// "2 pictures cannot be collected later (about $0.33)"
QString quitQuestion(int pictures, const Estimate &cost);
// "Stops waiting. The provider may still charge about $0.014."
QString cancelSentence(Money price);
// After it: "The provider may still charge about $0.014."
QString cancelledSentence(Money price);
// A button: "Buy again, about $0.17"; "Buy again, price unknown".
QString buyAgain(Money price);
// Its question: "Buy this picture again for about $0.17? The first one may have been charged too."
// price: of all of them.
QString buyAgainQuestion(int pictures, Money price);
// A button: "Run on Phoenix, about $0.01"; "Run on Phoenix, price unknown".
QString runOn(const QString &model, const Estimate &cost);
// What a quit would lose: "2 pictures are paid for and on no disk yet"
QString unsavedQuestion(int pictures);
// After a picture went into another folder: "Saved in ~/Elsewhere. It is not part of this library."
QString savedElsewhere(const QString &folder);

} // namespace proofsheet::wording
