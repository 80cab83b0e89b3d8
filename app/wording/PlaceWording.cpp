// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, keys and folders in words.
#include "wording/PlaceWording.h"

#include "wording/ErrorWording.h"
#include "wording/RunWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace proofsheet::wording {
namespace {

struct PlaceWording
{
    Q_DECLARE_TR_FUNCTIONS(PlaceWording)
};

constexpr int mostNamedFiles = 5;

QString keyMissing(const Provider &provider)
{
    return PlaceWording::tr("There is no key for %1.").arg(provider.origin());
}

} // namespace

QString addressError(const Error &error)
{
    const QString &typed = error.detail;
    const auto rule = addressRuleFromText(error.param);
    if (!rule)
        return sentence(error);
    switch (*rule) {
    case AddressRule::NotAnAddress:
        return typed.isEmpty() ? PlaceWording::tr("The base URL is empty.")
                               : PlaceWording::tr("“%1” is no base URL. It needs the form https://host.").arg(typed);
    case AddressRule::Scheme:
        return PlaceWording::tr("“%1” is no base URL. It must begin with https:// or http://.").arg(typed);
    case AddressRule::UserInfo:
        return PlaceWording::tr("The base URL %1 has a user name in it. Enter the key in its own field.").arg(typed);
    case AddressRule::Query:
        return PlaceWording::tr("The base URL “%1” has a ? or # in it. Leave that part out.").arg(typed);
    case AddressRule::PublicHttp:
        return PlaceWording::tr("“%1” would be sent unencrypted over the internet. Use https://.").arg(typed);
    case AddressRule::KeyOverHttp:
        return PlaceWording::tr("“%1” would receive the key unencrypted. Use https://, leave the key empty, "
                                "or allow it: the switch in the settings, or --allow-http.")
            .arg(typed);
    }
    return {};
}

QString keyMissingForWindow(const Provider &provider)
{
    return QString(keyMissing(provider) + QLatin1Char(' ') + PlaceWording::tr("Enter one in the settings."));
}

QString keyMissingForCommand(const Provider &provider)
{
    return QString(keyMissing(provider) + QLatin1Char(' ') +
                   PlaceWording::tr("Set PROOFSHEET_API_KEY, or store one in the window's settings. "
                                    "--provider sample needs none."));
}

QString keyUnusable()
{
    return PlaceWording::tr("The key holds characters that no key has. Copy it again, in one line.");
}

QString libraryError(const Error &error, const QString &folder)
{
    switch (error.kind) {
    case ErrorKind::Locked:
        return error.detail.isEmpty()
                   ? PlaceWording::tr(
                         "The library %1 is in use by another Proofsheet. Close that one, or take another folder.")
                         .arg(folder)
                   : PlaceWording::tr(
                         "The library %1 is in use by another Proofsheet (%2). Close that one, or take another folder.")
                         .arg(folder, error.detail);
    case ErrorKind::Damaged:
        return PlaceWording::tr("The index of the library %1 is damaged: %2. “proofsheet rebuild” makes it again.")
            .arg(folder, error.detail);
    case ErrorKind::Storage:
        return PlaceWording::tr("The library %1 cannot be written: %2").arg(folder, error.detail);
    default:
        return PlaceWording::tr("The library %1 cannot be opened: %2").arg(folder, error.detail);
    }
}

QString ledgerError(const Error &error)
{
    return PlaceWording::tr("The ledger of paid work cannot be written, so nothing new is sent: %1").arg(error.detail);
}

QString salvaged(const Salvage &salvage)
{
    const QString kept =
        salvage.aside.isEmpty()
            ? QString()
            : QString(QLatin1Char(' ') + PlaceWording::tr("The damaged file is kept: %1").arg(salvage.aside));
    if (salvage.database == DatabaseKind::Index)
        return QString(PlaceWording::tr("The library’s index was damaged. It was made again from the pictures.") +
                       kept);
    if (!salvage.copyOf)
        return QString(
            PlaceWording::tr("The ledger of paid work was damaged, and there is no copy of it: it begins anew. "
                             "Look at the provider’s site before you buy anything again.") +
            kept);
    return QString(
        PlaceWording::tr("The ledger of paid work was damaged or gone. Its copy of %1 took its place; what was "
                         "sent after that is not in it: look at the provider’s site before you buy again.")
            .arg(QLocale::c().toString(*salvage.copyOf, QStringLiteral("d MMMM yyyy"))) +
        kept);
}

QString offlineLine(int waiting)
{
    const QString offline = PlaceWording::tr("Offline. Browsing goes on.");
    if (waiting <= 0)
        return offline;
    return waiting == 1 ? PlaceWording::tr("Offline. Browsing goes on; 1 picture waits.")
                        : PlaceWording::tr("Offline. Browsing goes on; %1 pictures wait.").arg(count(waiting));
}

QString rebuilt(int number, const QStringList &skipped)
{
    const QString found = PlaceWording::tr("%1 found.").arg(pictures(number));
    if (skipped.isEmpty())
        return found;
    QString names = QStringList(skipped.mid(0, mostNamedFiles)).join(QLatin1String(", "));
    if (skipped.size() > mostNamedFiles)
        names = PlaceWording::tr("%1 and %2 more").arg(names, count(skipped.size() - mostNamedFiles));
    const QString files = skipped.size() == 1
                              ? PlaceWording::tr("1 file skipped: %1").arg(names)
                              : PlaceWording::tr("%1 files skipped: %2").arg(count(skipped.size()), names);
    return QString(found + QLatin1Char(' ') + files);
}

} // namespace proofsheet::wording
