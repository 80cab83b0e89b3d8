// SPDX-License-Identifier: GPL-3.0-or-later
// Reading options one after the other.
#include "cli/OptionReader.h"

#include "wording/CommandWording.h"

#include <algorithm>

namespace proofsheet::cli {
namespace {

// Digits only: toInt takes signs and white space too.
std::optional<int> wholeNumber(const QString &text)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    bool fits = false;
    const int number = text.toInt(&fits);
    return digits && fits ? std::optional(number) : std::nullopt;
}

} // namespace

std::expected<OptionReader, QString> OptionReader::read(const QString &command, const QStringList &words,
                                                        const QList<OptionSpec> &specs)
{
    OptionReader reader;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(QLatin1Char('-')))
            return std::unexpected(wording::unexpectedWord(word));
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.left(equals);
        const auto spec =
            std::find_if(specs.begin(), specs.end(), [&name](const OptionSpec &s) { return s.name == name; });
        if (spec == specs.end())
            return std::unexpected(wording::unknownOption(name, command));
        if (spec->kind != OptionSpec::Kind::Often && reader.m_values.contains(name))
            return std::unexpected(wording::optionTwice(name));
        if (spec->kind == OptionSpec::Kind::Switch) {
            if (equals >= 0)
                return std::unexpected(wording::valueNotWanted(name));
            reader.m_values.insert(name, {});
            continue;
        }
        if (equals < 0 && i + 1 == words.size())
            return std::unexpected(wording::missingValue(name));
        QString value = equals >= 0 ? word.mid(equals + 1) : words[++i];
        // "--model --json" is a forgotten value; one that does begin so is written with "=".
        if (equals < 0 && value.startsWith(QLatin1String("--")))
            return std::unexpected(wording::missingValue(name));
        reader.m_values[name].append(value);
    }
    return reader;
}

bool OptionReader::has(QLatin1String name) const
{
    return m_values.contains(name);
}

QString OptionReader::text(QLatin1String name) const
{
    return texts(name).value(0);
}

QStringList OptionReader::texts(QLatin1String name) const
{
    return m_values.value(name);
}

std::expected<int, QString> OptionReader::number(QLatin1String name, int least, int most, int fallback) const
{
    if (!has(name))
        return fallback;
    const auto number = wholeNumber(text(name));
    if (!number || *number < least || *number > most)
        return std::unexpected(wording::notANumber(name, text(name), least, most));
    return *number;
}

} // namespace proofsheet::cli
