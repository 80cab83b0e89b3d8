// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says: why its words cannot be used, how far it is, and what became of each picture.
#pragma once

#include "core/Error.h"
#include "core/ImageRecord.h"
#include "core/ModelTraits.h"

#include <QString>
#include <QStringList>

namespace proofsheet::wording {

// Usage: each names the word that is wrong.
QString unknownCommand(const QString &word, const QStringList &commands);
QString unknownOption(const QString &option, const QString &command); // command: empty for the window
QString unexpectedWord(const QString &word);
QString missingValue(const QString &option);
QString valueNotWanted(const QString &option);
QString optionTwice(const QString &option);
QString notANumber(const QString &option, const QString &value, int least, int most);
QString notAShape(const QString &value, const QStringList &shapes);
QString notASize(const QString &value);
QString notAProvider(const QString &value, const QStringList &providers);
QString notTogether(const QString &option, const QString &other);
QString oneOfNeeded(const QString &option, const QString &other);
QString optionNeeded(const QString &option);
QString emptyValue(const QString &option);
QString seeHelp(const QString &command); // "proofsheet generate --help shows the options."

// A prompt file.
QString promptFileUnreadable(const QString &path, const QString &cause);
QString promptFileNotText(const QString &path);
QString promptFileTooLarge(const QString &path, qint64 mostBytes);

QString samplesUnavailable(const Error &error);
QString noLibrary(const QString &folder);
QString noIndex(const QString &folder);

// While it runs: "3 of 6 here · 2 running · 0:24".
QString progress(int here, int wanted, int running, qint64 elapsedMs);
// One picture that came: "dall-e-3: 1792×1024, $0.080, 21 s".
QString deliveredLine(const QString &model, const ImageRecord &record);
// One that did not: "dall-e-3: <title>. <body> <charge> <advice>".
QString failedLine(const QString &model, const Error &error, Charged charged, Money price);
// At the provider, or saved and not in the ledger yet.
QString pendingLine(const QString &model, bool atProvider);
// After a picture that the disk refused, where its reply is kept.
QString resumeSaves();
QString extraLine(const QString &model, const QString &file);
// The sum: "5 of 6 pictures delivered, 1 failed. Cost: $0.31."
struct CommandSum
{
    int wanted = 0;
    int delivered = 0;
    int failed = 0;
    int unknown = 0;
    int pending = 0;
    Money cost; // unknown where any part is
    bool samples = false;
};
QString summaryLine(const CommandSum &sum, const QString &folder);

QString nothingToResume();
QString heldLine(int count);                                     // never sent, left to the window
QString otherOriginsLine(int count, const QStringList &origins); // left alone: --base-url takes them up
QString stopping();

// A line of `models` and of `list`.
QString modelLine(const ModelTraits &model);
QString pictureLine(const ImageRecord &record, const QString &model);

} // namespace proofsheet::wording
