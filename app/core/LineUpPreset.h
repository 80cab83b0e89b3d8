// SPDX-License-Identifier: GPL-3.0-or-later
// A line-up under a name: models with their settings, without a prompt ("Cheap draft", "Final"). Pure.
#pragma once

#include "core/Wish.h"

#include <QList>
#include <optional>

namespace proofsheet {

struct LineUpPreset
{
    static constexpr int longestName = 60; // characters

    QString name;  // as it is shown; in a list each once, without regard to case
    Wish settings; // its prompt is empty

    static LineUpPreset of(const QString &name, const Wish &wish); // leaves the prompt out
    static QString cleanName(const QString &typed);                // one line, at most longestName; may be empty

    Wish with(const QString &prompt) const;
    bool matches(const Wish &wish) const; // the same but for the prompt

    QJsonObject toJson() const;
    static std::optional<LineUpPreset> fromJson(const QJsonObject &object); // nothing without a name or a model

    friend bool operator==(const LineUpPreset &, const LineUpPreset &) = default;
};

// One change of a list: a preset goes, one comes in place of what has its name, or both (a new name).
struct LineUpEdit
{
    QString remove = {}; // a name; empty: none
    std::optional<LineUpPreset> put = {};
};

const LineUpPreset *findPreset(const QList<LineUpPreset> &presets, const QString &name); // null where there is none
QList<LineUpPreset> edited(QList<LineUpPreset> presets, const LineUpEdit &edit);         // by name, case aside
LineUpEdit inverse(const QList<LineUpPreset> &before, const LineUpEdit &edit);

} // namespace proofsheet
