// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TaskAction.h"

#include "core/Remedies.h"

namespace proofsheet {
namespace {

QList<TaskAction> afterFailure(const Error &error, Charged charged, const Wish &wish)
{
    using enum TaskAction;
    if (charged != Charged::No) {
        const TaskAction away = charged == Charged::Unknown ? MarkAsLost : Dismiss;
        if (error.kind == ErrorKind::TooLarge && withLowerQuality(wish))
            return {LowerQuality, BuyAgain, away};
        return {OpenSite, BuyAgain, away};
    }
    switch (error.kind) {
    case ErrorKind::Moderation:
    case ErrorKind::ModelGone:
    case ErrorKind::Generation:
        return {EditPrompt, RunElsewhere, Dismiss};
    case ErrorKind::BadRequest:
        if (withoutSetting(wish, error.param))
            return {ResetSetting, EditPrompt, Dismiss};
        return {EditPrompt, RunElsewhere, Dismiss};
    case ErrorKind::Invalid:
        return {EditPrompt, Dismiss};
    case ErrorKind::Authentication:
        return {ChangeKey, TryAgain, Dismiss};
    case ErrorKind::Credits:
        return {OpenSite, TryAgain, Dismiss};
    default:
        return {TryAgain, Dismiss};
    }
}

struct ActionsOf
{
    using enum TaskAction;
    const Wish &wish;

    QList<TaskAction> operator()(const state::Waiting &) const { return {StopWaiting}; }
    QList<TaskAction> operator()(const state::Held &) const { return {SendNow, StopWaiting}; }
    QList<TaskAction> operator()(const state::Resting &) const { return {SendNow, StopWaiting}; }
    QList<TaskAction> operator()(const state::Running &) const { return {StopWaiting}; }
    QList<TaskAction> operator()(const state::AtProvider &at) const
    {
        if (!at.polled && at.cause && at.cause->kind == ErrorKind::Authentication)
            return {ChangeKey, KeepWaiting, StopWaiting};
        if (!at.polled)
            return {KeepWaiting, OpenSite, StopWaiting};
        return at.late ? QList<TaskAction>{OpenSite, StopWaiting} : QList<TaskAction>{StopWaiting};
    }
    QList<TaskAction> operator()(const state::Arriving &) const { return {}; }
    QList<TaskAction> operator()(const state::Delivered &) const { return {}; }
    QList<TaskAction> operator()(const state::Failed &failed) const
    {
        return afterFailure(failed.error, failed.charged, wish);
    }
    QList<TaskAction> operator()(const state::MaybeCharged &maybe) const
    {
        return {maybe.canCheck ? CheckAgain : OpenSite, BuyAgain, MarkAsLost};
    }
    QList<TaskAction> operator()(const state::Unsaved &) const { return {SaveAgain, SaveElsewhere}; }
};

} // namespace

QList<TaskAction> actionsFor(const TaskItem &item)
{
    return std::visit(ActionsOf{item.wish}, item.state);
}

bool hasPrimaryAction(const TaskItem &item)
{
    if (const auto *maybe = std::get_if<state::MaybeCharged>(&item.state))
        return maybe->canCheck;
    return std::holds_alternative<state::Unsaved>(item.state);
}

} // namespace proofsheet
