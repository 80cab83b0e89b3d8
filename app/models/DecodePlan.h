// SPDX-License-Identifier: GPL-3.0-or-later
// How finely pictures are decoded so that they stay below a limit of memory. Pure.
#pragma once

#include <QList>
#include <QSize>

namespace proofsheet {

struct DecodePlan
{
    struct Picture
    {
        QSize whole;      // pixels; empty: not known, and then it is decoded whole
        int wanted = 0;   // how often it may be halved and still be as sharp as it is shown
        bool seen = true; // else it is only likely to be seen next
        int planned = 0;  // the answer: how often it is halved; `none`: there is no room for it
    };
    static constexpr int none = -1;

    // Fills in `planned`. What is seen comes first, and always gets something: where all of it does not fit, the
    // largest are halved, those of about the same size together, so that none looks worse for its place. What is seen
    // next follows in order, each as wanted or not at all. The sum of the planned ones is at most limit (bytes), unless
    // even the smallest exceed it.
    static void fill(QList<Picture> &pictures, qint64 limit);
};

} // namespace proofsheet
