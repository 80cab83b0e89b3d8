// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Preferences.h"

#include "core/Provider.h"
#include "files/SafeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr int defaultSlots = 4; // paid-requests.md, section 3
constexpr int mostSlots = 6;
constexpr int usualPictureMemory = 512; // MB
constexpr int leastPictureMemory = 64;
constexpr int mostPictureMemory = 64 * 1024;
constexpr qsizetype mostTypedModels = 100;

// QSettings makes a new file readable by all and keeps the mode of one that is there: so there is one before it looks.
QString preparedPath(const QString &wanted)
{
    const QString path = !wanted.isEmpty() ? wanted
                                           : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                                 QStringLiteral("/settings.ini");
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (QFileInfo::exists(path))
        QFile::setPermissions(path, owner);
    else if (const QString folder = QFileInfo(path).path(); makeFolder(folder)) {
        if (wanted.isEmpty())
            QFile::setPermissions(folder, owner | QFileDevice::ExeOwner);
        // Where this fails QSettings says so by forgetting; there is nothing better to be done about it here.
        (void)safeWrite(path, {}, IfExists::Refuse, Readers::OwnerOnly);
    }
    return path;
}

ThemeChoice themeFromText(const QString &text)
{
    if (text == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return text == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

QString toText(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(preparedPath(path), QSettings::IniFormat))
{}

Preferences::~Preferences() = default;

QString Preferences::libraryFolder() const
{
    const QString chosen = m_settings->value(QStringLiteral("library/folder")).toString();
    if (QDir::isAbsolutePath(chosen))
        return QDir::cleanPath(chosen);
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QStringLiteral("/Proofsheet");
}

void Preferences::setLibraryFolder(const QString &folder)
{
    m_settings->setValue(QStringLiteral("library/folder"), folder);
}

ProviderId Preferences::provider() const
{
    return ProviderId(m_settings->value(QStringLiteral("provider/id")).toString());
}

void Preferences::setProvider(const ProviderId &id)
{
    if (id == provider())
        return;
    m_settings->setValue(QStringLiteral("provider/id"), id.text());
    Q_EMIT providerChanged();
}

QString Preferences::baseUrl() const
{
    const QString typed = m_settings->value(QStringLiteral("provider/base_url")).toString().trimmed();
    return typed.isEmpty() ? fastRouter().base.toString() : typed;
}

void Preferences::setBaseUrl(const QString &url)
{
    const QString before = baseUrl();
    m_settings->setValue(QStringLiteral("provider/base_url"), url.trimmed());
    if (baseUrl() != before)
        Q_EMIT providerChanged();
}

bool Preferences::allowHttp() const
{
    return m_settings->value(QStringLiteral("provider/allow_http"), false).toBool();
}

void Preferences::setAllowHttp(bool allow)
{
    if (allow == allowHttp())
        return;
    m_settings->setValue(QStringLiteral("provider/allow_http"), allow);
    Q_EMIT providerChanged();
}

int Preferences::slotCount() const
{
    const int count = m_settings->value(QStringLiteral("provider/slots"), defaultSlots).toInt();
    return count < 1 ? defaultSlots : std::min(count, mostSlots);
}

void Preferences::setSlotCount(int count)
{
    const int before = slotCount();
    m_settings->setValue(QStringLiteral("provider/slots"), std::clamp(count, 1, mostSlots));
    if (slotCount() != before)
        Q_EMIT slotCountChanged(slotCount());
}

ThemeChoice Preferences::theme() const
{
    return themeFromText(m_settings->value(QStringLiteral("look/theme")).toString());
}

void Preferences::setTheme(ThemeChoice choice)
{
    if (choice == theme())
        return;
    m_settings->setValue(QStringLiteral("look/theme"), toText(choice));
    Q_EMIT themeChanged(choice);
}

bool Preferences::reduceMotion() const
{
    return m_settings->value(QStringLiteral("look/reduce_motion"), false).toBool();
}

void Preferences::setReduceMotion(bool reduce)
{
    m_settings->setValue(QStringLiteral("look/reduce_motion"), reduce);
}

int Preferences::pictureMemory() const
{
    const int megabytes = m_settings->value(QStringLiteral("viewing/memory"), usualPictureMemory).toInt();
    return megabytes < 1 ? usualPictureMemory : std::clamp(megabytes, leastPictureMemory, mostPictureMemory);
}

void Preferences::setPictureMemory(int megabytes)
{
    const int before = pictureMemory();
    m_settings->setValue(QStringLiteral("viewing/memory"),
                         std::clamp(megabytes, leastPictureMemory, mostPictureMemory));
    if (pictureMemory() != before)
        Q_EMIT pictureMemoryChanged(pictureMemory());
}

QList<ModelId> Preferences::typedModels() const
{
    QList<ModelId> models;
    for (const QString &text :
         m_settings->value(QStringLiteral("models/typed")).toStringList().mid(0, mostTypedModels)) {
        if (!text.trimmed().isEmpty() && !models.contains(ModelId(text.trimmed())))
            models.append(ModelId(text.trimmed()));
    }
    return models;
}

void Preferences::setTypedModels(const QList<ModelId> &models)
{
    QStringList texts;
    for (const ModelId &model : models)
        texts.append(model.text());
    m_settings->setValue(QStringLiteral("models/typed"), texts);
}

Wish Preferences::draft() const
{
    const QString text = m_settings->value(QStringLiteral("panel/draft")).toString();
    return Wish::fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

void Preferences::setDraft(const Wish &draft)
{
    const QByteArray json = QJsonDocument(draft.toJson()).toJson(QJsonDocument::Compact);
    m_settings->setValue(QStringLiteral("panel/draft"), QString::fromUtf8(json));
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings->value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &value)
{
    m_settings->setValue(QStringLiteral("layout/") + name, value);
}

QString Preferences::lastFolder(const QString &purpose) const
{
    return m_settings->value(QStringLiteral("folders/") + purpose).toString();
}

void Preferences::setLastFolder(const QString &purpose, const QString &folder)
{
    m_settings->setValue(QStringLiteral("folders/") + purpose, folder);
}

void Preferences::sync()
{
    m_settings->sync();
}

} // namespace proofsheet
