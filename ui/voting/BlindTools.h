// SPDX-License-Identifier: GPL-3.0-or-later
// The strip above a blind vote: while voting how far it is, the prompt and the ways out; after the reveal the pair
// browser's steps. 44 px.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace proofsheet {

class ElidedLabel;
class ProgressLine;

class BlindTools : public QWidget
{
    Q_OBJECT

public:
    explicit BlindTools(const Theme &theme, QWidget *parent = nullptr);

    // pair: from 1. prompt: what both pictures were made of; empty: not shown.
    void showVoting(int pair, int pairs, const QString &prompt);
    struct Revealed
    {
        QString title;
        QString summary; // "12 pairs, 6 min 40 s"; may be empty
        int pair = 0;    // from 1; 0: there is none
        int pairs = 0;
        int moreToCome = 0; // pairs of the next sitting; 0: none
    };
    void showRevealed(const Revealed &revealed);
    bool isLinked() const;

Q_SIGNALS:
    void linkedChanged(bool linked);
    void revealChosen();
    void leaveChosen();
    void stepChosen(int direction); // -1, +1
    void moreChosen();
    void doneChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeVoting();
    QWidget *makeRevealed();
    void closeUp();

    const Theme &m_theme;
    QStackedLayout *m_faces;
    QLabel *m_place;
    ProgressLine *m_progress;
    QWidget *m_promptRule;
    ElidedLabel *m_prompt;
    QPushButton *m_linked;
    QPushButton *m_reveal;
    QLabel *m_title;
    QLabel *m_summary;
    QWidget *m_summaryRule;
    QToolButton *m_back;
    QToolButton *m_on;
    QLabel *m_pair;
    QPushButton *m_more;
    QString m_moreText;
};

} // namespace proofsheet
