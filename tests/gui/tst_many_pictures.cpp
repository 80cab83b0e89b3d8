// SPDX-License-Identifier: GPL-3.0-or-later
// Eight pictures of 4096 × 4096 in panes: the event loop goes on turning, no decode runs on it (the decoder warns, and
// a warning fails the test), no pane is blank once a thumbnail is there, and the memory stays below its limit. The gaps
// are printed, not judged.
#include "imaging/ImageDecoder.h"
#include "models/PaneLayout.h"
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/ImagePane.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace proofsheet;
using test::GalleryBench;

class TestManyPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void eightLargeOnesOpenWhileTheWindowGoesOn();
    void decodingOnTheWindowsThreadIsSaid();
};

void TestManyPictures::eightLargeOnesOpenWhileTheWindowGoesOn()
{
    constexpr int count = 8;
    constexpr QSize whole(4096, 4096);
    GalleryBench bench;
    QImage image(whole, QImage::Format_RGB32);
    image.fill(QColor(20, 160, 90));
    const QByteArray bytes = test::encoded(image, "jpeg");
    QList<ItemId> ids;
    for (int i = 0; i < count; ++i) {
        bool kept = false;
        bench.library.keep({bench.record(0, i, QStringLiteral("a"), test::gptImage), bytes},
                           [&kept](const auto &result) { kept = result.has_value(); });
        QTRY_VERIFY(kept);
        ids.append(GalleryBench::idOf(0, i));
    }
    bench.feeder.want(this, ids, 512);
    QTRY_VERIFY_WITH_TIMEOUT(bench.hasThumbnails(ids, 512), 60'000);

    QWidget window;
    window.resize(1200, 800);
    QList<ImagePane *> panes;
    const QList<QRect> rects = paneLayout(window.size(), QList<QSize>(count, whole), 12, 32);
    for (int i = 0; i < count; ++i) {
        auto *pane = new ImagePane(bench.theme, &window);
        pane->setMargin(0);
        pane->setMeasure(Viewport::Measure::Fit);
        pane->setGeometry(rects[i]);
        pane->begin(whole, false, bench.feeder.pixmap(ids[i], 512));
        panes.append(pane);
    }
    connect(&bench.decoded, &DecodedPictures::ready, &window,
            [&](const ItemId &id) { panes[ids.indexOf(id)]->setImage(bench.decoded.levels(id)); });
    window.show();

    int turns = 0, blank = 0, over = 0;
    double worst = 0;
    QElapsedTimer since;
    since.start();
    QTimer probe;
    connect(&probe, &QTimer::timeout, &window, [&] {
        worst = std::max(worst, double(since.nsecsElapsed()) / 1e6);
        ++turns;
        over += bench.decoded.bytes() > bench.decoded.limit();
        for (ImagePane *pane : std::as_const(panes)) {
            const QImage seen = pane->grab(QRect(pane->rect().center(), QSize(1, 1))).toImage();
            const QColor colour = seen.pixelColor(0, 0);
            blank += qAbs(colour.red() - 20) > 3 || qAbs(colour.green() - 160) > 3 || qAbs(colour.blue() - 90) > 3;
        }
        since.restart();
    });
    probe.start(0);

    for (const bool isWhole : {false, true}) {
        QList<PictureNeed> needs;
        for (int i = 0; i < count; ++i) {
            if (isWhole)
                panes[i]->actualSize();
            needs.append({ids[i], panes[i]->sizeNeeded(whole)});
        }
        bench.decoded.want(&window, needs);
        const auto isReady = [&](const PictureNeed &need) { return bench.decoded.isReady(need.id, need.shown); };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(needs.begin(), needs.end(), isReady), 60'000);
        qInfo("%s: %d turns of the event loop, the longest took %.0f ms; %lld MB held", isWhole ? "100 %" : "in panes",
              turns, worst, bench.decoded.bytes() / 1024 / 1024);
        QVERIFY(turns > count); // it did not stand still until all were there
        turns = 0;
        worst = 0;
    }
    QCOMPARE(blank, 0);
    QCOMPARE(over, 0);
    QCOMPARE(bench.decoded.bytes(), bench.decoded.limit()); // eight of them are the usual limit to the byte
}

void TestManyPictures::decodingOnTheWindowsThreadIsSaid()
{
    QTest::ignoreMessage(QtWarningMsg, "a picture is being decoded on the window's thread");
    QVERIFY(decodeImage(test::encoded(test::drawing({8, 8}, false), "png")));
}

QTEST_MAIN(TestManyPictures)
#include "tst_many_pictures.moc"
