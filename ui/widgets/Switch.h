// SPDX-License-Identifier: GPL-3.0-or-later
// On or off, 28 × 16 px. Acts at once, where a check box would be confirmed.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    Switch(const Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
