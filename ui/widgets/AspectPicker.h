// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the pictures: five drawn shapes and Custom. 52 px high. Arrow keys move, as in a radio group.
#pragma once

#include "core/Wish.h"
#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace proofsheet {

class AspectPicker : public QWidget
{
    Q_OBJECT

public:
    explicit AspectPicker(const Theme &theme, QWidget *parent = nullptr);

    // Nothing: Custom is chosen.
    std::optional<Shape> shape() const;
    void setShape(std::optional<Shape> shape); // no signal

Q_SIGNALS:
    void chosen(std::optional<proofsheet::Shape> shape); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<QAbstractButton *> m_buttons; // in the order of Shape, then Custom
    QButtonGroup *m_group;
};

} // namespace proofsheet
