// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/FirstRunPage.h"

#include "ui/ProviderControl.h"
#include "ui/firstrun/ConnectCard.h"
#include "ui/firstrun/ExampleCard.h"
#include "ui/firstrun/SampleCard.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PathText.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int columnWidth = 656;
constexpr int topMargin = 36;
} // namespace

FirstRunPage::FirstRunPage(ProviderControl &provider, ProviderAccess &access, Preferences &preferences, Theme &theme,
                           QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Display, &Tokens::text, {}, this))
    , m_words(new TextLabel(theme, TextRole::Reading, &Tokens::text2, {}, this))
    , m_connect(new ConnectCard(provider, access, preferences, theme, this))
    , m_samples(new SampleCard(provider, theme, this))
{
    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(space24, topMargin, space24, space24);
    centred->addStretch();
    auto *holder = new QWidget(content);
    holder->setMaximumWidth(columnWidth);
    holder->setMinimumWidth(480);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_words->setWordWrap(true);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_words);
    column->addSpacing(20);
    m_cards = new QWidget(holder);
    auto *cards = new QVBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, space24);
    cards->setSpacing(space12);
    cards->addWidget(m_connect);
    cards->addWidget(m_samples);
    column->addWidget(m_cards);
    column->addWidget(examples());
    column->addStretch();
    centred->addWidget(holder, 100);
    centred->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameStyle(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_connect, &ConnectCard::connected, this, &FirstRunPage::connected);
    connect(m_samples, &SampleCard::connected, this, &FirstRunPage::connected);
    connect(&provider, &ProviderControl::changed, this, &FirstRunPage::readControl);
    readControl();
}

QWidget *FirstRunPage::examples()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space8);
    auto *head = new QHBoxLayout;
    head->setSpacing(space8);
    head->addWidget(new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Or start from a prompt"), holder));
    head->addWidget(new TextLabel(m_theme, TextRole::Body, &Tokens::text2,
                                  tr("A click fills the panel on the left, nothing is sent yet."), holder),
                    1);
    column->addLayout(head);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(space12);
    for (const QString &prompt :
         {tr("Ceramic pour-over on travertine, morning window light, editorial product photo"),
          tr("Two herons over a reed bed, three-ink risograph poster, visible misregistration"),
          tr("Pink concrete stairwell under a deep blue sky, hard noon light, one small figure")}) {
        auto *card = new ExampleCard(m_theme, prompt, holder);
        connect(card, &ExampleCard::clicked, this, [this, prompt] { Q_EMIT exampleChosen(prompt); });
        cards->addWidget(card);
    }
    column->addLayout(cards);
    return holder;
}

void FirstRunPage::readControl()
{
    const ProviderControl::State state = m_provider.state();
    const bool ready = state == ProviderControl::State::Ready || state == ProviderControl::State::Starting;
    m_cards->setVisible(!ready);
    if (!ready) {
        m_title->setText(tr("One prompt, several models, side by side"));
        m_words->setText(
            tr("Proofsheet runs your prompt on every model you tick, shows the price before you press, and "
               "keeps each result as a plain file in a folder of yours."));
    } else {
        m_title->setText(tr("No pictures yet"));
        m_words->setText(
            tr("Write a prompt on the left, tick the models to compare, and press Ctrl+Enter. The pictures "
               "appear here as they arrive, and stay in %1.")
                .arg(pathText(m_provider.libraryFolder())));
    }
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
}

} // namespace proofsheet
