// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: four pictures beside decoding their files on the cores; eight large ones, with the event loop watched and
// the memory counted.
#include "Measured.h"

#include "bench/PeakMemory.h"
#include "imaging/ImageDecoder.h"
#include "models/PaneLayout.h"
#include "support/GalleryBench.h"
#include "ui/gallery/ImagePane.h"

#include <QFile>
#include <QTimer>
#include <QtConcurrentMap>

namespace proofsheet::bench {

namespace {

constexpr int runs = 9;

struct Kept
{
    QList<ItemId> ids;
    QStringList files;
};

Kept keep(test::GalleryBench &stage, int count, int side, int from)
{
    Kept kept;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = pngOf(picture(side, i));
        std::optional<ImageRecord> record;
        stage.library.keep({stage.record(from, i, QStringLiteral("a"), test::gptImage), bytes},
                           [&record](const auto &result) { record = *result; });
        if (!QTest::qWaitFor([&record] { return record.has_value(); }, 60'000))
            qFatal("a picture could not be kept");
        kept.ids.append(record->id);
        kept.files.append(stage.library.place().absolute(record->file));
    }
    return kept;
}

QList<PictureNeed> needs(const QList<ItemId> &ids, QSize shown)
{
    QList<PictureNeed> all;
    for (const ItemId &id : ids)
        all.append({id, shown});
    return all;
}

double open(DecodedPictures &decoded, const QList<ItemId> &ids, QSize shown, const QObject *view)
{
    QElapsedTimer timer;
    timer.start();
    decoded.want(view, needs(ids, shown));
    const auto isReady = [&] {
        return std::all_of(ids.begin(), ids.end(), [&](const ItemId &id) { return decoded.isReady(id, shown); });
    };
    while (!isReady())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return elapsed(timer);
}

bool decodeFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && decodeImage(file.readAll()).has_value();
}

// Turns of the event loop, and the longest time between two.
class Probe : public QObject
{
public:
    Probe()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = elapsed(m_since);
            m_since.restart();
            m_worst = std::max(m_worst, gap);
        });
        m_since.start();
        m_timer.start();
    }
    double worst() const { return m_worst; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_worst = 0;
};

} // namespace

void measureOpening(QTextStream &out)
{
    test::GalleryBench stage;
    const Kept kept = keep(stage, 4, 1024, 0);
    Times floor, ours;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        QtConcurrent::blockingMap(kept.files, [](const QString &path) { decodeFile(path); });
        floor.add(elapsed(timer));
        QObject view;
        PictureLoader loader;
        DecodedPictures decoded(stage.library, loader);
        ours.add(open(decoded, kept.ids, {1024, 1024}, &view));
    }
    out << QStringLiteral("Opening four of 1024²: decoding on the cores %1 ms, open %2 ms (worst %3), ratio %4\n")
               .arg(floor.median(), 0, 'f', 0)
               .arg(ours.median(), 0, 'f', 0)
               .arg(ours.worst(), 0, 'f', 0)
               .arg(ours.median() / floor.median(), 0, 'f', 2);
    out.flush();
}

void measureEight(QTextStream &out)
{
    test::GalleryBench stage;
    const Kept kept = keep(stage, 8, 4096, 0);
    constexpr QSize screen(1920, 1080);
    const QList<QRect> rects = paneLayout(screen, QList<QSize>(8, QSize(4096, 4096)), 12, 32);
    QWidget window;
    window.resize(screen);
    QList<ImagePane *> panes;
    for (const QRect &rect : rects) {
        auto *pane = new ImagePane(stage.theme, &window);
        pane->setMargin(0);
        pane->setMeasure(Viewport::Measure::Fit);
        pane->setGeometry(rect);
        pane->begin({4096, 4096}, false, {});
        panes.append(pane);
    }
    QObject::connect(&stage.decoded, &DecodedPictures::ready, &window,
                     [&](const ItemId &id) { panes[kept.ids.indexOf(id)]->setImage(stage.decoded.levels(id)); });
    window.show();
    QTest::qWait(50);
    forgetPeak();
    const double before = resident();
    const auto megabytes = [](qint64 bytes) { return double(bytes) / 1024 / 1024; };
    for (const bool isWhole : {false, true}) {
        const QSize shown = isWhole ? QSize(4096, 4096) : panes[0]->sizeNeeded({4096, 4096});
        if (isWhole) {
            Viewport viewport(Viewport::Measure::Fit);
            viewport.setScale(1.0, {100, 100}, {4096, 4096}, QSizeF(panes[0]->size()));
            for (ImagePane *pane : std::as_const(panes))
                pane->setViewport(viewport);
        }
        Probe probe;
        const double took = open(stage.decoded, kept.ids, shown, &window);
        QTest::qWait(20);
        out << QStringLiteral(
                   "Eight of 4096² %1: %2 ms, longest gap between two turns of the event loop %3 ms, held %4 "
                   "MB, the process %5 MB more, at its peak %6 MB more\n")
                   .arg(isWhole ? QLatin1String("zoomed to 100 %") : QLatin1String("opened in panes"))
                   .arg(took, 0, 'f', 0)
                   .arg(probe.worst(), 0, 'f', 1)
                   .arg(megabytes(stage.decoded.bytes()), 0, 'f', 0)
                   .arg(resident() - before, 0, 'f', 0)
                   .arg(peak() - before, 0, 'f', 0);
        out.flush();
    }
}

} // namespace proofsheet::bench
