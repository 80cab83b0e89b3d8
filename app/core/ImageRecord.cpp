// SPDX-License-Identifier: GPL-3.0-or-later
// The spellings of marks, and what follows from a record.
#include "core/ImageRecord.h"

#include "core/Provider.h"
#include "core/Words.h"

namespace proofsheet {
namespace {

constexpr std::pair<Flag, QLatin1String> flags[] = {
    {Flag::None, QLatin1String("none")},
    {Flag::Picked, QLatin1String("picked")},
    {Flag::Rejected, QLatin1String("rejected")},
};

constexpr std::pair<Label, QLatin1String> labels[] = {
    {Label::None, QLatin1String("none")},     {Label::Red, QLatin1String("red")},
    {Label::Yellow, QLatin1String("yellow")}, {Label::Green, QLatin1String("green")},
    {Label::Blue, QLatin1String("blue")},
};

constexpr int keptRating = 3; // paid-requests.md, section 6

} // namespace

QString toText(Flag flag)
{
    return wordOf(flags, flag);
}

Flag flagFromText(const QString &text)
{
    return valueOf(flags, text).value_or(Flag::None);
}

QString toText(Label label)
{
    return wordOf(labels, label);
}

Label labelFromText(const QString &text)
{
    return valueOf(labels, text).value_or(Label::None);
}

bool ImageRecord::isSample() const
{
    return provider == sampleId;
}

bool ImageRecord::isKept() const
{
    return marks.flag != Flag::Rejected && (marks.flag == Flag::Picked || marks.rating >= keptRating);
}

} // namespace proofsheet
