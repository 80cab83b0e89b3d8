// SPDX-License-Identifier: GPL-3.0-or-later
// A link that opens a page outside: accent text with an arrow.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QUrl>

namespace proofsheet {

class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    LinkButton(const Theme &theme, const QString &text, const QUrl &target, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace proofsheet
