// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's layout: how it comes back at the next start.
#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/TopBar.h"
#include "ui/ViewPage.h"
#include "ui/ViewPages.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/inspector/Inspector.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/MiniSplitter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>

namespace proofsheet {

namespace {

constexpr QSize defaultSize{1440, 900};
constexpr int inspectorFrom = 1240; // NOTES.md, section 6

QByteArray toBytes(const Query &query)
{
    QJsonObject object{{QStringLiteral("text"), query.text}, {QStringLiteral("rating"), query.leastRating}};
    if (!query.models.isEmpty())
        object.insert(QStringLiteral("model"), query.models.first().text());
    if (query.flag)
        object.insert(QStringLiteral("flag"), toText(*query.flag));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Query queryFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Query query;
    query.text = object.value(QStringLiteral("text")).toString();
    query.leastRating = object.value(QStringLiteral("rating")).toInt();
    if (const QString model = object.value(QStringLiteral("model")).toString(); !model.isEmpty())
        query.models << ModelId(model);
    if (object.contains(QStringLiteral("flag")))
        query.flag = flagFromText(object.value(QStringLiteral("flag")).toString());
    return query;
}

} // namespace

void MainWindow::fitPanels()
{
    const bool narrow = width() < inspectorFrom;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        (*m_actions)[Act::Inspector]->setChecked(!narrow && m_inspectorWanted);
    }
    const ViewPage *view = currentView();
    const bool promptClosed = view && !view->usesPrompt();
    if (promptClosed != m_promptClosed) {
        m_promptClosed = promptClosed;
        (*m_actions)[Act::LeftPanel]->setChecked(!promptClosed && m_leftWanted);
    }
    // The first page and the queue use the whole width beside the prompt; nothing tells of a neutral page.
    const bool telling = m_page == Page::Grid || m_page == Page::Loupe || (view && !view->isNeutral());
    QWidget *panel = view ? view->sidePanel() : nullptr;
    m_right->setVisible((telling || panel) && (*m_actions)[Act::Inspector]->isChecked());
    m_prompt->setVisible((*m_actions)[Act::LeftPanel]->isChecked());
    fitRight(panel);
    m_topBar->setLeftWidth(m_prompt->isVisibleTo(this) ? m_prompt->width() : 0);
}

void MainWindow::fitRight(QWidget *panel)
{
    QWidget *wanted = panel ? panel : m_inspector;
    if (m_right->currentWidget() == wanted)
        return;
    const bool fromInspector = m_right->currentWidget() == m_inspector;
    if (fromInspector)
        m_inspectorWidth = m_right->width();
    if (m_right->indexOf(wanted) < 0)
        m_right->addWidget(wanted);
    m_right->setCurrentWidget(wanted);
    const int width = panel ? panel->sizeHint().width() : m_inspectorWidth;
    // A panel is never narrower than it wants to be, whenever it comes to be seen.
    m_right->setMinimumWidth(panel ? qMax(metrics::rightMin, width) : metrics::rightMin);
    m_right->setMaximumWidth(qMax(metrics::rightMax, panel ? width : 0));
    QList<int> sizes = m_splitter->sizes();
    if (!m_right->isVisibleTo(this) || width <= 0)
        return;
    sizes[1] += sizes[2] - width;
    sizes[2] = width;
    m_splitter->setSizes(sizes);
}

void MainWindow::restoreLayout()
{
    const Preferences &preferences = m_studio.preferences;
    if (!restoreGeometry(preferences.layout(QStringLiteral("window"))))
        resize(defaultSize);
    m_leftWanted = preferences.layout(QStringLiteral("left")) != "hidden";
    (*m_actions)[Act::LeftPanel]->setChecked(m_leftWanted);
    m_inspectorWanted = preferences.layout(QStringLiteral("inspector")) != "hidden";
    (*m_actions)[Act::Inspector]->setChecked(m_inspectorWanted);
    if (!m_splitter->restoreState(preferences.layout(QStringLiteral("splitter"))))
        m_splitter->setSizes(
            {metrics::leftDefault, width() - metrics::leftDefault - metrics::rightDefault, metrics::rightDefault});
    const int columns = preferences.layout(QStringLiteral("columns")).toInt();
    m_grid->setColumns(columns > 0 ? columns : GridView::defaultColumns);
    m_topBar->setColumns(m_grid->columns());
    m_topBar->setQuery(queryFrom(preferences.layout(QStringLiteral("filter"))));
    m_shownLast = ItemId(QString::fromLatin1(preferences.layout(QStringLiteral("loupe"))));
    m_viewLast = QString::fromLatin1(preferences.layout(QStringLiteral("view")));
    m_narrow = width() >= inspectorFrom; // so that fitPanels() looks at it
    fitPanels();
}

void MainWindow::saveLayout()
{
    Preferences &preferences = m_studio.preferences;
    fitRight(nullptr); // the width that is kept is the inspector's
    preferences.setLayout(QStringLiteral("window"), saveGeometry());
    preferences.setLayout(QStringLiteral("splitter"), m_splitter->saveState());
    preferences.setLayout(QStringLiteral("columns"), QByteArray::number(m_grid->columns()));
    preferences.setLayout(QStringLiteral("left"), m_leftWanted ? "shown" : "hidden");
    preferences.setLayout(QStringLiteral("inspector"), m_inspectorWanted ? "shown" : "hidden");
    preferences.setLayout(QStringLiteral("filter"), toBytes(m_topBar->query()));
    const ViewPage *view = currentView();
    preferences.setLayout(QStringLiteral("view"),
                          m_views->isComparison(view) ? view->viewName().toLatin1() : QByteArray());
    preferences.setLayout(QStringLiteral("loupe"),
                          m_page == Page::Loupe ? m_loupe->current().text().toLatin1() : QByteArray());
}

} // namespace proofsheet
