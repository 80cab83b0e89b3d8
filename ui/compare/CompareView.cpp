// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareView.h"

#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareTools.h"
#include "ui/compare/CompareWords.h"
#include "ui/compare/DifferenceStrip.h"
#include "ui/compare/EmptyCompare.h"
#include "ui/compare/PairControls.h"
#include "ui/compare/PairView.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/ImagePane.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

const QString setKey = QStringLiteral("compare");
const QString pairKey = QStringLiteral("compare-pair");
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
    const PaneGrid::Parts view{m_set, m_records, parts.pictures, parts.feeder, parts.theme, parts.catalog};
    m_grid = new PaneGrid(view, m_pages);
    m_pair = new PairView(view, m_pages);
    m_empty = new EmptyCompare(parts.theme, m_pages);
    m_strip = new DifferenceStrip(parts.theme, this);
    m_strip->hide();
    m_controls = new PairControls(*m_pair, parts.theme, m_strip);
    m_strip->setFooter(m_controls);
    m_pages->addWidget(m_grid);
    m_pages->addWidget(m_pair);
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
    connect(m_parts.actions[Act::Captions], &QAction::toggled, this, [this](bool shown) {
        m_grid->setCaptionsShown(shown);
        m_pair->setCaptionsShown(shown);
    });
    connect(m_tools, &CompareTools::modeChosen, &m_set, &CompareSet::setMode);
    connect(m_tools, &CompareTools::linkedChosen, this, [this](bool linked) {
        m_linked = linked;
        m_tools->setLinked(linked);
        m_grid->setLinked(linked);
    });
    connect(m_tools, &CompareTools::backdropChosen, this, [this](Backdrop backdrop) {
        m_backdrop = backdrop;
        m_grid->setBackdrop(backdrop);
        m_pair->setBackdrop(backdrop);
    });
    connect(&m_set, &CompareSet::placesChanged, this, &CompareView::refresh);
    connect(&m_set, &CompareSet::modeChanged, this, [this] {
        shareViewport();
        refresh();
    });
    connect(&m_set, &CompareSet::activeChanged, this, &CompareView::followActive);
    connect(&m_records, &CompareRecords::changed, this, [this] {
        refreshStrip();
        Q_EMIT changed();
    });
    connect(m_strip, &DifferenceStrip::copyRequested, this, &CompareView::copyRequested);
    connect(m_strip, &DifferenceStrip::dropped, this, &CompareView::add);
    connect(&m_records, &CompareRecords::edited, m_grid, &PaneGrid::echo);
    connect(&m_records, &CompareRecords::edited, m_pair, &PairView::echo);
    connect(m_pair, &PairView::viewportChanged, this, &CompareView::refreshZoom);
    connect(m_pair, &PairView::openRequested, this, &ViewPage::openRequested);
    connect(m_pair, &PairView::dropped, this, &CompareView::add);
    connect(&m_pair->pane(), &PairPane::dividerMoved, this, &ViewPage::changed);
    connect(m_grid, &PaneGrid::dropped, this, &CompareView::add);
    connect(m_grid, &PaneGrid::viewportChanged, this, &CompareView::refreshZoom);
    connect(m_grid, &PaneGrid::openRequested, this, &ViewPage::openRequested);
    connect(m_grid, &PaneGrid::ratingChosen, this,
            [this](const ItemId &id, int rating) { Q_EMIT marksRequested({id}, MarksChange{.rating = rating}); });
}

void CompareView::refresh()
{
    const bool enough = m_set.size() >= 2;
    const bool hadFocus =
        isAncestorOf(QApplication::focusWidget()) && !m_tools->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(!enough ? m_empty : isPairShown() ? static_cast<QWidget *>(m_pair) : m_grid);
    // A pane that is hidden gives the focus to whatever comes next, such as a tool.
    if (hadFocus)
        setFocus();
    m_controls->setMode(enough ? m_set.mode() : CompareMode::SideBySide);
    m_tools->setLinkable(!isPairShown());
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

void CompareView::add(const QList<ItemId> &ids)
{
    bool isLeftOut = false;
    for (const ItemId &id : ids)
        isLeftOut = (!m_set.add(id) && m_set.indexOf(id) < 0) || isLeftOut;
    if (isLeftOut)
        Q_EMIT noted(tr("Eight pictures are compared already. Remove one first"));
}

void CompareView::refreshZoom()
{
    const ViewportPane *pane = isPairShown() ? static_cast<ViewportPane *>(&m_pair->pane()) : nullptr;
    m_tools->setZoom(pane ? pane->percent() : m_grid->percent(),
                     pane ? pane->viewport().isFit() : m_grid->viewport().isFit());
    m_controls->refreshWords();
}

void CompareView::followActive()
{
    // The focus goes with the active picture, so that assistive technology reads it; it is not taken from the tools.
    const QWidget *focused = focusWidget();
    if (ComparePane *pane = m_grid->activePane();
        pane && pane->isVisible() && (hasFocus() || (focused && m_grid->isAncestorOf(focused))))
        pane->setFocus();
    refreshZoom();
    refreshStrip();
    Q_EMIT changed();
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
    m_pair->setCaptionsShown(captions);
    m_grid->setBackdrop(m_backdrop);
    m_pair->setBackdrop(m_backdrop);
    m_controls->restore(m_parts.preferences.layout(pairKey));
    m_tools->setBackdrop(m_backdrop.value_or(usual));
}

void CompareView::save() const
{
    m_parts.preferences.setLayout(setKey, m_set.save());
    if (m_controls)
        m_parts.preferences.setLayout(pairKey, m_controls->save());
    const QJsonObject look{{QStringLiteral("backdrop"), m_backdrop ? toText(*m_backdrop) : QString()},
                           {QStringLiteral("captions"), m_parts.actions[Act::Captions]->isChecked()}};
    m_parts.preferences.setLayout(lookKey, QJsonDocument(look).toJson(QJsonDocument::Compact));
}

} // namespace proofsheet
