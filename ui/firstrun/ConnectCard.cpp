// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ConnectCard.h"

#include "core/Provider.h"
#include "settings/Credentials.h"
#include "settings/Preferences.h"
#include "ui/ProviderControl.h"
#include "ui/settings/FormRow.h"
#include "ui/settings/KeyCheck.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ErrorWording.h"
#include "wording/PlaceWording.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int labelWidth = 100;
}

ConnectCard::ConnectCard(ProviderControl &provider, ProviderAccess &access, Preferences &preferences, Theme &theme,
                         QWidget *parent)
    : Card(theme, parent)
    , m_provider(provider)
    , m_preferences(preferences)
    , m_chosenFolder(provider.libraryFolder())
{
    build(theme);
    m_check = new KeyCheck(access, *m_verdict, this);
    m_check->setCountsModels(true);
    connect(m_test, &QPushButton::clicked, this, &ConnectCard::test);
    connect(m_key, &QLineEdit::returnPressed, this, &ConnectCard::test);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_check->forget();
        m_test->setEnabled(!text.isEmpty());
        m_start->setEnabled(false);
    });
    connect(m_check, &KeyCheck::ended, this, [this](KeyTest result) {
        m_start->setEnabled(result == KeyTest::Accepted);
        if (result == KeyTest::Accepted)
            m_start->setFocus();
    });
    auto *untested = new QAction(tr("Start without testing"), this);
    connect(untested, &QAction::triggered, this, &ConnectCard::start);
    m_key->addToMenu(untested);
    connect(m_start, &QPushButton::clicked, this, &ConnectCard::start);
    connect(&provider, &ProviderControl::changed, this, &ConnectCard::readControl);
    readControl();
}

void ConnectCard::build(Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space16, space16, space16, space16);
    column->setSpacing(space8);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextRole::Title, &Tokens::text, tr("Connect FastRouter"), this), 1);
    head->addWidget(
        new LinkButton(theme, tr("Where to get a key"), QUrl(QStringLiteral("https://fastrouter.ai")), this));
    column->addLayout(head);
    column->addSpacing(2);
    column->addLayout(formRow(theme, tr("API key"), keyRow(theme), labelWidth, this));
    m_verdict = new StatusLine(theme, this);
    column->addLayout(indentedRow(m_verdict, labelWidth));

    m_folder = new QLineEdit(pathText(m_chosenFolder), this);
    m_folder->setReadOnly(true);
    m_folder->setObjectName(QStringLiteral("picturesFolder"));
    m_folder->setFixedHeight(fieldHeight);
    m_folder->setAccessibleName(tr("Pictures folder"));
    m_folder->addAction(theme.icon(QStringLiteral("folder"), &Tokens::text2), QLineEdit::LeadingPosition);
    auto *folderRow = formRow(theme, tr("Pictures folder"), m_folder, labelWidth, this);
    auto *change = new QPushButton(tr("Change"), this);
    change->setAccessibleName(tr("Change the pictures folder"));
    connect(change, &QPushButton::clicked, this, &ConnectCard::chooseFolder);
    folderRow->addWidget(change);
    column->addLayout(folderRow);

    auto *last = new QHBoxLayout;
    last->setSpacing(space8);
    last->addWidget(new IconLabel(theme, QStringLiteral("lock"), &Tokens::text2, this));
    m_where = new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this);
    m_where->setWordWrap(true);
    m_start = new PrimaryButton(theme, tr("Start"), {}, this);
    m_start->setEnabled(false);
    last->addWidget(m_where, 1);
    last->addWidget(m_start);
    column->addSpacing(4);
    column->addLayout(last);
}

QWidget *ConnectCard::keyRow(Theme &theme)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space8);
    m_key = new KeyField(theme, holder);
    auto *paste = new QPushButton(tr("Paste"), holder);
    m_test = new QPushButton(tr("Test key"), holder);
    m_test->setEnabled(false);
    row->addWidget(m_key, 1);
    row->addWidget(paste);
    row->addWidget(m_test);
    connect(paste, &QPushButton::clicked, m_key, &KeyField::paste);
    return holder;
}

void ConnectCard::readControl()
{
    const QString trouble = m_provider.keychainTrouble();
    m_where->setText(trouble.isEmpty() ? tr("The key goes to your system’s keychain, never into a file.")
                                       : tr("There is no keychain here, so the key is kept for this session only."));
}

void ConnectCard::test()
{
    const QByteArray key = Credentials::cleanKey(m_key->text());
    if (key.isEmpty()) {
        if (!m_key->text().isEmpty())
            m_verdict->say(StatusLine::Kind::Bad, wording::keyUnusable());
        return;
    }
    const auto provider =
        providerFromText(fastRouterId, m_preferences.baseUrl(), KeyUse::WithKey, m_preferences.allowHttp());
    if (provider)
        m_check->test(*provider, key);
    else
        m_verdict->say(StatusLine::Kind::Bad, wording::addressError(provider.error()));
}

void ConnectCard::start()
{
    const QByteArray key = Credentials::cleanKey(m_key->text());
    if (key.isEmpty()) {
        m_verdict->say(StatusLine::Kind::Bad, wording::keyUnusable());
        return;
    }
    m_start->setEnabled(false);
    m_provider.use(m_preferences.baseUrl(), key, KeyPlace::Keychain, m_preferences.allowHttp(),
                   [self = QPointer(this)](std::expected<void, Error> done) {
                       if (self)
                           self->started(done);
                   });
}

void ConnectCard::started(const std::expected<void, Error> &done)
{
    m_start->setEnabled(true);
    if (!done) {
        m_verdict->say(StatusLine::Kind::Bad, wording::addressError(done.error()));
        return;
    }
    Q_EMIT connected();
    if (m_chosenFolder == m_provider.libraryFolder())
        return;
    m_provider.changeLibrary(
        m_chosenFolder, [self = QPointer(this), folder = m_chosenFolder](std::expected<void, Error> changed) {
            if (self && !changed)
                self->m_verdict->say(StatusLine::Kind::Bad, wording::libraryError(changed.error(), pathText(folder)));
        });
}

void ConnectCard::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Pictures folder"), m_chosenFolder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_chosenFolder = folder;
        m_folder->setText(pathText(folder));
    });
    dialog->open();
}

} // namespace proofsheet
