// SPDX-License-Identifier: GPL-3.0-or-later
// Zoom as buttons: out, how far it is, in, fit and 100 %. Shows what it is told.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace proofsheet {

class TextLabel;

class ZoomControls : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomControls(const Theme &theme, QWidget *parent = nullptr);

    void setZoom(bool isFit, double percent); // percent: device pixels for a hundred of the picture

Q_SIGNALS:
    void stepped(int direction); // -1 out, +1 in
    void fitRequested();
    void fullRequested(); // 100 %

private:
    QPushButton *word(const QString &text, const QString &tip);

    TextLabel *m_value;
};

} // namespace proofsheet
