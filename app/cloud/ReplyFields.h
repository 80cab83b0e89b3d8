// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply's JSON says: pictures, task id, status, cost. With ReplyErrors it is the reading half of WireFormat.
// Pure; any thread. Source: contract, section 3, "Reading rules". Null, "" and absent are the same everywhere.
#pragma once

#include "cloud/WireFormat.h"

#include <QJsonObject>

namespace proofsheet::wire {

enum class StatusClass { None, Success, Failure, Pending };

struct ReplyStatus
{
    StatusClass kind = StatusClass::None;
    QString word; // lower case, trimmed
};

// The pictures of the first place that has any; no deep scan, so that a "status_url" is never taken for one.
// pictures: what ReplyReader cut out of this reply. An item whose base64 could not be read has no bytes, and no url
// where it names none.
QList<PictureSource> imagesIn(const QJsonObject &root, const QList<QByteArray> &pictures);
TaskId taskIn(const QJsonObject &root, const ReplyStatus &status); // null where there is none
ReplyStatus statusIn(const QJsonObject &root);
bool hasError(const QJsonObject &root); // a non-empty "error"
// supportId is left to the caller, who has the headers.
ReplyFacts factsIn(const QJsonObject &root);

} // namespace proofsheet::wire
