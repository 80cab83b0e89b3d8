// SPDX-License-Identifier: GPL-3.0-or-later
// A provider in the list of providers: icon, name, address, how it stands. 64 px high.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class ProfileButton : public QAbstractButton
{
    Q_OBJECT

public:
    ProfileButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);

    void setHost(const QString &host);
    void setStanding(const QString &standing, const QString &icon, Tokens::Role colour);
    void setInUse(bool inUse);

    QSize sizeHint() const override { return {200, 64}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const Theme &m_theme;
    QString m_icon;
    QString m_host;
    QString m_standing;
    QString m_standingIcon;
    Tokens::Role m_standingColour = &Tokens::text2;
    bool m_inUse = false;
};

} // namespace proofsheet
