// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture is in this round, said on its corner: an icon, a word, and an aside. Never takes the mouse.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class PaneBadge : public QWidget
{
    Q_OBJECT

public:
    PaneBadge(const Theme &theme, QWidget *parent);

    // Sizes itself. aside: fainter, behind the word; may be empty.
    void say(const QString &icon, const QString &word, const QString &aside);
    QString word() const { return m_word; }
    QString aside() const { return m_aside; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    QString m_word;
    QString m_aside;
};

} // namespace proofsheet
