// SPDX-License-Identifier: GPL-3.0-or-later
// The row under a revealed pair: what was chosen, and the way to take it back. 44 px.
#pragma once

#include "judging/Vote.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace proofsheet {

class TextLabel;

class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(const Theme &theme, QWidget *parent = nullptr);

    void showVerdict(const std::optional<Verdict> &verdict); // none: there is no vote

Q_SIGNALS:
    void takeBackChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLabel *m_words;
    QPushButton *m_takeBack;
};

} // namespace proofsheet
