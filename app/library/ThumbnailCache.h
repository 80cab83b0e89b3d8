// SPDX-License-Identifier: GPL-3.0-or-later
// Encoded thumbnails in thumbnails.db of the cache folder. It may be deleted at any time; a damaged one is made anew.
// Whatever fails here only costs time, so nothing is reported. One object and one connection a thread; several of them
// may share the file. Blocks.
#pragma once

#include "library/ThumbnailLoader.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>

namespace proofsheet {

class ThumbnailCache
{
public:
    explicit ThumbnailCache(const QString &folder);
    ~ThumbnailCache();
    ThumbnailCache(const ThumbnailCache &) = delete;
    ThumbnailCache &operator=(const ThumbnailCache &) = delete;

    QByteArray find(const ThumbnailKey &key); // empty where there is none
    void store(const ThumbnailKey &key, const QByteArray &encoded);
    void remove(const ItemId &id);

private:
    QSqlError open(); // not valid where it went well
    void close();

    QString m_folder;
    QSqlDatabase m_database;
};

} // namespace proofsheet
