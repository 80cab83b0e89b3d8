// SPDX-License-Identifier: GPL-3.0-or-later
// Builds everything once, in order, and passes references: the only place, beside main, that knows all. Main thread.
#pragma once

#include "cloud/HttpImageService.h"
#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "generation/ProviderAccess.h"
#include "imaging/PictureLoader.h"
#include "program/ProviderSwitch.h"
#include "settings/Credentials.h"
#include "settings/LineUpStore.h"
#include "settings/Preferences.h"
#include "ui/theme/Theme.h"

#include <QObject>
#include <memory>

namespace proofsheet {

class MainWindow;
class Theme;

class Workbench : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString library = {};           // absolute; empty: the preferences'
        QString baseUrl = {};           // empty: the preferences'
        QByteArray environmentKey = {}; // PROOFSHEET_API_KEY; it belongs to the base URL's origin
        HeldKeys heldKeys = {};         // told every key that is met
        bool allowHttp = false;
        QString preferencesFile = {}; // empty: the user's own
        QString cacheFolder = {};     // empty: the user's own
        bool useKeychain = true;
        double sampleDelay = 1.0; // times the sample provider's usual delays; 0 in tests
    };

    explicit Workbench(Options options, QObject *parent = nullptr);
    ~Workbench() override;

    // Opens the library and shows the window. The error: locked, or a folder that cannot be used; then there is no
    // window.
    std::expected<void, Error> start();
    MainWindow *window() const;
    QString libraryFolder() const { return m_folder; } // the one that start() opens, or that is open

private:
    struct Desk; // one library, with all that works on it

    std::expected<std::unique_ptr<Desk>, Error> openDesk(const QString &folder);
    void takeUpOpenWork();
    void pollWhatCanBeReached();
    void changeLibrary(const QString &folder, ProviderControl::Done done);
    void takeNextDesk();

    Options m_options;
    SystemClock m_clock;
    Preferences m_preferences;
    QString m_folder;
    Credentials m_credentials;
    ModelCatalog m_catalog;
    Theme m_theme;
    LineUpStore m_lineUps;
    HttpImageService m_service;
    ProviderAccess m_access;
    PictureLoader m_pictures;
    ProviderSwitch m_provider;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_next; // opened, and about to replace the one above
    bool m_keyLookedUp = false;
};

} // namespace proofsheet
