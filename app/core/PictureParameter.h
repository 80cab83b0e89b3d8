// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that two pictures may differ in, and its value for one of them: as data, for wording to say.
#pragma once

#include "core/Money.h"

#include <QSize>
#include <QString>
#include <variant>

namespace proofsheet {

// In the order they are shown.
enum class Parameter {
    Model,
    Size,
    Quality,
    Style,
    Background,
    Format,
    Count,
    Prompt,
    PromptAsSent,
    Cost,
    Time,
    FileSize
};

enum class NoValue {
    Automatic, // not chosen, and nothing was sent
    NotUsed,   // chosen, and not sent: the model has no such setting
    Unknown
};
enum class PromptSource { Yours, Rewritten }; // Rewritten: the provider has told another text than the one sent

struct PictureCost
{
    Money money; // known
    CostBasis basis = CostBasis::Unknown;
    friend bool operator==(const PictureCost &, const PictureCost &) = default;
};

struct PictureTime
{
    qint64 ms = 0;
    friend bool operator==(const PictureTime &, const PictureTime &) = default;
};

struct PictureBytes
{
    qint64 bytes = 0;
    friend bool operator==(const PictureBytes &, const PictureBytes &) = default;
};

// QString: the contract's word, a model's id, or the prompt. QSize: pixels. int: pictures wished of each model.
using ParameterValue = std::variant<NoValue, QString, QSize, int, PromptSource, PictureCost, PictureTime, PictureBytes>;

} // namespace proofsheet
