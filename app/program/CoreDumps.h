// SPDX-License-Identifier: GPL-3.0-or-later
// A crash dump holds every key in memory: what people run leaves none.
#pragma once

namespace proofsheet {

// No core file, and none through a collector such as systemd-coredump either; no other process of this user may read
// the memory. False where the system refused. Once, at the start.
bool forbidCoreDumps();

} // namespace proofsheet
