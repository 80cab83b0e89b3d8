// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key is kept: the system's keychain, memory, or a file that only its owner reads. A place that cannot be is
// greyed, and why.
#pragma once

#include "settings/Credentials.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QButtonGroup;

namespace proofsheet {

class TextLabel;

class KeyPlaceChoice : public QWidget
{
    Q_OBJECT

public:
    explicit KeyPlaceChoice(const Theme &theme, QWidget *parent = nullptr);

    KeyPlace place() const;
    void setPlace(KeyPlace place);                   // no signal; None and Environment show the keychain
    void setKeychainTrouble(const QString &trouble); // empty: it answers

Q_SIGNALS:
    void chosen(proofsheet::KeyPlace place); // by a person

private:
    QButtonGroup *m_group;
    TextLabel *m_keychainNote;
};

} // namespace proofsheet
