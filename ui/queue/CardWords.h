// SPDX-License-Identifier: GPL-3.0-or-later
// What a card of the queue says, put together from wording. Pure.
#pragma once

#include "core/Clock.h"
#include "core/ModelCatalog.h"
#include "generation/TaskItem.h"

namespace proofsheet {

struct CardWords
{
    QString title;
    QString body;
    Charged charged = Charged::No;
    QString badge;

    // items: all that the card stands for, at least one.
    static CardWords of(const QList<TaskItem> &items, const ModelCatalog &catalog, const Clock &clock);
};

// The raw facts behind a failure, for support: ids, status, the provider's own words.
QString supportText(const TaskItem &item, const QByteArray &rawReply);

} // namespace proofsheet
