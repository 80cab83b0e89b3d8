// SPDX-License-Identifier: GPL-3.0-or-later
// Plain loops over pixels; one pass where several effects can share it.
#include "demo/Finish.h"

#include "demo/Noise.h"
#include "demo/Random.h"

#include <QLinearGradient>
#include <QPainter>
#include <algorithm>
#include <array>
#include <vector>

namespace proofsheet {

namespace {

using Curve = std::array<int, 256>;

Curve toneCurve(const Hand &hand)
{
    Curve curve{};
    for (int i = 0; i < 256; ++i) {
        const qreal x = (i / 255.0 - 0.5) * hand.contrast + 0.5;
        curve[size_t(i)] = qBound(0, qRound((hand.lift + x * (1 - hand.lift)) * 255), 255);
    }
    return curve;
}

struct Grading
{
    Curve curve{};
    int saturation = 256; // of 256
    int warmth = 0;       // added to red, taken from blue
    qreal split = 0;
};

QRgb graded(QRgb pixel, const Grading &grading, int shift)
{
    int r = qRed(pixel);
    int g = qGreen(pixel);
    int b = qBlue(pixel);
    const int grey = (r * 77 + g * 150 + b * 29) >> 8;
    r = grey + (((r - grey) * grading.saturation) >> 8);
    g = grey + (((g - grey) * grading.saturation) >> 8);
    b = grey + (((b - grey) * grading.saturation) >> 8);
    if (grading.split > 0) {
        const int tone = int((grey - 110) * grading.split);
        r += tone > 0 ? tone * 10 / 100 : tone * 34 / 100;
        g += tone > 0 ? -tone * 8 / 100 : -tone * 4 / 100;
        b += -tone * 26 / 100;
    }
    r += grading.warmth;
    b -= grading.warmth;
    const auto through = [&](int value) {
        return qBound(0, grading.curve[size_t(qBound(0, value, 255))] + shift, 255);
    };
    return qRgba(through(r), through(g), through(b), qAlpha(pixel));
}

// Darkens dots of a screen turned by 30 degrees, larger where the picture is darker.
int halftoneAt(int x, int y, qreal cell, int grey, qreal amount)
{
    const qreal u = (x * 0.866 + y * 0.5) / cell;
    const qreal v = (y * 0.866 - x * 0.5) / cell;
    const qreal du = u - std::floor(u) - 0.5;
    const qreal dv = v - std::floor(v) - 0.5;
    const qreal radius = 0.52 * (1 - grey / 255.0);
    return du * du + dv * dv < radius * radius ? -int(26 * amount) : 0;
}

} // namespace

void smear(QImage &image, int radius)
{
    // Kuwahara's filter: of the four squares that meet in a pixel, the mean of the one that varies least.
    const int width = image.width();
    const int height = image.height();
    const size_t row = size_t(width) + 1;
    struct Sum
    {
        quint32 r = 0, g = 0, b = 0, a = 0;
        quint64 square = 0;
    };
    std::vector<Sum> sums(row * (size_t(height) + 1));
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        Sum run;
        for (int x = 0; x < width; ++x) {
            const QRgb p = line[x];
            const quint32 grey = quint32(qGray(p));
            run = {run.r + quint32(qRed(p)), run.g + quint32(qGreen(p)), run.b + quint32(qBlue(p)),
                   run.a + quint32(qAlpha(p)), run.square + grey * grey};
            const Sum &up = sums[size_t(y) * row + size_t(x) + 1];
            sums[size_t(y + 1) * row + size_t(x) + 1] = {run.r + up.r, run.g + up.g, run.b + up.b, run.a + up.a,
                                                         run.square + up.square};
        }
    }
    const auto mean = [&](int x0, int y0, int x1, int y1, double &variance) {
        const Sum &a = sums[size_t(y0) * row + size_t(x0)];
        const Sum &b = sums[size_t(y0) * row + size_t(x1)];
        const Sum &c = sums[size_t(y1) * row + size_t(x0)];
        const Sum &d = sums[size_t(y1) * row + size_t(x1)];
        const double n = double(x1 - x0) * (y1 - y0);
        const double r = (d.r - b.r - c.r + a.r) / n;
        const double g = (d.g - b.g - c.g + a.g) / n;
        const double bl = (d.b - b.b - c.b + a.b) / n;
        const double al = (d.a - b.a - c.a + a.a) / n;
        const double grey = (r * 11 + g * 16 + bl * 5) / 32;
        variance = double(d.square - b.square - c.square + a.square) / n - grey * grey;
        return qRgba(int(r), int(g), int(bl), int(al));
    };
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const int top = qMax(0, y - radius), under = qMin(height, y + radius + 1);
        for (int x = 0; x < width; ++x) {
            const int left = qMax(0, x - radius), right = qMin(width, x + radius + 1);
            const std::array<std::array<int, 4>, 4> squares{
                {{left, top, x + 1, y + 1}, {x, top, right, y + 1}, {left, y, x + 1, under}, {x, y, right, under}}};
            double least = 1e18;
            QRgb best = 0;
            for (const auto &s : squares) {
                double variance = 0;
                const QRgb colour = mean(s[0], s[1], s[2], s[3], variance);
                if (variance < least) {
                    least = variance;
                    best = colour;
                }
            }
            line[x] = best;
        }
    }
    // The filter leaves steps along its squares; half the size and back takes them away.
    image = image.scaled((width + 1) / 2, (height + 1) / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void brushOver(QImage &image, qreal amount, quint64 seed)
{
    if (amount <= 0)
        return;
    const QImage under = image;
    const int width = image.width();
    const int height = image.height();
    const qreal unit = qMin(width, height) / 1000.0;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (image.hasAlphaChannel())
        painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    Random random(seed);
    const auto grey = [&](int x, int y) {
        return qGray(under.pixel(qBound(0, x, width - 1), qBound(0, y, height - 1)));
    };
    // A stroke that would run over something else is shortened or left out: thin things stay whole.
    const auto crosses = [&](QPointF at, QPointF along, qreal length) {
        const int here = grey(int(at.x()), int(at.y()));
        for (const qreal share : {-0.65, -0.35, 0.35, 0.65}) {
            const QPointF there = at + along * (length * share);
            if (std::abs(grey(int(there.x()), int(there.y())) - here) > 26)
                return true;
        }
        return false;
    };
    for (const qreal size : {22.0, 11.0, 5.5}) {
        const int step = qMax(2, int(size * unit));
        const qreal count = qreal(width) * height / (step * step) * (size > 20 ? 1.3 : 1.5) * amount;
        for (int i = 0; i < int(count); ++i) {
            const int x = random.below(width);
            const int y = random.below(height);
            const qreal dx = grey(x + step, y) - grey(x - step, y);
            const qreal dy = grey(x, y + step) - grey(x, y - step);
            const qreal edge = std::hypot(dx, dy);
            // Fine strokes only where something is drawn.
            if (size < 20 ? edge < 10 : edge > 46)
                continue;
            const qreal flow = 0.5 + 1.2 * noise(x / (160 * unit), 5) + 0.8 * noise(y / (120 * unit), 9);
            const qreal angle = edge > 10 ? std::atan2(dx, -dy) : flow;
            const QPointF along(std::cos(angle), std::sin(angle));
            qreal length = size * unit * random.between(1.3, 2.6);
            if (crosses(QPointF(x, y), along, length)) {
                length *= 0.4;
                if (crosses(QPointF(x, y), along, length))
                    continue;
            }
            const int turn = random.below(27) - 13;
            const QRgb base = under.pixel(x, y);
            const QColor colour(qBound(0, qRed(base) + turn, 255), qBound(0, qGreen(base) + turn, 255),
                                qBound(0, qBlue(base) + turn - 3, 255), 215);
            painter.setPen(
                QPen(colour, qMax(1.0, size * unit * random.between(0.45, 0.8)), Qt::SolidLine, Qt::RoundCap));
            const QPointF at(x, y);
            painter.drawLine(at - along * length / 2, at + along * length / 2);
        }
    }
}

void bloom(QImage &image, qreal amount)
{
    if (amount <= 0 || image.hasAlphaChannel())
        return;
    const QSize small(qMax(8, image.width() / 10), qMax(8, image.height() / 10));
    QImage light = image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < light.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(light.scanLine(y));
        for (int x = 0; x < light.width(); ++x) {
            const int over = qMax(0, qGray(line[x]) - 120);
            const qreal share = qMin(1.0, over / 110.0);
            line[x] = qRgb(int(qRed(line[x]) * share), int(qGreen(line[x]) * share), int(qBlue(line[x]) * share));
        }
    }
    // Down and up again twice is a soft blur for next to nothing.
    const QSize tiny(qMax(4, small.width() / 4), qMax(4, small.height() / 4));
    light = light.scaled(tiny, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    painter.setOpacity(amount);
    painter.drawImage(image.rect(), light);
}

void streak(QImage &image, QPointF source, const QColor &colour)
{
    if (image.hasAlphaChannel())
        return;
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    const qreal y = source.y() * image.height();
    const qreal thick = image.height() * 0.006;
    for (const qreal grow : {1.0, 3.0}) {
        QLinearGradient gradient(0, 0, image.width(), 0);
        QColor clear = colour;
        clear.setAlpha(0);
        QColor full = colour;
        full.setAlpha(grow > 1 ? 40 : 120);
        gradient.setColorAt(0, clear);
        gradient.setColorAt(qBound(0.02, source.x(), 0.98), full);
        gradient.setColorAt(1, clear);
        painter.fillRect(QRectF(0, y - thick * grow / 2, image.width(), thick * grow), gradient);
    }
}

void grade(QImage &image, const Hand &hand, quint32 seed)
{
    const Grading grading{.curve = toneCurve(hand),
                          .saturation = qRound(hand.saturation * 256),
                          .warmth = qRound(hand.warmth * 14),
                          .split = hand.split};
    const bool clear = image.hasAlphaChannel();
    const int width = image.width();
    const int height = image.height();
    const int grain = qRound(hand.grain * 255);
    const qreal cell = qMax(3.0, qMin(width, height) / 150.0);
    const qreal vignette = clear ? 0 : hand.vignette;
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const qreal fy = (2.0 * y / height - 1) * 0.72;
        for (int x = 0; x < width; ++x) {
            if (clear && qAlpha(line[x]) == 0)
                continue;
            int shift = 0;
            if (grain > 0) {
                const quint32 chance = scrambled(quint32(x) * 1973u + quint32(y) * 9277u + seed);
                shift += (int((chance & 255) + ((chance >> 8) & 255)) - 255) * grain / 255;
            }
            if (hand.halftone > 0)
                shift += halftoneAt(x, y, cell, qGray(line[x]), hand.halftone);
            const QRgb straight = clear ? qUnpremultiply(line[x]) : line[x];
            QRgb done = graded(straight, grading, shift);
            if (vignette > 0) {
                const qreal fx = (2.0 * x / width - 1) * 0.72;
                const qreal far = fx * fx + fy * fy;
                const int keep = int(256 * (1 - vignette * far * far * 0.9));
                done = qRgba(qRed(done) * keep >> 8, qGreen(done) * keep >> 8, qBlue(done) * keep >> 8, qAlpha(done));
            }
            line[x] = clear ? qPremultiply(done) : done;
        }
    }
}

void letterbox(QImage &image)
{
    if (image.hasAlphaChannel())
        return;
    const int bar = image.height() / 13;
    QPainter painter(&image);
    painter.fillRect(0, 0, image.width(), bar, QColor(6, 6, 8));
    painter.fillRect(0, image.height() - bar, image.width(), bar, QColor(6, 6, 8));
}

} // namespace proofsheet
