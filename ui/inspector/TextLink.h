// SPDX-License-Identifier: GPL-3.0-or-later
// A word to press, in the colour of links, in line with the text above it.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class TextLink : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TextLink(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
