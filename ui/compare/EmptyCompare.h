// SPDX-License-Identifier: GPL-3.0-or-later
// The compare page with fewer than two pictures: two empty frames and how to fill them.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class EmptyCompare : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyCompare(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
