// SPDX-License-Identifier: GPL-3.0-or-later
// An icon of 16 px that is no control and follows the theme.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, const QString &name, Tokens::Role colour, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    Tokens::Role m_colour;
};

} // namespace proofsheet
