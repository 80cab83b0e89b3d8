// SPDX-License-Identifier: GPL-3.0-or-later
// A key or chord in a thin frame: "Ctrl+Enter".
#pragma once

#include "ui/theme/Theme.h"

#include <QKeySequence>
#include <QWidget>

namespace proofsheet {

class KeyHint : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const Theme &theme, const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace proofsheet
