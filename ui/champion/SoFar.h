// SPDX-License-Identifier: GPL-3.0-or-later
// "So far": how many steps and how long, the steps themselves, and that nothing of it is lost by leaving.
#pragma once

#include "ui/champion/StepList.h"

namespace proofsheet {

class TextLabel;

class SoFar : public QWidget
{
    Q_OBJECT

public:
    explicit SoFar(const Theme &theme, QWidget *parent = nullptr);

    // lines and done: as StepList::setLines. words: "3 steps, 1 min 10 s".
    void setSteps(const QList<StepList::Line> &lines, int done, const QString &words);
    void setTrouble(const QString &sentence); // in place of the note; empty: none

Q_SIGNALS:
    void stepChosen(int step);

private:
    StepList *m_list;
    TextLabel *m_words;
    TextLabel *m_note;
};

} // namespace proofsheet
