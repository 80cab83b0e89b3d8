// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PairView.h"

#include "ui/compare/CompareWords.h"
#include "ui/compare/MarkEcho.h"
#include "ui/compare/SetStrip.h"
#include "ui/gallery/TileWords.h"
#include "wording/ErrorWording.h"

#include <QMouseEvent>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

constexpr int standInSide = 1024; // px, thumbnails
constexpr PairSide sides[] = {PairSide::A, PairSide::B};

} // namespace

PairView::PairView(const PaneGrid::Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pane(new PairPane(parts.theme, this))
    , m_strip(new SetStrip(parts.set, parts.feeder, parts.theme, this))
    , m_echo(new MarkEcho(parts.theme, m_pane))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_pane, 1);
    box->addWidget(m_strip);
    m_pane->setMeasure(Viewport::Measure::Fit);
    m_pane->setMargin(8);
    m_pane->setMouseTracking(true);
    m_pane->installEventFilter(this);
    connect(&parts.set, &CompareSet::placesChanged, this, &PairView::refresh);
    connect(&parts.set, &CompareSet::activeChanged, this, &PairView::refresh);
    connect(&parts.set, &CompareSet::modeChanged, this, &PairView::refresh);
    connect(&parts.records, &CompareRecords::changed, this, &PairView::refresh);
    connect(&parts.pictures, &DecodedPictures::ready, this, &PairView::takePicture);
    connect(&parts.pictures, &DecodedPictures::failed, this, &PairView::refresh);
    connect(&parts.feeder, &ThumbnailFeeder::ready, this, &PairView::takeStandIn);
    connect(m_pane, &PairPane::viewportChanged, this, [this] {
        want();
        Q_EMIT viewportChanged();
    });
    connect(m_pane, &PairPane::doubleClicked, this, [this] {
        const int index = pointed();
        Q_EMIT openRequested(m_parts.set.idAt(index < 0 ? m_parts.set.active() : index));
    });
    connect(m_strip, &SetStrip::chosen, &parts.set, &CompareSet::setActive);
    connect(m_strip, &SetStrip::dropped, this, &PairView::dropped);
}

PairView::~PairView()
{
    m_parts.pictures.drop(this);
    m_parts.feeder.drop(this);
}

int PairView::indexOf(PairSide side) const
{
    return side == PairSide::A ? m_parts.set.a() : m_parts.set.b();
}

ItemId PairView::idOf(PairSide side) const
{
    return m_parts.set.idAt(indexOf(side));
}

int PairView::pointed() const
{
    if (!m_isPointed || !isVisible())
        return -1;
    switch (m_parts.set.mode()) {
    case CompareMode::Slider: {
        const PairDivider line(QRectF(m_pane->rect()), m_line, m_pane->divider(), devicePixelRatioF());
        return indexOf(line.sideA().contains(m_pointer) ? PairSide::A : PairSide::B);
    }
    case CompareMode::Blink:
        return indexOf(m_pane->shown());
    default:
        return -1; // both lie under the pointer
    }
}

bool PairView::isHandleFocused() const
{
    return m_pane->hasFocus();
}

void PairView::refresh()
{
    if (!isVisible() || m_parts.set.b() < 0)
        return;
    m_pane->setMode(m_parts.set.mode());
    for (const PairSide side : sides)
        refreshSide(side);
    want();
    const auto name = [this](PairSide side) {
        const ImageRecord *record = m_parts.records.find(idOf(side));
        return record ? comparewords::spoken(m_parts.catalog, *record, indexOf(side), m_parts.set.size()) : QString();
    };
    m_pane->setAccessibleName(
        tr("%1. A: %2. B: %3").arg(comparewords::modeName(m_parts.set.mode()), name(PairSide::A), name(PairSide::B)));
}

