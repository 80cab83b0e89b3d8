// SPDX-License-Identifier: GPL-3.0-or-later
// Frames: four panes beside the bare smooth draw of the same four pictures into the same places, in turns; and what a
// change of the mode costs.
#include "Measured.h"

#include "imaging/PictureLevels.h"
#include "models/PaneLayout.h"
#include "ui/compare/PairPane.h"
#include "ui/gallery/ImagePane.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QTest>

#include <memory>

namespace proofsheet::bench {

namespace {

constexpr int count = 4;
constexpr int frames = 60;
constexpr int gap = 12;
constexpr int caption = 32;

// The four pictures drawn smoothly, whole, and nothing else.
class Bare final : public QWidget
{
public:
    QList<QImage> pictures;
    QList<QRect> panes;
    Viewport viewport{Viewport::Measure::Fit};

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (int i = 0; i < count; ++i) {
            const QRectF where = viewport.target(pictures[i].size(), QSizeF(panes[i].size()));
            painter.setClipRect(panes[i]);
            painter.drawImage(where.translated(panes[i].topLeft()), pictures[i]);
        }
    }
};

struct Motion
{
    const char *name;
    std::function<Viewport(int)> at;
};

QList<Motion> motionsOf(QSize picture, QSizeF pane)
{
    const auto begin = [picture, pane](double factor) {
        Viewport viewport(Viewport::Measure::Fit);
        viewport.setScale(viewport.fitted(picture, pane) * factor, QPointF(pane.width() / 2, pane.height() / 2),
                          picture, pane);
        return viewport;
    };
    const auto pan = [picture, pane](Viewport viewport, int frame) {
        viewport.panBy({frame * 3.0 - 90, frame * 2.0 - 60}, picture, pane);
        return viewport;
    };
    return {
        {"pan, a little over fit", [=](int frame) { return pan(begin(1.7), frame); }},
        {"pan at 100 %",
         [=](int frame) {
             Viewport viewport(Viewport::Measure::Fit);
             viewport.setScale(1.0, QPointF(pane.width() / 2, pane.height() / 2), picture, pane);
             return pan(viewport, frame);
         }},
        {"zoom from fit to eightfold", [=](int frame) { return begin(1 + 7.0 * frame / frames); }},
    };
}

double paint(QWidget &window, const std::function<void()> &change)
{
    QElapsedTimer timer;
    timer.start();
    change();
    window.repaint();
    QCoreApplication::sendPostedEvents();
    return elapsed(timer);
}

void measureAt(QTextStream &out, QSize screen, int side)
{
    const Theme theme(ThemeChoice::Dark);
    QList<QImage> pictures;
    for (int i = 0; i < count; ++i)
        pictures.append(picture(side, i));
    const QList<QRect> places = paneLayout(screen, QList<QSize>(count, QSize(side, side)), gap, caption);
    QList<QRect> rects;
    for (const QRect &place : places)
        rects.append(place.adjusted(0, 0, 0, -caption));

    Bare bare;
    bare.pictures = pictures;
    bare.panes = rects;
    bare.resize(screen);
    bare.show();
    QWidget window;
    window.resize(screen);
    QList<ImagePane *> panes;
    for (int i = 0; i < count; ++i) {
        auto *pane = new ImagePane(theme, &window);
        pane->setMargin(0);
        pane->setMeasure(Viewport::Measure::Fit);
        pane->setGeometry(rects[i]);
        pane->setNavigator(i == 0);
        pane->setImage({pictures[i].size(), halvesOf(pictures[i])});
        panes.append(pane);
    }
    window.show();
    QTest::qWait(50);

    const QList<Motion> motions = motionsOf(pictures[0].size(), QSizeF(rects[0].size()));
    for (const Motion &motion : motions) {
        Times floor, ours;
        for (int frame = 0; frame < frames; ++frame) {
            const Viewport viewport = motion.at(frame);
            floor.add(paint(bare, [&] { bare.viewport = viewport; }));
            ours.add(paint(window, [&] {
                for (ImagePane *pane : std::as_const(panes)) {
                    pane->setViewport(viewport);
                    pane->setGhost(QPointF(0.3 + frame * 0.002, 0.4));
                }
            }));
        }
        out << QStringLiteral("  %1 × %2, %3 px, %4: bare %5 ms (worst %6), four panes %7 ms (worst %8), ratio %9\n")
                   .arg(screen.width())
                   .arg(screen.height())
                   .arg(side)
                   .arg(QLatin1String(motion.name))
                   .arg(floor.median(), 0, 'f', 1)
                   .arg(floor.worst(), 0, 'f', 1)
                   .arg(ours.median(), 0, 'f', 1)
                   .arg(ours.worst(), 0, 'f', 1)
                   .arg(ours.median() / floor.median(), 0, 'f', 2);
        out.flush();
    }
}

} // namespace

void measureFrames(QTextStream &out)
{
    out << "Frames, medians of " << frames << ", in turns\n";
    for (const QSize screen : {QSize(1920, 1080), QSize(3840, 2160)})
        for (const int side : {1024, 2048, 4096})
            measureAt(out, screen, side);
}

void measureModes(QTextStream &out)
{
    const Theme theme(ThemeChoice::Dark);
    out << "A change of the mode, two pictures decoded\n";
    for (const QSize screen : {QSize(1920, 1080), QSize(3840, 2160)}) {
        for (const int side : {1024, 4096}) {
            PairPane pane(theme);
            pane.resize(screen);
            for (const PairSide one : {PairSide::A, PairSide::B}) {
                const QImage image = picture(side, int(one));
                pane.setImage(one, {image.size(), halvesOf(image)});
            }
            pane.show();
            QTest::qWait(50);
            const std::pair<const char *, CompareMode> modes[] = {{"slider", CompareMode::Slider},
                                                                  {"blink", CompareMode::Blink},
                                                                  {"opacity", CompareMode::Opacity},
                                                                  {"difference", CompareMode::Difference}};
            out << "  " << screen.width() << " × " << screen.height() << ", " << side << "²:";
            for (const auto &[name, mode] : modes) {
                Times switching, moving;
                double mapped = 0;
                for (int turn = 0; turn < 7; ++turn) {
                    pane.setMode(mode == CompareMode::Slider ? CompareMode::Blink : CompareMode::Slider);
                    pane.repaint();
                    QElapsedTimer timer;
                    timer.start();
                    switching.add(paint(pane, [&pane, mode = mode] { pane.setMode(mode); }));
                    if (mode == CompareMode::Difference) {
                        while (pane.difference().map.isNull())
                            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                        mapped = elapsed(timer);
                    }
                    for (int step = 1; step < 5; ++step) {
                        Viewport viewport(Viewport::Measure::Fit);
                        viewport.setScale(0.5 + step * 0.3, {300, 300}, {side, side}, screen);
                        moving.add(paint(pane, [&] { pane.setViewport(viewport); }));
                    }
                    pane.setViewport(Viewport(Viewport::Measure::Fit));
                }
                out << QStringLiteral(" %1 %2 ms, then a frame of zoom %3 ms")
                           .arg(QLatin1String(name))
                           .arg(switching.median(), 0, 'f', 1)
                           .arg(moving.median(), 0, 'f', 1);
                if (mapped > 0)
                    out << QStringLiteral(" (its map is there after %1 ms)").arg(mapped, 0, 'f', 0);
                out << ';';
            }
            out << '\n';
            out.flush();
        }
    }
}

} // namespace proofsheet::bench
