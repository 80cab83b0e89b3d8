// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include "ui/theme/SystemScheme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace proofsheet {

namespace {

Tokens shipped(bool dark)
{
    QFile file(QStringLiteral(":/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tokens.json is not in the program");
    const auto tokens = Tokens::fromJson(file.readAll(), dark);
    if (!tokens)
        qFatal("tokens.json: %s", qUtf8Printable(tokens.error()));
    return *tokens;
}

} // namespace

Theme::Theme(ThemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_darkTokens(shipped(true))
    , m_lightTokens(shipped(false))
    , m_choice(choice)
    , m_paletteDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_icons(*this)
{
    settle();
}

Theme::~Theme() = default;

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    settle();
}

void Theme::setReduceMotion(bool reduce)
{
    m_reduceMotion = reduce;
    m_spinner.setStill(reduce);
}

void Theme::settle()
{
    if (m_choice == ThemeChoice::System && !m_system) {
        m_system = std::make_unique<SystemScheme>();
        connect(m_system.get(), &SystemScheme::changed, this, &Theme::settle);
    }
    const bool dark = m_choice == ThemeChoice::System ? m_system->prefersDark().value_or(m_paletteDark)
                                                      : m_choice == ThemeChoice::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace proofsheet
