// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and sidecars as files: bytes as received, named by our own facts, synced, adopted where an earlier attempt
// left them. Thread-safe for different pictures; blocks. One process writes to a library (LibraryLock).
#pragma once

#include "library/LibraryPlace.h"
#include "library/Sidecar.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QSet>

#include <mutex>

namespace proofsheet {

class ImageStore
{
public:
    explicit ImageStore(LibraryPlace place);

    // Writes picture and sidecar and fills in the record's facts about its file. record.arrivedMs must be set. Bytes
    // that are damaged go to .proofsheet/damaged and the error is Damaged. Where a step fails with Storage, what was
    // written is taken back. Where the same item was written before, that picture is answered and nothing is written
    // twice.
    std::expected<Sidecar, Error> keep(ImageRecord record, const QByteArray &bytes);

    // Writes the picture of a record that the index has, where its file has gone.
    std::expected<void, Error> replenish(const ImageRecord &record, const QByteArray &bytes);

    std::expected<void, Error> writeSidecar(const Sidecar &sidecar);
    std::expected<Sidecar, Error> readSidecar(const QString &relativePicture) const;

private:
    using Found = std::expected<std::optional<Sidecar>, Error>;
    Found leftBehind(const ImageRecord &record, const QByteArray &bytes);
    Found adopt(const QString &relative, const ImageRecord &record, const QByteArray &bytes);
    std::expected<void, Error> addSidecar(const Sidecar &sidecar);
    std::expected<QString, Error> writePicture(const QString &folder, const ImageRecord &record,
                                               const QByteArray &bytes);
    QStringList namesIn(const QString &folder, const QString &ending);
    void remember(const QString &folder, const QString &name);
    std::expected<void, Error> quarantine(const ItemId &id, const QByteArray &bytes);

    LibraryPlace m_place;
    std::mutex m_mutex;
    QHash<QString, QSet<QString>> m_names; // of the day folders looked into, because each keep would list them again
};

} // namespace proofsheet
