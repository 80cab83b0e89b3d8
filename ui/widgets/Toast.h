// SPDX-License-Identifier: GPL-3.0-or-later
// A note that goes by itself: "Moved 3 pictures to the trash", with one thing that can be done about it. Stands at the
// bottom centre of its parent and never takes the focus.
#pragma once

#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace proofsheet {

class Toast : public QWidget
{
    Q_OBJECT

public:
    Toast(const Theme &theme, QWidget *parent);

    // Stays for ms, longer while the pointer is over it. actionText: empty for none. A newer note takes its place.
    void say(const QString &text, const QString &actionText = {}, int ms = 6000);
    // The same, and what its button does: in place of actionPressed().
    void offer(const QString &text, const QString &actionText, std::function<void()> act, int ms = 6000);
    QString text() const;

Q_SIGNALS:
    void actionPressed(); // of say(); it has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_act;
    QTimer m_leave;
};

} // namespace proofsheet
