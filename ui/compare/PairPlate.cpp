// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PairPlate.h"

#include "ui/theme/Metrics.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace proofsheet {

namespace {

constexpr double badge = 18;    // px
constexpr double padding = 8;   // px at the ends
constexpr double letterGap = 6; // px
constexpr double wordGap = 5;   // px

} // namespace

void PairPlate::paint(QPainter &painter, const QRectF &area, Qt::Alignment corner, const Theme &theme) const
{
    const double room = area.width() - 2 * inset - 2 * padding - badge - letterGap;
    if (isEmpty() || room < 0 || area.height() < height + 2 * inset)
        return;
    const QFontMetricsF nameFont(theme.font(TextRole::Medium));
    const QFontMetricsF detailFont(theme.font(TextRole::Body));
    const QString shortName = nameFont.elidedText(name, Qt::ElideRight, room);
    const double nameWidth = nameFont.horizontalAdvance(shortName);
    const double left = room - nameWidth - wordGap;
    const QString shortDetail =
        detail.isEmpty() || left < badge ? QString() : detailFont.elidedText(detail, Qt::ElideRight, left);
    const double detailWidth = shortDetail.isEmpty() ? 0 : wordGap + detailFont.horizontalAdvance(shortDetail);

    const double words = nameWidth > 0 ? letterGap + nameWidth + detailWidth : 0;
    QRectF plate(0, 0, 2 * padding + badge + words, height);
    plate.moveLeft(corner.testFlag(Qt::AlignRight) ? area.right() - inset - plate.width() : area.left() + inset);
    plate.moveTop(corner.testFlag(Qt::AlignBottom) ? area.bottom() - inset - height : area.top() + inset);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme->label);
    painter.drawRoundedRect(plate, metrics::radiusControl, metrics::radiusControl);
    const QRectF box(plate.left() + padding, plate.top() + (height - badge) / 2, badge, badge);
    painter.setBrush(isActive ? theme->accent : QColor(0x3e, 0x3e, 0x3e));
    painter.drawRoundedRect(box, metrics::radiusSmall, metrics::radiusSmall);
    // On the plate, which is dark in both themes.
    painter.setPen(isActive ? theme->onAccent : QColor(0xed, 0xed, 0xed));
    painter.setFont(theme.font(TextRole::Strong));
    painter.drawText(box, Qt::AlignCenter, letter);
    QRectF text = plate.adjusted(padding + badge + letterGap, 0, 0, 0);
    painter.setPen(QColor(0xed, 0xed, 0xed));
    painter.setFont(theme.font(TextRole::Medium));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shortName);
    text.setLeft(text.left() + nameWidth + wordGap);
    painter.setPen(QColor(0xbf, 0xbf, 0xbf));
    painter.setFont(theme.font(TextRole::Body));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shortDetail);
    painter.restore();
}

} // namespace proofsheet
