// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ZoomControls.h"

#include "ui/inspector/IconButton.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <cmath>

namespace proofsheet {

using namespace metrics;

ZoomControls::ZoomControls(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_value(new TextLabel(theme, TextRole::Medium, &Tokens::text, {}, this))
{
    setAccessibleName(tr("Zoom"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // As wide as the widest it can show: what stands beside it must not move while it is zoomed.
    m_value->setFixedWidth(m_value->fontMetrics().horizontalAdvance(tr("%1 %").arg(8888)));
    m_value->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space4);
    auto *out = makeIconButton(theme, QStringLiteral("minus"), tr("Zoom out (wheel)"), controlHeight, this);
    auto *in = makeIconButton(theme, QStringLiteral("plus"), tr("Zoom in (wheel)"), controlHeight, this);
    for (QToolButton *button : {out, in})
        button->setAutoRepeat(true);
    row->addWidget(out);
    row->addWidget(m_value);
    row->addWidget(in);
    QPushButton *fit = word(tr("Fit"), tr("Fit (Ctrl+0)"));
    QPushButton *full = word(tr("100 %"), tr("One pixel of the picture on one of the screen (Ctrl+1)"));
    row->addWidget(fit);
    row->addWidget(full);
    connect(out, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(in, &QToolButton::clicked, this, [this] { Q_EMIT stepped(+1); });
    connect(fit, &QPushButton::clicked, this, &ZoomControls::fitRequested);
    connect(full, &QPushButton::clicked, this, &ZoomControls::fullRequested);
    setZoom(true, 100);
}

QPushButton *ZoomControls::word(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    setLook(button, Look::Quiet);
    button->setToolTip(plainToolTip(tip));
    button->setFixedHeight(controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ZoomControls::setZoom(bool isFit, double percent)
{
    m_value->setText(isFit ? tr("Fit") : tr("%1 %").arg(std::lround(percent)));
}

} // namespace proofsheet
