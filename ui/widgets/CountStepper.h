// SPDX-License-Identifier: GPL-3.0-or-later
// A small number between a minus and a plus. The number can be typed; arrows and wheel step it.
#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

class QSpinBox;
class QToolButton;

namespace proofsheet {

class CountStepper : public QFrame
{
    Q_OBJECT

public:
    CountStepper(const Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    int value() const;
    void setValue(int value); // no signal
    void setRange(int least, int most);

Q_SIGNALS:
    void chosen(int value); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    QToolButton *m_less;
    QSpinBox *m_number;
    QToolButton *m_more;
};

} // namespace proofsheet
