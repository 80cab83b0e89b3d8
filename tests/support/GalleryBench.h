// SPDX-License-Identifier: GPL-3.0-or-later
// All that the gallery's views need, on a folder of the test's own: a library with small pictures, a queue that sends
// nothing and says what it is told to say, theme and style. Header-only.
#pragma once

#include "demo/SamplePainter.h"
#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "imaging/PictureLoader.h"
#include "library/Library.h"
#include "library/ThumbnailLoader.h"
#include "models/DecodedPictures.h"
#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "models/UndoHistory.h"
#include "support/Catalog.h"
#include "support/FakeImageService.h"
#include "support/Pictures.h"
#include "support/TestClock.h"
#include "ui/theme/ProofStyle.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace proofsheet::test {

inline const ModelId gptImage{QStringLiteral("openai/gpt-image-1")};
inline const ModelId dallE3{QStringLiteral("openai/dall-e-3")};
inline const ModelId phoenix{QStringLiteral("leonardo/phoenix-1-0")};

class GalleryBench
{
public:
    explicit GalleryBench(ThemeChoice choice = ThemeChoice::Dark)
        : catalog(shippedCatalog())
        , theme(choice)
        , library(LibraryPlace{folder.filePath(QStringLiteral("library"))}, Library::Access::ReadWrite, clock)
        , ledger(folder.filePath(QStringLiteral("ledger.db")))
        , queue(service, ledger, library, clock, [](const ProviderId &, const QString &) { return std::nullopt; })
        , thumbnails(folder.filePath(QStringLiteral("cache")), library.fileFinder())
        , feeder(thumbnails)
        , decoded(library, pictures)
        , gallery(library, queue)
        , history(library)
    {
        if (!qobject_cast<ProofStyle *>(qApp->style()))
            ProofStyle::install(*qApp, appTheme());
        appTheme().setChoice(choice);
        bool opened = false;
        library.open([&opened](const auto &result) { opened = result.has_value(); });
        if (!QTest::qWaitFor([&opened] { return opened; }))
            qFatal("the library could not be opened");
    }

    static ItemId idOf(int run, int index)
    {
        return ItemId(QStringLiteral("%1%2").arg(run, 16, 16, QLatin1Char('0')).arg(index, 16, 16, QLatin1Char('0')));
    }
    static RunId runOf(int run) { return RunId(QStringLiteral("run%1").arg(run)); }

    Wish wish(const QString &prompt, Shape shape = Shape::Landscape) const
    {
        Wish made;
        made.prompt = prompt;
        made.models = {gptImage, dallE3, phoenix};
        made.count = 2;
        made.extent = shape;
        made.quality = QStringLiteral("medium");
        return made;
    }

    ImageRecord record(int run, int index, const QString &prompt, const ModelId &model,
                       Shape shape = Shape::Landscape) const
    {
        ImageRecord made;
        made.id = idOf(run, index);
        made.run = runOf(run);
        made.request = RequestId::create();
        made.indexInRun = index;
        made.wish = wish(prompt, shape);
        made.sent.model = model;
        made.sent.prompt = prompt;
        made.sent.quality = QStringLiteral("medium");
        made.provider = fastRouterId;
        made.cost = Money::ofMicros(63'000);
        made.costBasis = CostBasis::Actual;
        made.runStartedMs = startedMs(run);
        made.submittedMs = made.runStartedMs;
        made.arrivedMs = made.submittedMs + 38'000;
        made.tookMs = 38'000;
        return made;
    }
    // Runs are a quarter of an hour apart, the larger number the newer.
    qint64 startedMs(int run) const { return clock.wallMs() - 3'600'000 + run * 900'000ll; }

    void keep(const ImageRecord &record, const QImage &image = drawing({96, 64}, false))
    {
        bool kept = false;
        library.keep({record, encoded(image, "png")}, [&kept](const auto &result) { kept = result.has_value(); });
        if (!QTest::qWaitFor([&kept] { return kept; }))
            qFatal("a picture could not be kept");
    }
    void load(const Query &query = {})
    {
        gallery.setQuery(query);
        QTRY_VERIFY(gallery.state() != GalleryModel::State::Loading);
    }
    // Lets the library finish all that it was asked for.
    void settle()
    {
        bool answered = false;
        library.fetch({}, &library, [&answered](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
    }

    TaskItem task(int run, int index, const TaskState &state, const ModelId &model = phoenix,
                  const QString &prompt = QStringLiteral("Ceramic pour-over set")) const
    {
        TaskItem item;
        item.id = idOf(run, index);
        item.request = RequestId(QStringLiteral("request%1-%2").arg(run).arg(index));
        item.run = runOf(run);
        item.indexInRun = index;
        item.provider = fastRouterId;
        item.wish = wish(prompt);
        item.sent.model = model;
        item.sent.prompt = prompt;
        item.sent.size = QStringLiteral("1216x832");
        item.state = state;
        item.estimate = Money::ofMicros(14'000);
        item.runStartedMs = startedMs(run);
        item.queuedMs = item.runStartedMs;
        item.sentMs = clock.wallMs() - 24'000;
        return item;
    }

    // Small pictures that differ.
    static QImage drawn(int index)
    {
        QImage image = drawing({192, 128}, false);
        image.setPixelColor(0, 0, QColor(index * 16 % 256, 200, 30));
        return image;
    }

    // Worth looking at where a developer looks, else small.
    static QImage picture(const QString &prompt, const ModelId &model, int number, QSize size)
    {
        if (!isShooting())
            return drawing(size / 4, false);
        SamplePicture sample;
        sample.prompt = prompt;
        sample.model = model.text();
        sample.number = number;
        sample.size = size;
        return paintSample(sample);
    }

    bool hasThumbnails(const QList<ItemId> &ids, int devicePixels) const
    {
        return std::all_of(ids.begin(), ids.end(), [this, devicePixels](const ItemId &id) {
            const QPixmap pixmap = feeder.pixmap(id, devicePixels);
            return std::max(pixmap.width(), pixmap.height()) >= std::min(devicePixels, thumbnailGroup(devicePixels));
        });
    }

    // Paints, which must bring no warning and more than one colour. PROOFSHEET_SHOTS names a folder to look at it in.
    static void shoot(QWidget &widget, const QString &name)
    {
        const QImage painted = widget.grab().toImage();
        QVERIFY(painted.convertToFormat(QImage::Format_Indexed8).colorCount() > 1);
        const QString out = qEnvironmentVariable("PROOFSHEET_SHOTS");
        if (!out.isEmpty())
            QVERIFY(painted.save(QDir(out).filePath(name + QStringLiteral(".png"))));
    }
    static bool isShooting() { return qEnvironmentVariableIsSet("PROOFSHEET_SHOTS"); }

    TestClock clock;
    QTemporaryDir folder;
    ModelCatalog catalog;
    Theme theme;
    FakeImageService service;
    Library library;
    TaskLedger ledger;
    GenerationQueue queue;
    ThumbnailLoader thumbnails;
    ThumbnailFeeder feeder;
    PictureLoader pictures;
    DecodedPictures decoded;
    GalleryModel gallery;
    UndoHistory history;

private:
    // The application's style outlives every bench.
    static Theme &appTheme()
    {
        static Theme *const theme = new Theme(ThemeChoice::Dark, qApp);
        return *theme;
    }
};

} // namespace proofsheet::test
