// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LinkButton.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"

#include <QDesktopServices>
#include <QPainter>

namespace proofsheet {

using namespace metrics;

LinkButton::LinkButton(const Theme &theme, const QString &text, const QUrl &target, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setToolTip(plainToolTip(target.toString()));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [target] { QDesktopServices::openUrl(target); });
}

QSize LinkButton::sizeHint() const
{
    return {QFontMetrics(m_theme.font(TextRole::Medium)).horizontalAdvance(text()) + 4 + iconSmall, hitMin};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(m_theme->accent);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    m_theme.icons().paint(painter, QRectF(width() - iconSmall, (height() - iconSmall) / 2.0, iconSmall, iconSmall),
                          QStringLiteral("open-external"), m_theme->accent);
}

} // namespace proofsheet
