// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict on a pair, as buttons that say their keys; at the left what the round is of, or that it is not saved.
// 56 px high.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ElidedLabel;
class KeyedButton;

class RoundVerdicts : public QWidget
{
    Q_OBJECT

public:
    static constexpr int barHeight = 56;

    explicit RoundVerdicts(const Theme &theme, QWidget *parent = nullptr);

    void setSource(const QString &words);
    void setTrouble(const QString &sentence); // from wording, in the place of the source; empty: none
    void setReady(bool ready);                // false: the pair is not on the screen yet, nothing can be said of it

Q_SIGNALS:
    void championKept();
    void challengerWon();
    void skipped();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    ElidedLabel *m_words;
    KeyedButton *m_champion;
    KeyedButton *m_challenger;
    KeyedButton *m_skip;
    QString m_source;
    QString m_trouble;
};

} // namespace proofsheet
