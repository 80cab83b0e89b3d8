// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures are, and another place for the ones to come.
#pragma once

#include "ui/settings/SettingsScope.h"

#include <QWidget>

class QLineEdit;

namespace proofsheet {

class StatusLine;

class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPage(const SettingsScope &scope, QWidget *parent = nullptr);

private:
    void chooseFolder();
    void change(const QString &folder);

    SettingsScope m_scope;
    QLineEdit *m_folder;
    StatusLine *m_outcome;
};

} // namespace proofsheet
