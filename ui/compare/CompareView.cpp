// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareView.h"

#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareTools.h"
#include "ui/compare/CompareWords.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/EmptyCompare.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/PictureMime.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

const QString setKey = QStringLiteral("compare");
const QString lookKey = QStringLiteral("compare-look");

} // namespace

CompareView::CompareView(const Parts &parts, QWidget *parent)
    : ViewPage(parent)
    , m_parts(parts)
    , m_records(m_set, parts.library, parts.queue)
    , m_tools(new CompareTools(parts.actions, parts.theme, this))
    , m_pages(new QStackedWidget(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(tr("Compare"));
    m_grid = new PaneGrid({m_set, m_records, parts.pictures, parts.feeder, parts.theme, parts.catalog}, m_pages);
    m_empty = new EmptyCompare(parts.theme, m_pages);
    m_strip = new DifferenceStrip(parts.theme, this);
    m_strip->hide();
    m_pages->addWidget(m_grid);
    m_pages->addWidget(m_empty);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_tools);
    box->addWidget(m_pages, 1);
    connectParts();
    restore();
    refresh();
}

CompareView::~CompareView()
{
    save();
}

void CompareView::connectParts()
{
    connect(m_tools, &CompareTools::modeChosen, &m_set, &CompareSet::setMode);
    connect(m_tools, &CompareTools::linkedChosen, this, [this](bool linked) {
        m_linked = linked;
        m_tools->setLinked(linked);
        m_grid->setLinked(linked);
    });
    connect(m_tools, &CompareTools::backdropChosen, this, [this](Backdrop backdrop) {
        m_backdrop = backdrop;
        m_grid->setBackdrop(backdrop);
    });
    connect(&m_set, &CompareSet::placesChanged, this, &CompareView::refresh);
    connect(&m_set, &CompareSet::modeChanged, this, &CompareView::refresh);
    connect(&m_set, &CompareSet::activeChanged, this, &CompareView::followActive);
    connect(&m_records, &CompareRecords::changed, this, [this] {
        refreshStrip();
        Q_EMIT changed();
    });
    connect(m_strip, &DifferenceStrip::copyRequested, this, &CompareView::copyRequested);
    connect(m_strip, &DifferenceStrip::dropped, this, &CompareView::addAll);
    connect(&m_records, &CompareRecords::edited, m_grid, &PaneGrid::echo);
    connect(m_grid, &PaneGrid::viewportChanged, this, &CompareView::refreshZoom);
    connect(m_grid, &PaneGrid::openRequested, this, &ViewPage::openRequested);
    connect(m_grid, &PaneGrid::ratingChosen, this,
            [this](const ItemId &id, int rating) { Q_EMIT marksRequested({id}, MarksChange{.rating = rating}); });
}

void CompareView::refresh()
{
    const bool enough = m_set.size() >= 2;
    m_pages->setCurrentWidget(enough ? static_cast<QWidget *>(m_grid) : m_empty);
    m_tools->setMode(m_set.mode());
    m_tools->setEnough(enough);
    refreshZoom();
    refreshStrip();
    Q_EMIT changed();
}

void CompareView::refreshStrip()
{
    QList<ImageRecord> records;
    QStringList letters;
    int active = -1;
    const bool pair = isPair(m_set.mode()) && m_set.b() >= 0;
    QList<int> indices;
    if (pair)
        indices = {m_set.a(), m_set.b()};
    else
        for (int i = 0; i < m_set.size(); ++i)
            indices.append(i);
    for (const int index : std::as_const(indices)) {
        const ImageRecord *record = m_records.find(m_set.idAt(index));
        if (!record || m_set.places()[index].state != ComparePlace::State::Here)
            continue;
        if (index == m_set.active())
            active = int(records.size());
        letters.append(comparewords::letter(pair ? int(indices.indexOf(index)) : index));
        records.append(*record);
    }
    m_strip->setPictures(records, letters, active);
}

QWidget *CompareView::sidePanel() const
{
    return m_strip;
}

void CompareView::addAll(const QList<ItemId> &ids)
{
    for (const ItemId &id : ids)
        m_set.add(id);
}

void CompareView::refreshZoom()
{
    m_tools->setZoom(m_grid->percent(), m_grid->viewport().isFit());
}

void CompareView::followActive()
{
    // The focus goes with the active picture, so that assistive technology reads it; it is not taken from the tools.
    const QWidget *focused = focusWidget();
    if (ComparePane *pane = m_grid->activePane(); pane && (hasFocus() || (focused && m_grid->isAncestorOf(focused))))
        pane->setFocus();
    refreshZoom();
    refreshStrip();
    Q_EMIT changed();
}

int CompareView::target() const
{
    const int pointed = m_grid->isVisible() ? m_grid->pointed() : -1;
    return pointed >= 0 ? pointed : m_set.active();
}

