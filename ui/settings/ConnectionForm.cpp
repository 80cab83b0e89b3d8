// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ConnectionForm.h"

#include "settings/Preferences.h"
#include "ui/ProviderControl.h"
#include "ui/settings/FormRow.h"
#include "ui/settings/KeyCheck.h"
#include "ui/settings/KeyPlaceChoice.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TextLabel.h"
#include "wording/PlaceWording.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int labelWidth = 112;
}

ConnectionForm::ConnectionForm(ProviderControl &provider, ProviderAccess &access, Preferences &preferences,
                               Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
    , m_preferences(preferences)
    , m_theme(theme)
{
    build(theme);
    m_check = new KeyCheck(access, *m_verdict, this);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectionForm::checkAddress);
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectionForm::addressLeft);
    connect(m_key, &QLineEdit::textEdited, m_check, &KeyCheck::forget);
    connect(m_key, &QLineEdit::editingFinished, this, [this] {
        if (!m_key->text().isEmpty())
            use();
    });
    connect(m_test, &QPushButton::clicked, this, &ConnectionForm::test);
    connect(m_use, &QPushButton::clicked, this, &ConnectionForm::use);
    connect(m_forget, &QPushButton::clicked, this, [this] { m_provider.forgetKey(); });
    connect(m_place, &KeyPlaceChoice::chosen, this, [this] {
        if (isInUse())
            use();
    });
    connect(m_unencrypted, &Switch::clicked, this, [this] {
        checkAddress();
        if (isInUse())
            use();
    });
    connect(&provider, &ProviderControl::changed, this, &ConnectionForm::readControl);
    readControl();
}

void ConnectionForm::build(Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space8);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("FastRouter"), this));
    head->addStretch();
    head->addWidget(new LinkButton(theme, tr("Open its site"), QUrl(QStringLiteral("https://fastrouter.ai")), this));
    m_use = new QPushButton(tr("Use FastRouter"), this);
    head->addWidget(m_use);
    column->addLayout(head);

    m_address = new QLineEdit(this);
    m_address->setAccessibleName(tr("Base URL"));
    m_address->setFixedHeight(fieldHeight);
    column->addLayout(formRow(theme, tr("Base URL"), m_address, labelWidth, this));
    m_target = new TextLabel(theme, TextRole::Caption, &Tokens::text3, {}, this);
    m_target->setWordWrap(true);
    column->addLayout(indentedRow(m_target, labelWidth));

    column->addLayout(formRow(theme, tr("API key"), keyRow(theme), labelWidth, this));
    m_verdict = new StatusLine(theme, this);
    column->addLayout(indentedRow(m_verdict, labelWidth));
    m_environment = new StatusLine(theme, this);
    column->addLayout(indentedRow(m_environment, labelWidth));
    m_place = new KeyPlaceChoice(theme, this);
    m_forget = new QPushButton(tr("Forget"), this);
    m_forget->setAccessibleName(tr("Forget the stored key"));
    setLook(m_forget, Look::Destructive);
    auto *kept = formRow(theme, tr("Kept in"), m_place, labelWidth, this);
    kept->addWidget(m_forget, 0, Qt::AlignTop);
    column->addLayout(kept);
    column->addLayout(formRow(theme, tr("Not encrypted"), unencryptedRow(), labelWidth, this));
}

QWidget *ConnectionForm::keyRow(Theme &theme)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space8);
    m_key = new KeyField(theme, holder);
    auto *paste = new QPushButton(tr("Paste"), holder);
    m_test = new QPushButton(tr("Test key"), holder);
    row->addWidget(m_key, 1);
    row->addWidget(paste);
    row->addWidget(m_test);
    connect(paste, &QPushButton::clicked, this, [this] {
        m_key->paste();
        m_check->forget();
    });
    return holder;
}

QWidget *ConnectionForm::unencryptedRow()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 6, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_unencryptedLabel = new TextLabel(m_theme, TextRole::Body, &Tokens::text, {}, holder);
    words->addWidget(m_unencryptedLabel);
    words->addWidget(new TextLabel(m_theme, TextRole::Caption, &Tokens::text3,
                                   tr("Only for private addresses that begin with http://"), holder));
    row->addLayout(words, 1);
    m_unencrypted = new Switch(m_theme, tr("Send the key unencrypted"), holder);
    row->addWidget(m_unencrypted, 0, Qt::AlignTop);
    return holder;
}

