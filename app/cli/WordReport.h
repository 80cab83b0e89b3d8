// SPDX-License-Identifier: GPL-3.0-or-later
// Without --json: each picture's file on standard output, everything else in words on standard error.
#pragma once

#include "cli/Report.h"

namespace proofsheet {
class ModelCatalog;
}

namespace proofsheet::cli {

class WordReport final : public Report
{
public:
    // folder: the library's, named at the end. Both references outlive it.
    WordReport(Console &console, const ModelCatalog &catalog, QString folder);

    void step(RequestEvent::Kind kind, const WantedPicture &picture, const TaskId &task) override;
    void delivered(const WantedPicture &picture, const ImageRecord &record, const QString &file, Money cost) override;
    void failed(const WantedPicture &picture, const Error &error, Charged charged) override;
    void unknown(const WantedPicture &picture, const Error &error) override;
    void pending(const WantedPicture &picture, const TaskId &task) override;
    void summary(const Tally &tally) override;

private:
    QString nameOf(const WantedPicture &picture) const;

    Console &m_console;
    const ModelCatalog &m_catalog;
    QString m_folder;
};

} // namespace proofsheet::cli
