// SPDX-License-Identifier: GPL-3.0-or-later
// A row of 32 px over the centre that says one thing, with at most one button, and can be closed.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace proofsheet {

class ElidedLabel;

class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Severity { Info, Warning, Danger };

    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    // Shows itself. buttonText: empty for no button.
    void say(Severity severity, const QString &text, const QString &buttonText = {});
    QString text() const;

Q_SIGNALS:
    void pressed(); // its button
    void closed();  // by a person; it has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcon();

    const Theme &m_theme;
    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    ElidedLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace proofsheet
