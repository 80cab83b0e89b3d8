// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/RunHeaderPainter.h"

#include "core/PlainText.h"
#include "ui/gallery/GalleryLayout.h"
#include "ui/gallery/TileWords.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/TabularText.h"

#include <QCoreApplication>
#include <QPainter>

namespace proofsheet {
namespace {

constexpr int textLeft = 36;
constexpr int promptMiddle = 17; // px from the header's top, as is the next
constexpr int factsMiddle = 39;

struct HeaderText
{
    Q_DECLARE_TR_FUNCTIONS(RunHeader)
};

} // namespace

RunHeaderPainter::RunHeaderPainter(const GalleryModel &model, const Theme &theme, const Clock &clock,
                                   const ModelCatalog &catalog)
    : m_model(model)
    , m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
{}

QRect RunHeaderPainter::buttonRect(const QRect &rect) const
{
    const int side = metrics::controlHeight;
    return {rect.right() + 1 - GalleryLayout::margin - side + 6, rect.top() + promptMiddle - side / 2, side, side};
}

QRect RunHeaderPainter::compareRect(const QRect &rect) const
{
    const QRect button = buttonRect(rect);
    return button.translated(-button.width() - metrics::space4, 0);
}

bool RunHeaderPainter::canCompare(int row) const
{
    return m_model.run(row).wish.models.size() > 1;
}

void RunHeaderPainter::paint(QPainter &painter, const QRect &rect, int row, const TileLook &look) const
{
    const Tokens &tokens = m_theme.current();
    const QRect button = buttonRect(rect);
    const QRectF fold(rect.left() + 12, rect.top() + promptMiddle - 8, 16, 16);
    m_theme.icons().paint(painter, fold,
                          m_model.isFolded(row) ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                          fold.adjusted(-6, -6, 6, 6).contains(look.pointer) ? tokens.text : tokens.text2);

    QFont font = m_theme.font(TextRole::Reading);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(tokens.text);
    const QRect compare = compareRect(rect);
    const QRect leftmost = canCompare(row) ? compare : button;
    const QRect prompt(rect.left() + textLeft, rect.top() + promptMiddle - 10,
                       leftmost.left() - 12 - rect.left() - textLeft, 20);
    const QString line = withoutHidden(m_model.run(row).wish.prompt).simplified();
    painter.drawText(prompt, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(line, Qt::ElideRight, prompt.width()));

    const QFont caption = m_theme.font(TextRole::Caption);
    painter.setFont(caption);
    painter.setPen(tokens.text3);
    const QRect facts(rect.left() + textLeft, rect.top() + factsMiddle - 8,
                      rect.right() - GalleryLayout::margin - rect.left() - textLeft, 16);
    const QString words = tilewords::runLine(m_model, row, m_catalog, m_clock);
    paintTabular(painter, facts, Qt::AlignLeft | Qt::AlignVCenter,
                 QFontMetrics(caption).elidedText(words, Qt::ElideRight, facts.width()));

    const auto paintButton = [&](const QRect &where, const QString &icon) {
        const bool hovered = where.contains(look.pointer);
        if (hovered)
            paintBox(painter, where, tokens.hover, QColor(), metrics::radiusControl);
        m_theme.icons().paint(painter, QRectF(where).adjusted(6, 6, -6, -6), icon,
                              hovered ? tokens.text : tokens.text2);
    };
    paintButton(button, QStringLiteral("undo"));
    if (canCompare(row))
        paintButton(compare, QStringLiteral("compare"));
}

TileHit RunHeaderPainter::hit(const QRect &rect, int row, QPoint position) const
{
    if (canCompare(row) && compareRect(rect).contains(position))
        return {TileHit::Part::Compare};
    if (buttonRect(rect).contains(position))
        return {TileHit::Part::UseSettings};
    const QRect fold(rect.left(), rect.top(), textLeft, 2 * promptMiddle);
    return {fold.contains(position) ? TileHit::Part::Fold : TileHit::Part::None};
}

QString RunHeaderPainter::toolTip(int row, const TileHit &hit) const
{
    if (hit.part == TileHit::Part::UseSettings)
        return HeaderText::tr("Use these settings");
    if (hit.part == TileHit::Part::Compare)
        return HeaderText::tr("Compare the models: one picture of each, the best marked");
    return m_model.run(row).wish.prompt;
}

} // namespace proofsheet
