// SPDX-License-Identifier: GPL-3.0-or-later
// Why a wish cannot be sent to the models it names, and the contract's words for each field. Pure.
#pragma once

#include "core/RequestMapping.h"

namespace proofsheet {

// Empty: nothing stands in the way. models: those of the wish, each once.
QList<Problem> problemsOf(const Wish &wish, const QList<ModelTraits> &models);

// The words that the contract knows for a field; empty for fields that are not words. Source: contract, section 1.
QStringList contractWords(Field field);

// A wished word, with "auto" read as not chosen where the contract has that word: it is never sent.
QString chosenWord(Field field, const QString &word);

} // namespace proofsheet
