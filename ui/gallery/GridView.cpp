// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/GridView.h"

#include "ui/gallery/EmptyNote.h"
#include "ui/gallery/NewPill.h"
#include "ui/gallery/PictureDrag.h"
#include "ui/gallery/TileWords.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace proofsheet {
namespace {

constexpr int wheelStep = 60; // px a notch's third

} // namespace

GridView::GridView(GalleryModel &model, ThumbnailFeeder &feeder, Library &library, Theme &theme, const Clock &clock,
                   const ModelCatalog &catalog, QWidget *parent)
    : QAbstractItemView(parent)
    , m_gallery(model)
    , m_feeder(feeder)
    , m_theme(theme)
    , m_tiles(model, feeder, theme, clock, catalog)
    , m_headers(model, theme, clock, catalog)
    , m_drag(new PictureDrag(library, this))
    , m_pill(new NewPill(theme, this))
    , m_note(new EmptyNote(theme, this))
{
    model.setWords([&catalog, &clock](const GalleryModel &gallery, int row) {
        return tilewords::spoken(gallery, row, catalog, clock);
    });
    // Before the selection model hears of it and takes the current row away.
    connect(&model, &GalleryModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int row = currentIndex().row();
        if (!m_folding && row >= first && row <= last && selectionModel()->isSelected(currentIndex()))
            m_selectAfterRemoval = first;
    });
    setModel(&model);
    setAccessibleName(tr("Gallery"));
    setFrameShape(NoFrame);
    setAutoFillBackground(true); // the scroll bar has no track: the canvas goes on below it
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    for (QTimer *timer : {&m_lookTimer, &m_tellTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    m_clockTick.setInterval(1000);
    connect(&m_lookTimer, &QTimer::timeout, this, &GridView::lookAround);
    connect(&m_tellTimer, &QTimer::timeout, this, &GridView::tellSelection);
    connect(&m_clockTick, &QTimer::timeout, this, [this] { updateMoving(true); });
    connect(m_note, &EmptyNote::pressed, this, &GridView::clearFiltersRequested);
    connect(m_pill, &NewPill::clicked, this, [this] {
        int first = -1;
        for (const ItemId &id : std::as_const(m_unseen)) {
            const int row = m_gallery.rowOf(id);
            first = first < 0 || (row >= 0 && row < first) ? row : first;
        }
        if (first >= 0)
            showRun(m_gallery.run(first).id);
    });
    connectModel();
    connectTheme();
    updateNote();
}

GridView::~GridView()
{
    m_feeder.drop(this);
}

void GridView::connectModel()
{
    connect(&m_gallery, &GalleryModel::rowsInserted, this, &GridView::spoilLayout);
    connect(&m_gallery, &GalleryModel::rowsRemoved, this, &GridView::spoilLayout);
    connect(&m_gallery, &GalleryModel::modelAboutToBeReset, this, &GridView::keepSelection);
    connect(&m_gallery, &GalleryModel::modelReset, this, [this] {
        spoilLayout();
        restoreSelection();
    });
    connect(&m_gallery, &GalleryModel::stateChanged, this, &GridView::updateNote);
    connect(&m_gallery, &GalleryModel::arrived, this, [this](const ItemId &id) {
        m_unseen.insert(id);
        m_lookTimer.start();
    });
    connect(&m_feeder, &ThumbnailFeeder::ready, this, [this](const ItemId &id) {
        if (const int row = m_gallery.rowOf(id); row >= 0)
            viewport()->update(rowRect(row));
    });
}

void GridView::connectTheme()
{
    const auto dress = [this] {
        QPalette colours = palette();
        colours.setColor(QPalette::Window, m_theme->canvas);
        colours.setColor(QPalette::Base, m_theme->canvas);
        setPalette(colours);
        viewport()->update();
    };
    dress();
    connect(&m_theme, &Theme::changed, this, dress);
    connect(&m_theme.spinner(), &SpinnerBeat::beat, this, [this] { updateMoving(false); });
}

void GridView::setColumns(int columns)
{
    const int wanted = std::clamp(columns, GalleryLayout::fewestColumns, GalleryLayout::mostColumns);
    if (wanted == m_columns)
        return;
    // The current picture stays in view where it is in view now, else the first one seen.
    ensureLaid();
    const QModelIndex current = currentIndex();
    if (current.isValid() && viewport()->rect().intersects(visualRect(current)))
        m_anchor = {m_gallery.idAt(current.row()), m_gallery.run(current.row()).id, visualRect(current).top()};
    m_columns = wanted;
    m_spoilt = true;
    ensureLaid();
}

void GridView::ensureLaid() const
{
    if (m_spoilt)
        const_cast<GridView *>(this)->lay();
}

void GridView::lay()
{
    m_spoilt = false;
    m_hovered = -1;
    const auto rowAt = [this](int row) {
        const bool header = m_gallery.kind(row) == GalleryModel::RowKind::Run;
        return GalleryLayout::Row{header, header ? 1.0 : m_gallery.run(row).wish.aspect()};
    };
    m_layout.lay(m_gallery.rowCount(), rowAt, width(), m_columns);
    const Anchor anchor = m_anchor;
    updateGeometries();
    m_anchor = anchor;
    restoreAnchor();
    keepAnchor();
    viewport()->update();
    m_lookTimer.start();
}

void GridView::spoilLayout()
{
    m_spoilt = true;
    m_hovered = -1;
    scheduleDelayedItemsLayout();
    if (m_selectAfterRemoval >= 0) {
        selectAfterRemoval(std::exchange(m_selectAfterRemoval, -1));
    }
}

void GridView::selectAfterRemoval(int row)
{
    if (!selectionModel()->selection().isEmpty())
        return;
    int next = m_gallery.nextPicture(row - 1, +1);
    if (next < 0)
        next = m_gallery.nextPicture(row, -1);
    const QModelIndex index = next < 0 ? QModelIndex() : m_gallery.index(next);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_rangeStart = index;
}

void GridView::keepAnchor()
{
    m_anchor = {};
    const int top = verticalScrollBar()->value();
    if (top == 0)
        return;
    const auto [first, last] = m_layout.rowsIn(top, top + viewport()->height());
    if (first > last || first >= m_gallery.rowCount())
        return;
    m_anchor = {m_gallery.idAt(first), m_gallery.run(first).id, m_layout.rect(first).top() - top};
}

void GridView::restoreAnchor()
{
    if (m_anchor.run.isNull())
        return;
    int row = m_anchor.item.isNull() ? -1 : m_gallery.rowOf(m_anchor.item);
    if (row < 0)
        row = m_gallery.headerRow(m_anchor.run);
    if (row >= 0)
        verticalScrollBar()->setValue(m_layout.rect(row).top() - m_anchor.offset);
}

void GridView::keepSelection()
{
    m_keptSelection = selectedPictures();
    m_keptCurrent = currentItem();
}

void GridView::restoreSelection()
{
    QItemSelection selection;
    for (const ItemId &id : std::as_const(m_keptSelection)) {
        if (const int row = m_gallery.rowOf(id); row >= 0)
            selection.select(m_gallery.index(row), m_gallery.index(row));
    }
    const int current = m_keptCurrent.isNull() ? -1 : m_gallery.rowOf(m_keptCurrent);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_gallery.index(current), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_rangeStart = currentIndex();
    m_tellTimer.start();
}

int GridView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect GridView::rowRect(int row) const
{
    ensureLaid();
    const QRect rect = m_layout.rect(row).translated(0, -verticalOffset());
    const int out = GalleryLayout::plate + 1;
    return rect.adjusted(-out, -out, out, out);
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    ensureLaid();
    return m_layout.rect(index.row()).translated(0, -verticalOffset());
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    ensureLaid();
    const int row = m_layout.rowAt(point + QPoint(0, verticalOffset()));
    return row < 0 ? QModelIndex() : m_gallery.index(row);
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    ensureLaid();
    const QRect rect = m_layout.rect(index.row()).adjusted(0, -GalleryLayout::plate, 0, GalleryLayout::plate);
    const int page = viewport()->height();
    int top = verticalOffset();
    if (hint == PositionAtTop)
        top = rect.top();
    else if (hint == PositionAtCenter)
        top = rect.center().y() - page / 2;
    else if (hint == PositionAtBottom)
        top = rect.bottom() - page;
    else if (rect.top() < top || rect.height() > page)
        top = rect.top();
    else if (rect.bottom() > top + page)
        top = rect.bottom() - page;
    verticalScrollBar()->setValue(top);
}

void GridView::showRun(const RunId &run)
{
    if (const int row = m_gallery.headerRow(run); row >= 0)
        scrollTo(m_gallery.index(row), PositionAtTop);
}

void GridView::makeCurrent(const ItemId &id)
{
    const int row = m_gallery.rowOf(id);
    if (row < 0)
        return;
    select(row, Qt::NoModifier);
    scrollTo(m_gallery.index(row));
}

void GridView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    ensureLaid();
    const QRect area = rect.normalized().translated(0, verticalOffset());
    const auto [first, last] = m_layout.rowsIn(area.top(), area.bottom());
    QItemSelection selection;
    for (int row = first; row <= last; ++row) {
        if (m_layout.rect(row).intersects(area))
            selection.select(m_gallery.index(row), m_gallery.index(row));
    }
    selectionModel()->select(selection, command);
}

