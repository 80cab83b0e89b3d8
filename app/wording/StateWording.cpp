// SPDX-License-Identifier: GPL-3.0-or-later
// States in words. Source of what a person sees: paid-requests.md, section 1.
#include "wording/StateWording.h"

#include "wording/ErrorWording.h"
#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct StateWording
{
    Q_DECLARE_TR_FUNCTIONS(StateWording)
};

QString failedWord(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Moderation:
        return StateWording::tr("Declined");
    case ErrorKind::Cancelled:
        return StateWording::tr("Cancelled");
    case ErrorKind::Expired:
        return StateWording::tr("Expired");
    default:
        return StateWording::tr("Failed");
    }
}

// While the provider draws: what is usual, and that it takes longer once it does.
QString drawingLine(const UsualTime &usual, qint64 elapsedMs)
{
    const QString range = usualTime(usual);
    if (range.isEmpty())
        return StateWording::tr("Sent, waiting for the picture");
    if (elapsedMs > usual.highSeconds * 1000ll)
        return StateWording::tr("Longer than the usual %1").arg(range);
    return StateWording::tr("Drawing, usually %1").arg(range);
}

struct WordOf
{
    QString operator()(const state::Waiting &) const { return StateWording::tr("Waiting"); }
    QString operator()(const state::Held &) const { return StateWording::tr("Held"); }
    QString operator()(const state::Resting &) const { return StateWording::tr("Waiting"); }
    QString operator()(const state::Running &) const { return StateWording::tr("Running"); }
    QString operator()(const state::AtProvider &at) const
    {
        return at.late ? StateWording::tr("Late") : StateWording::tr("At provider");
    }
    QString operator()(const state::Arriving &) const { return StateWording::tr("Arriving"); }
    QString operator()(const state::Delivered &) const { return StateWording::tr("Delivered"); }
    QString operator()(const state::Failed &failed) const { return failedWord(failed.error); }
    QString operator()(const state::MaybeCharged &) const { return StateWording::tr("Maybe charged"); }
    QString operator()(const state::Unsaved &) const { return StateWording::tr("Not saved"); }
};

struct LineOf
{
    const UsualTime &usual;
    qint64 nowMs;

    QString operator()(const state::Waiting &) const { return StateWording::tr("Waiting for a place"); }
    QString operator()(const state::Held &held) const
    {
        return held.failures > 0 ? StateWording::tr("Held, its provider failed %1 times in a row").arg(held.failures)
                                 : StateWording::tr("Held until you send it");
    }
    QString operator()(const state::Resting &resting) const
    {
        // Counted up, so that the last second does not read 0:00.
        return StateWording::tr("Goes on by itself in %1, try %2")
            .arg(clock(resting.untilMs - nowMs + 999), QString::number(resting.attempt));
    }
    QString operator()(const state::Running &running) const { return drawingLine(usual, nowMs - running.sinceMs); }
    QString operator()(const state::AtProvider &at) const
    {
        if (!at.polled && at.cause)
            return StateWording::tr("%1, the task is kept").arg(failureTitle(*at.cause, Charged::No));
        if (!at.polled)
            return StateWording::tr("Waiting has ended, the task is kept");
        return at.late ? StateWording::tr("Late, asked once a minute") : drawingLine(usual, nowMs - at.sinceMs);
    }
    QString operator()(const state::Arriving &) const { return StateWording::tr("Arriving"); }
    QString operator()(const state::Delivered &) const { return StateWording::tr("Delivered"); }
    QString operator()(const state::Failed &failed) const { return failureTitle(failed.error, failed.charged); }
    QString operator()(const state::MaybeCharged &maybe) const { return failureTitle(maybe.error, Charged::Unknown); }
    QString operator()(const state::Unsaved &unsaved) const { return failureTitle(unsaved.error, Charged::Yes); }
};

} // namespace

QString stateWord(const TaskState &state)
{
    return std::visit(WordOf(), state);
}

QString stateLine(const TaskState &state, const UsualTime &usual, qint64 nowMs)
{
    return std::visit(LineOf{usual, nowMs}, state);
}

QString providerPaused(const ProviderId &provider, const QString &origin, int failures, const Error &cause)
{
    return StateWording::tr("%1 failed %2 times in a row (%3). What waits for it is held.")
        .arg(providerName(provider, origin), QString::number(failures), failureTitle(cause, Charged::No));
}

QString providerPausedForCommand(const ProviderId &provider, const QString &origin, int failures, const Error &cause)
{
    return StateWording::tr("%1 failed %2 times in a row (%3). The rest is not sent.")
        .arg(providerName(provider, origin), QString::number(failures), failureTitle(cause, Charged::No));
}

QString stateCharge(const TaskState &state)
{
    if (const auto *failed = std::get_if<state::Failed>(&state))
        return chargeWord(failed->charged);
    if (std::holds_alternative<state::MaybeCharged>(state))
        return chargeWord(Charged::Unknown);
    return std::holds_alternative<state::Unsaved>(state) ? chargeWord(Charged::Yes) : QString();
}

} // namespace proofsheet::wording
