// SPDX-License-Identifier: GPL-3.0-or-later
// A library on a folder of the test's own and a queue that sends nothing, for the item models. Header-only.
#pragma once

#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "library/Library.h"
#include "support/FakeImageService.h"
#include "support/Pictures.h"
#include "support/Records.h"
#include "support/TestClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace proofsheet::test {

class ModelBench
{
public:
    ModelBench()
        : library(LibraryPlace{folder.filePath(QStringLiteral("library"))}, Library::Access::ReadWrite, clock)
        , ledger(folder.filePath(QStringLiteral("ledger.db")))
        , queue(service, ledger, library, clock, [](const ProviderId &, const QString &) { return std::nullopt; })
    {
        // The trash is a folder below the user's data.
        qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data")).toLocal8Bit());
        bool opened = false;
        library.open([&opened](const auto &result) { opened = result.has_value(); });
        if (!QTest::qWaitFor([&opened] { return opened; }))
            qFatal("the library could not be opened");
    }

    // Keeps it; what the library made of it.
    ImageRecord keep(const ImageRecord &record)
    {
        std::optional<ImageRecord> kept;
        QImage image = drawing({12, 8}, false);
        image.setPixelColor(0, 0, QColor(record.indexInRun * 7 % 256, qHash(record.run) % 256, 9));
        library.keep({record, encoded(image, "png")}, [&kept](const auto &result) { kept = *result; });
        if (!QTest::qWaitFor([&kept] { return kept.has_value(); }))
            qFatal("a picture could not be kept");
        return *kept;
    }

    static TaskItem task(int run, int index, const TaskState &state,
                         const QString &prompt = QStringLiteral("a calm lake"))
    {
        const ImageRecord record = recordOf(run, index, prompt);
        TaskItem item;
        item.id = record.id;
        item.request = RequestId(QStringLiteral("request%1-%2").arg(run).arg(index));
        item.run = record.run;
        item.indexInRun = index;
        item.provider = record.provider;
        item.wish = record.wish;
        item.sent = record.sent;
        item.state = state;
        item.estimate = Money::ofMicros(42'000);
        item.runStartedMs = record.runStartedMs;
        return item;
    }

    TestClock clock;
    QTemporaryDir folder;
    FakeImageService service;
    Library library;
    TaskLedger ledger;
    GenerationQueue queue;
};

} // namespace proofsheet::test