QRegion GridView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const auto [first, last] = seenRows();
    for (int row = first; row <= last; ++row) {
        if (selection.contains(m_gallery.index(row)))
            region += rowRect(row);
    }
    return region;
}

void GridView::updateGeometries()
{
    if (m_spoilt) {
        lay();
        return;
    }
    QScrollBar &bar = *verticalScrollBar();
    bar.setPageStep(viewport()->height());
    bar.setSingleStep(wheelStep);
    bar.setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

std::pair<int, int> GridView::seenRows() const
{
    ensureLaid();
    return m_layout.rowsIn(verticalOffset(), verticalOffset() + viewport()->height());
}

TileLook GridView::lookOf(int row) const
{
    const QModelIndex index = m_gallery.index(row);
    const bool hovered = row == m_hovered;
    return {hovered, selectionModel()->isSelected(index), row == currentIndex().row(), m_layout.captionHeight(),
            hovered ? m_pointer : QPoint(-1, -1)};
}

void GridView::paintEvent(QPaintEvent *event)
{
    ensureLaid();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme->canvas);
    const int top = verticalOffset();
    const auto [first, last] = m_layout.rowsIn(top + event->rect().top(), top + event->rect().bottom());
    for (int row = first; row <= last; ++row) {
        if (!event->region().intersects(rowRect(row)))
            continue;
        const QRect rect = m_layout.rect(row).translated(0, -top);
        const TileLook look = lookOf(row);
        if (m_gallery.kind(row) == GalleryModel::RowKind::Run)
            m_headers.paint(painter, rect, row, look);
        else
            m_tiles.paint(painter, rect, row, look);
    }
}

void GridView::updateNote()
{
    switch (m_gallery.state()) {
    case GalleryModel::State::Empty:
        m_note->say(tr("No pictures yet. Type a prompt, tick a model and press Generate."));
        break;
    case GalleryModel::State::NoMatch:
        m_note->say(tr("No pictures match."), tr("Clear filters"));
        break;
    case GalleryModel::State::Loading:
    case GalleryModel::State::Ready:
        m_note->say({});
        break;
    }
}

} // namespace proofsheet
