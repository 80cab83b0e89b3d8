// SPDX-License-Identifier: GPL-3.0-or-later
// A C++ source taken apart into code, comments and string literals, so that a rule about one is not fooled by another.
// Pure.
#pragma once

#include <QString>

namespace proofsheet::layers {

// Each part is as long as the source, with spaces for what belongs to the other parts; line breaks stand in all three.
struct SourceText
{
    QString code;
    QString comments;
    QString strings; // what stands between the quotes
};

SourceText takeApart(const QString &source);

// The line of a place in a source, counted from 1.
int lineOf(const QString &source, qsizetype place);

} // namespace proofsheet::layers
