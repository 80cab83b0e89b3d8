// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do about a task in a given state. Pure. Source: paid-requests.md, section 2; NOTES.md, screen 8.
#pragma once

#include "generation/TaskItem.h"

namespace proofsheet {

enum class TaskAction {
    SendNow,     // a held or resting one
    StopWaiting, // before sending: drops it; after: may still be charged, says so first
    KeepWaiting,
    CheckAgain,   // only where there is something to ask
    BuyAgain,     // the outcome is unknown or was charged: may pay twice, asks first
    TryAgain,     // not charged: a new request takes its place
    EditPrompt,   // takes its wish to the prompt panel, with the refused words selected
    ResetSetting, // the same, with the refused setting left to the model
    LowerQuality, // the same, with the quality one step down
    RunElsewhere, // sends it to another model at once; only where one takes it
    ChangeKey,
    OpenSite,
    SaveAgain,
    SaveElsewhere, // asks for a folder
    MarkAsLost,    // puts a failure away that may have been charged
    Dismiss        // puts a failure away that was not charged
};

// In the order to show them; the first is the one that a tile offers. Empty for Arriving and Delivered.
QList<TaskAction> actionsFor(const TaskItem &item);

// Whether waiting costs something, so that the first action is drawn as the primary one.
bool hasPrimaryAction(const TaskItem &item);

} // namespace proofsheet
