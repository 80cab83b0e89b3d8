// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PictureCommands.h"

#include "exporting/ClipboardPicture.h"
#include "library/Library.h"
#include "settings/Preferences.h"
#include "wording/ErrorWording.h"
#include "wording/RunWording.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace proofsheet {

namespace {

const QString saveFolder = QStringLiteral("save");

QFileDialog *fileDialog(QWidget &window, const QString &title, QFileDialog::FileMode mode, const QString &folder)
{
    auto *dialog = new QFileDialog(&window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    return dialog;
}

} // namespace

PictureCommands::PictureCommands(Library &library, Preferences &preferences, QWidget &window)
    : m_library(library)
    , m_preferences(preferences)
    , m_window(window)
{
    connect(&m_copier, &PictureCopier::finished, this, &PictureCommands::report);
}

void PictureCommands::withRecord(const ItemId &id, std::function<void(const ImageRecord &)> use)
{
    if (id.isNull())
        return;
    m_library.fetch({id}, this, [use = std::move(use)](const QList<ImageRecord> &records) {
        if (!records.isEmpty())
            use(records.first());
    });
}

void PictureCommands::saveAs(const ItemId &id)
{
    withRecord(id, [this](const ImageRecord &record) {
        const QString source = m_library.place().absolute(record.file);
        auto *dialog =
            fileDialog(m_window, tr("Save picture as"), QFileDialog::AnyFile, m_preferences.lastFolder(saveFolder));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(source).suffix());
        dialog->selectFile(QFileInfo(source).fileName());
        connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString &target) {
            m_preferences.setLastFolder(saveFolder, QFileInfo(target).path());
            m_copier.copyTo(target, source);
        });
        dialog->open();
    });
}

void PictureCommands::saveAll(const QList<ItemId> &ids)
{
    if (ids.isEmpty())
        return;
    if (m_copier.isRunning()) {
        Q_EMIT failed(tr("Pictures are still being saved. Wait until that is done."));
        return;
    }
    auto *dialog = fileDialog(m_window, tr("Save %1 to a folder").arg(wording::pictures(int(ids.size()))),
                              QFileDialog::Directory, m_preferences.lastFolder(saveFolder));
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, ids](const QString &folder) {
        m_preferences.setLastFolder(saveFolder, folder);
        m_library.fetch(ids, this, [this, folder](const QList<ImageRecord> &records) {
            QStringList sources;
            for (const ImageRecord &record : records)
                sources << m_library.place().absolute(record.file);
            m_copier.copyInto(folder, sources);
        });
    });
    dialog->open();
}

void PictureCommands::report(const CopyReport &report)
{
    if (!report.failures.isEmpty()) {
        const CopyFailure &first = report.failures.first();
        Q_EMIT failed(tr("%1 could not be saved: %2").arg(QFileInfo(first.file).fileName(), first.error.detail) +
                      (report.failures.size() > 1
                           ? tr(" (%1 in all)").arg(wording::pictures(int(report.failures.size())))
                           : QString()));
        return;
    }
    if (report.written.size() == 1)
        Q_EMIT noted(tr("Saved %1").arg(QFileInfo(report.written.first()).fileName()));
    else
        Q_EMIT noted(report.renamed > 0
                         ? tr("Saved %1, %2 under another name")
                               .arg(wording::pictures(int(report.written.size())), QString::number(report.renamed))
                         : tr("Saved %1").arg(wording::pictures(int(report.written.size()))));
}

void PictureCommands::copyImage(const ItemId &id)
{
    withRecord(id, [this](const ImageRecord &record) {
        prepareForClipboard(m_library.place().absolute(record.file), this, [this](const auto &picture) {
            if (!picture) {
                Q_EMIT failed(tr("The picture could not be copied: %1").arg(picture.error().detail));
                return;
            }
            QGuiApplication::clipboard()->setMimeData(toMimeData(*picture));
            Q_EMIT noted(tr("Picture copied"));
        });
    });
}

void PictureCommands::copyPrompt(const ItemId &id)
{
    withRecord(id, [this](const ImageRecord &record) { copyText(record.wish.prompt); });
}

void PictureCommands::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noted(tr("Copied"));
}

void PictureCommands::useSettings(const ItemId &id)
{
    withRecord(id, [this](const ImageRecord &record) { Q_EMIT wishFetched(record.wish); });
}

void PictureCommands::openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void PictureCommands::reveal(const ItemId &id)
{
    withRecord(id, [this](const ImageRecord &record) {
        const QString file = m_library.place().absolute(record.file);
        // The file managers' common interface selects the file; without one, its folder is opened.
        auto call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
            QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
        call << QStringList{QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)} << QString();
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, file](QDBusPendingCallWatcher *self) {
            self->deleteLater();
            if (self->isError())
                openFolder(QFileInfo(file).path());
        });
    });
}

} // namespace proofsheet
