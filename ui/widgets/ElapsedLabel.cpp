// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElapsedLabel.h"

#include "ui/widgets/TabularText.h"

#include <QPainter>

#include <cmath>

namespace proofsheet {

ElapsedLabel::ElapsedLabel(const Theme &theme, TextRole role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ElapsedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    const bool grows = text.size() != m_text.size();
    m_text = text;
    setAccessibleName(text);
    if (grows)
        updateGeometry();
    update();
}

void ElapsedLabel::setLate(bool late)
{
    m_late = late;
    update();
}

QSize ElapsedLabel::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(m_role), this);
    return {int(std::ceil(tabularWidth(metrics, m_text))), lineHeight(m_role)};
}

void ElapsedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(m_role));
    painter.setPen(m_late ? m_theme->warning : m_theme->text);
    paintTabular(painter, rect(), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace proofsheet
