// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of the scoreboard's tables: quiet, over two lines where they need them.
#pragma once

#include "ui/theme/Theme.h"

#include <QHeaderView>

namespace proofsheet {

class ScoreHeader : public QHeaderView
{
    Q_OBJECT

public:
    ScoreHeader(const Theme &theme, int height, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
