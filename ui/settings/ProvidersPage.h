// SPDX-License-Identifier: GPL-3.0-or-later
// The providers: the list at the left, the chosen one's form at the right, and what holds for each of them below.
#pragma once

#include "ui/settings/SettingsScope.h"

#include <QWidget>

class QPushButton;

namespace proofsheet {

class ConnectionForm;
class ModelsRow;
class ProfileButton;
class StatusLine;

class ProvidersPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProvidersPage(const SettingsScope &scope, QWidget *parent = nullptr);

Q_SIGNALS:
    void modelsChanged();

private:
    QWidget *profileColumn();
    QWidget *formColumn();
    QWidget *sampleForm();
    void readControl();
    void select(bool samples);
    void useSamples();

    SettingsScope m_scope;
    ProfileButton *m_fastRouter;
    ProfileButton *m_samples;
    ConnectionForm *m_connection;
    QWidget *m_sampleForm;
    QPushButton *m_useSamples;
    StatusLine *m_sampleState;
    bool m_touched = false; // a person has chosen a row
};

} // namespace proofsheet
