// SPDX-License-Identifier: GPL-3.0-or-later
// A call under way. Destroying it aborts it, and its callbacks never run afterwards.
#pragma once

namespace proofsheet {

class Call
{
public:
    Call() = default;
    virtual ~Call() = default;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
};

} // namespace proofsheet
