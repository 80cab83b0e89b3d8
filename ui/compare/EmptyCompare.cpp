// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/EmptyCompare.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {

namespace {

constexpr QSize frame{112, 84};
constexpr int gap = 12;

} // namespace

EmptyCompare::EmptyCompare(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Select two pictures and press C"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyCompare::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    const QPoint centre = rect().center();
    QRect left(QPoint(centre.x() - frame.width() - gap / 2, centre.y() - frame.height()), frame);
    for (const QString &letter : {QStringLiteral("A"), QStringLiteral("B")}) {
        paintBox(painter, left, m_theme->placeholder, m_theme->outline, metrics::radiusSmall);
        painter.setFont(m_theme.font(TextRole::Title));
        painter.setPen(m_theme->text3);
        painter.drawText(left, Qt::AlignCenter, letter);
        left.translate(frame.width() + gap, 0);
    }
    painter.setFont(m_theme.font(TextRole::Reading));
    painter.setPen(m_theme->text2);
    painter.drawText(QRect(0, centre.y() + 20, width(), 24), Qt::AlignCenter, tr("Select two pictures and press C"));
}

} // namespace proofsheet
