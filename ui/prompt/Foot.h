// SPDX-License-Identifier: GPL-3.0-or-later
// What a press gives and costs, and the press. Never scrolls away.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ElidedLabel;
class PrimaryButton;

class Foot : public QWidget
{
    Q_OBJECT

public:
    explicit Foot(const Theme &theme, QWidget *parent = nullptr);

    // heavy: the pictures; rest: cost and time; below: requests and what was changed; details: the same in full, a line
    // each.
    void sayPlan(const QString &heavy, const QString &rest, const QString &below, const QStringList &details);
    void sayReason(const QString &reason); // why a press cannot send; the button is off
    void setOffline(bool offline);
    void setShort(bool isShort); // a low window: closer together
    bool canPress() const;
    QString summary() const; // the line over the button, as read

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ElidedLabel *m_heavy;
    ElidedLabel *m_rest;
    PrimaryButton *m_generate;
    ElidedLabel *m_below;
};

} // namespace proofsheet
