// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ProfileButton.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

using namespace metrics;

ProfileButton::ProfileButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(64);
    describe();
}

void ProfileButton::setHost(const QString &host)
{
    m_host = host;
    describe();
}

void ProfileButton::setStanding(const QString &standing, const QString &icon, Tokens::Role colour)
{
    m_standing = standing;
    m_standingIcon = icon;
    m_standingColour = colour;
    describe();
}

void ProfileButton::setInUse(bool inUse)
{
    m_inUse = inUse;
    describe();
}

void ProfileButton::describe()
{
    setAccessibleName(m_inUse ? tr("%1, in use").arg(text()) : text());
    setAccessibleDescription(QStringList{m_host, m_standing}.join(QStringLiteral(", ")));
    update();
}

void ProfileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    if (isChecked())
        paintBox(painter, rect(), tokens.accentTint, {}, radiusControl);
    else if (underMouse())
        paintBox(painter, rect(), tokens.hover, {}, radiusControl);
    m_theme.icons().paint(painter, QRectF(10, 10, iconSmall, iconSmall), m_icon, tokens.text2);

    constexpr int left = 34;
    QRect line(left, 8, width() - left - 8, 16);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(m_theme.font(TextRole::Caption));
    if (m_inUse) {
        const QString badge = tr("in use");
        const int badgeWidth = painter.fontMetrics().horizontalAdvance(badge) + 8;
        const QRectF box(width() - 8 - badgeWidth, 9, badgeWidth, 16);
        paintBox(painter, box, tokens.dark ? tokens.pressed : tokens.raised, {}, radiusSmall);
        painter.drawText(box, Qt::AlignCenter, badge);
    }
    // text3 is too weak for the hovered fill.
    painter.setPen(tokens.text2);
    line.translate(0, 16);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_host, Qt::ElideRight, line.width()));
    line.translate(0, 16);
    const QColor colour = tokens.*m_standingColour;
    m_theme.icons().paint(painter, QRectF(line.left(), line.top() + 2, 12, 12), m_standingIcon, colour);
    painter.setPen(colour);
    line.setLeft(line.left() + 16);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_standing, Qt::ElideRight, line.width()));
}

} // namespace proofsheet
