// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PaneGrid.h"

#include "core/ModelCatalog.h"
#include "models/PaneLayout.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareWords.h"
#include "ui/compare/PaneCaption.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/TileWords.h"
#include "ui/theme/Metrics.h"
#include "wording/ErrorWording.h"

#include <QPaintEvent>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr int margin = 10; // px round the panes; with a pane's ring 12
constexpr int gap = 8;     // between panes; with two rings 12
constexpr QSize unknownShape{1024, 1024};
constexpr int standInSide = 1024; // px, thumbnails

} // namespace

PaneGrid::PaneGrid(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
    connect(&parts.set, &CompareSet::placesChanged, this, &PaneGrid::follow);
    connect(&parts.set, &CompareSet::activeChanged, this, [this] {
        refresh();
        Q_EMIT viewportChanged(); // another picture's percentage
    });
    connect(&parts.records, &CompareRecords::changed, this, [this] {
        refresh();
        lay();
    });
    connect(&parts.pictures, &DecodedPictures::ready, this, &PaneGrid::takePicture);
    connect(&parts.pictures, &DecodedPictures::failed, this, &PaneGrid::refresh);
    connect(&parts.feeder, &ThumbnailFeeder::ready, this, [this](const ItemId &id) {
        if (ComparePane *pane = paneOf(id))
            pane->picture().setStandIn(m_parts.feeder.pixmap(id, standInSide));
    });
    connect(&parts.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    follow();
}

PaneGrid::~PaneGrid()
{
    m_parts.pictures.drop(this);
    m_parts.feeder.drop(this);
}

ComparePane *PaneGrid::activePane() const
{
    return m_panes.value(m_parts.set.active());
}

ComparePane *PaneGrid::paneOf(const ItemId &id) const
{
    const auto at = std::find_if(m_panes.begin(), m_panes.end(), [&](ComparePane *pane) { return pane->id() == id; });
    return at == m_panes.end() ? nullptr : *at;
}

void PaneGrid::follow()
{
    QList<ComparePane *> next;
    const QList<ItemId> ids = m_parts.set.ids();
    for (const ItemId &id : ids) {
        ComparePane *pane = paneOf(id);
        next.append(pane ? pane : makePane(id));
    }
    for (ComparePane *pane : std::as_const(m_panes)) {
        if (!next.contains(pane)) {
            pane->hide();
            pane->deleteLater();
        }
    }
    m_panes = next;
    m_pointed = -1;
    // The order in which Tab and assistive technology meet them.
    for (qsizetype i = 1; i < m_panes.size(); ++i)
        QWidget::setTabOrder(m_panes[i - 1], m_panes[i]);
    refresh();
    lay();
}

ComparePane *PaneGrid::makePane(const ItemId &id)
{
    auto *pane = new ComparePane(m_parts.theme, id, this);
    pane->picture().setMeasure(Viewport::Measure::Fit);
    pane->picture().setViewport(m_viewport);
    pane->picture().setBackdrop(m_backdrop);
    pane->setCaptionShown(m_captions);
    connectPane(pane);
    pane->show();
    return pane;
}

void PaneGrid::connectPane(ComparePane *pane)
{
    const auto index = [this, pane] { return int(m_panes.indexOf(pane)); };
    connect(pane, &ComparePane::pressed, this, [this, index, pane] {
        m_parts.set.setActive(index());
        pane->setFocus(Qt::MouseFocusReason);
    });
    connect(pane, &ComparePane::pointed, this, [this, index](bool inside) {
        if (inside)
            m_pointed = index();
        else if (m_pointed == index())
            m_pointed = -1;
    });
    connect(pane, &ComparePane::removeRequested, this, [this, index] { m_parts.set.remove(index()); });
    connect(pane, &ComparePane::dropped, this, [this, index](const QList<ItemId> &ids) {
        m_parts.set.replace(index(), ids.value(0));
        Q_EMIT dropped(ids.mid(1));
    });
    connect(&pane->caption(), &PaneCaption::ratingChosen, this,
            [this, pane](int rating) { Q_EMIT ratingChosen(pane->id(), rating); });
    connect(&pane->caption(), &PaneCaption::realignRequested, this, [this, pane] {
        pane->setOffset({});
        spread(nullptr);
    });
    ImagePane *picture = &pane->picture();
    connect(picture, &ImagePane::viewportChanged, this,
            [this, pane](const Viewport &viewport, bool alone) { takeViewport(pane, viewport, alone); });
    connect(picture, &ImagePane::pointerMoved, this, [this, pane](std::optional<QPointF> at) { showGhosts(pane, at); });
    connect(picture, &ImagePane::doubleClicked, this, [this, pane] { Q_EMIT openRequested(pane->id()); });
}

void PaneGrid::refresh()
{
    for (int i = 0; i < m_panes.size(); ++i)
        refreshPane(*m_panes[i], i);
    want();
}

void PaneGrid::refreshPane(ComparePane &pane, int index)
{
    const bool active = index == m_parts.set.active();
    const ComparePlace &place = m_parts.set.places()[index];
    const ImageRecord *record = m_parts.records.find(pane.id());
    pane.setLetter(m_lettered ? comparewords::letter(index) : QString(), active);
    pane.picture().setNavigator(active);
    QString model;
    if (record)
        model = comparewords::modelName(m_parts.catalog, *record);
    else if (const ModelId from = m_parts.records.expectedFrom(pane.id()); !from.isNull())
        model = tilewords::modelName(m_parts.catalog, from);
    QString absent = comparewords::absent(place.state, model);
    if (absent.isEmpty()) {
        if (const auto trouble = m_parts.pictures.trouble(pane.id()))
            absent = wording::pictureTrouble(*trouble);
    }
    pane.setAbsent(absent, place.state == ComparePlace::State::Expected);
    if (record && place.state == ComparePlace::State::Here) {
        pane.caption().setPicture(model, *record);
        pane.setAccessibleName(comparewords::spoken(m_parts.catalog, *record, index, int(m_panes.size())) +
                               (absent.isEmpty() ? QString() : QStringLiteral(", ") + absent));
        if (pane.picture().pictureSize() != record->size) {
            pane.picture().begin(record->size, record->hasAlpha, m_parts.feeder.pixmap(pane.id(), standInSide));
            takePicture(pane.id());
        }
    } else {
        pane.caption().setAbsent(model);
        pane.setAccessibleName(comparewords::spokenAbsent(place.state, model, index, int(m_panes.size())));
    }
}

void PaneGrid::lay()
{
    if (m_panes.isEmpty())
        return;
    QList<QSize> shapes;
    for (const ComparePane *pane : std::as_const(m_panes)) {
        const ImageRecord *record = m_parts.records.find(pane->id());
        shapes.append(record && !record->size.isEmpty() ? record->size : unknownShape);
    }
    // A pane's ring stands round its picture and belongs to no picture's room.
    const int caption = (m_captions ? PaneCaption::captionHeight : 0) + 2 * ComparePane::ring;
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    const QList<QRect> rects = paneLayout(room, shapes, gap, caption);
    for (qsizetype i = 0; i < m_panes.size() && i < rects.size(); ++i)
        m_panes[i]->setGeometry(rects[i].translated(margin, margin));
    spread(nullptr);
}

void PaneGrid::want()
{
    if (!isVisible())
        return;
    QList<PictureNeed> needs;
    QList<ItemId> ids;
    const auto add = [&](const ComparePane *pane) {
        const ImageRecord *record = pane ? m_parts.records.find(pane->id()) : nullptr;
        if (!record || ids.contains(pane->id()))
            return;
        needs.append({pane->id(), pane->picture().sizeNeeded(record->size)});
        ids.append(pane->id());
    };
    add(activePane());
    for (const ComparePane *pane : std::as_const(m_panes))
        add(pane);
    m_parts.pictures.want(this, needs);
    m_parts.feeder.want(this, ids, standInSide);
}

void PaneGrid::takePicture(const ItemId &id)
{
    ComparePane *pane = paneOf(id);
    const PictureLevels levels = m_parts.pictures.levels(id);
    if (!pane || levels.isEmpty() || !isVisible())
        return; // what views hold is not counted
    pane->picture().setImage(levels);
    if (pane->isAbsent())
        refresh(); // a file that had been missing
}

void PaneGrid::takeViewport(ComparePane *from, const Viewport &viewport, bool alone)
{
    if (m_spreading)
        return;
    if (alone || !m_linked) {
        from->setOffset(viewport.offsetFrom(m_viewport));
    } else {
        const ViewportOffset offset = from->offset();
        m_viewport = viewport.shiftedBy(offset.inverse());
        spread(from);
    }
    want();
    Q_EMIT viewportChanged();
}

void PaneGrid::spread(const ComparePane *except)
{
    m_spreading = true;
    for (ComparePane *pane : std::as_const(m_panes)) {
        if (pane != except)
            pane->picture().setViewport(m_viewport.shiftedBy(pane->offset()));
    }
    m_spreading = false;
    want();
}

void PaneGrid::setViewport(const Viewport &viewport)
{
    m_viewport = viewport;
    spread(nullptr);
    Q_EMIT viewportChanged();
}

void PaneGrid::setLinked(bool linked)
{
    m_linked = linked;
    if (linked)
        realign();
}

void PaneGrid::realign()
{
    for (ComparePane *pane : std::as_const(m_panes))
        pane->setOffset({});
    spread(nullptr);
    Q_EMIT viewportChanged();
}

bool PaneGrid::isApart() const
{
    return std::any_of(m_panes.begin(), m_panes.end(), [](const ComparePane *pane) { return pane->isAlone(); });
}

double PaneGrid::percent() const
{
    const ComparePane *pane = activePane();
    return pane ? pane->picture().percent() : 0;
}

void PaneGrid::showGhosts(const ComparePane *from, std::optional<QPointF> at)
{
    for (ComparePane *pane : std::as_const(m_panes))
        pane->picture().setGhost(pane == from ? std::nullopt : at);
}

int PaneGrid::neighbour(int from, Qt::Key arrow) const
{
    if (from < 0 || from >= m_panes.size())
        return -1;
    const QPoint here = m_panes[from]->geometry().center();
    const bool across = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const int sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : +1;
    int best = -1;
    int bestFar = 0;
    for (int i = 0; i < m_panes.size(); ++i) {
        const QPoint there = m_panes[i]->geometry().center() - here;
        const int along = sign * (across ? there.x() : there.y());
        const int aside = std::abs(across ? there.y() : there.x());
        const int size = across ? m_panes[from]->width() : m_panes[from]->height();
        // At least half a pane further: panes of one row differ by a few px only.
        if (i == from || along < size / 4)
            continue;
        const int far = along + 2 * aside;
        if (best < 0 || far < bestFar) {
            best = i;
            bestFar = far;
        }
    }
    return best;
}

void PaneGrid::setBackdrop(std::optional<Backdrop> backdrop)
{
    m_backdrop = backdrop;
    for (ComparePane *pane : std::as_const(m_panes))
        pane->picture().setBackdrop(backdrop);
}

void PaneGrid::setCaptionsShown(bool shown)
{
    m_captions = shown;
    for (ComparePane *pane : std::as_const(m_panes))
        pane->setCaptionShown(shown);
    lay();
}

void PaneGrid::setLettered(bool lettered)
{
    m_lettered = lettered;
    refresh();
}

void PaneGrid::echo(const MarksEdit &edit)
{
    if (ComparePane *pane = isVisible() ? paneOf(edit.id) : nullptr)
        pane->echo(edit.before, edit.after);
}

void PaneGrid::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_parts.theme->canvas);
}

void PaneGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void PaneGrid::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lay();
    refresh();
    // What another page still holds is not told of again.
    const QList<ItemId> ids = m_parts.set.ids();
    for (const ItemId &id : ids)
        takePicture(id);
}

void PaneGrid::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_parts.pictures.drop(this);
    m_parts.feeder.drop(this);
    for (ComparePane *pane : std::as_const(m_panes))
        pane->picture().setImage({}); // what views hold is not counted
}

} // namespace proofsheet
