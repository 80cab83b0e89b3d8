// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/RoundOffer.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

RoundOffer::RoundOffer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new TextLabel(theme, TextRole::Reading, &Tokens::text, {}, this))
    , m_take(new PrimaryButton(theme, tr("Take it up"), tr("Enter"), this))
    , m_anew(new QPushButton(tr("Start anew"), this))
{
    setAccessibleName(tr("A round that was left"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_take->setAutoDefault(true); // Enter, not only Space
    m_anew->setAutoDefault(true);
    m_anew->setFixedHeight(primaryHeight);
    m_anew->setToolTip(tr("The round that was left is closed"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space8);
    buttons->addStretch();
    buttons->addWidget(m_take);
    buttons->addWidget(m_anew);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space24);
    layout->setSpacing(space16);
    layout->addStretch(2);
    layout->addWidget(m_sentence);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setFocusProxy(m_take);
    connect(m_take, &QPushButton::clicked, this, &RoundOffer::taken);
    connect(m_anew, &QPushButton::clicked, this, &RoundOffer::declined);
}

void RoundOffer::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void RoundOffer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
}

} // namespace proofsheet
