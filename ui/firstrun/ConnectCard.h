// SPDX-License-Identifier: GPL-3.0-or-later
// Connects FastRouter: a key, its free test, and the folder for the pictures.
#pragma once

#include "core/Error.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"

#include <expected>

class QLineEdit;
class QPushButton;

namespace proofsheet {

class KeyCheck;
class KeyField;
class Preferences;
class PrimaryButton;
class ProviderAccess;
class ProviderControl;
class StatusLine;
class TextLabel;

class ConnectCard : public Card
{
    Q_OBJECT

public:
    ConnectCard(ProviderControl &provider, ProviderAccess &access, Preferences &preferences, Theme &theme,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void connected();

private:
    void build(Theme &theme);
    QWidget *keyRow(Theme &theme);
    void test();
    void start();
    void started(const std::expected<void, Error> &done);
    void chooseFolder();
    void readControl();

    ProviderControl &m_provider;
    Preferences &m_preferences;
    KeyField *m_key;
    QPushButton *m_test;
    StatusLine *m_verdict;
    KeyCheck *m_check;
    QString m_chosenFolder;
    QLineEdit *m_folder;
    TextLabel *m_where;
    PrimaryButton *m_start;
};

} // namespace proofsheet
