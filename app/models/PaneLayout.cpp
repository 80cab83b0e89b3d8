// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PaneLayout.h"

#include <algorithm>

namespace proofsheet {

namespace {

QSize paneSize(QSize area, int columns, int rows, int gap)
{
    return {(area.width() - (columns - 1) * gap) / columns, (area.height() - (rows - 1) * gap) / rows};
}

// Of the pictures, each as large as its pane allows, px².
double shownArea(QSize room, const QList<QSize> &pictures)
{
    if (room.isEmpty())
        return 0;
    double sum = 0;
    for (const QSize &picture : pictures) {
        const QSizeF shape = picture.isEmpty() ? QSizeF(1, 1) : QSizeF(picture);
        const QSizeF shown = shape.scaled(QSizeF(room), Qt::KeepAspectRatio);
        sum += shown.width() * shown.height();
    }
    return sum;
}

// What counts when two ways are compared: panes that are large enough first.
struct Worth
{
    bool isLargeEnough = false;
    double area = -1;
    friend auto operator<=>(const Worth &, const Worth &) = default;
};

} // namespace

QList<QRect> paneLayout(QSize area, const QList<QSize> &pictures, int gap, int caption)
{
    const int count = int(pictures.size());
    int columns = 1;
    Worth best;
    for (int rows = 1; rows <= count; ++rows) {
        const int across = (count + rows - 1) / rows;
        if ((count + across - 1) / across != rows)
            continue; // the same panes stand in fewer rows
        const QSize pane = paneSize(area, across, rows, gap);
        const Worth worth{pane.width() >= leastPane.width() && pane.height() >= leastPane.height(),
                          shownArea(pane - QSize(0, caption), pictures)};
        if (worth > best) {
            best = worth;
            columns = across;
        }
    }
    if (count == 0)
        return {};
    const int rows = (count + columns - 1) / columns;
    const QSize pane = paneSize(area, columns, rows, gap).expandedTo(leastPane);
    const auto inset = [gap](int room, int length, int panes) {
        return std::max(0, (room - panes * length - (panes - 1) * gap) / 2);
    };
    const int top = inset(area.height(), pane.height(), rows);
    QList<QRect> rects;
    for (int index = 0; index < count; ++index) {
        const int row = index / columns;
        const int inRow = std::min(columns, count - row * columns);
        const int left = inset(area.width(), pane.width(), inRow);
        rects.append(
            {QPoint(left + (index % columns) * (pane.width() + gap), top + row * (pane.height() + gap)), pane});
    }
    return rects;
}

} // namespace proofsheet
