// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CountStepper.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSpinBox>
#include <QToolButton>

namespace proofsheet {

using namespace metrics;

CountStepper::CountStepper(const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_less(new QToolButton(this))
    , m_number(new QSpinBox(this))
    , m_more(new QToolButton(this))
{
    setFixedSize(88, controlHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    const auto button = [&](QToolButton *made, const QString &icon, const QString &name, int step) {
        made->setIcon(m_theme.icon(icon));
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setFixedSize(28, compactHeight);
        made->setAutoRepeat(true);
        made->setFocusPolicy(Qt::NoFocus); // the number's own arrow keys do the same
        connect(made, &QToolButton::clicked, this, [this, step] { m_number->stepBy(step); });
    };
    button(m_less, QStringLiteral("minus"), tr("One less"), -1);
    button(m_more, QStringLiteral("plus"), tr("One more"), 1);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setFrame(false);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setAccessibleName(accessibleName);
    m_number->setFont(m_theme.font(TextRole::Medium));
    m_number->setRange(1, 10);
    m_number->setFixedHeight(compactHeight);
    row->addWidget(m_less);
    row->addWidget(m_number, 1);
    row->addWidget(m_more);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int value) {
        refresh();
        Q_EMIT chosen(value);
    });
    refresh();
}

int CountStepper::value() const
{
    return m_number->value();
}

void CountStepper::setValue(int value)
{
    const QSignalBlocker quiet(m_number);
    m_number->setValue(value);
    refresh();
}

void CountStepper::setRange(int least, int most)
{
    const QSignalBlocker quiet(m_number);
    m_number->setRange(least, most);
    refresh();
}

void CountStepper::refresh()
{
    m_less->setEnabled(value() > m_number->minimum());
    m_more->setEnabled(value() < m_number->maximum());
}

void CountStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme->trough, {}, radiusControl);
    if (m_number->hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintInnerRing(painter, rect(), m_theme->focus, radiusControl);
}

} // namespace proofsheet
