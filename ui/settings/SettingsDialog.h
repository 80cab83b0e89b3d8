// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: providers, library, appearance, viewing. Changes act at once; opened with show(), work goes on behind
// it.
#pragma once

#include "ui/settings/SettingsScope.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace proofsheet {

struct Studio;

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Providers, Library, Appearance, Viewing };

    explicit SettingsDialog(const SettingsScope &scope, QWidget *parent = nullptr);
    explicit SettingsDialog(const Studio &studio, QWidget *parent = nullptr);

    void showPage(Page page);

Q_SIGNALS:
    void modelsChanged(); // typed or offered models; the line-up shows them anew

private:
    QListWidget *m_list;
    QStackedWidget *m_pages;
};

} // namespace proofsheet
