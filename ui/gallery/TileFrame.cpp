// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/TileFrame.h"

#include "ui/gallery/GalleryLayout.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace proofsheet {
namespace {

QString elided(const QPainter &painter, const QString &text, int width)
{
    return QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, width);
}

} // namespace

QRect pictureBox(const QRect &tile, int captionHeight)
{
    return tile.adjusted(0, 0, 0, -captionHeight);
}

TileFrame::TileFrame(QPainter &with, const Theme &inTheme, const QRect &where, const TileLook &met)
    : painter(with)
    , theme(inTheme)
    , tokens(inTheme.current())
    , rect(where)
    , box(pictureBox(where, met.captionHeight))
    , look(met)
{}

QColor TileFrame::quiet() const
{
    return look.selected ? tokens.text2 : tokens.text3;
}

void TileFrame::plate() const
{
    const int out = GalleryLayout::plate;
    const QColor edge = tokens.dark ? QColor() : tokens.border;
    paintBox(painter, QRectF(rect).adjusted(-out, -out, out, look.captionHeight > 0 ? 4 : out), tokens.selectionPlate,
             edge, metrics::radiusSmall);
}

void TileFrame::ring(const QRect &where) const
{
    const QColor colour = look.current ? tokens.accent : tokens.outline;
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(where).adjusted(-1, -1, 1, 1));
}

void TileFrame::line(TextRole role, const QColor &colour, int middle, const QString &text) const
{
    constexpr int inset = 8;
    painter.setFont(theme.font(role));
    painter.setPen(colour);
    const QRect where(box.left() + inset, middle - 10, box.width() - 2 * inset, 20);
    paintTabular(painter, where, Qt::AlignCenter, elided(painter, text, where.width()));
}

void TileFrame::caption(const QString &name, const QColor &nameColour, const QString &facts, int marksWidth) const
{
    if (look.captionHeight == 0)
        return;
    const int top = box.bottom() + 1;
    painter.setFont(theme.font(TextRole::Medium));
    painter.setPen(nameColour);
    const QRect first(rect.left(), top + (look.captionHeight == 20 ? 4 : 7),
                      rect.width() - (marksWidth > 0 ? marksWidth + 6 : 0), 16);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, elided(painter, name, first.width()));
    if (look.captionHeight < 40)
        return;
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(quiet());
    const QRect second(rect.left(), top + 23, rect.width(), 16);
    paintTabular(painter, second, Qt::AlignLeft | Qt::AlignVCenter, elided(painter, facts, second.width()));
}

void TileFrame::button(const QRect &where, const QString &text) const
{
    const bool hovered = where.contains(look.pointer);
    paintBox(painter, where, hovered ? tokens.hover : tokens.raised, tokens.dark ? QColor() : tokens.border,
             metrics::radiusControl);
    painter.setFont(theme.font(TextRole::Medium));
    painter.setPen(tokens.text);
    painter.drawText(where, Qt::AlignCenter, elided(painter, text, where.width() - 8));
}

} // namespace proofsheet
