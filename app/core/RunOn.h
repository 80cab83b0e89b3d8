// SPDX-License-Identifier: GPL-3.0-or-later
// The wishes behind pictures, run on other models: what is sent for them, mapped as a press of Generate is. Pure.
#pragma once

#include "core/Remedies.h"
#include "core/RequestMapping.h"

namespace proofsheet {

// One run that a press starts: pictures of one wish share it, as far as the models' limits allow.
struct RunOnPart
{
    Wish wish;        // of the chosen models
    RequestPlan plan; // of it
};

struct RunOnPlan
{
    QList<RunOnPart> parts;

    bool canSend() const;            // there is something, and nothing stands in its way
    QList<Problem> problems() const; // each once
    int pictures() const;
    int requests() const;
    Estimate cost() const;
    UsualTime usual() const;
    // Of all parts, each model's notes once: wishes that differ are mapped differently.
    QList<std::pair<ModelTraits, QList<MappingNote>>> notes() const;
};

// wishes: one for each source picture. each: pictures on each model for each of them.
RunOnPlan runOn(const QList<Wish> &wishes, const QList<ModelId> &models, int each, const ModelCatalog &catalog);

// The model to offer first: another maker's than the sources' where there is one (see onAnotherModel). Null: none fits.
ModelId suggestedModel(const QList<Wish> &wishes, const QList<ModelId> &madeBy, const ModelCatalog &catalog);

} // namespace proofsheet
