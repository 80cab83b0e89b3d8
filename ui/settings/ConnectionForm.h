// SPDX-License-Identifier: GPL-3.0-or-later
// FastRouter, or a server with the same route: address, key, where the key is kept. Acts when a field is left or Use is
// pressed.
#pragma once

#include "core/Provider.h"
#include "settings/Credentials.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace proofsheet {

class KeyCheck;
class KeyField;
class KeyPlaceChoice;
class Preferences;
class ProviderAccess;
class ProviderControl;
class StatusLine;
class Switch;
class TextLabel;

class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    ConnectionForm(ProviderControl &provider, ProviderAccess &access, Preferences &preferences, Theme &theme,
                   QWidget *parent = nullptr);

private:
    void build(Theme &theme);
    QWidget *keyRow(Theme &theme);
    QWidget *unencryptedRow();
    std::expected<Provider, Error> typedProvider() const; // with what is in the fields
    bool isInUse() const;
    void readControl(); // shows what is in use now
    void checkAddress();
    void addressLeft();
    void test();
    void use();

    ProviderControl &m_provider;
    Preferences &m_preferences;
    const Theme &m_theme;
    QPushButton *m_use;
    QLineEdit *m_address;
    TextLabel *m_target;
    KeyField *m_key;
    QPushButton *m_test;
    QPushButton *m_forget;
    StatusLine *m_verdict;
    StatusLine *m_environment;
    KeyCheck *m_check;
    KeyPlaceChoice *m_place;
    TextLabel *m_unencryptedLabel;
    Switch *m_unencrypted;
    QString m_host; // of the key in the field
};

} // namespace proofsheet
