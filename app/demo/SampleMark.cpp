// SPDX-License-Identifier: GPL-3.0-or-later
// The letters are drawn as strokes: no font is needed, and the bytes are the same on every machine.
#include "demo/SampleMark.h"

#include <QPainter>
#include <QPainterPath>

namespace proofsheet {

namespace {

// Baseline at y = 0, x-height 10, capitals 14 units. Answers the word's width.
qreal addWord(QPainterPath &path)
{
    const auto ring = [&](qreal x) { path.addEllipse(QRectF(x, -10, 9.4, 10)); };
    const auto stem = [&](qreal x, qreal top, qreal bottom) {
        path.moveTo(x, top);
        path.lineTo(x, bottom);
    };
    const auto arch = [&](qreal x, qreal width) {
        path.moveTo(x, -5.6);
        path.cubicTo(x, -11.4, x + width, -11.4, x + width, -5.6);
        path.lineTo(x + width, 0);
    };
    path.moveTo(8.8, -11.4); // S
    path.cubicTo(7.6, -14.6, 0.9, -14.9, 0.9, -10.6);
    path.cubicTo(0.9, -6.2, 9.2, -8.3, 9.2, -3.7);
    path.cubicTo(9.2, 1, 1.4, 0.8, 0.3, -3);
    ring(13); // a
    stem(22.4, -10, 0);
    stem(27, -10, 0); // m
    arch(27, 6.2);
    arch(33.2, 6.2);
    stem(44, -10, 4.4); // p
    ring(44);
    stem(57.8, -14.4, 0);    // l
    path.moveTo(62.2, -5.2); // e
    path.lineTo(71.4, -5.2);
    path.cubicTo(71.2, -11.6, 62, -11.6, 62, -5);
    path.cubicTo(62, 0.6, 69, 1.6, 71, -2.2);
    return 71.5;
}

} // namespace

void markAsSample(QImage &image)
{
    const qreal side = qMin(image.width(), image.height());
    const qreal unit = qMax(side / 1000.0 * 1.05, 0.42);
    QPainterPath word;
    const qreal width = addWord(word);
    const qreal padX = 11;
    const qreal padY = 8;
    const QRectF chip(0, 0, width + 2 * padX, 15 + 2 * padY);

    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(image.width() - side * 0.024 - chip.width() * unit,
                      image.height() - side * 0.024 - chip.height() * unit);
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(16, 16, 20, 120));
    painter.drawRoundedRect(chip, 9, 9);
    painter.translate(padX, chip.height() - padY - 1.2);
    QPen pen(QColor(255, 255, 255, 225), 1.75);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(word, pen);
}

} // namespace proofsheet
