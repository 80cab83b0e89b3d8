// SPDX-License-Identifier: GPL-3.0-or-later
// An API key: dots, with the last four characters in sight so that a person knows which one it is.
#pragma once

#include "ui/theme/Theme.h"

#include <QLineEdit>

namespace proofsheet {

class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(const Theme &theme, QWidget *parent = nullptr);

    // The end of the key that is stored; shown while nothing is typed. Empty: none is stored.
    void setStoredEnding(const QString &ending);
    void paste(); // takes the clipboard's text in place of what is there

    void addToMenu(QAction *action) { m_extra += action; } // shown above the usual entries of its context menu

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString ending() const;
    void refresh();

    const Theme &m_theme;
    QString m_storedEnding;
    QList<QAction *> m_extra;
};

} // namespace proofsheet
