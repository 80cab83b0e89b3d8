// SPDX-License-Identifier: GPL-3.0-or-later
// The line-ups on disk: one small JSON file, whole or not there. A file of a later version is left alone, a damaged one
// is set aside under another name, and what cannot be read in a good one is kept as it stands.
#pragma once

#include "core/Error.h"
#include "core/LineUpPreset.h"

#include <QList>
#include <expected>

namespace proofsheet {

class LineUpFile
{
public:
    static constexpr int schema = 1;
    static constexpr qint64 mostBytes = 4 * 1024 * 1024;

    explicit LineUpFile(QString path);

    struct Contents
    {
        QList<LineUpPreset> presets; // by name
        QString setAside;            // where a damaged file now lies; empty: there was none
    };
    // Both: any thread; they block. Errors: Invalid (a later version; detail: its file's path), Storage.
    std::expected<Contents, Error> load() const; // no file: no line-ups
    // Reads the file anew, so that another window's changes stay, and writes it with this one.
    std::expected<Contents, Error> apply(const LineUpEdit &edit) const;

private:
    struct Parsed;
    std::expected<Parsed, Error> read() const;
    std::expected<QString, Error> moveAside() const;

    QString m_path;
};

} // namespace proofsheet
