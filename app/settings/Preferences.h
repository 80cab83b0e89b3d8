// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose, in a small file below the configuration folder. Never a key. One instance, passed by reference;
// main thread.
#pragma once

#include "core/Ids.h"
#include "core/Wish.h"

#include <QByteArray>
#include <QObject>
#include <memory>

class QSettings;

namespace proofsheet {

enum class ThemeChoice { System, Dark, Light };

class Preferences : public QObject
{
    Q_OBJECT

public:
    // path: the settings file; empty: the user's own.
    explicit Preferences(const QString &path = {}, QObject *parent = nullptr);
    ~Preferences() override;

    QString libraryFolder() const; // absolute; the pictures folder's Proofsheet where none was chosen
    void setLibraryFolder(const QString &folder);

    // Empty until a provider was chosen on the first screen or in the settings.
    ProviderId provider() const;
    void setProvider(const ProviderId &id);
    QString baseUrl() const; // as typed; FastRouter's own where none was
    void setBaseUrl(const QString &url);
    bool allowHttp() const; // "send the key unencrypted to HOST"
    void setAllowHttp(bool allow);

    int slotCount() const; // submits at a time, 1 to 6; 4 where none was chosen
    void setSlotCount(int count);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    bool reduceMotion() const;
    void setReduceMotion(bool reduce);

    // What decoded pictures may take, MB: 64 to 65536; 512 where none was chosen.
    int pictureMemory() const;
    void setPictureMemory(int megabytes);

    QList<ModelId> typedModels() const;
    void setTypedModels(const QList<ModelId> &models);

    // The panel as it was left: prompt, ticked models, settings.
    Wish draft() const;
    void setDraft(const Wish &draft);

    // Layout of the window, by name: geometry, splitter, view, filter. Opaque to this class.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &value);

    // The folder last used for a purpose ("save", "export"); empty where none was.
    QString lastFolder(const QString &purpose) const;
    void setLastFolder(const QString &purpose, const QString &folder);

    void sync(); // writes out now

Q_SIGNALS:
    void themeChanged(proofsheet::ThemeChoice theme);
    void slotCountChanged(int count);
    void providerChanged();
    void pictureMemoryChanged(int megabytes);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace proofsheet
