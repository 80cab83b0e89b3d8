// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging/ParameterTable.h"

#include "core/ImageRecord.h"

#include <algorithm>
#include <functional>

namespace proofsheet {
namespace {

ParameterValue wordValue(const QString &wished, const QString &sent)
{
    if (!sent.isEmpty())
        return sent;
    return wished.isEmpty() ? NoValue::Automatic : NoValue::NotUsed;
}

ParameterValue textValue(const QString &text)
{
    return text.isEmpty() ? ParameterValue(NoValue::Unknown) : ParameterValue(text);
}

ParameterCell modelOf(const ImageRecord &record)
{
    return {.value = textValue(record.sent.model.text())};
}

ParameterCell sizeOf(const ImageRecord &record)
{
    if (record.size.isEmpty())
        return {.value = NoValue::Unknown};
    const QSize asked = record.sent.pixelSize();
    const bool otherwise = !asked.isEmpty() && asked != record.size;
    return {.value = record.size, .asked = otherwise ? std::optional<ParameterValue>(asked) : std::nullopt};
}

ParameterCell qualityOf(const ImageRecord &record)
{
    return {.value = wordValue(record.wish.quality, record.sent.quality)};
}

ParameterCell styleOf(const ImageRecord &record)
{
    return {.value = wordValue(record.wish.style, record.sent.style)};
}

ParameterCell backgroundOf(const ImageRecord &record)
{
    return {.value = wordValue(record.wish.background, record.sent.background)};
}

ParameterCell formatOf(const ImageRecord &record)
{
    const bool otherwise =
        !record.format.isEmpty() && !record.sent.format.isEmpty() && record.format != record.sent.format;
    return {.value = textValue(record.format),
            .asked = otherwise ? std::optional<ParameterValue>(record.sent.format) : std::nullopt};
}

ParameterCell countOf(const ImageRecord &record)
{
    return {.value = record.wish.count};
}

ParameterCell promptOf(const ImageRecord &record)
{
    return {.value = textValue(record.wish.prompt)};
}

ParameterCell promptAsSentOf(const ImageRecord &record)
{
    const QString told = record.revisedPrompt.trimmed();
    const bool rewritten = !told.isEmpty() && told != record.sent.prompt.trimmed();
    return {.value = rewritten ? PromptSource::Rewritten : PromptSource::Yours};
}

ParameterCell costOf(const ImageRecord &record)
{
    if (!record.cost.isKnown() || record.costBasis == CostBasis::Unknown)
        return {.value = NoValue::Unknown};
    return {.value = PictureCost{record.cost, record.costBasis}};
}

// Times and file sizes are no finer here than people are told them: "4 s" beside "4 s" is no difference.
qint64 rounded(qint64 value, qint64 step)
{
    return std::max(step, (value + step / 2) / step * step);
}

ParameterCell timeOf(const ImageRecord &record)
{
    return {.value = record.tookMs > 0 ? ParameterValue(PictureTime{rounded(record.tookMs, 1000)}) : NoValue::Unknown};
}

ParameterCell fileSizeOf(const ImageRecord &record)
{
    const qint64 step = record.bytes < 100'000 ? 1000 : 100'000;
    return {.value = record.bytes > 0 ? ParameterValue(PictureBytes{rounded(record.bytes, step)}) : NoValue::Unknown};
}

constexpr std::pair<Parameter, ParameterCell (*)(const ImageRecord &)> columns[] = {
    {Parameter::Model, modelOf},
    {Parameter::Size, sizeOf},
    {Parameter::Quality, qualityOf},
    {Parameter::Style, styleOf},
    {Parameter::Background, backgroundOf},
    {Parameter::Format, formatOf},
    {Parameter::Count, countOf},
    {Parameter::Prompt, promptOf},
    {Parameter::PromptAsSent, promptAsSentOf},
    {Parameter::Cost, costOf},
    {Parameter::Time, timeOf},
    {Parameter::FileSize, fileSizeOf},
};

std::optional<qint64> lowerIsBetter(const ParameterValue &value)
{
    if (const auto *cost = std::get_if<PictureCost>(&value))
        return cost->money.micros();
    if (const auto *time = std::get_if<PictureTime>(&value))
        return time->ms;
    return {};
}

void markBest(QList<ParameterCell> &cells)
{
    QList<qint64> known;
    for (const ParameterCell &cell : std::as_const(cells))
        if (const auto amount = lowerIsBetter(cell.value))
            known += *amount;
    if (known.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(known.cbegin(), known.cend());
    if (*least == *most)
        return;
    for (ParameterCell &cell : cells)
        cell.best = lowerIsBetter(cell.value) == *least;
}

void markMinority(ParameterRow &row)
{
    qsizetype held = 0;
    ParameterValue majority;
    for (const ParameterCell &cell : std::as_const(row.cells)) {
        const qsizetype by = std::count_if(row.cells.cbegin(), row.cells.cend(),
                                           [&cell](const ParameterCell &other) { return other.value == cell.value; });
        if (by > held) {
            held = by;
            majority = cell.value;
        }
    }
    row.hasMajority = held > 1 || row.cells.size() <= 2;
    if (!row.hasMajority)
        return;
    for (ParameterCell &cell : row.cells)
        cell.minority = cell.value != majority;
}

} // namespace

ParameterTable ParameterTable::of(const QList<ImageRecord> &pictures)
{
    ParameterTable table;
    if (pictures.isEmpty())
        return table;
    for (const auto &[parameter, read] : columns) {
        ParameterRow row{.parameter = parameter};
        for (const ImageRecord &picture : pictures)
            row.cells += read(picture);
        markMinority(row);
        markBest(row.cells);
        const ParameterValue first = row.cells.constFirst().value;
        const bool differs = std::any_of(row.cells.cbegin(), row.cells.cend(), [&first](const ParameterCell &cell) {
            return cell.value != first || cell.asked;
        });
        (differs ? table.differing : table.equal) += row;
    }
    return table;
}

} // namespace proofsheet
