// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/RoundVerdicts.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/KeyedButton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace proofsheet {

using namespace metrics;

RoundVerdicts::RoundVerdicts(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new ElidedLabel(theme, TextRole::Body, &Tokens::text3, this))
    , m_champion(new KeyedButton(theme, KeyedButton::Fill::Raised, QStringLiteral("champion"), tr("Keep the champion"),
                                 {tr("K")}, this))
    , m_challenger(new KeyedButton(theme, KeyedButton::Fill::Raised, QStringLiteral("swap"), tr("Challenger wins"),
                                   {tr("Tab"), tr("K")}, this))
    , m_skip(new KeyedButton(theme, KeyedButton::Fill::Quiet, {}, tr("Next, no verdict"), {tr("Right")}, this))
{
    setFixedHeight(barHeight);
    setAccessibleName(tr("Verdict"));
    const int width = std::max(m_champion->sizeHint().width(), m_challenger->sizeHint().width());
    m_champion->setFixedWidth(width);
    m_challenger->setFixedWidth(width);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space16, 0, space8, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_champion);
    layout->addWidget(m_challenger);
    auto *right = new QHBoxLayout;
    right->addStretch();
    right->addWidget(m_skip);
    layout->addLayout(right, 1);
    connect(m_champion, &QAbstractButton::clicked, this, &RoundVerdicts::championKept);
    connect(m_challenger, &QAbstractButton::clicked, this, &RoundVerdicts::challengerWon);
    connect(m_skip, &QAbstractButton::clicked, this, &RoundVerdicts::skipped);
}

void RoundVerdicts::setSource(const QString &words)
{
    m_source = words;
    refresh();
}

void RoundVerdicts::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    refresh();
}

void RoundVerdicts::refresh()
{
    m_words->setText(m_trouble.isEmpty() ? m_source : m_trouble);
    m_words->setColour(m_trouble.isEmpty() ? &Tokens::text3 : &Tokens::warning);
}

void RoundVerdicts::setReady(bool ready)
{
    for (KeyedButton *button : {m_champion, m_challenger, m_skip})
        button->setEnabled(ready);
}

void RoundVerdicts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme->seam);
}

} // namespace proofsheet
