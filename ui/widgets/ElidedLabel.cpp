// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedLabel.h"
#include "core/PlainText.h"
#include "ui/widgets/PlainWords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

ElidedLabel::ElidedLabel(const Theme &theme, TextRole role, Tokens::Role colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setColour(Tokens::Role colour)
{
    m_colour = colour;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {QFontMetrics(m_theme.font(m_role)).horizontalAdvance(m_text) + 1, lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(24, sizeHint().width()), lineHeight(m_role)};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(m_role));
    painter.setPen(isEnabled() ? m_theme.current().*m_colour : m_theme->textDisabled);
    QString line = withoutHidden(m_text);
    line.replace(u'\n', u' ');
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(line, m_mode, width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && sizeHint().width() > width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace proofsheet
