// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt to start from, as a button. A press fills the panel; nothing is sent.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class ExampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    ExampleCard(const Theme &theme, const QString &prompt, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
