// SPDX-License-Identifier: GPL-3.0-or-later
// A running clock, "0:24", with digits that do not jump. Shows what it is told; it has no timer.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ElapsedLabel : public QWidget
{
    Q_OBJECT

public:
    ElapsedLabel(const Theme &theme, TextRole role, QWidget *parent = nullptr);

    void setText(const QString &text); // from wording
    QString text() const { return m_text; }
    void setLate(bool late); // in the warning colour: longer than usual

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextRole m_role;
    QString m_text;
    bool m_late = false;
};

} // namespace proofsheet
