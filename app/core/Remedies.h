// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed about a wish that a provider refused: the setting it named, the quality, the model. Pure.
#pragma once

#include "core/RequestMapping.h"

#include <optional>

namespace proofsheet {

// The setting that Error::param names; nothing where it names none of a wish's.
std::optional<Field> settingNamed(const QString &param);

// The wish without the setting that the provider named (Error::param), so that the model's own default is used; nothing
// where it names none, or one that the wish leaves to the model anyway.
std::optional<Wish> withoutSetting(const Wish &wish, const QString &param);

// One step down: high to medium, medium to low, hd to standard, the model's own choice to low.
std::optional<Wish> withLowerQuality(const Wish &wish);

// The same wish on one other model, as a plan that can be sent: of another maker where there is one, because a safety
// check is a maker's own; one that the wish did not name already; by the order of the catalogue.
struct OtherModel
{
    Wish wish;
    RequestPlan plan; // one model
};
std::optional<OtherModel> onAnotherModel(const Wish &wish, const ModelId &refused, int count,
                                         const ModelCatalog &catalog);

// The words of the prompt that the provider's message quotes; an empty range where it quotes none.
struct TextRange
{
    qsizetype start = 0; // in UTF-16 units
    qsizetype length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};
TextRange quotedPart(const QString &prompt, const QString &message);

} // namespace proofsheet
