// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/GalleryLayout.h"

#include <algorithm>
#include <cmath>

namespace proofsheet {
namespace {

constexpr int leastCell = 88;
constexpr double narrowestAspect = 0.667;
constexpr double widestAspect = 1.778;

} // namespace

int GalleryLayout::pictureHeight(int cellWidth, double aspect)
{
    return int(std::lround(cellWidth / std::clamp(aspect, narrowestAspect, widestAspect)));
}

int GalleryLayout::captionHeight() const
{
    return m_cell < 100 ? 0 : m_cell < 136 ? 20 : 40;
}

void GalleryLayout::lay(int rowCount, const RowAt &rowAt, int width, int columns)
{
    m_width = width;
    const int inner = std::max(width - 2 * margin, 2 * leastCell + gap);
    const int most = std::max(fewestColumns, (inner + gap) / (leastCell + gap));
    m_columns = std::clamp(columns, fewestColumns, std::min(most, mostColumns));
    m_cell = (inner - (m_columns - 1) * gap) / m_columns;
    m_lines.clear();
    int y = 0;
    for (int row = 0; row < rowCount;) {
        const Row first = rowAt(row);
        if (first.header) {
            y += row > 0 ? runGap : 0;
            m_lines.push_back({row, 1, y, headerHeight, true});
            y += headerHeight;
            ++row;
            continue;
        }
        Line line{row, 0, y, pictureHeight(m_cell, first.aspect) + captionHeight(), false};
        while (row < rowCount && line.count < m_columns && (line.count == 0 || !rowAt(row).header)) {
            ++line.count;
            ++row;
        }
        const bool runGoesOn = row < rowCount && !rowAt(row).header;
        y += line.height + (runGoesOn ? rowGap : 0);
        m_lines.push_back(line);
    }
    m_height = m_lines.empty() ? 0 : y + margin;
}

const GalleryLayout::Line &GalleryLayout::lineOf(int row) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), row,
                                        [](int wanted, const Line &line) { return wanted < line.first; });
    return *std::prev(after);
}

QRect GalleryLayout::rect(int row) const
{
    if (m_lines.empty() || row < 0 || row >= m_lines.back().first + m_lines.back().count)
        return {};
    const Line &line = lineOf(row);
    if (line.header)
        return {0, line.y, m_width, line.height};
    return {margin + (row - line.first) * (m_cell + gap), line.y, m_cell, line.height};
}

int GalleryLayout::rowAt(QPoint point) const
{
    const auto [first, last] = rowsIn(point.y(), point.y());
    for (int row = first; row <= last; ++row) {
        const QRect where = rect(row);
        const bool header = lineOf(row).header;
        if ((header ? where : where.adjusted(-plate, -plate, plate, plate)).contains(point))
            return row;
    }
    return -1;
}

std::pair<int, int> GalleryLayout::rowsIn(int top, int bottom) const
{
    const auto first = std::lower_bound(m_lines.begin(), m_lines.end(), top,
                                        [](const Line &line, int y) { return line.y + line.height + plate <= y; });
    auto end = first;
    while (end != m_lines.end() && end->y - plate <= bottom)
        ++end;
    if (first == end)
        return {0, -1};
    return {first->first, std::prev(end)->first + std::prev(end)->count - 1};
}

int GalleryLayout::rowBeside(int row, int direction) const
{
    if (m_lines.empty())
        return -1;
    const Line &from = lineOf(row);
    auto line = m_lines.begin() + (&from - m_lines.data());
    const int column = from.header ? 0 : row - from.first;
    const auto step = [&] {
        if (direction > 0 ? std::next(line) == m_lines.end() : line == m_lines.begin())
            return false;
        line += direction;
        return true;
    };
    while (step()) {
        if (!line->header)
            return line->first + std::min(column, line->count - 1);
    }
    return -1;
}

} // namespace proofsheet
