// SPDX-License-Identifier: GPL-3.0-or-later
// Asks, where a round of the same pictures was left before: take it up, or start anew.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace proofsheet {

class PrimaryButton;
class TextLabel;

class RoundOffer : public QWidget
{
    Q_OBJECT

public:
    explicit RoundOffer(const Theme &theme, QWidget *parent = nullptr);

    void setSentence(const QString &sentence); // from wording

Q_SIGNALS:
    void taken();    // up again
    void declined(); // anew

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLabel *m_sentence;
    PrimaryButton *m_take;
    QPushButton *m_anew;
};

} // namespace proofsheet
