// SPDX-License-Identifier: GPL-3.0-or-later
// What the shim and a test share: a file of this size, mapped by both, so that it outlives a SIGKILL.
#pragma once

#include <atomic>
#include <cstdint>

namespace proofsheet::test {

struct ShimBoard
{
    std::atomic<std::uint64_t> calls{0};  // fallible calls below the folder so far
    std::atomic<std::uint64_t> struck{0}; // how many of them were made to fail, or killed the process
    std::atomic<std::uint64_t> killAt{0}; // may be set while the process runs; 0: never
    char what[240] = {};                  // the first one struck: its name and file
};

// The shim's environment.
inline constexpr const char *shimFolder = "TORTURE_FOLDER"; // absolute: only what lies below counts
inline constexpr const char *shimBoard = "TORTURE_BOARD";   // the file of the ShimBoard
inline constexpr const char *shimAt = "TORTURE_AT";         // the call that is struck, from 1
inline constexpr const char *shimError = "TORTURE_ERROR";   // an errno, or "kill"
inline constexpr const char *shimOnward = "TORTURE_ONWARD"; // set: every later call that fits the errno, too

} // namespace proofsheet::test
