// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconLabel.h"

#include "ui/theme/Metrics.h"

#include <QPainter>

namespace proofsheet {

IconLabel::IconLabel(const Theme &theme, const QString &name, Tokens::Role colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_colour(colour)
{
    setFixedSize(metrics::iconSmall, metrics::iconSmall);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_theme.icons().paint(painter, rect(), m_name, m_theme.current().*m_colour);
}

} // namespace proofsheet
