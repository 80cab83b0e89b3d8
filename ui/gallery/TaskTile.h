// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a tile that has no picture yet: running, late, held, failed, maybe charged. NOTES.md, section 4.
#pragma once

#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "models/TaskAction.h"
#include "ui/gallery/TileFrame.h"

namespace proofsheet {

class TaskTile
{
public:
    TaskTile(Theme &theme, const Clock &clock, const ModelCatalog &catalog); // all outlive it

    void paint(const TileFrame &frame, const TaskItem &item) const;
    QRect buttonRect(const QRect &box, const TaskItem &item) const; // null where it has none, or no room for it
    QString toolTip(const TaskItem &item) const;

    // What the tile's one button does.
    static std::optional<TaskAction> action(const TaskItem &item);
    static bool hasSpinner(const TaskItem &item);
    static bool hasClock(const TaskItem &item); // its words change by themselves

private:
    void paintGoing(const TileFrame &frame, const TaskItem &item, int middle) const;
    void paintStopped(const TileFrame &frame, const TaskItem &item, int middle) const;
    QString title(const TaskItem &item) const;
    QString cause(const TaskItem &item) const;

    Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
};

// The icon and colour that stand for a state, in tiles, cards and the queue's table.
struct StateGlyph
{
    QString icon;
    Tokens::Role colour;
};
StateGlyph glyphOf(const TaskState &state);

} // namespace proofsheet
