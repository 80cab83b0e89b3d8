// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ProvidersPage.h"

#include "settings/Preferences.h"
#include "ui/ProviderControl.h"
#include "ui/settings/ConnectionForm.h"
#include "ui/settings/FormRow.h"
#include "ui/settings/ModelsRow.h"
#include "ui/settings/ProfileButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CountStepper.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ErrorWording.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int profilesWidth = 232;
constexpr int labelWidth = 112;
} // namespace

ProvidersPage::ProvidersPage(const SettingsScope &scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(profileColumn());
    columns->addWidget(new Hairline(scope.theme, this, Qt::Vertical));
    columns->addWidget(formColumn(), 1);
    connect(&scope.provider, &ProviderControl::changed, this, &ProvidersPage::readControl);
    readControl();
}

QWidget *ProvidersPage::profileColumn()
{
    auto *column = new QWidget(this);
    column->setFixedWidth(profilesWidth);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(space8, space12, space8, space12);
    rows->setSpacing(2);
    auto *title = new TextLabel(m_scope.theme, TextRole::Strong, &Tokens::text, tr("Providers"), column);
    title->setContentsMargins(10, 0, 0, 0);
    title->setFixedHeight(28);
    rows->addWidget(title);
    m_fastRouter = new ProfileButton(m_scope.theme, QStringLiteral("cloud"), tr("FastRouter"), column);
    m_samples = new ProfileButton(m_scope.theme, QStringLiteral("image"), tr("Sample pictures"), column);
    m_samples->setHost(tr("built in, no network"));
    m_samples->setStanding(tr("Always works, costs nothing"), QStringLiteral("check"), &Tokens::text2);
    auto *group = new QButtonGroup(column);
    group->addButton(m_fastRouter);
    group->addButton(m_samples);
    rows->addWidget(m_fastRouter);
    rows->addWidget(m_samples);
    rows->addStretch();
    auto *note = new TextLabel(m_scope.theme, TextRole::Caption, &Tokens::text3,
                               tr("Pictures keep the name of the provider that made them."), column);
    note->setWordWrap(true);
    note->setContentsMargins(10, 0, 10, 0);
    rows->addWidget(note);
    connect(group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *chosen) {
        m_touched = true;
        select(chosen == m_samples);
    });
    return column;
}

QWidget *ProvidersPage::formColumn()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameStyle(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, space16, 20, space16);
    column->setSpacing(space12);
    m_connection = new ConnectionForm(m_scope.provider, m_scope.access, m_scope.preferences, m_scope.theme, content);
    m_sampleForm = sampleForm();
    column->addWidget(m_connection);
    column->addWidget(m_sampleForm);
    column->addWidget(new Hairline(m_scope.theme, content));

    auto *slotStepper = new CountStepper(m_scope.theme, tr("Requests at once"), content);
    slotStepper->setRange(1, 6);
    slotStepper->setValue(m_scope.preferences.slotCount());
    connect(slotStepper, &CountStepper::chosen, this, [this](int count) { m_scope.preferences.setSlotCount(count); });
    auto *atOnce = formRow(m_scope.theme, tr("At once"), slotStepper, labelWidth, content);
    atOnce->setStretch(1, 0);
    atOnce->addWidget(new TextLabel(m_scope.theme, TextRole::Body, &Tokens::text2,
                                    tr("requests, the rest wait in the queue"), content),
                      1);
    column->addLayout(atOnce);
    auto *models = new ModelsRow(m_scope.provider, m_scope.access, m_scope.catalog, m_scope.theme, content);
    connect(models, &ModelsRow::modelsChanged, this, &ProvidersPage::modelsChanged);
    column->addLayout(formRow(m_scope.theme, tr("Models"), models, labelWidth, content));
    column->addStretch();
    scroll->setWidget(content);
    return scroll;
}

QWidget *ProvidersPage::sampleForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space12);
    column->addWidget(new TextLabel(m_scope.theme, TextRole::Strong, &Tokens::text, tr("Sample pictures"), form));
    auto *words = new TextLabel(m_scope.theme, TextRole::Body, &Tokens::text2,
                                tr("A built-in provider draws pictures and marks each one “Sample”. Everything can be "
                                   "tried with it: no key, no network, no cost."),
                                form);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    m_useSamples = new QPushButton(tr("Use sample pictures"), form);
    row->addWidget(m_useSamples);
    row->addStretch();
    column->addLayout(row);
    m_sampleState = new StatusLine(m_scope.theme, form);
    column->addWidget(m_sampleState);
    connect(m_useSamples, &QPushButton::clicked, this, &ProvidersPage::useSamples);
    return form;
}

void ProvidersPage::useSamples()
{
    m_sampleState->say(StatusLine::Kind::Working, tr("Starting the sample provider"));
    m_scope.provider.useSamples([self = QPointer(this)](std::expected<void, Error> done) {
        if (!self)
            return;
        if (done)
            self->m_sampleState->say(StatusLine::Kind::Good, tr("In use."));
        else
            self->m_sampleState->say(StatusLine::Kind::Bad, wording::sentence(done.error()));
        self->readControl();
    });
}

void ProvidersPage::readControl()
{
    const ProviderControl &control = m_scope.provider;
    const bool chosen = control.state() != ProviderControl::State::None;
    const bool samples = chosen && control.provider().isSample();
    m_fastRouter->setInUse(chosen && !samples);
    m_samples->setInUse(samples);
    m_useSamples->setVisible(!samples);
    m_fastRouter->setHost(samples || !chosen ? QUrl(m_scope.preferences.baseUrl()).host()
                                             : control.provider().base.host());
    if (!chosen || samples)
        m_fastRouter->setStanding(tr("Not in use"), QStringLiteral("minus"), &Tokens::text2);
    else if (control.keyPlace() != KeyPlace::None)
        m_fastRouter->setStanding(tr("Key stored"), QStringLiteral("key"), &Tokens::text2);
    else if (control.state() == ProviderControl::State::NoKey)
        m_fastRouter->setStanding(tr("No key"), QStringLiteral("error"), &Tokens::danger);
    else
        m_fastRouter->setStanding(tr("No key needed"), QStringLiteral("lock"), &Tokens::text2);
    if (!m_touched)
        select(samples);
}

void ProvidersPage::select(bool samples)
{
    (samples ? m_samples : m_fastRouter)->setChecked(true);
    m_connection->setVisible(!samples);
    m_sampleForm->setVisible(samples);
}

} // namespace proofsheet
