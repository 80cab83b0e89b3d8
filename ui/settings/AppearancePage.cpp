// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AppearancePage.h"

#include "settings/Preferences.h"
#include "ui/settings/FormRow.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int labelWidth = 132;

const std::pair<ThemeChoice, const char *> choices[] = {
    {ThemeChoice::System, "system"}, {ThemeChoice::Dark, "dark"}, {ThemeChoice::Light, "light"}};

} // namespace

AppearancePage::AppearancePage(Preferences &preferences, Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, space16, 20, space16);
    column->setSpacing(space16);
    auto *segments = new SegmentedControl(theme, tr("Theme"), this);
    segments->setSegments({{QStringLiteral("system"), tr("As the system"), {}, {}},
                           {QStringLiteral("dark"), tr("Dark"), {}, {}},
                           {QStringLiteral("light"), tr("Light"), {}, {}}});
    segments->setCompact(true);
    for (const auto &[choice, key] : choices) {
        if (choice == preferences.theme())
            segments->setCurrent(QLatin1String(key));
    }
    connect(segments, &SegmentedControl::chosen, this, [&preferences, &theme](const QString &chosen) {
        for (const auto &[choice, key] : choices) {
            if (chosen == QLatin1String(key)) {
                preferences.setTheme(choice);
                theme.setChoice(choice);
            }
        }
    });
    auto *themeRow = formRow(theme, tr("Theme"), segments, labelWidth, this);
    themeRow->setStretch(1, 0);
    themeRow->addStretch(1);
    column->addLayout(themeRow);

    auto *still = new Switch(theme, tr("Reduce motion"), this);
    still->setChecked(preferences.reduceMotion());
    connect(still, &Switch::toggled, this, [&preferences, &theme](bool on) {
        preferences.setReduceMotion(on);
        theme.setReduceMotion(on);
    });
    auto *motion = formRow(theme, tr("Reduce motion"), still, labelWidth, this);
    motion->setStretch(1, 0);
    motion->addWidget(
        new TextLabel(theme, TextRole::Body, &Tokens::text3, tr("No sliding, no turning; clocks still tick."), this),
        1);
    column->addLayout(motion);
    column->addStretch();
}

} // namespace proofsheet
