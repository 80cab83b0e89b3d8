// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for tests that are about something else. Header-only.
#pragma once

#include "core/RequestMapping.h"

namespace proofsheet::test {

// The wish's prompt for its first model, as a typed one: so many requests of so many pictures each.
inline RequestPlan planOf(const Wish &wish, int pictures = 1, int requests = 1)
{
    GenerationRequest request;
    request.model = wish.models.constFirst();
    request.prompt = wish.prompt;
    request.count = pictures;
    ModelPlan model;
    model.model = ModelTraits::generic(request.model);
    model.each = Estimate::of(Money::ofMicros(42'000));
    model.pictures = pictures * requests;
    model.requests = QList<GenerationRequest>(requests, request);
    RequestPlan plan;
    plan.models << model;
    return plan;
}

} // namespace proofsheet::test
