// SPDX-License-Identifier: GPL-3.0-or-later
// Which providers are paused because they failed again and again: what waits for them is not sent until a person says
// so. Counts requests, one after another, by provider and origin; nothing is remembered beyond the program. Pure.
// Source: docs/decisions/0019-a-provider-that-fails-is-paused.md.
#pragma once

#include "core/Ids.h"
#include "core/RequestEnds.h"

#include <QHash>

namespace proofsheet {

struct ProviderPlace
{
    ProviderId provider;
    QString origin;

    friend bool operator==(const ProviderPlace &, const ProviderPlace &) = default;
};

size_t qHash(const ProviderPlace &place, size_t seed = 0);

enum class ProviderSign {
    Works,  // it delivered, took the task, or judged this very request
    Fails,  // it was not reached, gave no answer that can be used, or refuses everybody: key, balance, rate
    Neither // the request never got as far: it was cancelled, or cannot be sent at all
};

// What a request's end says about its provider.
ProviderSign signOf(Happening what, const Error &error);

class ProviderPauses
{
public:
    static constexpr int mostFailures = 5; // in a row; then it is paused

    struct Pause
    {
        int failures = 0; // in a row
        Error cause;      // the last one's
    };

    // Both: whether that paused it, or ended its pause.
    bool noteFailed(const ProviderPlace &place, const Error &cause);
    bool noteWorks(const ProviderPlace &place);

    const Pause *pauseOf(const ProviderPlace &place) const; // null where it is not paused
    QList<ProviderPlace> paused() const;

private:
    QHash<ProviderPlace, Pause> m_failing;
};

} // namespace proofsheet
