// SPDX-License-Identifier: GPL-3.0-or-later
// A line of one device px between two groups.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(const Theme &theme, QWidget *parent = nullptr, Qt::Orientation orientation = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
