// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/PictureDrag.h"

#include "ui/gallery/PictureMime.h"

#include <QMimeData>
#include <QUrl>

namespace proofsheet {

PictureDrag::PictureDrag(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{}

void PictureDrag::prepare(const QList<ItemId> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids.mid(0, mostFiles);
    m_files.clear();
    m_single.reset();
    const quint64 asked = ++m_asked;
    m_library.fetch(m_ids, this, [this, asked](const QList<ImageRecord> &records) {
        if (asked == m_asked)
            take(records);
    });
}

void PictureDrag::take(const QList<ImageRecord> &records)
{
    for (const ImageRecord &record : records)
        m_files.append(m_library.place().absolute(record.file));
    if (m_files.size() != 1)
        return;
    const quint64 asked = m_asked;
    prepareForClipboard(m_files.first(), this, [this, asked](std::expected<ClipboardPicture, Error> picture) {
        if (picture && asked == m_asked)
            m_single = std::move(*picture);
    });
}

std::unique_ptr<QMimeData> PictureDrag::mimeData() const
{
    if (m_files.isEmpty())
        return nullptr;
    if (m_single)
        return withIds(std::unique_ptr<QMimeData>(toMimeData(*m_single)));
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &file : m_files)
        urls.append(QUrl::fromLocalFile(file));
    data->setUrls(urls);
    return withIds(std::move(data));
}

std::unique_ptr<QMimeData> PictureDrag::withIds(std::unique_ptr<QMimeData> data) const
{
    addPictures(*data, m_ids);
    return data;
}

} // namespace proofsheet
