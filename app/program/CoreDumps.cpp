// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/CoreDumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace proofsheet {

bool forbidCoreDumps()
{
    const struct rlimit none = {0, 0};
    const bool limited = ::setrlimit(RLIMIT_CORE, &none) == 0;
    // The limit alone does not hold for dumps that the kernel pipes into a program.
    return ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limited;
}

} // namespace proofsheet
