// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProgressLine.h"

#include <QPainter>
#include <algorithm>

namespace proofsheet {

namespace {

constexpr QSize lineSize{120, 2}; // px

} // namespace

ProgressLine::ProgressLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(lineSize);
}

void ProgressLine::setProgress(double progress)
{
    m_progress = std::clamp(progress, 0.0, 1.0);
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->border);
    painter.fillRect(QRectF(0, 0, width() * m_progress, height()), m_theme->text);
}

} // namespace proofsheet
