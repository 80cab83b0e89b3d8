// SPDX-License-Identifier: GPL-3.0-or-later
// The one accent-filled button of an area, 32 px, with its key at the right end.
#pragma once

#include "ui/theme/Theme.h"

#include <QPushButton>

namespace proofsheet {

class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    // keyHint: "Ctrl+Enter", or empty.
    PrimaryButton(const Theme &theme, const QString &text, const QString &keyHint = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_keyHint;
};

} // namespace proofsheet
