// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SurveyLayout.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace proofsheet {

namespace {

constexpr int mostRows = 8;
constexpr int mostTried = 12; // pictures: of so many every split is tried, 2048 at the most
constexpr double leastHeight = 8;
constexpr double evenFrom = 0.7; // the lowest row to the highest: less would favour some pictures

double aspectOf(QSize size)
{
    return size.isEmpty() ? 1.0 : double(size.width()) / size.height();
}

// Row i holds the pictures from starts[i] up to starts[i + 1].
using Starts = std::vector<int>;

struct Fit
{
    Starts starts;
    std::vector<double> heights; // of the rows' pictures
    double area = -1;

    bool isEven() const
    {
        const auto [low, high] = std::ranges::minmax(heights);
        return low >= evenFrom * high;
    }
    bool isBetterThan(const Fit &other) const
    {
        if (other.heights.empty() || isEven() != other.isEven())
            return other.heights.empty() || isEven();
        return area > other.area + 0.5;
    }
};

class Fitter
{
public:
    Fitter(QSize area, const QList<QSize> &pictures, const SurveyMeasures &measures)
        : m_width(area.width() - 2 * measures.margin)
        , m_height(area.height() - 2 * measures.margin)
        , m_measures(measures)
    {
        m_sums.push_back(0);
        for (const QSize size : pictures)
            m_sums.push_back(m_sums.back() + aspectOf(size));
    }

    int count() const { return int(m_sums.size()) - 1; }
    double aspect(int from, int to) const { return m_sums[size_t(to)] - m_sums[size_t(from)]; }

    // A row is as high as its width allows; where all of them are too high together, the highest are cut to one height.
    Fit fit(const Starts &starts) const
    {
        Fit made{starts, {}, 0};
        const size_t rows = starts.size();
        double room = m_height - double(rows) * m_measures.caption - double(rows - 1) * m_measures.gap;
        std::vector<double> widest;
        for (size_t row = 0; row < rows; ++row) {
            const int to = row + 1 < rows ? starts[row + 1] : count();
            const double width = m_width - (to - starts[row] - 1) * m_measures.gap;
            widest.push_back(std::max(leastHeight, width / aspect(starts[row], to)));
        }
        const double limit = commonHeight(widest, room);
        for (size_t row = 0; row < rows; ++row) {
            const int to = row + 1 < rows ? starts[row + 1] : count();
            const double height = std::min(widest[row], limit);
            made.heights.push_back(height);
            made.area += aspect(starts[row], to) * height * height;
        }
        return made;
    }

private:
    // The height at which rows that could be higher are cut, so that together they fit into the room.
    static double commonHeight(std::vector<double> heights, double room)
    {
        std::ranges::sort(heights);
        for (size_t i = 0; i < heights.size(); ++i) {
            const double share = room / double(heights.size() - i);
            if (heights[i] > share)
                return std::max(leastHeight, share);
            room -= heights[i];
        }
        return heights.back();
    }

    double m_width;
    double m_height;
    SurveyMeasures m_measures;
    std::vector<double> m_sums; // of the aspects before a picture
};

Fit bestOfAll(const Fitter &fitter)
{
    Fit best;
    const unsigned splits = 1u << (fitter.count() - 1); // a bit for each place where a row may end
    for (unsigned split = 0; split < splits; ++split) {
        Starts starts{0};
        for (int i = 1; i < fitter.count(); ++i) {
            if (split & (1u << (i - 1)))
                starts.push_back(i);
        }
        if (int(starts.size()) > mostRows)
            continue;
        const Fit fit = fitter.fit(starts);
        if (fit.isBetterThan(best))
            best = fit;
    }
    return best;
}

// So many rows, the widest as narrow as can be: the classic split of a line, by dynamic programming.
Starts evenRows(const Fitter &fitter, int rows)
{
    const int count = fitter.count();
    std::vector<std::vector<double>> widest(size_t(rows) + 1, std::vector<double>(size_t(count) + 1, HUGE_VAL));
    std::vector<std::vector<int>> from(size_t(rows) + 1, std::vector<int>(size_t(count) + 1, 0));
    widest[0][0] = 0;
    for (int row = 1; row <= rows; ++row) {
        for (int to = row; to <= count; ++to) {
            for (int start = row - 1; start < to; ++start) {
                const double wide = std::max(widest[size_t(row) - 1][size_t(start)], fitter.aspect(start, to));
                if (wide < widest[size_t(row)][size_t(to)]) {
                    widest[size_t(row)][size_t(to)] = wide;
                    from[size_t(row)][size_t(to)] = start;
                }
            }
        }
    }
    Starts starts;
    int to = count;
    for (int row = rows; row > 0; --row) {
        to = from[size_t(row)][size_t(to)];
        starts.insert(starts.begin(), to);
    }
    return starts;
}

Fit bestOfEven(const Fitter &fitter)
{
    Fit best;
    for (int rows = 1; rows <= std::min(mostRows, fitter.count()); ++rows) {
        const Fit fit = fitter.fit(evenRows(fitter, rows));
        if (fit.isBetterThan(best))
            best = fit;
    }
    return best;
}

} // namespace

QList<QRect> surveyLayout(QSize area, const QList<QSize> &pictures, const SurveyMeasures &measures)
{
    QList<QRect> places;
    if (pictures.isEmpty())
        return places;
    const Fitter fitter(area, pictures, measures);
    const Fit fit = fitter.count() <= mostTried ? bestOfAll(fitter) : bestOfEven(fitter);

    const auto rows = int(fit.starts.size());
    double height = rows * measures.caption + (rows - 1) * measures.gap;
    for (const double one : fit.heights)
        height += one;
    double top = std::max(double(measures.margin), (area.height() - height) / 2);
    for (int row = 0; row < rows; ++row) {
        const int from = fit.starts[size_t(row)];
        const int to = row + 1 < rows ? fit.starts[size_t(row) + 1] : fitter.count();
        const double high = fit.heights[size_t(row)];
        const double wide = fitter.aspect(from, to) * high + (to - from - 1) * measures.gap;
        double left = std::max(double(measures.margin), (area.width() - wide) / 2);
        for (int i = from; i < to; ++i) {
            const double width = aspectOf(pictures[i]) * high;
            const QPoint corner(int(std::lround(left)), int(std::lround(top)));
            const QPoint end(int(std::lround(left + width)), int(std::lround(top + high)));
            places.append(QRect(corner, QSize(std::max(1, end.x() - corner.x()), std::max(1, end.y() - corner.y()))));
            left += width + measures.gap;
        }
        top += high + measures.caption + measures.gap;
    }
    return places;
}

} // namespace proofsheet
