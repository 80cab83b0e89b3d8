// SPDX-License-Identifier: GPL-3.0-or-later
// A run in words.
#include "cli/WordReport.h"

#include "cli/Console.h"
#include "core/ModelCatalog.h"
#include "wording/CommandWording.h"

namespace proofsheet::cli {

WordReport::WordReport(Console &console, const ModelCatalog &catalog, QString folder)
    : m_console(console)
    , m_catalog(catalog)
    , m_folder(std::move(folder))
{}

// The progress line shows the steps.
void WordReport::step(RequestEvent::Kind, const WantedPicture &, const TaskId &) {}

void WordReport::delivered(const WantedPicture &picture, const ImageRecord &record, const QString &file, Money)
{
    m_console.say(wording::deliveredLine(nameOf(picture), record));
    m_console.result(file);
}

void WordReport::failed(const WantedPicture &picture, const Error &error, Charged charged)
{
    m_console.say(wording::failedLine(nameOf(picture), error, charged, picture.estimate));
    if (picture.canBeCollected)
        m_console.say(wording::resumeSaves());
}

void WordReport::unknown(const WantedPicture &picture, const Error &error)
{
    m_console.say(wording::failedLine(nameOf(picture), error, Charged::Unknown, picture.estimate));
}

void WordReport::pending(const WantedPicture &picture, const TaskId &task)
{
    m_console.say(wording::pendingLine(nameOf(picture), !task.isNull()));
}

void WordReport::summary(const Tally &tally)
{
    if (tally.wanted == 0)
        return; // that there was nothing to do has been said
    m_console.say(wording::summaryLine(
        {tally.wanted, tally.delivered, tally.failed, tally.unknown, tally.pending, tally.cost, tally.samplesOnly},
        m_folder));
}

QString WordReport::nameOf(const WantedPicture &picture) const
{
    return m_catalog.find(picture.model).name;
}

} // namespace proofsheet::cli
