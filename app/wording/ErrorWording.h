// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in words: what happened, whether it was charged, what to do next. The one table, for window and command line.
#pragma once

#include "core/Error.h"
#include "core/Money.h"
#include "core/Provider.h"
#include "core/TaskState.h"

#include <QString>

namespace proofsheet::wording {

// What a sentence about an error may name.
struct ErrorScene
{
    QString model;    // its name; may be empty
    QString provider; // "FastRouter", "the sample provider", a host; may be empty
    Money price;      // of the picture, estimated or actual
    CostBasis basis = CostBasis::About;
    qint64 nowMs = 0; // wall clock; 0: no word of times
};

struct ErrorText
{
    QString title;  // "Too many requests to gpt-image-1"
    QString body;   // what happened, named; the provider's own words where it gave any
    QString charge; // "It was not charged."
    QString advice; // what to do next; may be empty

    QString whole() const; // body, charge and advice as one paragraph
};

// One picture's failure. The texts are plain text.
ErrorText failure(const Error &error, Charged charged, const ErrorScene &scene = {});
// A tile's two words: "Too busy to answer", "Declined".
QString failureTitle(const Error &error, Charged charged);
// The same, taken from a state; an open state gives an empty text.
ErrorText failure(const TaskState &state, const ErrorScene &scene = {});

// One sentence with no picture behind it (a key test, a model list, a file): the title and the cause.
QString sentence(const Error &error);
// Why a picture of the library cannot be shown: one sentence. Missing: the library does not have it any more.
QString pictureTrouble(const Error &error);

QString providerName(const Provider &provider);                          // "FastRouter", "Sample provider", or the host
QString providerName(const ProviderId &provider, const QString &origin); // the same, of an entry of the ledger

} // namespace proofsheet::wording
