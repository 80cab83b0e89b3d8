// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings read and change: the part of the Studio that they need. References that outlive the dialog.
#pragma once

namespace proofsheet {

class ModelCatalog;
class Preferences;
class ProviderAccess;
class ProviderControl;
class Theme;

struct SettingsScope
{
    ProviderControl &provider;
    ProviderAccess &access;
    ModelCatalog &catalog;
    Preferences &preferences;
    Theme &theme;
};

} // namespace proofsheet
