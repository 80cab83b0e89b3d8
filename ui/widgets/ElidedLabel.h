// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that ends in an ellipsis where there is no room, with the whole text as its tooltip then.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    ElidedLabel(const Theme &theme, TextRole role, Tokens::Role colour, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    void setColour(Tokens::Role colour);
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    TextRole m_role;
    Tokens::Role m_colour;
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace proofsheet
