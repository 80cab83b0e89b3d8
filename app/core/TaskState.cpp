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

} // namespace proofsheet
