// SPDX-License-Identifier: GPL-3.0-or-later
// Where each row of the gallery lies: headers over the whole width, tiles in lines of as many as there are columns.
// Pure; a line is found in logarithmic time. Sizes: NOTES.md, section 4.
#pragma once

#include <QRect>
#include <functional>
#include <vector>

namespace proofsheet {

class GalleryLayout
{
public:
    static constexpr int margin = 16;
    static constexpr int gap = 12;
    static constexpr int rowGap = 16;
    static constexpr int headerHeight = 52;
    static constexpr int runGap = 8; // below a run's last line
    static constexpr int plate = 6;  // a selected tile's plate reaches this far out
    static constexpr int fewestColumns = 2;
    static constexpr int mostColumns = 10;

    // What the layout needs to know of a row: a header, or a tile whose run has this aspect (width / height).
    struct Row
    {
        bool header = false;
        double aspect = 1.0;
    };
    using RowAt = std::function<Row(int row)>;

    // width: of the view with its scroll bar, which lies in the right margin; px.
    void lay(int rowCount, const RowAt &rowAt, int width, int columns);

    int height() const { return m_height; }
    int columns() const { return m_columns; }
    int cellWidth() const { return m_cell; }
    int captionHeight() const; // 40, 20 for small cells, 0 for tiny ones

    QRect rect(int row) const;     // of the header, or of picture box and caption; in content coordinates
    int rowAt(QPoint point) const; // -1: none
    // Rows that touch the span, as first and last; (0, -1) where there are none.
    std::pair<int, int> rowsIn(int top, int bottom) const;
    // The row one line up (-1) or down (+1), nearest to this row's column; headers are passed over. -1: none.
    int rowBeside(int row, int direction) const;

    static int pictureHeight(int cellWidth, double aspect);

private:
    struct Line
    {
        int first = 0; // row
        int count = 0;
        int y = 0;
        int height = 0; // without what follows it
        bool header = false;
    };
    const Line &lineOf(int row) const;

    std::vector<Line> m_lines;
    int m_height = 0;
    int m_width = 0;
    int m_columns = 4;
    int m_cell = 0;
};

} // namespace proofsheet
