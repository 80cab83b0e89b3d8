// SPDX-License-Identifier: GPL-3.0-or-later
// Whether something was paid for, in words on a tint. The words come from wording.
#pragma once

#include "core/Error.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ChargeBadge : public QWidget
{
    Q_OBJECT

public:
    explicit ChargeBadge(const Theme &theme, QWidget *parent = nullptr);

    void setCharge(Charged charged, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For painters: returns the width used. 20 px high.
    static int paint(QPainter &painter, const QPointF &topLeft, Charged charged, const QString &words,
                     const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Charged m_charged = Charged::No;
    QString m_words;
};

} // namespace proofsheet
