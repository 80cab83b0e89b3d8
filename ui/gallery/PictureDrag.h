// SPDX-License-Identifier: GPL-3.0-or-later
// Makes ready what a drag out of the gallery carries, before the drag begins: the files of the selection, and for a
// single picture its bytes, read on a worker. A drag that begins earlier than that carries what is there.
#pragma once

#include "exporting/ClipboardPicture.h"
#include "library/Library.h"

#include <QObject>
#include <QPixmap>
#include <memory>

class QMimeData;

namespace proofsheet {

class PictureDrag : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostFiles = 1000;

    PictureDrag(Library &library, QObject *parent);

    void prepare(const QList<ItemId> &ids); // of the selection
    // The caller owns it; null where no file is known yet.
    std::unique_ptr<QMimeData> mimeData() const;

private:
    void take(const QList<ImageRecord> &records);
    std::unique_ptr<QMimeData> withIds(std::unique_ptr<QMimeData> data) const;

    Library &m_library;
    QList<ItemId> m_ids;
    quint64 m_asked = 0;
    QStringList m_files;
    std::optional<ClipboardPicture> m_single;
};

} // namespace proofsheet
