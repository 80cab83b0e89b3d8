// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/SetStrip.h"

#include "ui/compare/LetterBadge.h"
#include "ui/gallery/PictureMime.h"
#include "ui/theme/Metrics.h"

#include <QDropEvent>
#include <QMouseEvent>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr QSize thumbSize{84, 56};
constexpr int margin = metrics::space12;
constexpr int gap = metrics::space8;
constexpr int words = 180; // px at the right

} // namespace

SetStrip::SetStrip(CompareSet &set, ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_set(set)
    , m_feeder(feeder)
    , m_theme(theme)
{
    setFixedHeight(stripHeight);
    setAcceptDrops(true);
    setAccessibleName(tr("Compared pictures"));
    connect(&set, &CompareSet::placesChanged, this, &SetStrip::want);
    connect(&set, &CompareSet::activeChanged, this, qOverload<>(&QWidget::update));
    connect(&feeder, &ThumbnailFeeder::ready, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

SetStrip::~SetStrip()
{
    m_feeder.drop(this);
}

QRect SetStrip::thumb(int index) const
{
    return QRect(QPoint(margin + index * (thumbSize.width() + gap), (stripHeight - thumbSize.height()) / 2), thumbSize);
}

void SetStrip::want()
{
    if (isVisible())
        m_feeder.want(this, m_set.ids(), int(thumbSize.width() * devicePixelRatioF()));
    update();
}

void SetStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme->seam);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < m_set.size(); ++i) {
        const QRect cell = thumb(i);
        const QPixmap pixmap = m_feeder.pixmap(m_set.idAt(i), int(thumbSize.width() * devicePixelRatioF()));
        QRect where = cell;
        if (!pixmap.isNull()) {
            where.setSize(pixmap.size().scaled(thumbSize, Qt::KeepAspectRatio));
            where.moveCenter(cell.center());
        }
        const bool here = m_set.places()[i].state == ComparePlace::State::Here;
        if (pixmap.isNull() || !here)
            painter.fillRect(where, m_theme->placeholder);
        else
            painter.drawPixmap(where, pixmap);
        if (i != m_set.a() && i != m_set.b())
            continue;
        const bool isA = i == m_set.a();
        painter.setPen(QPen(isA ? m_theme->accent : m_theme->outline, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(where).adjusted(-2, -2, 2, 2));
        paintLetterBadge(painter, where.topLeft() + QPointF(4, 4), isA ? QStringLiteral("A") : QStringLiteral("B"), isA,
                         m_theme);
    }
    const QRect right(width() - words - margin, 0, words, height());
    if (m_set.size() < 3 || thumb(m_set.size() - 1).right() > right.left())
        return;
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text3);
    painter.drawText(right, Qt::AlignVCenter | Qt::AlignRight, tr("A stays.\nLeft and right step B."));
}

void SetStrip::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_set.size(); ++i) {
        if (event->button() == Qt::LeftButton &&
            thumb(i).adjusted(-4, -12, 4, 12).contains(event->position().toPoint()))
            Q_EMIT chosen(i);
    }
}

void SetStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    want();
}

void SetStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feeder.drop(this);
}

void SetStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (!picturesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SetStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(picturesOf(event->mimeData()));
}

} // namespace proofsheet
