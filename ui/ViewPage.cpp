// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ViewPage.h"

namespace proofsheet {

bool ViewPage::perform(Act)
{
    return false;
}

} // namespace proofsheet
