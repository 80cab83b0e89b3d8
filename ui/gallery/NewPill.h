// SPDX-License-Identifier: GPL-3.0-or-later
// "8 new, show": pictures have arrived where the view does not show them. Stands at the bottom centre of its parent.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class NewPill : public QAbstractButton
{
    Q_OBJECT

public:
    NewPill(const Theme &theme, QWidget *parent);

    void setCount(int count); // 0 hides it
    void place();             // after the parent was resized

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
