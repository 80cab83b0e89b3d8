// SPDX-License-Identifier: GPL-3.0-or-later
// A command's options, read against the list of those it has: "--name value", "--name=value" and "--switch". Pure.
#pragma once

#include <QHash>
#include <QLatin1String>
#include <QList>
#include <QStringList>
#include <expected>
#include <optional>

namespace proofsheet::cli {

struct OptionSpec
{
    enum class Kind { Switch, Once, Often };
    QLatin1String name; // with its dashes
    Kind kind = Kind::Once;
};

class OptionReader
{
public:
    // command: for the sentence, empty for the window. The error names the word that is wrong.
    static std::expected<OptionReader, QString> read(const QString &command, const QStringList &words,
                                                     const QList<OptionSpec> &specs);

    bool has(QLatin1String name) const;
    QString text(QLatin1String name) const; // empty where it was not given
    QStringList texts(QLatin1String name) const;
    // The fallback where it was not given.
    std::expected<int, QString> number(QLatin1String name, int least, int most, int fallback) const;

private:
    QHash<QString, QStringList> m_values;
};

} // namespace proofsheet::cli
