// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, clocks and dates in words.
#include "wording/TimeWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofsheet::wording {
namespace {

struct TimeWording
{
    Q_DECLARE_TR_FUNCTIONS(TimeWording)
};

constexpr int mostPlainSeconds = 120; // "90 s" is read faster than "1 min 30 s"

QString minutesAndSeconds(int seconds)
{
    const QString minutes = TimeWording::tr("%1 min").arg(seconds / 60);
    return seconds % 60 == 0 ? minutes
                             : QString(minutes + QLatin1Char(' ') + TimeWording::tr("%1 s").arg(seconds % 60));
}

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

} // namespace

QString seconds(int seconds)
{
    return seconds < mostPlainSeconds ? TimeWording::tr("%1 s").arg(seconds) : minutesAndSeconds(seconds);
}

QString usualTime(const UsualTime &usual)
{
    if (usual.highSeconds <= 0)
        return {};
    if (usual.lowSeconds >= usual.highSeconds)
        return seconds(usual.highSeconds);
    return TimeWording::tr("%1\u2013%2 s", "a range of seconds").arg(usual.lowSeconds).arg(usual.highSeconds);
}

QString chipTime(const UsualTime &usual)
{
    return usual.highSeconds <= 0 ? QString() : seconds((usual.lowSeconds + usual.highSeconds) / 2);
}

QString clock(qint64 elapsedMs)
{
    const qint64 all = std::max<qint64>(0, elapsedMs / 1000);
    const qint64 hours = all / 3600;
    const qint64 minutes = all / 60 % 60;
    const QString rest = QString(QLatin1Char(':') + twoDigits(all % 60));
    if (hours == 0)
        return QString(QString::number(minutes) + rest);
    return QString(QString::number(hours) + QLatin1Char(':') + twoDigits(minutes) + rest);
}

QString took(qint64 ms)
{
    if (ms <= 0)
        return {};
    if (ms < 59'950)
        return TimeWording::tr("%1 s").arg(QString::number(double(ms) / 1000.0, 'f', 1));
    return minutesAndSeconds(int((ms + 500) / 1000));
}

QString tookShort(qint64 ms)
{
    if (ms <= 0)
        return {};
    const int rounded = std::max(1, int((ms + 500) / 1000));
    return rounded < 60 ? TimeWording::tr("%1 s").arg(rounded) : minutesAndSeconds(rounded);
}

QString moment(const QDateTime &when, const QDateTime &now)
{
    const QLocale english = QLocale::c();
    const QString hour = english.toString(when.time(), QStringLiteral("HH:mm"));
    const qint64 daysAgo = when.date().daysTo(now.date());
    if (daysAgo == 0)
        return TimeWording::tr("Today %1").arg(hour);
    if (daysAgo == 1)
        return TimeWording::tr("Yesterday %1").arg(hour);
    const bool sameYear = when.date().year() == now.date().year();
    const QString day =
        english.toString(when.date(), sameYear ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
    return QString(day + QLatin1Char(' ') + hour);
}

} // namespace proofsheet::wording
