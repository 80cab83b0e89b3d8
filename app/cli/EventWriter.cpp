// SPDX-License-Identifier: GPL-3.0-or-later
// The events' keys.
#include "cli/EventWriter.h"

#include "cli/Console.h"
#include "cli/JsonLine.h"
#include "wording/CommandWording.h"
#include "wording/ErrorWording.h"

namespace proofsheet::cli {
namespace {

JsonLine eventLine(QLatin1String event, const WantedPicture &picture)
{
    JsonLine line;
    line.add(QLatin1String("event"), QString(event))
        .add(QLatin1String("request"), picture.request.text())
        .add(QLatin1String("index"), picture.index)
        .add(QLatin1String("model"), picture.model.text());
    return line;
}

JsonLine troubleLine(QLatin1String event, const WantedPicture &picture, const Error &error, Charged charged)
{
    const wording::ErrorText text = wording::failure(error, charged, {picture.model.text(), {}, picture.estimate});
    QString message = text.title + QLatin1String(". ") + text.whole();
    if (picture.canBeCollected)
        message += QLatin1Char(' ') + wording::resumeSaves();
    JsonLine line = eventLine(event, picture);
    line.add(QLatin1String("kind"), toText(error.kind))
        .add(QLatin1String("message"), message)
        .add(QLatin1String("charged"), toText(charged));
    return line;
}

QLatin1String stepName(RequestEvent::Kind kind)
{
    switch (kind) {
    case RequestEvent::Kind::Queued:
        return QLatin1String("queued");
    case RequestEvent::Kind::Submitted:
        return QLatin1String("submitted");
    case RequestEvent::Kind::TaskStored:
        break;
    }
    return QLatin1String("task");
}

} // namespace

EventWriter::EventWriter(Console &console)
    : m_console(console)
{}

void EventWriter::step(RequestEvent::Kind kind, const WantedPicture &picture, const TaskId &task)
{
    JsonLine line = eventLine(stepName(kind), picture);
    if (kind == RequestEvent::Kind::TaskStored)
        line.add(QLatin1String("task"), task.text());
    write(line);
}

void EventWriter::delivered(const WantedPicture &picture, const ImageRecord &record, const QString &file, Money cost)
{
    JsonLine line = eventLine(QLatin1String("delivered"), picture);
    line.add(QLatin1String("file"), file)
        .add(QLatin1String("width"), record.size.width())
        .add(QLatin1String("height"), record.size.height())
        .add(QLatin1String("bytes"), record.bytes)
        .add(QLatin1String("sha256"), record.sha256)
        .addCost(QLatin1String("cost_usd"), cost);
    write(line);
}

void EventWriter::failed(const WantedPicture &picture, const Error &error, Charged charged)
{
    write(troubleLine(QLatin1String("failed"), picture, error, charged));
}

void EventWriter::unknown(const WantedPicture &picture, const Error &error)
{
    write(troubleLine(QLatin1String("unknown"), picture, error, Charged::Unknown));
}

void EventWriter::pending(const WantedPicture &picture, const TaskId &task)
{
    JsonLine line = eventLine(QLatin1String("pending"), picture);
    line.add(QLatin1String("task"), task.isNull() ? QJsonValue() : QJsonValue(task.text()));
    write(line);
}

void EventWriter::summary(const Tally &tally)
{
    JsonLine line;
    line.add(QLatin1String("event"), QStringLiteral("summary"))
        .add(QLatin1String("wanted"), tally.wanted)
        .add(QLatin1String("delivered"), tally.delivered)
        .add(QLatin1String("failed"), tally.failed)
        .add(QLatin1String("unknown"), tally.unknown)
        .add(QLatin1String("pending"), tally.pending)
        .addCost(QLatin1String("cost_usd"), tally.cost);
    write(line);
}

void EventWriter::write(const JsonLine &line)
{
    m_console.result(line.line());
}

} // namespace proofsheet::cli
