// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with pictures outside the library: save copies, copy to the clipboard, show in the file manager.
// Files are read and written by workers; dialogs are opened, not run.
#pragma once

#include "core/ImageRecord.h"
#include "exporting/PictureCopier.h"

#include <QObject>

class QWidget;

namespace proofsheet {

class Library;
class Preferences;

class PictureCommands : public QObject
{
    Q_OBJECT

public:
    // window: the dialogs' parent. All references outlive this.
    PictureCommands(Library &library, Preferences &preferences, QWidget &window);

    void saveAs(const ItemId &id);
    void saveAll(const QList<ItemId> &ids);
    void copyImage(const ItemId &id);
    void copyPrompt(const ItemId &id);
    void copyText(const QString &text);
    void reveal(const ItemId &id);
    void openFolder(const QString &folder);
    void useSettings(const ItemId &id); // answers with wishFetched()

Q_SIGNALS:
    void noted(const QString &text);  // done, in passing
    void failed(const QString &text); // a sentence that names the picture
    void wishFetched(const proofsheet::Wish &wish);

private:
    void withRecord(const ItemId &id, std::function<void(const ImageRecord &)> use);
    void report(const CopyReport &report);

    Library &m_library;
    Preferences &m_preferences;
    QWidget &m_window;
    PictureCopier m_copier;
};

} // namespace proofsheet
