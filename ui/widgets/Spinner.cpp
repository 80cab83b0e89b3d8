// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Spinner.h"

#include <QPainter>

namespace proofsheet {

Spinner::Spinner(Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size, size);
    setAccessibleName(tr("Working"));
    connect(&theme.spinner(), &SpinnerBeat::beat, this, qOverload<>(&Spinner::update));
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_theme.spinner().paint(painter, rect(), m_theme.current());
}

void Spinner::showEvent(QShowEvent *)
{
    m_theme.spinner().want(this, true);
}

void Spinner::hideEvent(QHideEvent *)
{
    m_theme.spinner().want(this, false);
}

} // namespace proofsheet
