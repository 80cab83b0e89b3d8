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

    // Body bytes were handed over for sending, whether or not it was told yet: from here on a submit may be charged.
    virtual bool hasBegun() const { return false; }
};

} // namespace proofsheet
