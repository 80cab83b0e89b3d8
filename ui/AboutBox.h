// SPDX-License-Identifier: GPL-3.0-or-later
// Version, licence and what the program is built with.
#pragma once

class QWidget;

namespace proofsheet {

void showAbout(QWidget *window);

} // namespace proofsheet
