// SPDX-License-Identifier: GPL-3.0-or-later
// The row under a blind pair: which is better, and what else can be said. Names nothing but A and B.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class KeyedButton;

class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(const Theme &theme, QWidget *parent = nullptr);

    void setVotable(bool votable);   // a pair is shown
    void setUndoable(bool undoable); // a vote or a skip can be taken back

Q_SIGNALS:
    void firstChosen();
    void secondChosen();
    void tieChosen();
    void neitherChosen();
    void skipChosen();
    void undoChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_question;
    QList<KeyedButton *> m_verdicts; // all but undo
    KeyedButton *m_undo;
};

} // namespace proofsheet
