// SPDX-License-Identifier: GPL-3.0-or-later
// A text field with a magnifying glass, and a cross when there is something in it. Escape empties it.
#pragma once

#include "ui/theme/Theme.h"

#include <QLineEdit>

namespace proofsheet {

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Theme &theme, const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
