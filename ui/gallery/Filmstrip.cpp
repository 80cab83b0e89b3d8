// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/Filmstrip.h"

#include "ui/gallery/PictureMime.h"
#include "ui/gallery/TilePainter.h"
#include "ui/widgets/PlainWords.h"

#include <QApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {
namespace {

constexpr int margin = 12;
constexpr int gap = 8;
constexpr int runGap = 20; // with the rule in its middle
constexpr double rejectedOpacity = 0.38;
constexpr int notch = 120;

} // namespace

Filmstrip::Filmstrip(GalleryModel &model, ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_feeder(feeder)
    , m_theme(theme)
{
    setFixedHeight(stripHeight);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Filmstrip"));
    connect(&model, &GalleryModel::rowsInserted, this, &Filmstrip::lay);
    connect(&model, &GalleryModel::rowsRemoved, this, &Filmstrip::lay);
    connect(&model, &GalleryModel::dataChanged, this, &Filmstrip::lay);
    connect(&model, &GalleryModel::modelReset, this, &Filmstrip::follow);
    connect(&feeder, &ThumbnailFeeder::ready, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Filmstrip::~Filmstrip()
{
    m_feeder.drop(this);
}

void Filmstrip::setCurrent(const ItemId &id)
{
    m_current = id;
    follow();
}

int Filmstrip::edgeRow(int fromRow, int direction, int steps) const
{
    int row = fromRow;
    for (int i = 0; i < steps; ++i) {
        const int next = m_model.nextPicture(row, direction);
        if (next < 0)
            break;
        row = next;
    }
    return row;
}

void Filmstrip::follow()
{
    const int current = m_current.isNull() || !isVisible() ? -1 : m_model.rowOf(m_current);
    const int first = m_first.isValid() && m_model.picture(m_first.row()) ? m_first.row() : -1;
    if (current >= 0 && (first < 0 || current < first || !reaches(first, current)))
        m_first = m_model.index(placeFor(current, first));
    lay();
}

void Filmstrip::lay()
{
    m_thumbs.clear();
    if (!isVisible())
        return;
    int first = m_first.isValid() ? m_first.row() : -1;
    if (first < 0 || !m_model.picture(first))
        first = m_model.nextPicture(first, +1);
    if (first >= 0)
        m_first = m_model.index(first);
    for (int row = first, x = margin; row >= 0 && x < width(); row = m_model.nextPicture(row, +1)) {
        const bool newRun = !m_thumbs.isEmpty() && m_model.run(row).id != m_model.run(m_thumbs.last().row).id;
        x += newRun ? runGap - gap : 0;
        m_thumbs.append({row, QRect(x, (stripHeight - thumbHeight) / 2, thumbWidth, thumbHeight), newRun});
        x += thumbWidth + gap;
    }
    wantThumbnails();
    update();
}

// Whether the thumb of row is wholly seen when first is the leftmost one.
bool Filmstrip::reaches(int first, int row) const
{
    const int room = std::max(1, (width() - 2 * margin - runGap) / (thumbWidth + gap));
    for (int i = 0, at = first; i < room && at >= 0; ++i, at = m_model.nextPicture(at, +1)) {
        if (at == row)
            return true;
    }
    return false;
}

// The leftmost row that brings row into view with the smallest move; in the middle where the strip shows another place
// altogether.
int Filmstrip::placeFor(int row, int first) const
{
    const int room = std::max(1, (width() - 2 * margin - runGap) / (thumbWidth + gap));
    if (first >= 0 && m_model.nextPicture(row, +1) == first)
        return row;
    const int atRight = edgeRow(row, -1, room - 1);
    if (first >= 0 && m_model.nextPicture(first, +1) == atRight)
        return atRight;
    return edgeRow(row, -1, room / 2);
}

void Filmstrip::wantThumbnails()
{
    QList<ItemId> ids;
    for (const Thumb &thumb : std::as_const(m_thumbs))
        ids.append(m_model.idAt(thumb.row));
    m_feeder.want(this, ids, int(thumbWidth * devicePixelRatioF()));
}

void Filmstrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), tokens.seam);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Thumb &thumb : std::as_const(m_thumbs)) {
        const PictureRow &picture = *m_model.picture(thumb.row);
        const QPixmap pixmap = m_feeder.pixmap(picture.id, int(thumbWidth * devicePixelRatioF()));
        const QSize size =
            picture.size.isEmpty() ? thumb.rect.size() : picture.size.scaled(thumb.rect.size(), Qt::KeepAspectRatio);
        QRect where(QPoint(), size);
        where.moveCenter(thumb.rect.center());
        if (thumb.newRun)
            painter.fillRect(QRectF(thumb.rect.left() - runGap / 2, 14, 1, stripHeight - 28), tokens.border);
        painter.setOpacity(picture.flag == Flag::Rejected ? rejectedOpacity : 1.0);
        if (pixmap.isNull())
            painter.fillRect(where, tokens.placeholder);
        else
            painter.drawPixmap(where, pixmap);
        painter.setOpacity(1.0);
        if (picture.label != Label::None)
            painter.fillRect(QRect(where.left(), thumb.rect.bottom() + 4, where.width(), 3),
                             labelColour(tokens, picture.label));
        if (picture.id == m_current) {
            painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.drawRect(QRectF(where).adjusted(-1, -1, 1, 1));
        }
    }
}

void Filmstrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}

void Filmstrip::mousePressEvent(QMouseEvent *event)
{
    for (const Thumb &thumb : std::as_const(m_thumbs)) {
        if (event->button() == Qt::LeftButton &&
            thumb.rect.adjusted(-gap / 2, -margin, gap / 2, margin).contains(event->position().toPoint())) {
            m_pressed = event->position().toPoint();
            m_grasped = m_model.idAt(thumb.row);
            Q_EMIT chosen(m_grasped);
            return;
        }
    }
}

// Into a comparison, that is: what goes to other programs is dragged from the grid, which has the files ready.
void Filmstrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_grasped.isNull() ||
        (event->position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    auto *drag = new QDrag(this);
    auto *carried = new QMimeData;
    addPictures(*carried, {std::exchange(m_grasped, {})});
    drag->setMimeData(carried);
    drag->setPixmap(m_feeder.pixmap(m_current, thumbWidth));
    drag->exec(Qt::CopyAction);
}

void Filmstrip::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPoint turned = event->angleDelta();
    m_wheel += turned.y() != 0 ? turned.y() : turned.x();
    const int steps = m_wheel / notch;
    if (steps == 0 || !m_first.isValid())
        return;
    m_wheel -= steps * notch;
    m_first = m_model.index(edgeRow(m_first.row(), steps > 0 ? -1 : +1, std::abs(steps)));
    lay();
}

bool Filmstrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QString text;
        for (const Thumb &thumb : std::as_const(m_thumbs)) {
            if (thumb.rect.contains(help->pos()))
                text = m_model.picture(thumb.row)->model.text();
        }
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

void Filmstrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void Filmstrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feeder.drop(this);
}

} // namespace proofsheet
