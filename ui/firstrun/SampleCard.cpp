// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/SampleCard.h"

#include "ui/ProviderControl.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ErrorWording.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

SampleCard::SampleCard(ProviderControl &provider, Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_provider(provider)
    , m_open(new QPushButton(tr("Open samples"), this))
    , m_state(new StatusLine(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space16, space16, space16, space16);
    row->setSpacing(space16);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(
        new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Try with sample pictures, no key needed"), this));
    auto *text =
        new TextLabel(theme, TextRole::Body, &Tokens::text2,
                      tr("A built-in provider draws a picture for every prompt and model, each marked “Sample”. "
                         "Nothing leaves this computer, nothing is charged."),
                      this);
    text->setWordWrap(true);
    words->addWidget(text);
    words->addWidget(m_state);
    row->addLayout(words, 1);
    row->addWidget(m_open, 0, Qt::AlignVCenter);
    connect(m_open, &QPushButton::clicked, this, &SampleCard::open);
}

void SampleCard::open()
{
    m_open->setEnabled(false);
    m_state->say(StatusLine::Kind::Working, tr("Starting the sample provider"));
    m_provider.useSamples([self = QPointer(this)](std::expected<void, Error> done) {
        if (!self)
            return;
        self->m_open->setEnabled(true);
        if (done) {
            self->m_state->say(StatusLine::Kind::None);
            Q_EMIT self->connected();
        } else {
            self->m_state->say(StatusLine::Kind::Bad, wording::sentence(done.error()));
        }
    });
}

} // namespace proofsheet
