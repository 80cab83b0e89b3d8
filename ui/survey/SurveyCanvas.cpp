// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey/SurveyCanvas.h"

#include "models/DecodedPictures.h"
#include "models/SurveyLayout.h"
#include "models/ThumbnailFeeder.h"
#include "ui/gallery/TileWords.h"
#include "ui/widgets/PlainWords.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVariantAnimation>

#include <algorithm>

namespace proofsheet {

namespace {

constexpr double rejectedOpacity = 0.38; // NOTES-2.md, part 12
constexpr int fadeMs = 120;
constexpr int largestThumbnail = 1024; // px

double restOpacity(const PictureRow &row)
{
    return row.flag == Flag::Rejected ? rejectedOpacity : 1.0;
}

} // namespace

SurveyCanvas::SurveyCanvas(ThumbnailFeeder &feeder, DecodedPictures &decoded, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_feeder(feeder)
    , m_decoded(decoded)
    , m_theme(theme)
    , m_backdrop(defaultBackdrop(theme.current()))
{
    setMouseTracking(true);
    connect(&m_feeder, &ThumbnailFeeder::ready, this, &SurveyCanvas::refresh);
    connect(&m_decoded, &DecodedPictures::ready, this, &SurveyCanvas::refresh);
    connect(&m_decoded, &DecodedPictures::failed, this, &SurveyCanvas::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

SurveyCanvas::~SurveyCanvas()
{
    m_feeder.drop(this);
    m_decoded.drop(this);
}

void SurveyCanvas::setPictures(const QList<Picture> &pictures)
{
    QList<SurveyCell> cells;
    for (const Picture &picture : pictures) {
        SurveyCell cell{.picture = picture.row, .name = picture.name, .place = {}};
        const SurveyCell *before = find(picture.row.id);
        cell.opacity = before ? before->opacity : restOpacity(picture.row);
        cell.place = before ? before->place : QRect();
        cell.current = picture.row.id == m_current;
        cells += cell;
    }
    const auto sameId = [](const SurveyCell &a, const SurveyCell &b) { return a.picture.id == b.picture.id; };
    const bool same = std::ranges::equal(m_cells, cells, sameId);
    QList<std::pair<ItemId, bool>> turned; // rejected, or not any more
    for (const SurveyCell &cell : std::as_const(cells)) {
        const SurveyCell *before = find(cell.picture.id);
        const bool rejected = cell.picture.flag == Flag::Rejected;
        if (before && rejected != (before->picture.flag == Flag::Rejected))
            turned += {cell.picture.id, rejected};
    }
    m_cells = cells;
    for (const auto &[id, rejected] : std::as_const(turned))
        fade(id, rejected);
    if (same)
        update();
    else
        layOut();
}

void SurveyCanvas::fade(const ItemId &id, bool rejected)
{
    if (QVariantAnimation *running = m_fades.take(id))
        running->deleteLater();
    SurveyCell *cell = find(id);
    const double to = rejected ? rejectedOpacity : 1.0;
    const int ms = m_theme.motion(fadeMs);
    if (ms == 0 || !isVisible()) {
        cell->opacity = to;
        return;
    }
    auto *animation = new QVariantAnimation(this);
    animation->setDuration(ms);
    animation->setStartValue(cell->opacity);
    animation->setEndValue(to);
    connect(animation, &QVariantAnimation::valueChanged, this, [this, id](const QVariant &value) {
        if (SurveyCell *fading = find(id)) {
            fading->opacity = value.toDouble();
            update(fading->place);
        }
    });
    m_fades.insert(id, animation);
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void SurveyCanvas::setCurrent(const ItemId &id)
{
    m_current = id;
    for (SurveyCell &cell : m_cells) {
        cell.current = cell.picture.id == id;
        cell.pointed = false;
    }
    update();
}

void SurveyCanvas::setCaptions(bool shown)
{
    m_captions = shown;
    layOut();
}

void SurveyCanvas::setBackdrop(Backdrop backdrop)
{
    m_backdrop = backdrop;
    update();
}

void SurveyCanvas::setNote(const QString &note)
{
    m_note = note;
    update();
}

QRect SurveyCanvas::placeOf(const ItemId &id) const
{
    const SurveyCell *cell = find(id);
    return cell ? cell->place : QRect();
}

double SurveyCanvas::opacityOf(const ItemId &id) const
{
    const SurveyCell *cell = find(id);
    return cell ? cell->opacity : 1.0;
}

ItemId SurveyCanvas::nearest(const ItemId &from, bool below) const
{
    const QRect here = placeOf(from);
    const SurveyCell *best = nullptr;
    const auto rank = [&here](const SurveyCell &cell) {
        return std::pair(std::abs(cell.place.top() - here.top()),
                         std::abs(cell.place.center().x() - here.center().x()));
    };
    for (const SurveyCell &cell : m_cells) {
        const bool fits = below ? cell.place.top() > here.bottom() : cell.place.bottom() < here.top();
        if (fits && (!best || rank(cell) < rank(*best)))
            best = &cell;
    }
    return best ? best->picture.id : ItemId();
}

QRect SurveyCanvas::outButton() const
{
    const SurveyCell *cell = find(m_current);
    return cell ? cell->outButton() : QRect();
}

void SurveyCanvas::layOut()
{
    QList<QSize> sizes;
    for (const SurveyCell &cell : std::as_const(m_cells))
        sizes += cell.picture.size;
    const QList<QRect> places = surveyLayout(size(), sizes, {.caption = m_captions ? SurveyCell::captionHeight : 0});
    for (qsizetype i = 0; i < places.size(); ++i)
        m_cells[i].place = places[i];
    wantPictures();
    update();
}

void SurveyCanvas::wantPictures()
{
    if (!isVisible())
        return;
    const qreal dpr = devicePixelRatioF();
    QList<ItemId> ids;
    QList<PictureNeed> needs;
    int largest = 1;
    for (const SurveyCell &cell : std::as_const(m_cells)) {
        const QSize shown = (QSizeF(cell.place.size()) * dpr).toSize();
        const int side = std::max(shown.width(), shown.height());
        ids += cell.picture.id;
        largest = std::max(largest, side);
        if (side > largestThumbnail && !cell.picture.missing)
            needs += {cell.picture.id, shown};
    }
    m_feeder.want(this, ids, std::min(largest, largestThumbnail));
    m_decoded.want(this, needs);
}

const SurveyCell *SurveyCanvas::cellAt(QPoint position) const
{
    const auto at = std::ranges::find_if(
        m_cells, [&](const SurveyCell &cell) { return cell.whole(m_captions).contains(position); });
    return at == m_cells.end() ? nullptr : &*at;
}

const SurveyCell *SurveyCanvas::find(const ItemId &id) const
{
    const auto at = std::ranges::find_if(m_cells, [&id](const SurveyCell &cell) { return cell.picture.id == id; });
    return at == m_cells.end() ? nullptr : &*at;
}

SurveyCell *SurveyCanvas::find(const ItemId &id)
{
    return const_cast<SurveyCell *>(std::as_const(*this).find(id));
}

void SurveyCanvas::refresh(const ItemId &id)
{
    if (const SurveyCell *cell = find(id))
        update(cell->place);
}

void SurveyCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_backdrop == Backdrop::Checker)
        paintChecker(painter, rect(), m_theme.current());
    else
        painter.fillRect(event->rect(), backdropColour(m_backdrop));
    if (m_cells.isEmpty() && !m_note.isEmpty()) {
        painter.setFont(m_theme.font(TextRole::Reading));
        const QRectF words = painter.boundingRect(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        painter.fillRect(words.adjusted(-16, -10, 16, 10), m_theme->surface);
        painter.setPen(m_theme->text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    for (SurveyCell &cell : m_cells) {
        if (!cell.whole(m_captions).adjusted(-2, -2, 2, 2).intersects(event->rect()))
            continue;
        const ItemId &id = cell.picture.id;
        const int side = int(std::max(cell.place.width(), cell.place.height()) * devicePixelRatioF());
        cell.unavailable = cell.picture.missing || m_feeder.isUnavailable(id);
        cell.paint(painter, m_theme, {m_backdrop, m_captions}, m_decoded.levels(id),
                   m_feeder.pixmap(id, std::min(side, largestThumbnail)));
    }
}

bool SurveyCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SurveyCell *cell = cellAt(help->pos());
    const bool onButton = cell && cell->current && cell->outButton().contains(help->pos());
    const QString words =
        onButton ? tr("Take out, no verdict (Backspace)")
        : cell   ? QString(cell->picture.model.text() + QLatin1Char('\n') + tilewords::facts(cell->picture))
                 : QString();
    QToolTip::showText(help->globalPos(), plainToolTip(words), this);
    return true;
}

void SurveyCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void SurveyCanvas::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    layOut();
}

void SurveyCanvas::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feeder.drop(this);
    m_decoded.drop(this);
}

void SurveyCanvas::mousePressEvent(QMouseEvent *event)
{
    const SurveyCell *cell = cellAt(event->pos());
    if (!cell || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    if (cell->current && cell->outButton().contains(event->pos()))
        Q_EMIT takeOutPressed();
    else
        Q_EMIT pressed(cell->picture.id);
}

void SurveyCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SurveyCell *cell = cellAt(event->pos());
    if (cell && event->button() == Qt::LeftButton && !(cell->current && cell->outButton().contains(event->pos())))
        Q_EMIT opened(cell->picture.id);
}

void SurveyCanvas::mouseMoveEvent(QMouseEvent *event)
{
    point(event->pos());
}

void SurveyCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    point({-1, -1});
}

void SurveyCanvas::point(QPoint position)
{
    SurveyCell *cell = find(m_current);
    const bool pointed = cell && cell->outButton().contains(position);
    if (!cell || cell->pointed == pointed)
        return;
    cell->pointed = pointed;
    update(cell->outButton());
}

void SurveyCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const SurveyCell *cell = byKey ? find(m_current) : cellAt(event->pos());
    if (cell)
        Q_EMIT menuRequested(cell->picture.id, byKey ? mapToGlobal(cell->place.center()) : event->globalPos());
}

} // namespace proofsheet
