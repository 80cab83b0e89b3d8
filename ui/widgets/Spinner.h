// SPDX-License-Identifier: GPL-3.0-or-later
// Something is under way. Turns only while it is seen.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class Spinner : public QWidget
{
    Q_OBJECT

public:
    Spinner(Theme &theme, int size, QWidget *parent = nullptr); // size: px a side

    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Theme &m_theme;
    int m_size;
};

} // namespace proofsheet
