// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over a run and over all that the gallery shows. Pure.
#pragma once

#include "models/GalleryRuns.h"

namespace proofsheet {

// What a run's header tells.
struct RunSums
{
    QList<ModelId> models; // in the wish's order, those that have pictures or tasks here
    int wanted = 0;        // pictures and tasks
    int arrived = 0;       // pictures
    int failed = 0;
    int open = 0;      // tasks that still go on
    Estimate spent;    // of the pictures
    bool exact = true; // spent holds only the provider's own figures
    Estimate total;    // with the estimates of what is open
    qint64 tookMs = 0; // the slowest picture's time
    bool samples = false;

    static RunSums of(const GalleryRun &run);
};

struct GalleryTotals
{
    int runs = 0;
    int pictures = 0;
    int kept = 0; // picked, or three stars and more, and not rejected
    int samples = 0;
    Estimate cost; // of those that are no samples
    bool exact = true;

    static GalleryTotals of(const GalleryRuns &runs);
};

} // namespace proofsheet
