// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/Foot.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/PrimaryButton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace proofsheet {

using namespace metrics;

Foot::Foot(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heavy(new ElidedLabel(theme, TextRole::Strong, &Tokens::text, this))
    , m_rest(new ElidedLabel(theme, TextRole::Body, &Tokens::text2, this))
    , m_generate(new PrimaryButton(theme, tr("Generate"),
                                   QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText), this))
    , m_below(new ElidedLabel(theme, TextRole::Caption, &Tokens::text3, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dockPadding, 11, dockPadding, 10);
    column->setSpacing(space8);
    auto *line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_heavy);
    line->addWidget(m_rest, 1);
    m_heavy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addLayout(line);
    column->addWidget(m_generate);
    column->addWidget(m_below);
    m_generate->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_generate, &PrimaryButton::clicked, this, &Foot::pressed);
}

void Foot::sayPlan(const QString &heavy, const QString &rest, const QString &below, const QStringList &details)
{
    m_heavy->setText(heavy);
    m_heavy->setVisible(true);
    m_rest->setText(rest.isEmpty() ? QString() : QString(QStringLiteral(" · ") + rest));
    m_below->setText(below);
    setToolTip(plainToolTip(details.join(u'\n')));
    m_generate->setEnabled(true);
    m_generate->setAccessibleDescription(summary());
}

void Foot::sayReason(const QString &reason)
{
    m_heavy->setText({});
    m_heavy->setVisible(false);
    m_rest->setText(reason);
    m_below->setText({});
    setToolTip({});
    m_generate->setEnabled(false);
    m_generate->setAccessibleDescription(reason);
}

void Foot::setOffline(bool offline)
{
    m_generate->setText(offline ? tr("Generate when online") : tr("Generate"));
}

void Foot::setShort(bool isShort)
{
    layout()->setContentsMargins(dockPadding, isShort ? space8 : 11, dockPadding, isShort ? 6 : 10);
    layout()->setSpacing(isShort ? 6 : space8);
}

bool Foot::canPress() const
{
    return m_generate->isEnabled();
}

QString Foot::summary() const
{
    return m_heavy->text() + m_rest->text();
}

void Foot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_theme->border);
}

} // namespace proofsheet
