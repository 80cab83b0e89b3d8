// SPDX-License-Identifier: GPL-3.0-or-later
// The theme in use: dark, light or the system's, its tokens, icons and motion. One instance, made by main; outlives the
// widgets.
#pragma once

#include "settings/Preferences.h"
#include "ui/theme/Icons.h"
#include "ui/theme/SpinnerBeat.h"
#include "ui/theme/Tokens.h"

#include <QObject>

#include <memory>

namespace proofsheet {

class SystemScheme;

class Theme : public QObject
{
    Q_OBJECT

public:
    // Needs a QGuiApplication: without a portal the system's scheme is told by the lightness of its palette at this
    // moment.
    explicit Theme(ThemeChoice choice = ThemeChoice::System, QObject *parent = nullptr);
    ~Theme() override;

    const Tokens &current() const { return m_dark ? m_darkTokens : m_lightTokens; }
    const Tokens *operator->() const { return &current(); }
    bool isDark() const { return m_dark; }

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    QFont font(TextRole role) const { return current().font(role); }
    const Icons &icons() const { return m_icons; }
    QIcon icon(const QString &name, Tokens::Role role = nullptr) const { return m_icons.icon(name, role); }
    SpinnerBeat &spinner() { return m_spinner; }

    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool reduce);
    int motion(int ms) const { return m_reduceMotion ? 0 : ms; } // what an animation lasts, ms

Q_SIGNALS:
    void changed(); // tokens changed; the application's palette is already the new one

private:
    void settle();

    Tokens m_darkTokens;
    Tokens m_lightTokens;
    ThemeChoice m_choice;
    bool m_dark = false;
    bool m_paletteDark = false;
    bool m_reduceMotion = false;
    Icons m_icons;
    SpinnerBeat m_spinner;
    std::unique_ptr<SystemScheme> m_system;
};

} // namespace proofsheet
