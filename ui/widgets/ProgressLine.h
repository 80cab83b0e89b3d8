// SPDX-License-Identifier: GPL-3.0-or-later
// How far something is, as a thin line. 120 x 2 px.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const Theme &theme, QWidget *parent = nullptr);

    void setProgress(double progress); // 0 to 1

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_progress = 0;
};

} // namespace proofsheet
