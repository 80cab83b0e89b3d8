// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ViewPages.h"

#include "models/UndoHistory.h"
#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/ViewPage.h"
#include "ui/compare/CompareView.h"
#include "ui/survey/SurveyView.h"

#include <QStackedWidget>

namespace proofsheet {

ViewPages::ViewPages(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const Actions &actions = parts.actions;
    // A page does them, as the window asks it first.
    for (const Act act : pageActs)
        actions.on(act, this, [] {});
    actions.on(Act::Compare, this, [this] { compare(m_parts.targets()); });
    actions.on(Act::CompareWithSelected, this, [this] {
        if (const QList<ItemId> ids = withSelected(); !ids.isEmpty())
            compare(ids);
    });
    actions.on(Act::Survey, this, [this] { survey(m_parts.targets()); });
    connectVoting();
    connectRounds();
}

CompareView &ViewPages::compareView()
{
    if (!m_compare) {
        const Studio &studio = m_parts.studio;
        m_compare = new CompareView({m_parts.actions, studio.library, studio.queue, m_parts.pictures, m_parts.feeder,
                                     studio.preferences, studio.theme, studio.catalog},
                                    &m_parts.stack);
        connect(m_compare, &CompareView::copyRequested, this, &ViewPages::copyRequested);
        connect(m_compare, &CompareView::noted, this, &ViewPages::noted);
        adopt(m_compare);
    }
    return *m_compare;
}

void ViewPages::compare(const QList<ItemId> &ids)
{
    if (ids.size() == 1) {
        Q_EMIT openRequested(ids.first());
        Q_EMIT noted(tr("Select two pictures and press C to compare them"));
        return;
    }
    CompareView &page = compareView();
    if (!ids.isEmpty()) {
        const int leftOut = page.set().setPictures(ids);
        if (leftOut > 0)
            Q_EMIT noted(leftOut == 1 ? tr("The first eight pictures are compared, 1 is left out")
                                      : tr("The first eight pictures are compared, %1 are left out").arg(leftOut));
    }
    Q_EMIT wanted(&page);
}

void ViewPages::compareDropped(const QList<ItemId> &ids)
{
    if (ids.size() != 1) {
        compare(ids);
        return;
    }
    CompareView &page = compareView();
    page.add(ids);
    Q_EMIT wanted(&page);
}

SurveyView &ViewPages::surveyView()
{
    if (!m_survey) {
        const Studio &studio = m_parts.studio;
        m_survey = new SurveyView({m_parts.actions, studio.library, m_parts.history, m_parts.gallery, m_parts.feeder,
                                   m_parts.pictures, studio.preferences, studio.theme, studio.catalog},
                                  &m_parts.stack);
        adopt(m_survey);
    }
    return *m_survey;
}

void ViewPages::survey(const QList<ItemId> &ids)
{
    const QList<ItemId> all = ids.size() < 2 && m_selection.size() > 1 ? m_selection : ids;
    if (all.size() > 1) {
        surveyView().show(all, ids.value(0));
        Q_EMIT wanted(m_survey);
    } else if (all.size() == 1) {
        Q_EMIT openRequested(all.first());
        Q_EMIT noted(tr("Select two pictures or more and press N to see them all at once"));
    } else {
        Q_EMIT noted(tr("Select the pictures first, then press N"));
    }
}

void ViewPages::noteSelection(const QList<ItemId> &ids)
{
    m_selection = ids;
    refreshActions();
}

QList<ItemId> ViewPages::withSelected() const
{
    const QList<ItemId> targets = m_parts.targets();
    if (targets.size() != 1 || m_selection.isEmpty() || m_selection == targets)
        return {};
    QList<ItemId> ids = m_selection;
    ids.removeAll(targets.first());
    return ids + targets;
}

void ViewPages::refreshActions()
{
    m_parts.actions[Act::CompareWithSelected]->setEnabled(!withSelected().isEmpty());
}

bool ViewPages::isComparison(const ViewPage *page) const
{
    return page && page == m_compare;
}

bool ViewPages::expect(const ItemId &id, const ItemId &beside)
{
    return m_compare && m_compare->set().expect(id, beside);
}

bool ViewPages::reopen(const QString &viewName)
{
    if (viewName != QLatin1String("compare") || compareView().set().size() < 2)
        return false;
    Q_EMIT wanted(m_compare);
    return true;
}

void ViewPages::adopt(ViewPage *page)
{
    m_parts.stack.addWidget(page);
    connect(page, &ViewPage::closeRequested, this, [this, page] { Q_EMIT closeRequested(page); });
    connect(page, &ViewPage::openRequested, this, &ViewPages::openRequested);
    connect(page, &ViewPage::contextMenuRequested, this, &ViewPages::contextMenuRequested);
    connect(page, &ViewPage::compareRequested, this, &ViewPages::compare);
    connect(page, &ViewPage::changed, this, [this, page] { Q_EMIT changed(page); });
    connect(page, &ViewPage::marksRequested, &m_parts.history, &UndoHistory::edit);
    connect(page, &ViewPage::trashRequested, &m_parts.history, &UndoHistory::trash);
}

} // namespace proofsheet
