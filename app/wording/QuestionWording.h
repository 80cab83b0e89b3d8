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
QString buyAgainQuestion(Money price);

} // namespace proofsheet::wording
