// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/TilePainter.h"

#include "ui/gallery/TileWords.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/StarRating.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace proofsheet {
namespace {

constexpr int starSide = 12;
constexpr int flagGap = 6;
constexpr double rejectedOpacity = 0.38;
constexpr int labelBar = 3;

struct TileText
{
    Q_DECLARE_TR_FUNCTIONS(Tile)
};

QRect checkBoxRect(const QRect &tile)
{
    return {tile.left() + 8, tile.top() + 8, metrics::checkBox, metrics::checkBox};
}

} // namespace

QRect pictureRect(const QRect &box, QSize pixels, qreal dpr)
{
    if (pixels.isEmpty())
        return box;
    const QSizeF full = QSizeF(pixels) / dpr;
    const double factor = std::min({1.0, box.width() / full.width(), box.height() / full.height()});
    const QSize size = (full * factor).toSize().expandedTo({1, 1});
    return {box.left() + (box.width() - size.width()) / 2, box.bottom() + 1 - size.height(), size.width(),
            size.height()};
}

QColor labelColour(const Tokens &tokens, Label label)
{
    switch (label) {
    case Label::Red:
        return tokens.labelRed;
    case Label::Yellow:
        return tokens.labelYellow;
    case Label::Green:
        return tokens.labelGreen;
    case Label::Blue:
        return tokens.labelBlue;
    case Label::None:
        break;
    }
    return {};
}

TilePainter::TilePainter(const GalleryModel &model, const ThumbnailFeeder &feeder, Theme &theme, const Clock &clock,
                         const ModelCatalog &catalog)
    : m_model(model)
    , m_feeder(feeder)
    , m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
    , m_tasks(theme, clock, catalog)
{}

void TilePainter::paint(QPainter &painter, const QRect &rect, int row, const TileLook &look) const
{
    const TileFrame frame(painter, m_theme, rect, look);
    if (look.selected)
        frame.plate();
    if (const PictureRow *picture = m_model.picture(row))
        paintPicture(frame, *picture);
    else if (const TaskItem *item = m_model.task(row))
        m_tasks.paint(frame, *item);
}

void TilePainter::paintPicture(const TileFrame &frame, const PictureRow &picture) const
{
    const QRect where = pictureRect(frame.box, picture.size, frame.painter.device()->devicePixelRatioF());
    paintPixels(frame, picture, where);
    if (picture.label != Label::None)
        frame.painter.fillRect(QRect(where.left(), where.bottom() + 3, where.width(), labelBar),
                               labelColour(frame.tokens, picture.label));
    if (frame.look.current || frame.look.selected)
        frame.ring(where);
    if (frame.look.hovered) {
        const QRectF box = checkBoxRect(frame.rect);
        paintBox(frame.painter, box.adjusted(-3, -3, 3, 3), frame.tokens.surface, QColor(), metrics::radiusSmall);
        paintCheckBox(frame.painter, box, frame.tokens, frame.look.selected, false, true,
                      box.contains(frame.look.pointer));
    }
    paintMarks(frame, picture);
}

void TilePainter::paintPixels(const TileFrame &frame, const PictureRow &picture, const QRect &where) const
{
    QPainter &painter = frame.painter;
    const int side = int(std::max(where.width(), where.height()) * painter.device()->devicePixelRatioF());
    const QPixmap pixmap = m_feeder.pixmap(picture.id, side);
    if (!pixmap.isNull()) {
        painter.setOpacity(picture.flag == Flag::Rejected ? rejectedOpacity : 1.0);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(where, pixmap);
        painter.setOpacity(1.0);
        return;
    }
    painter.fillRect(where, frame.tokens.placeholder);
    if (!picture.missing && !m_feeder.isUnavailable(picture.id))
        return;
    m_theme.icons().paint(painter, QRectF(where.center().x() - 9, where.center().y() - 22, 20, 20),
                          QStringLiteral("image"), frame.tokens.text3);
    frame.line(TextRole::Medium, frame.tokens.text, where.center().y() + 12,
               picture.missing ? TileText::tr("File moved") : TileText::tr("No preview"));
}

QRect TilePainter::starsRect(const QRect &rect, int captionHeight) const
{
    const int width = StarRating::widthOf(starSide, 5);
    const int top = rect.bottom() + 1 - captionHeight + (captionHeight == 20 ? 6 : 9);
    return {rect.right() + 1 - width, top, width, starSide};
}

void TilePainter::paintMarks(const TileFrame &frame, const PictureRow &picture) const
{
    if (frame.look.captionHeight == 0)
        return;
    const int starsWidth = StarRating::widthOf(starSide, frame.look.hovered ? 5 : picture.rating);
    const int flagWidth = picture.flag == Flag::None ? 0 : starSide + (starsWidth > 0 ? flagGap : 0);
    const bool starsInsteadOfName = frame.look.captionHeight == 20 && starsWidth + flagWidth > 0;
    const QColor nameColour = picture.flag == Flag::Rejected ? frame.quiet() : frame.tokens.text;
    frame.caption(starsInsteadOfName ? QString() : tilewords::modelName(m_catalog, picture.model), nameColour,
                  tilewords::facts(picture), starsWidth + flagWidth);
    const QRect stars = starsRect(frame.rect, frame.look.captionHeight);
    const int left = stars.right() + 1 - starsWidth;
    StarRating::paint(frame.painter, QPointF(left, stars.top()), starSide, picture.rating, frame.look.hovered, m_theme);
    if (picture.flag == Flag::None)
        return;
    const bool picked = picture.flag == Flag::Picked;
    m_theme.icons().paint(frame.painter, QRectF(left - flagWidth, stars.top(), starSide, starSide),
                          picked ? QStringLiteral("flag") : QStringLiteral("reject"),
                          picked ? frame.tokens.success : frame.quiet());
}

TileHit TilePainter::hit(const QRect &rect, int row, const TileLook &look, QPoint position) const
{
    using Part = TileHit::Part;
    if (const TaskItem *item = m_model.task(row)) {
        const QRect button = m_tasks.buttonRect(pictureBox(rect, look.captionHeight), *item);
        return {button.contains(position) ? Part::Button : Part::Picture};
    }
    // Targets of at least 24 px, whatever is painted.
    if (checkBoxRect(rect).adjusted(-6, -6, 6, 6).contains(position))
        return {Part::CheckBox};
    const QRect stars = starsRect(rect, look.captionHeight);
    if (look.captionHeight > 0 && stars.adjusted(0, -6, 4, 6).contains(position)) {
        const int pitch = (stars.width() + 1) / 5;
        return {Part::Star, std::clamp((position.x() - stars.left()) / pitch + 1, 1, 5)};
    }
    return {Part::Picture};
}

QString TilePainter::toolTip(int row) const
{
    if (const TaskItem *item = m_model.task(row))
        return m_tasks.toolTip(*item);
    const PictureRow *picture = m_model.picture(row);
    if (!picture)
        return {};
    QStringList lines{picture->model.text(), tilewords::facts(*picture)};
    switch (picture->label) {
    case Label::Red:
        lines.append(TileText::tr("Red label"));
        break;
    case Label::Yellow:
        lines.append(TileText::tr("Yellow label"));
        break;
    case Label::Green:
        lines.append(TileText::tr("Green label"));
        break;
    case Label::Blue:
        lines.append(TileText::tr("Blue label"));
        break;
    case Label::None:
        break;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace proofsheet
