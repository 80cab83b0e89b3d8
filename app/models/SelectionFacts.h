// SPDX-License-Identifier: GPL-3.0-or-later
// What several pictures have in common, and their sums. Pure.
#pragma once

#include "core/ImageRecord.h"

#include <optional>

namespace proofsheet {

// A value that all of them share; nothing where they differ.
template <typename T>
class Shared
{
public:
    void meet(const T &value)
    {
        if (m_first)
            m_value = value;
        else if (m_value && !(*m_value == value))
            m_value.reset();
        m_first = false;
    }
    bool isMixed() const { return !m_first && !m_value; }
    const std::optional<T> &value() const { return m_value; }

private:
    std::optional<T> m_value;
    bool m_first = true;
};

struct SelectionFacts
{
    int pictures = 0;
    Shared<QString> prompt;
    Shared<QString> revisedPrompt;
    Shared<QString> model; // its id
    Shared<QSize> size;
    Shared<Extent> wishedExtent;
    Shared<QString> wishedQuality;
    Shared<QString> sentQuality;
    Shared<QString> wishedStyle;
    Shared<QString> sentStyle;
    Shared<QString> wishedFormat;
    Shared<QString> format;
    Shared<QString> wishedBackground;
    Shared<QString> sentBackground;
    Shared<int> rating;
    Shared<Flag> flag;
    Shared<Label> label;
    Estimate cost;         // summed
    bool costExact = true; // every part is the provider's own figure
    qint64 tookMs = 0;     // summed
    qint64 bytes = 0;      // summed

    static SelectionFacts of(const QList<ImageRecord> &records);
};

} // namespace proofsheet
