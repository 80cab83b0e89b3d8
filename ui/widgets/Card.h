// SPDX-License-Identifier: GPL-3.0-or-later
// A surface with a thin edge, for things that belong together on the canvas.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
