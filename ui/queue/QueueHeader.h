// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of the queue's table, each above the words of its column.
#pragma once

#include "ui/theme/Theme.h"

#include <QHeaderView>

namespace proofsheet {

class QueueHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit QueueHeader(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
