// SPDX-License-Identifier: GPL-3.0-or-later
// What the gallery holds of each picture: the identity, the sort keys and what a tile shows. The rest is fetched when
// it is looked at.
#pragma once

#include "core/ImageRecord.h"

namespace proofsheet {

struct PictureRow
{
    ItemId id;
    RunId run;
    ModelId model;
    int indexInRun = 0;
    QSize size;
    int rating = 0;
    Flag flag = Flag::None;
    Label label = Label::None;
    Money cost;
    CostBasis costBasis = CostBasis::Unknown;
    qint64 arrivedMs = 0;
    qint64 tookMs = 0;
    bool sample = false;
    bool hasAlpha = false;
    bool missing = false; // its file was not there when it was last looked for

    static PictureRow of(const ImageRecord &record);
    friend bool operator==(const PictureRow &, const PictureRow &) = default;
};

// One press of Generate, as a heading shows it.
struct RunInfo
{
    RunId id;
    Wish wish;
    qint64 startedMs = 0; // wall clock
    friend bool operator==(const RunInfo &, const RunInfo &) = default;
};

// Part of an answer to a Query: newest runs first, within a run by indexInRun. The first page comes alone, so that it
// is painted at once.
struct FoundPage
{
    QList<RunInfo> runs; // those of the rows that earlier pages did not name
    QList<PictureRow> rows;
    bool last = false;
};

} // namespace proofsheet
