// SPDX-License-Identifier: GPL-3.0-or-later
// Digits of equal width, for clocks and columns: Inter's differ by up to 2 px at 11 px, and QFont::setFeature needs
// Qt 6.7. Each digit stands centred in the widest digit's cell. Pure painting.
#pragma once

#include <QFontMetricsF>
#include <QString>

class QPainter;
class QRectF;

namespace proofsheet {

// px, device-independent
qreal tabularWidth(const QFontMetricsF &metrics, const QString &text);
// With the painter's font and pen; one line, vertically as alignment says.
void paintTabular(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text);

} // namespace proofsheet
