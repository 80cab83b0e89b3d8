// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery as a grid by run. Selection, marking by keys and mouse, drag out; what is asked for goes out as signals.
// Pictures that arrive never move selection or view: those out of sight are told by a pill. It decodes nothing. A view
// of its own rather than a QListView: headers, an exact anchor when runs come in front, and 100,000 rows laid out at
// once.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/TaskAction.h"
#include "ui/gallery/GalleryLayout.h"
#include "ui/gallery/RunHeaderPainter.h"
#include "ui/gallery/TilePainter.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>
#include <QTimer>

namespace proofsheet {

class EmptyNote;
class NewPill;
class PictureDrag;

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
    void setColumns(int columns);             // 2 to 10; what is seen stays in view

    QList<ItemId> selectedPictures() const; // in the gallery's order; pictures only
    ItemId currentItem() const;             // a picture's or a task's; null: none
    ItemId currentPicture() const;          // null: none, or the current one is a task
    void makeCurrent(const ItemId &id);     // selects it alone and scrolls to it
    void showRun(const RunId &run);         // scrolls to its header
    void selectAll() override;

    QRect visualRect(const QModelIndex &index) const override; // viewport coordinates
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;

Q_SIGNALS:
    void openRequested(const proofsheet::ItemId &id); // into the loupe
    void marksRequested(const QList<proofsheet::ItemId> &ids, const proofsheet::MarksChange &change);
    void trashRequested(const QList<proofsheet::ItemId> &ids);
    void useSettingsRequested(const proofsheet::Wish &wish);
    void taskActionRequested(const proofsheet::ItemId &id, proofsheet::TaskAction action);
    void contextMenuRequested(const QPoint &globalPosition);       // over the selection, which is settled before
    void selectionChangedTo(const QList<proofsheet::ItemId> &ids); // pictures, in the gallery's order
    void columnsChanged(int columns);                              // by Ctrl and the wheel
    void clearFiltersRequested();
    void compareRequested(const QList<proofsheet::ItemId> &ids); // a run's models
    void runMenuRequested(const proofsheet::RunId &run, const QPoint &globalPosition);

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
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
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
    // What stands at the view's top, so that it can be found again.
    struct Anchor
    {
        ItemId item; // null: the run's header
        RunId run;
        int offset = 0; // px from the view's top to the row's
    };
    void connectModel();
    void connectTheme();
    void ensureLaid() const;
    void lay();
    void spoilLayout();
    void keepAnchor();
    void restoreAnchor();
    void keepSelection();
    void restoreSelection();
    void selectAfterRemoval(int row);

    std::pair<int, int> seenRows() const;
    QRect rowRect(int row) const; // viewport coordinates
    TileLook lookOf(int row) const;
    TileHit hitAt(QPoint position, int row) const;
    void lookAround(); // asks for thumbnails, follows clocks, forgets what was new
    void wantThumbnails();
    void followClocks();
    void updateMoving(bool clocks);
    void updateNote();

    bool press(int row, const TileHit &hit);
    void select(int row, Qt::KeyboardModifiers modifiers);
    void setHovered(int row, QPoint position);
    bool actOnKey(QKeyEvent *event);
    void foldByKey(bool fold);
    void compareModels(int row); // of the run with this header
    void tellSelection();
    int pageStep(int row, int direction) const;

    GalleryModel &m_gallery;
    ThumbnailFeeder &m_feeder;
    Theme &m_theme;
    TilePainter m_tiles;
    RunHeaderPainter m_headers;
    PictureDrag *m_drag;
    NewPill *m_pill;
    EmptyNote *m_note;
    QTimer m_clockTick; // while a clock is seen
    QTimer m_lookTimer; // after layout, scroll and change: once
    QTimer m_tellTimer; // a selection that changes in steps is told once

    GalleryLayout m_layout;
    bool m_spoilt = true; // m_layout is not of the rows that the model has now
    int m_columns = defaultColumns;
    Anchor m_anchor;
    QSet<ItemId> m_unseen; // arrived out of sight
    QList<ItemId> m_keptSelection;
    ItemId m_keptCurrent;
    QPersistentModelIndex m_rangeStart; // where a Shift selection begins

    int m_hovered = -1;
    QPoint m_pointer{-1, -1};
    QPoint m_pressed;
    bool m_mayDrag = false;
    int m_selectOnRelease = -1; // a press on one of several selected ones may begin a drag of all
    int m_selectAfterRemoval = -1;
    bool m_folding = false;
};

} // namespace proofsheet
