// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from where a picture stands.
#include "core/TaskState.h"

namespace proofsheet {

bool isOpen(const TaskState &state)
{
    return !needsPerson(state) && !std::holds_alternative<state::Delivered>(state);
}

bool needsPerson(const TaskState &state)
{
    return std::holds_alternative<state::Failed>(state) || std::holds_alternative<state::MaybeCharged>(state) ||
           std::holds_alternative<state::Unsaved>(state);
}

const Error *errorOf(const TaskState &state)
{
    if (const auto *failed = std::get_if<state::Failed>(&state))
        return &failed->error;
    if (const auto *maybe = std::get_if<state::MaybeCharged>(&state))
        return &maybe->error;
    if (const auto *unsaved = std::get_if<state::Unsaved>(&state))
        return &unsaved->error;
    if (const auto *resting = std::get_if<state::Resting>(&state))
        return &resting->cause;
    if (const auto *at = std::get_if<state::AtProvider>(&state))
        return at->cause ? &*at->cause : nullptr;
    return nullptr;
}

} // namespace proofsheet
