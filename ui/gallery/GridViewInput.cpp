// SPDX-License-Identifier: GPL-3.0-or-later
// GridView, the part that takes mouse and keys.
#include "ui/gallery/GridView.h"

#include "models/RunPicks.h"
#include "ui/gallery/MarksKeys.h"
#include "ui/gallery/PictureDrag.h"
#include "ui/widgets/PlainWords.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace proofsheet {
QList<ItemId> GridView::selectedPictures() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<ItemId> ids;
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (const PictureRow *picture = m_gallery.picture(index.row()))
            ids.append(picture->id);
    }
    return ids;
}

ItemId GridView::currentItem() const
{
    return currentIndex().isValid() ? m_gallery.idAt(currentIndex().row()) : ItemId();
}

ItemId GridView::currentPicture() const
{
    return currentIndex().isValid() && m_gallery.picture(currentIndex().row()) ? currentItem() : ItemId();
}

void GridView::selectAll()
{
    if (m_gallery.rowCount() > 0)
        selectionModel()->select(QItemSelection(m_gallery.index(0), m_gallery.index(m_gallery.rowCount() - 1)),
                                 QItemSelectionModel::ClearAndSelect);
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    m_tellTimer.start();
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid() && !m_spoilt)
            viewport()->update(rowRect(index.row()));
    }
}

void GridView::tellSelection()
{
    const QList<ItemId> ids = selectedPictures();
    m_drag->prepare(ids);
    Q_EMIT selectionChangedTo(ids);
}

void GridView::select(int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = m_gallery.index(row);
    if (modifiers.testFlag(Qt::ShiftModifier) && m_rangeStart.isValid()) {
        const int first = std::min(row, m_rangeStart.row());
        const int last = std::max(row, m_rangeStart.row());
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        selectionModel()->select(QItemSelection(m_gallery.index(first), m_gallery.index(last)),
                                 QItemSelectionModel::ClearAndSelect);
        return;
    }
    const bool toggle = modifiers.testFlag(Qt::ControlModifier);
    selectionModel()->setCurrentIndex(index,
                                      toggle ? QItemSelectionModel::Toggle : QItemSelectionModel::ClearAndSelect);
    m_rangeStart = index;
}

TileHit GridView::hitAt(QPoint position, int row) const
{
    const QRect rect = m_layout.rect(row).translated(0, -verticalOffset());
    if (m_gallery.kind(row) == GalleryModel::RowKind::Run)
        return m_headers.hit(rect, row, position);
    return m_tiles.hit(rect, row, lookOf(row), position);
}

void GridView::compareModels(int row)
{
    const RunId run = m_gallery.run(row).id;
    m_gallery.setFolded(run, false); // a folded run has no rows
    QList<PictureRow> pictures;
    for (int i = m_gallery.headerRow(run) + 1; i < m_gallery.rowCount() && m_gallery.run(i).id == run; ++i) {
        if (const PictureRow *picture = m_gallery.picture(i))
            pictures.append(*picture);
    }
    Q_EMIT compareRequested(onePerModel(pictures));
}

bool GridView::press(int row, const TileHit &hit)
{
    using Part = TileHit::Part;
    const ItemId id = m_gallery.idAt(row);
    switch (hit.part) {
    case Part::Fold: {
        const RunId run = m_gallery.run(row).id;
        m_folding = true;
        m_gallery.setFolded(run, !m_gallery.isFolded(row));
        m_folding = false;
        return true;
    }
    case Part::UseSettings:
        Q_EMIT useSettingsRequested(m_gallery.run(row).wish);
        return true;
    case Part::Compare:
        compareModels(row);
        return true;
    case Part::CheckBox:
        select(row, Qt::ControlModifier);
        return true;
    case Part::Star: {
        MarksChange change;
        change.rating = m_gallery.picture(row)->rating == hit.star ? 0 : hit.star;
        Q_EMIT marksRequested({id}, change);
        return true;
    }
    case Part::Button:
        if (const auto action = TaskTile::action(*m_gallery.task(row)))
            Q_EMIT taskActionRequested(id, *action);
        return true;
    case Part::Picture:
    case Part::None:
        break;
    }
    return false;
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int row = indexAt(position).row();
    m_selectOnRelease = -1;
    m_mayDrag = false;
    if (row < 0 || m_gallery.kind(row) == GalleryModel::RowKind::Run) {
        const bool taken = row >= 0 && event->button() == Qt::LeftButton && press(row, hitAt(position, row));
        if (!taken && event->modifiers() == Qt::NoModifier)
            clearSelection();
        return;
    }
    if (event->button() == Qt::LeftButton && press(row, hitAt(position, row)))
        return;
    const bool already = selectionModel()->isSelected(m_gallery.index(row));
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (event->button() == Qt::RightButton && already)
        selectionModel()->setCurrentIndex(m_gallery.index(row), QItemSelectionModel::NoUpdate);
    else if (event->button() == Qt::LeftButton && already && plain)
        m_selectOnRelease = row;
    else if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        select(row, event->button() == Qt::LeftButton ? event->modifiers() : Qt::NoModifier);
    m_pressed = position;
    m_mayDrag = event->button() == Qt::LeftButton && m_gallery.picture(row);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    setHovered(indexAt(position).row(), position);
    if (m_mayDrag && event->buttons().testFlag(Qt::LeftButton) &&
        (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_mayDrag = false;
        m_selectOnRelease = -1;
        startDrag(Qt::CopyAction);
    }
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    m_mayDrag = false;
    if (m_selectOnRelease >= 0 && event->button() == Qt::LeftButton && m_selectOnRelease < m_gallery.rowCount())
        select(m_selectOnRelease, Qt::NoModifier);
    m_selectOnRelease = -1;
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int row = indexAt(position).row();
    if (row < 0 || event->button() != Qt::LeftButton)
        return;
    if (m_gallery.picture(row) && hitAt(position, row).part == TileHit::Part::Picture)
        Q_EMIT openRequested(m_gallery.idAt(row));
    else
        press(row, hitAt(position, row)); // a quick second click on a star or a button is a click
}

void GridView::startDrag(Qt::DropActions)
{
    if (m_tellTimer.isActive()) {
        m_tellTimer.stop();
        tellSelection();
    }
    std::unique_ptr<QMimeData> carried = m_drag->mimeData();
    if (!carried)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(carried.release());
    const QPixmap picture = m_feeder.pixmap(currentItem(), 256);
    if (!picture.isNull())
        drag->setPixmap(
            picture.scaled(QSize(96, 96) * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

void GridView::setHovered(int row, QPoint position)
{
    const int before = std::exchange(m_hovered, row);
    m_pointer = position;
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(rowRect(changed));
    }
}

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1, {-1, -1});
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = indexAt(help->pos()).row();
        QString text;
        if (row >= 0)
            text = m_gallery.kind(row) == GalleryModel::RowKind::Run ? m_headers.toolTip(row, hitAt(help->pos(), row))
                                                                     : m_tiles.toolTip(row);
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void GridView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setColumns(m_columns + (event->angleDelta().y() > 0 ? -1 : 1));
    Q_EMIT columnsChanged(m_columns);
    event->accept();
}

void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const int row = indexAt(event->pos()).row();
        if (row >= 0 && m_gallery.kind(row) == GalleryModel::RowKind::Run)
            Q_EMIT runMenuRequested(m_gallery.run(row).id, event->globalPos());
        else if (row >= 0)
            Q_EMIT contextMenuRequested(event->globalPos());
        return;
    }
    if (currentIndex().isValid())
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