std::expected<Provider, Error> ConnectionForm::typedProvider() const
{
    const bool hasKey = !m_key->text().isEmpty() || m_provider.keyPlace() != KeyPlace::None;
    return providerFromText(fastRouterId, m_address->text(), hasKey ? KeyUse::WithKey : KeyUse::NoKey,
                            m_unencrypted->isChecked());
}

bool ConnectionForm::isInUse() const
{
    return m_provider.state() != ProviderControl::State::None && !m_provider.provider().isSample();
}

void ConnectionForm::readControl()
{
    if (!m_address->hasFocus())
        m_address->setText(m_preferences.baseUrl());
    m_unencrypted->setChecked(m_preferences.allowHttp());
    m_use->setVisible(!isInUse());
    const KeyPlace place = isInUse() ? m_provider.keyPlace() : KeyPlace::None;
    m_key->setStoredEnding(place == KeyPlace::None ? QString() : m_provider.keyEnding());
    m_place->setKeychainTrouble(m_provider.keychainTrouble());
    if (place != KeyPlace::None)
        m_place->setPlace(place);
    m_forget->setVisible(place == KeyPlace::Session || place == KeyPlace::Keychain || place == KeyPlace::File);
    if (place == KeyPlace::Environment)
        m_environment->say(StatusLine::Kind::Note, tr("PROOFSHEET_API_KEY is set and wins for this address."));
    else
        m_environment->say(StatusLine::Kind::None);
    checkAddress();
}

void ConnectionForm::checkAddress()
{
    const auto provider = typedProvider();
    m_target->setText(provider ? tr("Requests go to %1").arg(provider->base.toDisplayString())
                               : wording::addressError(provider.error()));
    m_target->setColour(provider ? &Tokens::text3 : &Tokens::danger);
    setLook(m_address, provider ? Look::Plain : Look::Invalid);
    m_address->setAccessibleDescription(m_target->text());

    const QUrl typed(m_address->text().trimmed());
    if (!m_host.isEmpty() && typed.host() != m_host)
        m_key->clear(); // a key belongs to its address
    m_host = typed.host();
    const bool possible = typed.scheme() == QLatin1String("http") && isPrivate(typed) && !isLoopback(typed);
    m_unencrypted->setEnabled(possible);
    m_unencryptedLabel->setEnabled(possible);
    m_unencryptedLabel->setText(possible ? tr("Send the key unencrypted to %1").arg(typed.host())
                                         : tr("Send the key unencrypted"));
    m_test->setEnabled(provider.has_value());
    m_use->setEnabled(provider.has_value());
}

void ConnectionForm::addressLeft()
{
    if (isInUse() && m_address->text().trimmed() != m_preferences.baseUrl() && typedProvider())
        use();
}

void ConnectionForm::test()
{
    const auto provider = typedProvider();
    if (!provider)
        return;
    const QByteArray typed = Credentials::cleanKey(m_key->text());
    if (!m_key->text().isEmpty() && typed.isEmpty()) {
        m_verdict->say(StatusLine::Kind::Bad, wording::keyUnusable());
        return;
    }
    const bool sameOrigin = isInUse() && m_provider.provider().origin() == provider->origin();
    m_check->test(*provider, !typed.isEmpty() ? typed : sameOrigin ? m_provider.keyForTest() : QByteArray());
}

void ConnectionForm::use()
{
    const auto provider = typedProvider();
    if (!provider)
        return;
    QByteArray key = Credentials::cleanKey(m_key->text());
    if (!m_key->text().isEmpty() && key.isEmpty()) {
        m_verdict->say(StatusLine::Kind::Bad, wording::keyUnusable());
        return;
    }
    // Without a typed key the stored one moves to the chosen place.
    const bool sameOrigin = isInUse() && m_provider.provider().origin() == provider->origin();
    if (key.isEmpty() && sameOrigin && m_provider.keyPlace() != KeyPlace::Environment)
        key = m_provider.keyForTest();
    m_provider.use(m_address->text().trimmed(), key, m_place->place(), m_unencrypted->isChecked(),
                   [self = QPointer(this)](std::expected<void, Error> done) {
                       if (!self)
                           return;
                       if (!done)
                           self->m_verdict->say(StatusLine::Kind::Bad, wording::addressError(done.error()));
                       else
                           self->m_key->clear();
                       self->readControl();
                   });
}

} // namespace proofsheet
