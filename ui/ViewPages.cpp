// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ViewPages.h"

#include "models/UndoHistory.h"
#include "ui/ViewPage.h"

#include <QStackedWidget>

namespace proofsheet {

ViewPages::ViewPages(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{}

void ViewPages::adopt(ViewPage *page)
{
    m_parts.stack.addWidget(page);
    connect(page, &ViewPage::closeRequested, this, [this, page] { Q_EMIT closeRequested(page); });
    connect(page, &ViewPage::openRequested, this, &ViewPages::openRequested);
    connect(page, &ViewPage::contextMenuRequested, this, &ViewPages::contextMenuRequested);
    connect(page, &ViewPage::changed, this, [this, page] { Q_EMIT changed(page); });
    connect(page, &ViewPage::marksRequested, &m_parts.history, &UndoHistory::edit);
    connect(page, &ViewPage::trashRequested, &m_parts.history, &UndoHistory::trash);
}

} // namespace proofsheet
