// SPDX-License-Identifier: GPL-3.0-or-later
// Theme and motion.
#pragma once

#include <QWidget>

namespace proofsheet {

class Preferences;
class Theme;

class AppearancePage : public QWidget
{
    Q_OBJECT

public:
    AppearancePage(Preferences &preferences, Theme &theme, QWidget *parent = nullptr);
};

} // namespace proofsheet
