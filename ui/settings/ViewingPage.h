// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures that are looked at may take.
#pragma once

#include <QWidget>

namespace proofsheet {

class Preferences;
class Theme;

class ViewingPage : public QWidget
{
    Q_OBJECT

public:
    ViewingPage(Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);
};

} // namespace proofsheet
