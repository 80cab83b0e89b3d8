// SPDX-License-Identifier: GPL-3.0-or-later
// Any stray warning fails a test. The one list of warnings that a platform prints and that are none of ours.
#pragma once

namespace proofsheet::test {

// Call in init(): the allowance lasts for one test function.
void failOnStrayWarnings();

} // namespace proofsheet::test
