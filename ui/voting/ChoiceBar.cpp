// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/ChoiceBar.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace proofsheet {

ChoiceBar::ChoiceBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(new TextLabel(theme, TextRole::Body, &Tokens::text2, {}, this))
    , m_takeBack(new QPushButton(theme.icon(QStringLiteral("undo")), u' ' + tr("Take back this vote"),
                                 this)) // a space more between them
{
    setFixedHeight(metrics::toolStrip);
    m_takeBack->setIconSize({metrics::iconSmall, metrics::iconSmall});
    m_takeBack->setAccessibleName(tr("Take back this vote"));
    m_takeBack->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::space16, 0, metrics::space12, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, &ChoiceBar::takeBackChosen);
}

void ChoiceBar::showVerdict(const std::optional<Verdict> &verdict)
{
    setVisible(verdict.has_value());
    if (!verdict)
        return;
    switch (*verdict) {
    case Verdict::First:
        m_words->setText(tr("You chose A."));
        break;
    case Verdict::Second:
        m_words->setText(tr("You chose B."));
        break;
    case Verdict::Tie:
        m_words->setText(tr("You called it a tie."));
        break;
    case Verdict::Neither:
        m_words->setText(tr("You found neither good."));
        break;
    }
}

void ChoiceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme->seam);
}

} // namespace proofsheet
