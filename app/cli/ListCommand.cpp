// SPDX-License-Identifier: GPL-3.0-or-later
// All ids first, then their records in portions.
#include "cli/ListCommand.h"

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
namespace {

constexpr qsizetype recordsAtOnce = 500; // what is held in memory

JsonLine lineOf(const ImageRecord &record, const LibraryPlace &place)
{
    const bool actual = record.costBasis == CostBasis::Actual;
    JsonLine line;
    line.add(QLatin1String("id"), record.id.text())
        .add(QLatin1String("file"), place.absolute(record.file))
        .add(QLatin1String("model"), record.sent.model.text())
        .add(QLatin1String("provider"), record.provider.text())
        .add(QLatin1String("run"), record.run.text())
        .add(QLatin1String("request"), record.request.text())
        .add(QLatin1String("index"), record.indexInRequest)
        .add(QLatin1String("width"), record.size.width())
        .add(QLatin1String("height"), record.size.height())
        .add(QLatin1String("bytes"), record.bytes)
        .add(QLatin1String("sha256"), record.sha256)
        .add(QLatin1String("prompt"), record.sent.prompt)
        .add(QLatin1String("rating"), record.marks.rating)
        .add(QLatin1String("flag"), toText(record.marks.flag))
        .add(QLatin1String("label"), toText(record.marks.label))
        .add(QLatin1String("tags"), QJsonArray::fromStringList(record.marks.tags))
        .addCost(QLatin1String("cost_usd"), record.isSample() ? Money::ofMicros(0)
                                            : actual          ? record.cost
                                                              : Money())
        .add(QLatin1String("arrived"),
             QDateTime::fromMSecsSinceEpoch(record.arrivedMs, Qt::UTC).toString(Qt::ISODateWithMs));
    return line;
}

} // namespace

ListCommand::ListCommand(ListOptions options, const CommandContext &context)
    : m_options(std::move(options))
    , m_context(context)
    , m_console(context.out, context.err, false)
    , m_desk(std::make_unique<LibraryDesk>(LibraryDesk::placeOf(m_options.library, context.preferences), context.clock))
{}

ListCommand::~ListCommand() = default;

void ListCommand::start()
{
    const QString root = m_desk->place().root;
    if (!QFileInfo(root).isDir()) {
        m_console.say(wording::noLibrary(root));
        finish(exitCode::withoutLibrary(m_options.library));
        return;
    }
    if (!QFileInfo::exists(m_desk->place().index())) {
        m_console.say(wording::noIndex(root));
        finish(exitCode::all);
        return;
    }
    m_desk->openForReading([this, root](const std::expected<void, Error> &opened) {
        if (opened) {
            find();
            return;
        }
        m_console.say(wording::libraryError(opened.error(), root));
        finish(exitCode::nothing);
    });
}

void ListCommand::stop()
{
    finish(exitCode::all);
}

void ListCommand::find()
{
    m_desk->library().find({}, [this](const FoundPage &page) {
        for (const PictureRow &row : page.rows)
            m_ids.append(row.id);
        if (page.last)
            fetchNext();
    });
}

void ListCommand::fetchNext()
{
    if (m_finished)
        return;
    if (m_next >= m_ids.size()) {
        finish(exitCode::all);
        return;
    }
    const QList<ItemId> portion = m_ids.mid(m_next, recordsAtOnce);
    m_next += portion.size();
    m_desk->library().fetch(portion, this, [this](const QList<ImageRecord> &records) {
        for (const ImageRecord &record : records)
            print(record);
        fetchNext();
    });
}

void ListCommand::print(const ImageRecord &record)
{
    if (m_options.json)
        m_console.result(lineOf(record, m_desk->place()).line());
    else
        m_console.result(wording::pictureLine(record, m_context.catalog.find(record.sent.model).name));
}

void ListCommand::finish(int code)
{
    if (!std::exchange(m_finished, true))
        QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(code); });
}

} // namespace proofsheet::cli
