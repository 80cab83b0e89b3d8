// SPDX-License-Identifier: GPL-3.0-or-later
// An exact size: width × height in px, checked while it is typed.
#pragma once

#include "ui/theme/Theme.h"

#include <QSize>
#include <QWidget>

class QSpinBox;

namespace proofsheet {

class TextLabel;

class CustomSize : public QWidget
{
    Q_OBJECT

public:
    explicit CustomSize(const Theme &theme, QWidget *parent = nullptr);

    QSize size() const;
    void setSize(QSize size);                 // no signal
    void setTrouble(const QString &sentence); // why the size cannot be sent; empty: it can

Q_SIGNALS:
    void chosen(QSize size); // by a person

private:
    QSpinBox *m_width;
    QSpinBox *m_height;
    TextLabel *m_trouble;
};

} // namespace proofsheet
