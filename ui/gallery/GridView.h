// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery as a grid by run. Selection, marking by keys and mouse, drag out; what is asked for goes out as signals. Pictures that
// arrive never move selection or view: a run that comes while the view is scrolled is told by a pill. It decodes nothing.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/TaskAction.h"
#include "ui/gallery/GalleryLayout.h"
#include "ui/gallery/TilePainter.h"

#include <QAbstractItemView>
#include <QTimer>

namespace proofsheet {

class NewPill;
class PictureDrag;
class EmptyNote;

class GridView : public QAbstractItemView
{
    Q_OBJECT

public:
    static constexpr int defaultColumns = 4;

    // All references outlive the view.
    GridView(GalleryModel &model, ThumbnailFeeder &feeder, Library &library, Theme &theme, const Clock &clock,
             const ModelCatalog &catalog, QWidget *parent = nullptr);
    ~GridView() override;

    int columns() const { return m_columns; } // as wished; fewer are shown where cells would be below the least size
    void setColumns(int columns);             // 2 to 10; the first row seen stays in view

    QList<ItemId> selectedPictures() const; // in the gallery's order; pictures only
    ItemId currentPicture() const;          // null: none, or the current row is no picture
    void makeCurrent(const ItemId &id);     // selects it alone and scrolls to it
    void selectAll() override;              // pictures only

    QRect visualRect(const QModelIndex &index) const override; // viewport coordinates
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void setModel(QAbstractItemModel *model) override;
    void reset() override;

Q_SIGNALS:
    void openRequested(const proofsheet::ItemId &id); // into the loupe
    void marksRequested(const QList<proofsheet::ItemId> &ids, const proofsheet::MarksChange &change);
    void trashRequested(const QList<proofsheet::ItemId> &ids);
    void useSettingsRequested(const proofsheet::Wish &wish);
    void taskActionRequested(const proofsheet::ItemId &id, proofsheet::TaskAction action);
    void contextMenuRequested(const QPoint &globalPosition); // over the selection, which it has settled before
    void selectionChangedTo(const QList<proofsheet::ItemId> &ids); // pictures, in the gallery's order
    void columnsChanged(int columns); // by Ctrl+wheel
    void clearFiltersRequested();

protected:
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void startDrag(Qt::DropActions actions) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Anchor
    {
        ItemId id; // a tile, or null
        RunId run; // else its header
        int offset = 0; // from the view's top
    };
    void lay();
    Anchor anchor() const;
    void restoreAnchor(const Anchor &anchor);
    TileLook lookOf(int row) const;
    TileHit hitAt(QPoint position, int *row) const;
    bool press(int row, const TileHit &hit);
    void setHovered(int row, QPoint position);
    void toggle(int row);
    void wantThumbnails();
    void showThumbnail(const ItemId &id);
    void followClocks();
    void tellSelection();
    bool markByKey(QKeyEvent *event);
    void updateNote();
    void countNew(const RunId &run);
    QList<ItemId> marksTargets() const;

    GalleryModel &m_gallery;
    ThumbnailFeeder &m_feeder;
    Theme &m_theme;
    TilePainter m_painter;
    GalleryLayout m_layout;
    PictureDrag *m_drag;
    NewPill *m_pill;
    EmptyNote *m_note;
    QTimer m_clockTick;  // while a clock is seen
    QTimer m_tellTimer;  // selection changes are told once
    Anchor m_anchor;     // of the layout that is shown
    int m_columns = defaultColumns;
    int m_hovered = -1;
    QPoint m_pointer{-1, -1};
    bool m_buttonDown = false; // the press went to a part of a tile that is no selection
    QSet<RunId> m_newRuns;
};

} // namespace proofsheet
