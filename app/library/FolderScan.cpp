// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/FolderScan.h"

#include "files/SafeFile.h"

#include <QDir>
#include <QSet>

namespace proofsheet {
namespace {

constexpr int deepest = 4; // folders a person may have made inside a library
const QString sidecarEnding = QStringLiteral(".json");

bool isPictureName(const QString &name)
{
    for (const QLatin1String ending : {QLatin1String(".png"), QLatin1String(".jpg"), QLatin1String(".jpeg"),
                                       QLatin1String(".webp"), QLatin1String(".gif")}) {
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

class Scan
{
public:
    Scan(const LibraryPlace &place, const std::function<bool(const Sidecar &)> &found)
        : m_place(place)
        , m_found(found)
    {}

    void folder(const QString &relative, int depth)
    {
        const QDir dir(relative.isEmpty() ? m_place.root : m_place.absolute(relative));
        const QString prefix = relative.isEmpty() ? QString() : QString(relative + u'/');
        const QStringList files = dir.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
        const QSet<QString> names(files.begin(), files.end());
        for (const QString &name : files) {
            if (m_stopped)
                return;
            if (isPictureName(name))
                picture(prefix + name, names.contains(name + sidecarEnding));
            else if (name.endsWith(sidecarEnding) && !names.contains(name.chopped(sidecarEnding.size())) &&
                     isPictureName(name.chopped(sidecarEnding.size())))
                m_skipped.append(prefix + name);
        }
        if (depth >= deepest)
            return;
        // Hidden folders are left out: .proofsheet is ours, and the trash of a removable disk is not the library.
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
            folder(prefix + name, depth + 1);
    }

    QStringList skipped() const { return m_skipped; }

private:
    void picture(const QString &relative, bool hasSidecar)
    {
        const auto json = hasSidecar ? readFile(Sidecar::pathFor(m_place.absolute(relative)), Sidecar::mostBytes)
                                     : std::expected<QByteArray, Error>(std::unexpected(Error{}));
        auto sidecar = json ? Sidecar::fromJson(*json) : std::expected<Sidecar, Error>(std::unexpected(json.error()));
        if (!sidecar || m_ids.contains(sidecar->record.id)) {
            m_skipped.append(relative);
            return;
        }
        m_ids.insert(sidecar->record.id);
        sidecar->record.file = relative;
        m_stopped = !m_found(*sidecar);
    }

    const LibraryPlace &m_place;
    const std::function<bool(const Sidecar &)> &m_found;
    QSet<ItemId> m_ids;
    QStringList m_skipped;
    bool m_stopped = false;
};

} // namespace

QStringList scanFolder(const LibraryPlace &place, const std::function<bool(const Sidecar &)> &found)
{
    Scan scan(place, found);
    scan.folder({}, 0);
    return scan.skipped();
}

} // namespace proofsheet
