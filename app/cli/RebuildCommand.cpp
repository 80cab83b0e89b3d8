// SPDX-License-Identifier: GPL-3.0-or-later
// An index is always expendable; the pictures and their sidecars are only read.
#include "cli/RebuildCommand.h"

#include "cli/CommandContext.h"
#include "cli/JsonLine.h"
#include "cli/LibraryDesk.h"
#include "library/Library.h"
#include "wording/CommandWording.h"
#include "wording/PlaceWording.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>

namespace proofsheet::cli {

RebuildCommand::RebuildCommand(RebuildOptions options, const CommandContext &context)
    : m_options(std::move(options))
    , m_console(context.out, context.err, false)
    , m_desk(std::make_unique<LibraryDesk>(LibraryDesk::placeOf(m_options.library, context.preferences), context.clock))
{}

RebuildCommand::~RebuildCommand() = default;

void RebuildCommand::start()
{
    const QString root = m_desk->place().root;
    if (!QFileInfo(root).isDir()) {
        refuse(wording::noLibrary(root), exitCode::withoutLibrary(m_options.library));
        return;
    }
    m_desk->salvaged = [this](const Salvage &salvage) { m_console.say(wording::salvaged(salvage)); };
    m_desk->openForRebuild([this, root](const std::expected<void, Error> &opened) {
        if (opened)
            rebuild();
        else
            refuse(wording::libraryError(opened.error(), root));
    });
}

void RebuildCommand::rebuild()
{
    m_desk->library().rebuild([this](const std::expected<Library::RebuildReport, Error> &report) {
        if (!report) {
            refuse(wording::libraryError(report.error(), m_desk->place().root));
            return;
        }
        if (m_options.json) {
            JsonLine line;
            line.add(QLatin1String("pictures"), report->pictures)
                .add(QLatin1String("skipped"), QJsonArray::fromStringList(report->skipped));
            m_console.result(line.line());
        } else {
            m_console.result(wording::rebuilt(report->pictures, report->skipped));
        }
        Q_EMIT finished(exitCode::all);
    });
}

void RebuildCommand::refuse(const QString &sentence, int code)
{
    m_console.say(sentence);
    QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(code); });
}

} // namespace proofsheet::cli
