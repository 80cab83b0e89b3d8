// SPDX-License-Identifier: GPL-3.0-or-later
// One segment of a SegmentedControl: plated when chosen, in the trough otherwise. 24 px high.
#pragma once

#include "ui/theme/Theme.h"

#include <QToolButton>

namespace proofsheet {

class SegmentButton final : public QToolButton
{
    Q_OBJECT

public:
    SegmentButton(const Theme &theme, QWidget *parent);

    void setIconName(const QString &name) { m_icon = name; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const { return toolButtonStyle() == Qt::ToolButtonIconOnly ? QString() : text(); }

    const Theme &m_theme;
    QString m_icon;
};

} // namespace proofsheet