int GridView::pageStep(int row, int direction) const
{
    const int from = m_layout.rect(row).top();
    int target = row;
    for (int next = row; next >= 0 && std::abs(m_layout.rect(next).top() - from) < viewport()->height();
         next = m_layout.rowBeside(next, direction))
        target = next;
    return target;
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    ensureLaid();
    const int rows = m_gallery.rowCount();
    const auto isTile = [this](int row) { return m_gallery.kind(row) != GalleryModel::RowKind::Run; };
    const auto along = [&](int row, int direction) {
        for (row += direction; row >= 0 && row < rows; row += direction) {
            if (isTile(row))
                return row;
        }
        return -1;
    };
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    int target = -1;
    if (action == MoveEnd)
        target = along(rows, -1);
    else if (row < 0 || action == MoveHome)
        target = along(-1, +1);
    else if (action == MoveLeft || action == MovePrevious)
        target = along(row, -1);
    else if (action == MoveRight || action == MoveNext)
        target = along(row, +1);
    else if (action == MoveUp || action == MoveDown)
        target = m_layout.rowBeside(row, action == MoveUp ? -1 : +1);
    else
        target = pageStep(row, action == MovePageUp ? -1 : +1);
    return target < 0 ? currentIndex() : m_gallery.index(target);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    static constexpr std::pair<int, CursorAction> moves[] = {
        {Qt::Key_Left, MoveLeft},     {Qt::Key_Right, MoveRight},      {Qt::Key_Up, MoveUp},
        {Qt::Key_Down, MoveDown},     {Qt::Key_Home, MoveHome},        {Qt::Key_End, MoveEnd},
        {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto move =
        std::find_if(std::begin(moves), std::end(moves), [event](const auto &m) { return m.first == event->key(); });
    if (move == std::end(moves)) {
        event->setAccepted(actOnKey(event));
        return;
    }
    const QModelIndex target = moveCursor(move->second, event->modifiers());
    if (!target.isValid())
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    else
        select(target.row(), event->modifiers());
    scrollTo(target);
}

// Folds the current picture's run; opens every folded one, as a folded run has no current picture.
void GridView::foldByKey(bool fold)
{
    m_folding = true;
    if (fold && currentIndex().isValid()) {
        m_gallery.setFolded(m_gallery.run(currentIndex().row()).id, true);
    } else if (!fold) {
        for (int row = 0; row < m_gallery.rowCount(); ++row) {
            if (m_gallery.kind(row) == GalleryModel::RowKind::Run)
                m_gallery.setFolded(m_gallery.run(row).id, false);
        }
    }
    m_folding = false;
}

bool GridView::actOnKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    const QList<ItemId> ids = selectedPictures();
    const PictureRow *current = currentIndex().isValid() ? m_gallery.picture(currentIndex().row()) : nullptr;
    if (const auto change = marksForKey(*event, current)) {
        if (!ids.isEmpty())
            Q_EMIT marksRequested(ids, *change);
        return true;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_E:
    case Qt::Key_Space:
        if (!plain)
            return false;
        if (current)
            Q_EMIT openRequested(current->id);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Plus:
        if (plain || event->key() == Qt::Key_Plus)
            foldByKey(event->key() == Qt::Key_Minus);
        return true;
    case Qt::Key_Delete:
        if (plain && !ids.isEmpty())
            Q_EMIT trashRequested(ids);
        return plain;
    default:
        return false;
    }
}

} // namespace proofsheet
