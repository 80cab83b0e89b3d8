// SPDX-License-Identifier: GPL-3.0-or-later
// GridView, the part that follows what is seen: scrolling, thumbnails, clocks, what is new.
#include "ui/gallery/GridView.h"

#include "ui/gallery/EmptyNote.h"
#include "ui/gallery/NewPill.h"

#include <QScrollBar>

namespace proofsheet {

void GridView::resizeEvent(QResizeEvent *event)
{
    m_spoilt = true;
    QAbstractItemView::resizeEvent(event);
    ensureLaid();
    m_pill->place();
    m_note->place();
}

void GridView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    m_lookTimer.start();
}

void GridView::hideEvent(QHideEvent *event)
{
    QAbstractItemView::hideEvent(event);
    m_feeder.drop(this);
    m_clockTick.stop();
    m_theme.spinner().want(this, false);
}

void GridView::focusInEvent(QFocusEvent *event)
{
    // Not the item view's: it would put the current ring on the first tile before anything is chosen.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GridView::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
    if (!m_spoilt)
        keepAnchor();
    if (m_pointer.x() >= 0)
        setHovered(indexAt(m_pointer).row(), m_pointer);
    m_lookTimer.start();
}

void GridView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
    if (m_spoilt)
        return;
    const auto [seenFirst, seenLast] = seenRows();
    for (int row = std::max(first.row(), seenFirst); row <= std::min(last.row(), seenLast); ++row)
        viewport()->update(rowRect(row));
    m_lookTimer.start();
}

void GridView::lookAround()
{
    if (!isVisible())
        return;
    const auto [first, last] = seenRows();
    for (int row = first; row <= last; ++row)
        m_unseen.remove(m_gallery.idAt(row));
    m_unseen.removeIf([this](const ItemId &id) { return m_gallery.rowOf(id) < 0; });
    m_pill->setCount(int(m_unseen.size()));
    wantThumbnails();
    followClocks();
}

void GridView::wantThumbnails()
{
    const int page = viewport()->height();
    const int top = verticalOffset();
    QList<ItemId> ids;
    double tallest = 1.0;
    const auto add = [&](std::pair<int, int> rows) {
        for (int row = rows.first; row <= rows.second; ++row) {
            if (const PictureRow *picture = m_gallery.picture(row)) {
                ids.append(picture->id);
                tallest = std::max(tallest, 1.0 / std::max(0.667, m_gallery.run(row).wish.aspect()));
            }
        }
    };
    const auto seen = seenRows();
    add(seen);
    add({seen.second + 1, m_layout.rowsIn(top + page, top + 2 * page).second});
    add({m_layout.rowsIn(top - page, top).first, seen.first - 1});
    m_feeder.want(this, ids, int(m_layout.cellWidth() * tallest * devicePixelRatioF()));
}

void GridView::followClocks()
{
    bool spinner = false;
    bool clock = false;
    const auto [first, last] = seenRows();
    for (int row = first; row <= last; ++row) {
        if (const TaskItem *item = m_gallery.task(row)) {
            spinner = spinner || TaskTile::hasSpinner(*item);
            clock = clock || TaskTile::hasClock(*item);
        } else if (m_gallery.kind(row) == GalleryModel::RowKind::Run) {
            clock = clock || m_gallery.runSums(row).open > 0;
        }
    }
    m_theme.spinner().want(this, spinner);
    if (clock != m_clockTick.isActive())
        clock ? m_clockTick.start() : m_clockTick.stop();
}

void GridView::updateMoving(bool clocks)
{
    const auto [first, last] = seenRows();
    for (int row = first; row <= last; ++row) {
        const TaskItem *item = m_gallery.task(row);
        const bool moves = item ? TaskTile::hasSpinner(*item) || (clocks && TaskTile::hasClock(*item))
                                : clocks && m_gallery.kind(row) == GalleryModel::RowKind::Run;
        if (moves)
            viewport()->update(rowRect(row));
    }
}

} // namespace proofsheet
