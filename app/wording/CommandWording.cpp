// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's sentences.
#include "wording/CommandWording.h"

#include "wording/ErrorWording.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct CommandWording
{
    Q_DECLARE_TR_FUNCTIONS(CommandWording)
};

const QString dot = QStringLiteral(" \u00b7 ");

QString listed(const QStringList &words)
{
    return words.join(QLatin1String(", "));
}

} // namespace

QString unknownCommand(const QString &word, const QStringList &commands)
{
    return CommandWording::tr("“%1” is no command. The commands are %2.").arg(word, listed(commands));
}

QString unknownOption(const QString &option, const QString &command)
{
    return command.isEmpty() ? CommandWording::tr("There is no option %1.").arg(option)
                             : CommandWording::tr("%1 has no option %2.").arg(command, option);
}

QString unexpectedWord(const QString &word)
{
    return CommandWording::tr("“%1” belongs to no option.").arg(word);
}

QString missingValue(const QString &option)
{
    return CommandWording::tr("%1 needs a value.").arg(option);
}

QString valueNotWanted(const QString &option)
{
    return CommandWording::tr("%1 takes no value.").arg(option);
}

QString optionTwice(const QString &option)
{
    return CommandWording::tr("%1 is given twice.").arg(option);
}

QString notANumber(const QString &option, const QString &value, int least, int most)
{
    return CommandWording::tr("%1 takes a whole number from %2 to %3, not “%4”.")
        .arg(option, QString::number(least), QString::number(most), value);
}

QString notAShape(const QString &value, const QStringList &shapes)
{
    return CommandWording::tr("--shape takes one of %1, not “%2”.").arg(listed(shapes), value);
}

QString notASize(const QString &value)
{
    return CommandWording::tr("--size takes width and height in pixels, like 1536x1024, not “%1”.").arg(value);
}

QString notAProvider(const QString &value, const QStringList &providers)
{
    return CommandWording::tr("--provider takes one of %1, not “%2”.").arg(listed(providers), value);
}

QString notTogether(const QString &option, const QString &other)
{
    return CommandWording::tr("%1 and %2 cannot be used together.").arg(option, other);
}

QString oneOfNeeded(const QString &option, const QString &other)
{
    return CommandWording::tr("%1 or %2 is needed.").arg(option, other);
}

QString optionNeeded(const QString &option)
{
    return CommandWording::tr("%1 is needed.").arg(option);
}

QString emptyValue(const QString &option)
{
    return CommandWording::tr("The value of %1 is empty.").arg(option);
}

QString seeHelp(const QString &command)
{
    const QString call = command.isEmpty() ? QStringLiteral("proofsheet --help")
                                           : QString(QLatin1String("proofsheet ") + command + QLatin1String(" --help"));
    return CommandWording::tr("See %1.").arg(call);
}

QString promptFileUnreadable(const QString &path, const QString &cause)
{
    return CommandWording::tr("The prompt file %1 cannot be read: %2").arg(path, cause);
}

QString promptFileNotText(const QString &path)
{
    return CommandWording::tr("The prompt file %1 is no UTF-8 text.").arg(path);
}

QString promptFileTooLarge(const QString &path, qint64 mostBytes)
{
    return CommandWording::tr("The prompt file %1 is larger than %2 bytes.").arg(path, count(mostBytes));
}

QString samplesUnavailable(const Error &error)
{
    return CommandWording::tr("The sample provider could not be started: %1").arg(error.detail);
}

QString noLibrary(const QString &folder)
{
    return CommandWording::tr("There is no library at %1.").arg(folder);
}

QString noIndex(const QString &folder)
{
    return CommandWording::tr("The library %1 has no index. “proofsheet rebuild” makes it from the folder.")
        .arg(folder);
}

QString progress(int here, int wanted, int running, qint64 elapsedMs)
{
    const QString arrived = CommandWording::tr("%1 of %2 here").arg(count(here), count(wanted));
    return QStringList{arrived, wording::running(running), clock(elapsedMs)}.join(dot);
}

