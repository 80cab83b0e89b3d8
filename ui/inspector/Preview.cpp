// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/Preview.h"

#include "ui/theme/Strokes.h"

#include <QPainter>

namespace proofsheet {
namespace {

constexpr int gap = 4;

} // namespace

Preview::Preview(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_feeder(feeder)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Preview, opens the loupe"));
    setToolTip(tr("Open in the loupe"));
    connect(&feeder, &ThumbnailFeeder::ready, this, [this](const ItemId &id) {
        for (const PictureRow &picture : std::as_const(m_pictures)) {
            if (picture.id == id)
                update();
        }
    });
}

Preview::~Preview()
{
    m_feeder.drop(this);
}

void Preview::setPictures(const QList<PictureRow> &pictures)
{
    m_pictures = pictures.mid(0, mosaic);
    setVisible(!m_pictures.isEmpty());
    updateGeometry();
    want();
    update();
}

void Preview::want()
{
    QList<ItemId> ids;
    for (const PictureRow &picture : std::as_const(m_pictures))
        ids.append(picture.id);
    if (isVisible())
        m_feeder.want(this, ids, int(std::max(width(), mostHeight) / (ids.size() > 1 ? 2 : 1) * devicePixelRatioF()));
}

int Preview::heightForWidth(int width) const
{
    if (m_pictures.isEmpty())
        return 0;
    const bool several = m_pictures.size() > 1;
    const int cellWidth = several ? (width - gap) / 2 : width;
    int cellHeight = 1;
    for (const PictureRow &picture : m_pictures) {
        const QSize size = picture.size.isEmpty() ? QSize(1, 1) : picture.size;
        cellHeight = std::max(cellHeight, int(qint64(cellWidth) * size.height() / size.width()));
    }
    return std::min(mostHeight, m_pictures.size() > 2 ? 2 * cellHeight + gap : cellHeight);
}

void Preview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_pictures.size() == 1) {
        paintOne(painter, rect(), m_pictures.first());
    } else {
        const QSize cell((width() - gap) / 2, m_pictures.size() > 2 ? (height() - gap) / 2 : height());
        for (int i = 0; i < m_pictures.size(); ++i) {
            const QPoint corner((i % 2) * (cell.width() + gap), (i / 2) * (cell.height() + gap));
            paintOne(painter, QRect(corner, cell), m_pictures[i]);
        }
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintInnerRing(painter, rect(), m_theme->focus, 0);
}

void Preview::paintOne(QPainter &painter, const QRect &where, const PictureRow &picture) const
{
    const int side = int(std::max(where.width(), where.height()) * devicePixelRatioF());
    const QPixmap pixmap = m_feeder.pixmap(picture.id, side);
    const QSize shape = picture.size.isEmpty() ? where.size() : picture.size.scaled(where.size(), Qt::KeepAspectRatio);
    QRect target(QPoint(), shape);
    target.moveCenter(where.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (pixmap.isNull())
        painter.fillRect(target, m_theme->placeholder);
    else
        painter.drawPixmap(target, pixmap);
}

void Preview::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    want();
}

void Preview::hideEvent(QHideEvent *event)
{
    QAbstractButton::hideEvent(event);
    m_feeder.drop(this);
}

} // namespace proofsheet
