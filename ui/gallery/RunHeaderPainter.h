// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a run's header: fold, prompt, its line of facts, and the one button to use its settings again. NOTES.md,
// section 4.
#pragma once

#include "ui/gallery/TilePainter.h"

namespace proofsheet {

class RunHeaderPainter
{
public:
    RunHeaderPainter(const GalleryModel &model, const Theme &theme, const Clock &clock, const ModelCatalog &catalog);

    void paint(QPainter &painter, const QRect &rect, int row, const TileLook &look) const;
    TileHit hit(const QRect &rect, int row, QPoint position) const;
    QString toolTip(int row, const TileHit &hit) const;

private:
    QRect buttonRect(const QRect &rect) const;
    QRect compareRect(const QRect &rect) const; // left of it
    bool canCompare(int row) const;             // of two models and more

    const GalleryModel &m_model;
    const Theme &m_theme;
    const Clock &m_clock;
    const ModelCatalog &m_catalog;
};

} // namespace proofsheet
