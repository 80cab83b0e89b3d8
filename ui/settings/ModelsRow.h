// SPDX-License-Identifier: GPL-3.0-or-later
// The provider's list of models: asks for it, marks what is no longer offered, and says so.
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "ui/theme/Theme.h"

#include <QSet>
#include <QWidget>

#include <expected>

class QPushButton;

namespace proofsheet {

class ModelCatalog;
class ProviderAccess;
class ProviderControl;
class StatusLine;
class TextLabel;

class ModelsRow : public QWidget
{
    Q_OBJECT

public:
    ModelsRow(ProviderControl &provider, ProviderAccess &access, ModelCatalog &catalog, Theme &theme,
              QWidget *parent = nullptr);

    void refresh(); // asks

Q_SIGNALS:
    void modelsChanged();

private:
    void take(const std::expected<QSet<ModelId>, Error> &offered);
    void count();

    ProviderControl &m_provider;
    ProviderAccess &m_access;
    ModelCatalog &m_catalog;
    TextLabel *m_count;
    QPushButton *m_refresh;
    StatusLine *m_outcome;
};

} // namespace proofsheet