QString deliveredLine(const QString &model, const ImageRecord &record)
{
    QStringList parts{sizeText(record.size), record.isSample() ? noCost() : cost(record.cost, record.costBasis),
                      tookShort(record.tookMs)};
    parts.removeAll(QString());
    return CommandWording::tr("%1: %2").arg(model, listed(parts));
}

QString failedLine(const QString &model, const Error &error, Charged charged, Money price)
{
    const ErrorText text = failure(error, charged, {model, {}, price, CostBasis::About});
    return CommandWording::tr("%1: %2. %3").arg(model, text.title, text.whole());
}

QString pendingLine(const QString &model, bool atProvider)
{
    if (!atProvider)
        return CommandWording::tr("%1: it has arrived and is not settled yet. “proofsheet resume” goes on with it; "
                                  "nothing is bought again.")
            .arg(model);
    return CommandWording::tr("%1: still at the provider. “proofsheet resume” collects it; nothing is bought again.")
        .arg(model);
}

QString resumeSaves()
{
    return CommandWording::tr("Its reply is kept: “proofsheet resume” saves it when the folder takes it again; nothing "
                              "is bought twice.");
}

QString extraLine(const QString &model, const QString &file)
{
    return CommandWording::tr("%1 sent one picture more than was wanted; it is kept: %2").arg(model, file);
}

QString summaryLine(const CommandSum &sum, const QString &folder)
{
    QStringList parts{CommandWording::tr("%1 of %2 delivered").arg(count(sum.delivered), pictures(sum.wanted))};
    if (sum.failed > 0)
        parts.append(CommandWording::tr("%1 failed").arg(count(sum.failed)));
    if (sum.unknown > 0)
        parts.append(CommandWording::tr("%1 maybe charged").arg(count(sum.unknown)));
    if (sum.pending > 0)
        parts.append(CommandWording::tr("%1 still at the provider").arg(count(sum.pending)));
    const QString price = sum.samples          ? CommandWording::tr("No cost.")
                          : sum.cost.isKnown() ? CommandWording::tr("Cost: %1.").arg(fineAmount(sum.cost))
                                               : CommandWording::tr("Cost: unknown.");
    const QString line = QString(listed(parts) + QLatin1String(". ") + price);
    return sum.delivered == 0
               ? line
               : QString(line + QLatin1Char(' ') + CommandWording::tr("The pictures are in %1").arg(folder));
}

QString nothingToResume()
{
    return CommandWording::tr("There is no open work to take up.");
}

QString heldLine(int number)
{
    return number == 1
               ? CommandWording::tr("1 picture was never sent and is held. The window sends it, or drops it.")
               : CommandWording::tr("%1 pictures were never sent and are held. The window sends them, or drops them.")
                     .arg(count(number));
}

QString otherOriginsLine(int number, const QStringList &origins)
{
    return CommandWording::tr("%1 at other addresses left alone: %2. --base-url takes them up.")
        .arg(pictures(number), listed(origins));
}

QString stopping()
{
    return CommandWording::tr("Stops waiting.");
}

QString modelLine(const ModelTraits &model)
{
    QStringList parts{model.id.text()};
    if (model.delivery != Delivery::Unknown)
        parts.append(model.delivery == Delivery::Direct ? CommandWording::tr("answers directly")
                                                        : CommandWording::tr("queued"));
    parts.append(chipPrice(model.price({}, {})));
    parts.append(usualTime(model.usual));
    if (model.retired)
        parts.append(CommandWording::tr("no longer offered"));
    parts.removeAll(QString());
    return parts.join(dot);
}

QString pictureLine(const ImageRecord &record, const QString &model)
{
    QStringList parts{record.file, model, sizeText(record.size),
                      record.isSample() ? noCost() : cost(record.cost, record.costBasis)};
    if (record.marks.rating > 0)
        parts.append(QString(record.marks.rating, QChar(0x2605)));
    parts.append(record.wish.prompt.simplified().left(100));
    parts.removeAll(QString());
    return parts.join(dot);
}

} // namespace proofsheet::wording
