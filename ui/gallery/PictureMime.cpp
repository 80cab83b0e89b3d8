// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/PictureMime.h"

#include <QMimeData>

namespace proofsheet {

namespace {

const QString type = QStringLiteral("application/x-proofsheet-pictures");

} // namespace

void addPictures(QMimeData &data, const QList<ItemId> &ids)
{
    QByteArrayList lines;
    for (const ItemId &id : ids)
        lines << id.text().toUtf8();
    data.setData(type, lines.join('\n'));
}

QList<ItemId> picturesOf(const QMimeData *data)
{
    QList<ItemId> ids;
    if (!data || !data->hasFormat(type))
        return ids;
    const QByteArrayList lines = data->data(type).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            ids << ItemId(QString::fromUtf8(line));
    }
    return ids;
}

} // namespace proofsheet
