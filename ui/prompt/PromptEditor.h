// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt: plain text in lines of 20 px, with its counter in the corner. Enter is a new line; Ctrl+Enter generates.
#pragma once

#include "core/Remedies.h"
#include "ui/theme/Theme.h"

#include <QTextEdit>

namespace proofsheet {

class PromptEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit PromptEditor(const Theme &theme, QWidget *parent = nullptr);

    void setPrompt(const QString &prompt);
    QString prompt() const { return toPlainText(); }
    void select(const TextRange &words); // and scrolls to them

    // counter: "143 of 4,000"; trouble: which model it is too long for, empty where it is not.
    void setCounter(const QString &counter, const QString &trouble);
    void setShort(bool isShort); // a low window: 92 px, and no growing
    void applyTheme();

Q_SIGNALS:
    void submitted(bool atFront);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setLineHeights();
    void fitHeight();

    const Theme &m_theme;
    class Counter;
    Counter *m_counter;
    bool m_short = false;
};

} // namespace proofsheet
