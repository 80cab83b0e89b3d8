// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LibraryPage.h"

#include "ui/ProviderControl.h"
#include "ui/settings/FormRow.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/TextLabel.h"
#include "wording/PlaceWording.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int labelWidth = 132;
}

LibraryPage::LibraryPage(const SettingsScope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_folder(new QLineEdit(this))
    , m_outcome(new StatusLine(scope.theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, space16, 20, space16);
    column->setSpacing(space8);
    m_folder->setReadOnly(true);
    m_folder->setFixedHeight(fieldHeight);
    m_folder->setAccessibleName(tr("Pictures folder"));
    m_folder->setText(pathText(scope.provider.libraryFolder()));
    auto *row = formRow(scope.theme, tr("Pictures folder"), m_folder, labelWidth, this);
    auto *changeButton = new QPushButton(tr("Change"), this);
    changeButton->setAccessibleName(tr("Change the pictures folder"));
    auto *open = new QPushButton(tr("Open"), this);
    open->setAccessibleName(tr("Open the pictures folder"));
    row->addWidget(changeButton);
    row->addWidget(open);
    column->addLayout(row);
    auto *note = new TextLabel(scope.theme, TextRole::Caption, &Tokens::text3,
                               tr("Every picture is a plain file in a folder of its day. Another folder is another "
                                  "library: nothing is moved, and work that is open here goes on when this one is "
                                  "opened again."),
                               this);
    note->setWordWrap(true);
    column->addLayout(indentedRow(note, labelWidth));
    column->addLayout(indentedRow(m_outcome, labelWidth));
    column->addStretch();
    connect(changeButton, &QPushButton::clicked, this, &LibraryPage::chooseFolder);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_scope.provider.libraryFolder())); });
}

void LibraryPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Pictures folder"), m_scope.provider.libraryFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryPage::change);
    dialog->open();
}

void LibraryPage::change(const QString &folder)
{
    m_scope.provider.changeLibrary(folder, [self = QPointer(this), folder](std::expected<void, Error> done) {
        if (!self)
            return; // another library is another window
        if (done)
            self->m_outcome->say(StatusLine::Kind::Good, tr("In use."));
        else
            self->m_outcome->say(StatusLine::Kind::Bad, wording::libraryError(done.error(), pathText(folder)));
    });
}

} // namespace proofsheet
