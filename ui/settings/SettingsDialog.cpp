// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

#include "ui/Studio.h"
#include "ui/settings/AppearancePage.h"
#include "ui/settings/LibraryPage.h"
#include "ui/settings/ProvidersPage.h"
#include "ui/settings/ViewingPage.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int listWidth = 200;
constexpr int headHeight = 48;
constexpr int footHeight = 52;

} // namespace

SettingsDialog::SettingsDialog(const Studio &studio, QWidget *parent)
    : SettingsDialog(SettingsScope{studio.provider, studio.access, studio.catalog, studio.preferences, studio.theme},
                     parent)
{}

SettingsDialog::SettingsDialog(const SettingsScope &scope, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Settings"));
    setModal(false);
    resize(960, 640);
    setMinimumSize(760, 520);

    auto *pageName = new TextLabel(scope.theme, TextRole::Body, &Tokens::text2, {}, this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 0, 20, 0);
    head->setSpacing(10);
    auto *title = new TextLabel(scope.theme, TextRole::Title, &Tokens::text, tr("Settings"), this);
    title->setFixedHeight(headHeight);
    head->addWidget(title);
    head->addWidget(pageName, 1);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *listHolder = new QWidget(this);
    listHolder->setFixedWidth(listWidth);
    auto *listRow = new QHBoxLayout(listHolder);
    listRow->setContentsMargins(space8, space12, space8, space12);
    listRow->addWidget(m_list);
    middle->addWidget(listHolder);
    middle->addWidget(new Hairline(scope.theme, this, Qt::Vertical));
    middle->addWidget(m_pages, 1);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    foot->addWidget(new TextLabel(scope.theme, TextRole::Body, &Tokens::text2, tr("Changes act at once."), this), 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false); // Enter belongs to the field that has the focus
    foot->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline(scope.theme, this));
    column->addLayout(middle, 1);
    column->addWidget(new Hairline(scope.theme, this));
    auto *footHolder = new QWidget(this);
    footHolder->setLayout(foot);
    footHolder->setFixedHeight(footHeight);
    column->addWidget(footHolder);

    auto *providers = new ProvidersPage(scope, this);
    connect(providers, &ProvidersPage::modelsChanged, this, &SettingsDialog::modelsChanged);
    const auto add = [&](const QString &icon, const QString &name, QWidget *page) {
        m_list->addItem(new QListWidgetItem(scope.theme.icon(icon), name));
        m_pages->addWidget(page);
    };
    add(QStringLiteral("server"), tr("Providers"), providers);
    add(QStringLiteral("collection"), tr("Library"), new LibraryPage(scope, this));
    add(QStringLiteral("eye"), tr("Appearance"), new AppearancePage(scope.preferences, scope.theme, this));
    add(QStringLiteral("image"), tr("Viewing"), new ViewingPage(scope.preferences, scope.theme, this));

    m_list->setFrameStyle(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListWidget::currentRowChanged, this, [this, pageName](int row) {
        m_pages->setCurrentIndex(row);
        pageName->setText(m_list->item(row)->text());
    });
    showPage(Page::Providers);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(int(page));
}

} // namespace proofsheet
