// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/ParameterWording.h"

#include "core/RequestMapping.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace proofsheet::wording {

namespace {

struct ParameterWords
{
    Q_DECLARE_TR_FUNCTIONS(Parameter)
};

constexpr double severalTimes = 1.95; // from here a ratio says more than a percentage

struct ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(Parameter)

public:
    Parameter parameter;

    QString operator()(NoValue none) const
    {
        switch (none) {
        case NoValue::Automatic:
            return tr("auto");
        case NoValue::NotUsed:
            return tr("not used");
        case NoValue::Unknown:
            return tr("unknown");
        }
        return {};
    }
    QString operator()(const QString &text) const
    {
        return parameter == Parameter::Format ? value(Field::Format, text) : text;
    }
    QString operator()(QSize size) const { return sizeText(size); }
    QString operator()(int number) const { return QLocale().toString(number); }
    QString operator()(PromptSource source) const
    {
        return source == PromptSource::Yours ? tr("yours") : tr("rewritten");
    }
    QString operator()(const PictureCost &cost) const { return costCell(cost.money, cost.basis); }
    QString operator()(const PictureTime &time) const { return tookShort(time.ms); }
    QString operator()(const PictureBytes &bytes) const { return fileSize(bytes.bytes); }
};

QString number(double value)
{
    // One decimal only where it says something: "2.5 times", "18 times".
    const bool whole = value >= 10 || std::abs(value - std::round(value)) < 0.05;
    return QLocale().toString(whole ? std::round(value) : value, 'f', whole ? 0 : 1);
}

QString priceAgainst(double first, double second)
{
    if (first == second)
        return ParameterWords::tr("same price");
    const bool cheaper = second < first;
    const double least = std::min(first, second);
    if (least <= 0)
        return cheaper ? ParameterWords::tr("free") : QString();
    const double ratio = std::max(first, second) / least;
    if (ratio >= severalTimes)
        return (cheaper ? ParameterWords::tr("%1 times cheaper") : ParameterWords::tr("%1 times the price"))
            .arg(number(ratio));
    const double percent = std::abs(second - first) / first * 100;
    const QString share =
        percent < 1 ? ParameterWords::tr("under 1 %") : ParameterWords::tr("%1 %").arg(number(percent));
    return (cheaper ? ParameterWords::tr("%1 cheaper") : ParameterWords::tr("%1 dearer")).arg(share);
}

QString timeAgainst(qint64 firstMs, qint64 secondMs)
{
    // Of the seconds that are shown of each, or the two would not agree.
    const qint64 apart = std::llround(double(secondMs) / 1000) - std::llround(double(firstMs) / 1000);
    if (apart == 0)
        return ParameterWords::tr("as fast");
    const QString by = seconds(int(std::abs(apart)));
    return (apart < 0 ? ParameterWords::tr("%1 faster") : ParameterWords::tr("%1 slower")).arg(by);
}

} // namespace

QString parameterName(Parameter parameter)
{
    switch (parameter) {
    case Parameter::Model:
        return ParameterWords::tr("Model");
    case Parameter::Size:
        return ParameterWords::tr("Size");
    case Parameter::Quality:
        return ParameterWords::tr("Quality");
    case Parameter::Style:
        return ParameterWords::tr("Style");
    case Parameter::Background:
        return ParameterWords::tr("Background");
    case Parameter::Format:
        return ParameterWords::tr("Format");
    case Parameter::Count:
        return ParameterWords::tr("Count");
    case Parameter::Prompt:
        return ParameterWords::tr("Prompt");
    case Parameter::PromptAsSent:
        return ParameterWords::tr("Prompt as sent");
    case Parameter::Cost:
        return ParameterWords::tr("Cost");
    case Parameter::Time:
        return ParameterWords::tr("Time");
    case Parameter::FileSize:
        return ParameterWords::tr("File size");
    }
    return {};
}

QString parameterValue(Parameter parameter, const ParameterValue &value)
{
    ValueWords words;
    words.parameter = parameter;
    return std::visit(words, value);
}

QString fileSize(qint64 bytes)
{
    if (bytes < 100'000)
        return ParameterWords::tr("%1 kB").arg(QLocale().toString(std::max<qint64>(1, (bytes + 500) / 1000)));
    return ParameterWords::tr("%1 MB").arg(QLocale().toString(double(bytes) / 1e6, 'f', 1));
}

QString against(Money first, Money second, qint64 firstMs, qint64 secondMs)
{
    QStringList parts;
    if (first.isKnown() && second.isKnown() && (first.micros() > 0 || second.micros() > 0))
        parts << priceAgainst(first.dollars(), second.dollars());
    if (firstMs > 0 && secondMs > 0)
        parts << timeAgainst(firstMs, secondMs);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace proofsheet::wording
