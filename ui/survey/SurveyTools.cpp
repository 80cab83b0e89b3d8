// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey/SurveyTools.h"

#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BackdropPicker.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/KeyedButton.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TextLabel.h"
#include "wording/SurveyWording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int labelsFrom = 820; // px of this row

} // namespace

SurveyTools::SurveyTools(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new ElidedLabel(theme, TextRole::Body, &Tokens::text2, this))
    , m_backdrops(new BackdropPicker(theme, this))
    , m_close(new KeyedButton(theme, KeyedButton::Fill::Quiet, QStringLiteral("survey"), tr("Close the gaps"),
                              {QStringLiteral("N")}, this))
    , m_captions(makeButton(QStringLiteral("info"), tr("Captions")))
    , m_compare(makeButton(QStringLiteral("compare"), {}))
    , m_pick(makeButton(QStringLiteral("flag"), {}))
{
    setFixedHeight(metrics::toolStrip);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space16, 0, metrics::space12, 0);
    layout->setSpacing(metrics::space8);
    layout->addWidget(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Survey"), this));
    layout->addWidget(m_count);
    m_count->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    const auto rule = [&] {
        auto *line = new Hairline(theme, this, Qt::Vertical);
        line->setFixedHeight(metrics::space16);
        layout->addWidget(line);
    };
    rule();
    layout->addWidget(m_backdrops);
    rule();
    layout->addWidget(m_close);
    layout->addStretch();
    for (QToolButton *button : {m_captions, m_compare, m_pick})
        layout->addWidget(button);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_captions->setCheckable(true);
    m_captions->setToolTip(tr("Captions (Shift+I)"));
    connect(m_backdrops, &BackdropPicker::chosen, this, &SurveyTools::backdropChosen);
    connect(m_close, &QAbstractButton::clicked, this, &SurveyTools::closeGapsPressed);
    connect(m_captions, &QToolButton::clicked, this, &SurveyTools::captionsPressed);
    connect(m_compare, &QToolButton::clicked, this, &SurveyTools::comparePressed);
    connect(m_pick, &QToolButton::clicked, this, &SurveyTools::pickPressed);
}

QToolButton *SurveyTools::makeButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setFixedHeight(metrics::controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(m_theme.icon(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

void SurveyTools::setCount(const QString &text, const QString &aside)
{
    m_count->setText(aside.isEmpty() ? text : QString(text + QStringLiteral(" · ") + aside));
}

void SurveyTools::setBackdrop(Backdrop backdrop)
{
    m_backdrops->setCurrent(backdrop);
}

void SurveyTools::setCaptions(bool shown)
{
    m_captions->setChecked(shown);
}

void SurveyTools::setGaps(bool any)
{
    m_close->setEnabled(any);
}

void SurveyTools::setLeft(int left, const QString &whyNotCompared)
{
    m_compare->setText(wording::compareThe(left));
    m_compare->setEnabled(whyNotCompared.isEmpty());
    m_compare->setToolTip(plainToolTip(whyNotCompared.isEmpty() ? tr("Compare what is left (C)") : whyNotCompared));
    m_compare->setAccessibleName(m_compare->text());
    m_compare->setAccessibleDescription(whyNotCompared);
    m_pick->setText(wording::pickThe(left));
    m_pick->setEnabled(left > 0);
    m_pick->setToolTip(tr("Flag what is left as picked"));
    m_pick->setAccessibleName(m_pick->text());
}

void SurveyTools::resizeEvent(QResizeEvent *event)
{
    const bool labels = width() >= labelsFrom;
    m_captions->setToolButtonStyle(labels ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    QWidget::resizeEvent(event);
}

void SurveyTools::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.setPen(QPen(m_theme->seam, 0));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace proofsheet
