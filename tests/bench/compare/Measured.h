// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_compare measures with: pictures, lists of times, medians.
#pragma once

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QList>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>

namespace proofsheet::bench {

// Soft shapes under a little grain, so that a PNG of it weighs what a provider's does.
inline QImage picture(int side, int number)
{
    QRandomGenerator random(quint32(number) + 1);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const int grain = int(random.generate() & 7u);
            line[x] = qRgb((x + number * 40) / 8 % 128 + 64 + grain, (y + number * 20) / 8 % 128 + 64 + grain,
                           (x + y) / 16 % 128 + 64 + grain);
        }
    }
    return image;
}

inline QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 80);
    return bytes;
}

class Times
{
public:
    void add(double ms) { m_ms.append(ms); }
    double median() const { return at(0.5); }
    double worst() const { return at(1.0); }

private:
    double at(double share) const
    {
        QList<double> sorted = m_ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted[qsizetype(share * double(sorted.size() - 1))];
    }
    QList<double> m_ms;
};

inline double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureFrames(QTextStream &out);
void measureModes(QTextStream &out);
void measureOpening(QTextStream &out);
void measureEight(QTextStream &out);

} // namespace proofsheet::bench
