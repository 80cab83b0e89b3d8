// SPDX-License-Identifier: GPL-3.0-or-later
// One wish, mapped to the requests that each model takes: what was kept, changed and dropped, as values. Pure.
#pragma once

#include "core/GenerationRequest.h"
#include "core/ModelCatalog.h"
#include "core/Wish.h"

namespace proofsheet {

enum class Field { Prompt, Model, Size, Quality, Format, Background, Style, ResponseFormat, Count };

// A note about one field of one model. Kept ones are listed too, so that a tooltip can show the whole mapping.
struct MappingNote
{
    enum class Change { Kept, Changed, Dropped, Split };
    Field field;
    Change change;
    QString wished;
    QString sent; // Dropped: empty; Split: the number of requests
    friend bool operator==(const MappingNote &, const MappingNote &) = default;
};

struct ModelPlan
{
    ModelTraits model;
    QList<GenerationRequest> requests;
    QList<MappingNote> notes;
    QSize size;    // what is sent; invalid where the model chooses
    Estimate each; // price of one picture
    int pictures = 0;
};

// Why a wish cannot be sent. Nothing is sent while there is one.
struct Problem
{
    enum class Kind {
        EmptyPrompt,
        NoModel,
        PromptTooLong,     // limit, actual: code points
        CountOutOfRange,   // limit, actual
        SizeNotTaken,      // value: the size; choices: what the model has
        ValueNotTaken,     // no ticked model takes it, or it is not a word of the contract; choices
        TransparentFormat, // value: the format that cannot be transparent
        ModelRetired
    };
    Kind kind;
    Field field = Field::Prompt;
    ModelId model;
    QString value;
    int limit = 0;
    int actual = 0;
    QStringList choices;
    friend bool operator==(const Problem &, const Problem &) = default;
};

struct RequestPlan
{
    QList<ModelPlan> models;
    QList<Problem> problems;

    bool canSend() const { return problems.isEmpty(); }
    int pictures() const;
    int requests() const;
    Estimate cost() const;
    UsualTime usual() const; // least low, greatest high
};

RequestPlan mapWish(const Wish &wish, const ModelCatalog &catalog);

// Unicode code points of a prompt as it is counted against a model's limit.
int promptLength(const QString &prompt);

} // namespace proofsheet
