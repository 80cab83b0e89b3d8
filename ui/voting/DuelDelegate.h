// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of "Between models".
#pragma once

#include "ui/theme/Theme.h"

#include <QStyledItemDelegate>

namespace proofsheet {

class DuelDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 26; // px

    explicit DuelDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
