// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of errors in words. Source of the cases: NOTES, screen 8; contract, section 4; paid-requests.md,
// section 2.
#include "wording/ErrorWording.h"

#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QCoreApplication>

namespace proofsheet::wording {
namespace {

struct ErrorWording
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWording)
};

// What a kind of error reads as. "%1" is the model or the provider, "%2" the system's or the provider's own words.
struct Row
{
    ErrorKind kind;
    const char *brief;  // a tile's title
    const char *title;  // a card's title
    const char *body;   // what happened
    const char *advice; // what to do next, where it was not charged
    bool namesProvider; // %1 is the provider, not the model
};

constexpr Row rows[] = {
    {ErrorKind::Moderation, QT_TRANSLATE_NOOP("ErrorWording", "Declined"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 declined this prompt"),
     QT_TRANSLATE_NOOP("ErrorWording", "The safety check refused the prompt."),
     QT_TRANSLATE_NOOP("ErrorWording", "Change the words of the prompt, or run it on another model."), false},
    {ErrorKind::Credits, QT_TRANSLATE_NOOP("ErrorWording", "Balance is empty"),
     QT_TRANSLATE_NOOP("ErrorWording", "The balance at %1 is empty"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider makes no picture until the balance is topped up."),
     QT_TRANSLATE_NOOP("ErrorWording", "Top it up on the provider's site, then send this one anew."), true},
    {ErrorKind::Authentication, QT_TRANSLATE_NOOP("ErrorWording", "Key refused"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 does not accept the key"),
     QT_TRANSLATE_NOOP("ErrorWording", "The key is wrong, was withdrawn, or belongs to another address."),
     QT_TRANSLATE_NOOP("ErrorWording", "Enter the right key, then send this one anew."), true},
    {ErrorKind::ModelGone, QT_TRANSLATE_NOOP("ErrorWording", "Model is gone"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 is no longer offered"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider does not know this model."),
     QT_TRANSLATE_NOOP("ErrorWording", "Choose another model, and refresh the list of models."), false},
    {ErrorKind::RateLimited, QT_TRANSLATE_NOOP("ErrorWording", "Too busy to answer"),
     QT_TRANSLATE_NOOP("ErrorWording", "Too many requests to %1"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider takes no more requests at the moment."),
     QT_TRANSLATE_NOOP("ErrorWording", "Send this one anew later."), false},
    {ErrorKind::BadRequest, QT_TRANSLATE_NOOP("ErrorWording", "Request refused"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 refused the request"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider does not take it as it is."),
     QT_TRANSLATE_NOOP("ErrorWording", "Change the prompt or the settings."), false},
    {ErrorKind::Server, QT_TRANSLATE_NOOP("ErrorWording", "Fault at the provider"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 had a fault"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider answered with a fault of its own."),
     QT_TRANSLATE_NOOP("ErrorWording", "Send this one anew later."), true},
    {ErrorKind::Network, QT_TRANSLATE_NOOP("ErrorWording", "No connection"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 could not be reached"),
     QT_TRANSLATE_NOOP("ErrorWording", "The connection failed before anything was sent."),
     QT_TRANSLATE_NOOP("ErrorWording", "Check the network and the base URL, then send this one anew."), true},
    {ErrorKind::Timeout, QT_TRANSLATE_NOOP("ErrorWording", "No answer"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 did not answer"),
     QT_TRANSLATE_NOOP("ErrorWording", "The time for an answer passed before anything was sent."),
     QT_TRANSLATE_NOOP("ErrorWording", "Check the network, then send this one anew."), true},
    {ErrorKind::Malformed, QT_TRANSLATE_NOOP("ErrorWording", "Unreadable reply"),
     QT_TRANSLATE_NOOP("ErrorWording", "The reply could not be read"),
     QT_TRANSLATE_NOOP("ErrorWording", "It holds neither a picture nor a task. The raw reply is kept."), nullptr,
     false},
    {ErrorKind::TooLarge, QT_TRANSLATE_NOOP("ErrorWording", "Too large"),
     QT_TRANSLATE_NOOP("ErrorWording", "The reply is too large"),
     QT_TRANSLATE_NOOP("ErrorWording", "It is larger than anything that Proofsheet reads as a picture."), nullptr,
     false},
    {ErrorKind::Missing, QT_TRANSLATE_NOOP("ErrorWording", "Did not come"),
     QT_TRANSLATE_NOOP("ErrorWording", "This picture did not come"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider sent fewer pictures than were wanted."), nullptr, false},
    {ErrorKind::Damaged, QT_TRANSLATE_NOOP("ErrorWording", "Damaged"),
     QT_TRANSLATE_NOOP("ErrorWording", "The picture is damaged"),
     QT_TRANSLATE_NOOP("ErrorWording", "What arrived is no whole picture. Its bytes are kept in .proofsheet/damaged."),
     nullptr, false},
    {ErrorKind::Generation, QT_TRANSLATE_NOOP("ErrorWording", "Not drawn"),
     QT_TRANSLATE_NOOP("ErrorWording", "%1 did not draw this"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider took the task and reports that it failed."),
     QT_TRANSLATE_NOOP("ErrorWording", "Change the prompt or the settings, or run it on another model."), false},
    {ErrorKind::Expired, QT_TRANSLATE_NOOP("ErrorWording", "Task expired"),
     QT_TRANSLATE_NOOP("ErrorWording", "The task has expired"),
     QT_TRANSLATE_NOOP("ErrorWording", "The provider no longer knows this task."), nullptr, false},
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ErrorWording", "Cancelled"),
     QT_TRANSLATE_NOOP("ErrorWording", "Cancelled"),
     QT_TRANSLATE_NOOP("ErrorWording", "It was cancelled before anything was sent."), nullptr, false},
    {ErrorKind::Interrupted, QT_TRANSLATE_NOOP("ErrorWording", "Interrupted"),
     QT_TRANSLATE_NOOP("ErrorWording", "Interrupted"),
     QT_TRANSLATE_NOOP("ErrorWording", "Proofsheet ended before anything was sent."), nullptr, false},
    {ErrorKind::Storage, QT_TRANSLATE_NOOP("ErrorWording", "Not saved"),
     QT_TRANSLATE_NOOP("ErrorWording", "The picture could not be saved"),
     QT_TRANSLATE_NOOP("ErrorWording", "The library's folder refused it."),
     QT_TRANSLATE_NOOP("ErrorWording", "Make room or choose another folder."), false},
    {ErrorKind::Locked, QT_TRANSLATE_NOOP("ErrorWording", "Library in use"),
     QT_TRANSLATE_NOOP("ErrorWording", "The library is in use"),
     QT_TRANSLATE_NOOP("ErrorWording", "Another Proofsheet writes to it."),
     QT_TRANSLATE_NOOP("ErrorWording", "Close the other one first."), false},
    {ErrorKind::Invalid, QT_TRANSLATE_NOOP("ErrorWording", "Cannot be sent"),
     QT_TRANSLATE_NOOP("ErrorWording", "This cannot be sent"),
     QT_TRANSLATE_NOOP("ErrorWording", "Something in it cannot be used."), nullptr, false},
};

const Row &rowOf(ErrorKind kind)
{
    for (const Row &row : rows)
        if (row.kind == kind)
            return row;
    return rows[std::size(rows) - 1];
}

// Sent, and nothing that can be read came back: what the kind was matters less than that.
bool isSilence(const Error &error, Charged charged)
{
    return charged == Charged::Unknown && (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout ||
                                           error.kind == ErrorKind::Interrupted);
}

QString silenceBody(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Timeout:
        return ErrorWording::tr("The request was sent, and no answer came in time.");
    case ErrorKind::Interrupted:
        return ErrorWording::tr("Proofsheet ended while the request was under way, so the answer was not received.");
    default:
        return ErrorWording::tr("The line dropped after the request was sent, before an answer came.");
    }
}

// A title's subject; where it is not known, a plain word for it.
QString subject(const Row &row, const ErrorScene &scene)
{
    if (row.namesProvider)
        return scene.provider.isEmpty() ? ErrorWording::tr("The provider") : scene.provider;
    return scene.model.isEmpty() ? ErrorWording::tr("The model") : scene.model;
}

QString titleOf(const Error &error, Charged charged, const ErrorScene &scene)
{
    if (isSilence(error, charged))
        return ErrorWording::tr("Sent, but no answer");
    if (error.kind == ErrorKind::Cancelled && charged != Charged::No)
        return ErrorWording::tr("Stopped waiting");
    const Row &row = rowOf(error.kind);
    if (error.kind == ErrorKind::Credits && scene.provider.isEmpty())
        return ErrorWording::tr("The balance is empty");
    if (error.kind == ErrorKind::RateLimited && scene.model.isEmpty())
        return ErrorWording::tr("Too many requests");
    const QString title = ErrorWording::tr(row.title);
    return title.contains(QLatin1String("%1")) ? title.arg(subject(row, scene)) : title;
}

// The words of the provider, or of the system.
QString quoted(const Error &error)
{
    const QString detail = error.detail.trimmed();
    if (detail.isEmpty())
        return {};
    if (error.httpStatus != 0)
        return ErrorWording::tr("The provider says: “%1”").arg(detail);
    // A system's words rarely end as a sentence does, and another sentence follows.
    const bool ended = detail.endsWith(QLatin1Char('.')) || detail.endsWith(QLatin1Char('?'));
    return ended ? ErrorWording::tr("Cause: %1").arg(detail) : ErrorWording::tr("Cause: %1.").arg(detail);
}

QString bodyOf(const Error &error, Charged charged)
{
    QStringList parts;
    if (isSilence(error, charged))
        parts.append(silenceBody(error.kind));
    else if (error.kind == ErrorKind::Cancelled && charged != Charged::No)
        parts.append(ErrorWording::tr("Waiting was stopped after the request had been sent."));
    else if (error.kind == ErrorKind::BadRequest && !error.param.isEmpty())
        parts.append(ErrorWording::tr("The provider does not take the setting “%1” as it is.").arg(error.param));
    else
        parts.append(ErrorWording::tr(rowOf(error.kind).body));
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        parts.append(ErrorWording::tr("It asks for a pause of %1.").arg(seconds(int(error.retryAfter->count()))));
    if (const QString words = quoted(error); !words.isEmpty())
        parts.append(words);
    return parts.join(QLatin1Char(' '));
}

// Of a picture that has an address and could not be fetched.
QString untilSentence(qint64 untilMs, qint64 nowMs)
{
    if (untilMs == 0 || nowMs == 0)
        return {};
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(untilMs);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    if (until <= now)
        return ErrorWording::tr("Its address has expired.");
    const bool today = until.date() == now.date();
    return ErrorWording::tr("It can be fetched until %1.")
        .arg(today ? until.toString(QStringLiteral("HH:mm")) : moment(until, now));
}

QString adviceOf(const Error &error, Charged charged)
{
    if (charged == Charged::Unknown)
        return ErrorWording::tr("The provider's own log can tell. Buying again may pay twice.");
    const char *advice = rowOf(error.kind).advice;
    return advice ? ErrorWording::tr(advice) : QString();
}

} // namespace

QString ErrorText::whole() const
{
    QStringList parts{body, charge, advice};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

ErrorText failure(const Error &error, Charged charged, const ErrorScene &scene)
{
    ErrorText text;
    text.title = titleOf(error, charged, scene);
    text.body = bodyOf(error, charged);
    text.charge = chargeSentence(charged, scene.price, scene.basis);
    text.advice = adviceOf(error, charged);
    return text;
}

ErrorText failure(const TaskState &state, const ErrorScene &scene)
{
    if (const auto *failed = std::get_if<state::Failed>(&state))
        return failure(failed->error, failed->charged, scene);
    if (const auto *unsaved = std::get_if<state::Unsaved>(&state)) {
        ErrorText text = failure(unsaved->error, Charged::Yes, scene);
        text.body += QLatin1Char(' ') + (unsaved->canBeCollected
                                             ? ErrorWording::tr("It has arrived and is kept until it is saved.")
                                             : ErrorWording::tr("It has arrived, and only this window has it."));
        return text;
    }
    if (const auto *maybe = std::get_if<state::MaybeCharged>(&state)) {
        ErrorText text = failure(maybe->error, Charged::Unknown, scene);
        if (maybe->canCheck)
            text.advice =
                ErrorWording::tr("Check again asks the provider and costs nothing. Buying again may pay twice.");
        if (const QString until = untilSentence(maybe->urlUntilMs, scene.nowMs); !until.isEmpty())
            text.body += QLatin1Char(' ') + until;
        return text;
    }
    return {};
}

QString failureTitle(const Error &error, Charged charged)
{
    if (isSilence(error, charged) || (error.kind == ErrorKind::Cancelled && charged != Charged::No))
        return titleOf(error, charged, {});
    return ErrorWording::tr(rowOf(error.kind).brief);
}

QString sentence(const Error &error)
{
    const QString detail = error.detail.trimmed();
    if (error.kind == ErrorKind::Storage)
        return detail.isEmpty() ? ErrorWording::tr("The disk refused.")
                                : ErrorWording::tr("The disk refused: %1").arg(detail);
    const QString title = titleOf(error, Charged::No, {});
    return detail.isEmpty() ? QString(title + QLatin1Char('.')) : QString(title + QLatin1String(": ") + detail);
}

QString pictureTrouble(const Error &error)
{
    const QString detail = error.detail.trimmed();
    switch (error.kind) {
    case ErrorKind::Missing:
        return ErrorWording::tr("This picture was deleted.");
    case ErrorKind::Storage:
        return detail.isEmpty() ? ErrorWording::tr("The picture's file cannot be read.")
                                : ErrorWording::tr("The picture's file cannot be read: %1").arg(detail);
    case ErrorKind::TooLarge:
        return ErrorWording::tr("The picture's file is too large to be shown.");
    default:
        return sentence(error);
    }
}

QString providerName(const Provider &provider)
{
    if (provider.isSample())
        return ErrorWording::tr("Sample provider");
    return provider.needsKey ? QStringLiteral("FastRouter") : provider.base.host();
}

QString providerName(const ProviderId &provider, const QString &origin)
{
    Provider named = fastRouter();
    named.id = provider;
    named.base = QUrl(origin);
    named.needsKey = origin == fastRouter().origin();
    return providerName(named);
}

} // namespace proofsheet::wording
