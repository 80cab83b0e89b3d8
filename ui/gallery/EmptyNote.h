// SPDX-License-Identifier: GPL-3.0-or-later
// What the gallery says when it has nothing to show: one sentence, and a button where there is something to do.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace proofsheet {

class EmptyNote : public QWidget
{
    Q_OBJECT

public:
    EmptyNote(const Theme &theme, QWidget *parent);

    void say(const QString &sentence, const QString &buttonText = {}); // an empty sentence hides it
    void place();                                                      // after the parent was resized

Q_SIGNALS:
    void pressed();

private:
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace proofsheet