void PairView::refreshSide(PairSide side)
{
    const ItemId id = idOf(side);
    const ImageRecord *record = m_parts.records.find(id);
    const ComparePlace::State state = m_parts.set.places()[indexOf(side)].state;
    QString model;
    if (record)
        model = comparewords::modelName(m_parts.catalog, *record);
    else if (const ModelId from = m_parts.records.expectedFrom(id); !from.isNull())
        model = tilewords::modelName(m_parts.catalog, from);
    const QSize size = record ? record->size : QSize();
    ItemId &begun = m_begun[size_t(side)];
    QSize &begunSize = m_begunSizes[size_t(side)];
    if (begun != id || begunSize != size) {
        begun = id;
        begunSize = size;
        m_pane->begin(side, size, record && record->hasAlpha, m_parts.feeder.pixmap(id, standInSide));
        takePicture(id);
    }
    QString trouble = comparewords::absent(state, model);
    if (const auto error = m_parts.pictures.trouble(id); trouble.isEmpty() && error)
        trouble = wording::pictureTrouble(*error);
    if (!trouble.isEmpty())
        m_pane->setTrouble(side, trouble);
    const QString letter = side == PairSide::A ? QStringLiteral("A") : QStringLiteral("B");
    const QString detail = record ? record->sent.quality : QString();
    m_pane->setPlate(side, PairPlate{letter, model, detail, indexOf(side) == m_parts.set.active()});
}

void PairView::takePicture(const ItemId &id)
{
    const PictureLevels levels = m_parts.pictures.levels(id);
    for (const PairSide side : sides) {
        if (isVisible() && !levels.isEmpty() && idOf(side) == id && m_begun[size_t(side)] == id)
            m_pane->setImage(side, levels);
    }
}

void PairView::takeStandIn(const ItemId &id)
{
    for (const PairSide side : sides) {
        if (isVisible() && idOf(side) == id)
            m_pane->setStandIn(side, m_parts.feeder.pixmap(id, standInSide));
    }
}

void PairView::want()
{
    if (!isVisible() || m_parts.set.b() < 0)
        return;
    QList<PictureNeed> seen;
    QList<PictureNeed> ahead;
    QList<ItemId> ids;
    for (const PairSide side : sides) {
        if (!m_parts.records.find(idOf(side)))
            continue;
        seen.append({idOf(side), m_pane->sizeNeeded(side)});
        ids.append(idOf(side));
    }
    // The ones that an arrow key brings next.
    const int count = m_parts.set.size();
    for (const int step : {+1, -1}) {
        const ItemId next = m_parts.set.idAt((m_parts.set.b() + step + count) % count);
        if (!ids.contains(next) && m_parts.records.find(next)) {
            ahead.append({next, m_pane->sizeNeeded(PairSide::B)});
            ids.append(next);
        }
    }
    m_parts.pictures.want(this, seen, ahead);
    m_parts.feeder.want(this, ids, standInSide);
}

void PairView::setDividerLine(Qt::Orientation line)
{
    m_line = line;
    m_pane->setDividerLine(line);
}

void PairView::setBackdrop(std::optional<Backdrop> backdrop)
{
    m_pane->setBackdrop(backdrop);
}

void PairView::setCaptionsShown(bool shown)
{
    m_pane->setPlatesShown(shown);
}

void PairView::echo(const MarksEdit &edit)
{
    if (isVisible() && (edit.id == idOf(PairSide::A) || edit.id == idOf(PairSide::B)))
        m_echo->show(edit.before, edit.after);
}

bool PairView::event(QEvent *event)
{
    // Another window gets the release of a key that is held meanwhile.
    if (event->type() == QEvent::WindowDeactivate)
        m_pane->setHeld(false);
    return QWidget::event(event);
}

void PairView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PairView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isPointed = false;
    m_pane->setHeld(false);
    m_parts.pictures.drop(this);
    m_parts.feeder.drop(this);
    m_pane->clear(); // what views hold is not counted
    m_begun = {};
}

bool PairView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        m_pointer = static_cast<QMouseEvent *>(event)->position();
        m_isPointed = true;
    } else if (event->type() == QEvent::Leave) {
        m_isPointed = false;
    } else if (event->type() == QEvent::MouseButtonPress && m_parts.set.mode() == CompareMode::Slider) {
        m_pointer = static_cast<QMouseEvent *>(event)->position();
        m_isPointed = true;
        if (const int index = pointed(); index >= 0)
            m_parts.set.setActive(index);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace proofsheet