QList<ItemId> CompareView::targets() const
{
    const int index = target();
    if (index < 0 || m_set.places()[index].state != ComparePlace::State::Here)
        return {};
    return {m_set.idAt(index)};
}

QList<Act> CompareView::ownActs() const
{
    return {Act::SwapSides, Act::Realign, Act::Captions, Act::ZoomIn, Act::ZoomOut};
}

bool CompareView::perform(Act act)
{
    ComparePane *pane = m_grid->panes().value(target());
    ImagePane *picture = pane ? &pane->picture() : nullptr;
    switch (act) {
    case Act::Compare:
        return true;
    case Act::CompareMode:
        if (m_set.size() >= 2)
            m_set.nextMode();
        return true;
    case Act::SwapSides:
        m_set.swap();
        return true;
    case Act::Realign:
        m_grid->realign();
        return true;
    case Act::Captions:
        m_grid->setCaptionsShown(m_parts.actions[Act::Captions]->isChecked());
        return true;
    case Act::ZoomFit:
        if (picture)
            picture->fit();
        return true;
    case Act::ZoomFull:
        if (picture)
            picture->actualSize();
        return true;
    case Act::ZoomToggle:
        if (picture)
            picture->toggleActual();
        return true;
    case Act::ZoomIn:
    case Act::ZoomOut:
        if (picture)
            picture->zoomStep(act == Act::ZoomIn ? +1 : -1);
        return true;
    default:
        return false;
    }
}

QList<KeyHintSpec> CompareView::keyHints() const
{
    if (m_set.size() < 2)
        return {{{tr("Esc")}, tr("back"), {}}};
    return {{{QStringLiteral("0–5")}, tr("rate"), {}},         {{QStringLiteral("P")}, tr("pick"), {}},
            {{QStringLiteral("X")}, tr("reject"), {}},         {{tr("Tab")}, tr("next pane"), {}},
            {{tr("Shift")}, tr("+ drag: this pane only"), {}}, {{tr("Enter")}, tr("loupe"), {}},
            {{QStringLiteral("R")}, tr("realign"), {}}};
}

QString CompareView::statusText() const
{
    return m_set.size() == 0 ? tr("Nothing compared") : tr("%1 compared").arg(m_set.size());
}

bool CompareView::focusNextPrevChild(bool next)
{
    const QWidget *focused = focusWidget();
    const bool inTools = focused && focused != this && m_tools->isAncestorOf(focused);
    if (inTools || m_set.size() < 2)
        return ViewPage::focusNextPrevChild(next);
    m_grid->forgetPointer();
    m_set.moveActive(next ? +1 : -1);
    return true;
}

void CompareView::focusInEvent(QFocusEvent *event)
{
    ViewPage::focusInEvent(event);
    if (ComparePane *pane = m_grid->activePane(); pane && pane->isVisible())
        pane->setFocus(event->reason());
}

void CompareView::moveTo(int index)
{
    if (index < 0)
        return;
    m_grid->forgetPointer();
    m_set.setActive(index);
}

bool CompareView::stepByArrow(Qt::Key arrow)
{
    if (m_set.size() < 2)
        return false;
    moveTo(m_grid->neighbour(m_set.active(), arrow));
    return true;
}

void CompareView::openActive()
{
    if (const QList<ItemId> ids = targets(); !ids.isEmpty())
        Q_EMIT openRequested(ids.first());
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    const auto plain = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (plain == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (stepByArrow(Qt::Key(event->key())))
                return;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openActive();
            return;
        default:
            break;
        }
    }
    ViewPage::keyPressEvent(event);
}

void CompareView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuRequested(event->globalPos());
}

void CompareView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!picturesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CompareView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addAll(picturesOf(event->mimeData()));
}

void CompareView::restore()
{
    m_set.restore(m_parts.preferences.layout(setKey));
    const QJsonObject look = QJsonDocument::fromJson(m_parts.preferences.layout(lookKey)).object();
    const Backdrop usual = defaultBackdrop(m_parts.theme.current());
    if (const QString chosen = look.value(QStringLiteral("backdrop")).toString(); !chosen.isEmpty())
        m_backdrop = backdropFromText(chosen, usual);
    const bool captions = look.value(QStringLiteral("captions")).toBool(true);
    m_parts.actions[Act::Captions]->setChecked(captions);
    m_grid->setCaptionsShown(captions);
    m_grid->setBackdrop(m_backdrop);
    m_tools->setBackdrop(m_backdrop.value_or(usual));
}

void CompareView::save() const
{
    m_parts.preferences.setLayout(setKey, m_set.save());
    const QJsonObject look{{QStringLiteral("backdrop"), m_backdrop ? toText(*m_backdrop) : QString()},
                           {QStringLiteral("captions"), m_parts.actions[Act::Captions]->isChecked()}};
    m_parts.preferences.setLayout(lookKey, QJsonDocument(look).toJson(QJsonDocument::Compact));
}

} // namespace proofsheet
