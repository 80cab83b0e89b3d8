// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImageStore.h"

#include "files/ContentHash.h"
#include "files/SafeFile.h"
#include "files/SafeName.h"
#include "imaging/ImageWalker.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace proofsheet {
namespace {

constexpr qint64 longestLifeDays = 40; // a task lives 30 days: an earlier attempt cannot have been longer ago

QString dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date().toString(Qt::ISODate);
}

QString promptOf(const ImageRecord &record)
{
    return record.wish.prompt.isEmpty() ? record.sent.prompt : record.wish.prompt;
}

} // namespace

ImageStore::ImageStore(LibraryPlace place)
    : m_place(std::move(place))
{}

std::expected<Sidecar, Error> ImageStore::keep(ImageRecord record, const QByteArray &bytes)
{
    const auto facts = walkImage(bytes);
    if (!facts) {
        if (const auto kept = quarantine(record.id, bytes); !kept)
            return std::unexpected(kept.error());
        return std::unexpected(facts.error());
    }
    record.bytes = bytes.size();
    record.sha256 = contentHash(bytes);
    record.format = facts->format;
    record.size = facts->size;
    record.hasAlpha = facts->hasAlpha;
    const auto found = leftBehind(record, bytes);
    if (!found || *found)
        return found ? std::expected<Sidecar, Error>(**found) : std::unexpected(found.error());

    const QString folder = dayOf(record.arrivedMs);
    if (const auto made = makeFolderBelow(m_place.root, folder); !made)
        return std::unexpected(made.error());
    const auto name = writePicture(folder, record, bytes);
    if (!name)
        return std::unexpected(name.error());
    record.file = folder + u'/' + *name;
    remember(folder, *name); // should it have to be taken back, and cannot be: the next attempt finds it
    const Sidecar sidecar{.record = record, .revision = 0};
    if (const auto written = addSidecar(sidecar); !written) {
        QFile::remove(m_place.absolute(record.file));
        return std::unexpected(written.error());
    }
    return sidecar;
}

std::expected<void, Error> ImageStore::replenish(const ImageRecord &record, const QByteArray &bytes)
{
    const QString path = m_place.absolute(record.file);
    if (QFileInfo::exists(path))
        return {};
    if (contentHash(bytes) != record.sha256)
        return std::unexpected(
            Error{.kind = ErrorKind::Storage,
                  .detail = QStringLiteral("%1 has gone, and other bytes came in its place").arg(path)});
    if (const auto made = makeFolderBelow(m_place.root, QFileInfo(record.file).path()); !made)
        return made;
    return safeWrite(path, bytes, IfExists::Refuse);
}

// The file may have been written, and the program ended before anything knew of it: between the submit and now, under a
// name that ends in the item's id.
ImageStore::Found ImageStore::leftBehind(const ImageRecord &record, const QByteArray &bytes)
{
    const QString ending = u'_' + record.id.text().left(8) + u'.' + fileExtension(record.format);
    const QDate last = QDateTime::fromMSecsSinceEpoch(record.arrivedMs).date();
    QDate day = record.submittedMs > 0 ? QDateTime::fromMSecsSinceEpoch(record.submittedMs).date() : last;
    for (day = std::max(day, last.addDays(-longestLifeDays)); day <= last; day = day.addDays(1)) {
        const QString folder = day.toString(Qt::ISODate);
        for (const QString &name : namesIn(folder, ending)) {
            if (auto found = adopt(folder + u'/' + name, record, bytes); !found || *found)
                return found;
        }
    }
    return std::nullopt;
}

ImageStore::Found ImageStore::adopt(const QString &relative, const ImageRecord &record, const QByteArray &bytes)
{
    const QString path = m_place.absolute(relative);
    const QFileInfo file(path);
    if (!file.isFile())
        return std::nullopt;
    if (auto sidecar = readSidecar(relative)) {
        if (sidecar->record.id == record.id && sidecar->record.bytes == file.size())
            return *sidecar;
        return std::nullopt;
    }
    const auto there = readFile(path, mostPictureBytes);
    if (!there || *there != bytes || QFileInfo::exists(Sidecar::pathFor(path)))
        return std::nullopt;
    Sidecar sidecar{.record = record, .revision = 0};
    sidecar.record.file = relative;
    // Not nothing where it fails: the same picture would be written once more, beside this one.
    if (const auto written = addSidecar(sidecar); !written)
        return std::unexpected(written.error());
    return sidecar;
}

// Of a picture that has none: where this fails, there is none afterwards either.
std::expected<void, Error> ImageStore::addSidecar(const Sidecar &sidecar)
{
    return safeWrite(Sidecar::pathFor(m_place.absolute(sidecar.record.file)), sidecar.toJson(), IfExists::Refuse);
}

std::expected<void, Error> ImageStore::writeSidecar(const Sidecar &sidecar)
{
    return safeWrite(Sidecar::pathFor(m_place.absolute(sidecar.record.file)), sidecar.toJson());
}

std::expected<Sidecar, Error> ImageStore::readSidecar(const QString &relativePicture) const
{
    const auto json = readFile(Sidecar::pathFor(m_place.absolute(relativePicture)), Sidecar::mostBytes);
    if (!json)
        return std::unexpected(json.error());
    auto sidecar = Sidecar::fromJson(*json);
    if (sidecar)
        sidecar->record.file = relativePicture;
    return sidecar;
}

// Under the first name that nobody has; another item may take it in this moment, whose id begins alike.
std::expected<QString, Error> ImageStore::writePicture(const QString &folder, const ImageRecord &record,
                                                       const QByteArray &bytes)
{
    const QDateTime arrived = QDateTime::fromMSecsSinceEpoch(record.arrivedMs);
    const QString extension = fileExtension(record.format);
    for (int attempt = 1;; ++attempt) {
        const QString ending = attempt == 1 ? extension : QString(QString::number(attempt) + u'.' + extension);
        QString name = pictureName(arrived, promptOf(record), record.id, ending);
        const QString path = m_place.absolute(folder + u'/' + name);
        if (QFileInfo::exists(path))
            continue;
        const auto written = safeWrite(path, bytes, IfExists::Refuse);
        if (written)
            return name;
        if (!QFileInfo::exists(path))
            return std::unexpected(written.error());
    }
}

QStringList ImageStore::namesIn(const QString &folder, const QString &ending)
{
    const std::lock_guard lock(m_mutex);
    if (!m_names.contains(folder)) {
        const QStringList names = QDir(m_place.absolute(folder)).entryList(QDir::Files);
        m_names.insert(folder, QSet<QString>(names.begin(), names.end()));
    }
    QStringList found;
    for (const QString &name : std::as_const(m_names[folder])) {
        if (name.endsWith(ending))
            found.append(name);
    }
    return found;
}

void ImageStore::remember(const QString &folder, const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_names[folder].insert(name);
}

std::expected<void, Error> ImageStore::quarantine(const ItemId &id, const QByteArray &bytes)
{
    if (const auto made = makeFolderBelow(m_place.root, QDir(m_place.root).relativeFilePath(m_place.damaged())); !made)
        return made;
    return safeWrite(m_place.damaged() + u'/' + safeName(id.text() + QStringLiteral(".bin")), bytes);
}

} // namespace proofsheet
