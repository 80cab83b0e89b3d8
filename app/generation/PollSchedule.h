// SPDX-License-Identifier: GPL-3.0-or-later
// When to ask about a task again, and when to stop asking. Pure: times go in, times come out. Source: contract, section
// 3; paid-requests.md, section 2.
#pragma once

#include "core/RequestEnds.h"

#include <chrono>
#include <optional>

namespace proofsheet {

// Every wait of the program's generation side, so that tests can shrink them. Defaults are the contract's.
struct Pace
{
    std::chrono::milliseconds firstPolls[6] = {std::chrono::seconds(2), std::chrono::seconds(2),
                                               std::chrono::seconds(3), std::chrono::seconds(3),
                                               std::chrono::seconds(5), std::chrono::seconds(5)};
    std::chrono::milliseconds latePoll{60'000};     // once a minute when late
    std::chrono::milliseconds lateAfter{600'000};   // ten minutes
    std::chrono::milliseconds stopAfter{1'800'000}; // thirty minutes: then at every start, by resume, by Keep waiting
    std::chrono::milliseconds unknownTaskGrace{60'000};                   // a 404 within this is pending
    std::chrono::milliseconds taskLife{30ll * 24 * 3'600'000};            // closed after thirty days
    std::chrono::milliseconds connectDeadline{60'000};                    // of a submit, until its first byte leaves
    std::chrono::milliseconds submitDeadline{proofsheet::submitDeadline}; // from then on
    std::chrono::milliseconds unsentBase{1'000}; // full jitter: random(0, min(cap, base * 2^n))
    std::chrono::milliseconds unsentCap{30'000};
    double retryAfterScale = 1.0; // tests: 0 waits nothing
    std::chrono::milliseconds offlineProbe{15'000};
    std::chrono::milliseconds wakeLook{5'000}; // how soon a wake of the machine is noticed
};

// The wait before poll number n (from 0), with a random number of 0..1 for the jitter of +-20 %. waited: since the id
// was received. Nothing: waiting has ended. retryAfter: what the last poll asked for, honoured up to 120 s.
std::optional<std::chrono::milliseconds> nextPoll(const Pace &pace, int n, std::chrono::milliseconds waited,
                                                  double random, std::optional<std::chrono::seconds> retryAfter = {});

bool isLate(const Pace &pace, std::chrono::milliseconds waited);

// The wait before attempt n (from 1) of a request of which nothing had left.
std::chrono::milliseconds unsentWait(const Pace &pace, int n, double random);

// The wait that a reply's Retry-After asks for: at most longestRest (core/RequestEnds.h), scaled by the pace.
std::chrono::milliseconds restWait(const Pace &pace, std::chrono::seconds retryAfter);

} // namespace proofsheet
