// SPDX-License-Identifier: GPL-3.0-or-later
// A button that says its keys: an icon, words and the keys in thin frames, in this order. For judging by keyboard,
// where the keys are pressed more often than the button.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class KeyedButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Fill { Raised, Quiet };

    // icon: a name, or empty. keys: pressed one after the other, as a person reads them ("Tab", "K").
    KeyedButton(const Theme &theme, Fill fill, const QString &icon, const QString &text, const QStringList &keys,
                QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int contentWidth() const;

    const Theme &m_theme;
    Fill m_fill;
    QString m_icon;
    QStringList m_keys;
};

} // namespace proofsheet
