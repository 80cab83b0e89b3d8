// SPDX-License-Identifier: GPL-3.0-or-later
// The sample provider's answers as JSON, in every form that the contract knows (fastrouter.md, sections 2, 3 and 5).
// Pure.
#pragma once

#include "demo/SampleRequest.h"

#include <QList>

namespace proofsheet {

// One picture of an answer: either field may be empty, never both.
struct SampleItem
{
    QByteArray url;
    QByteArray base64;
};

QByteArray syncReply(const SampleRequest &request, const QList<SampleItem> &items, qint64 nowSeconds);
QByteArray taskReply(const SampleRequest &request, const QByteArray &taskId, qint64 nowSeconds);
QByteArray pendingReply(const SampleRequest &request, const QByteArray &taskId);
QByteArray doneReply(const SampleRequest &request, const QByteArray &taskId, const QList<QByteArray> &urls,
                     qint64 nowSeconds);
QByteArray modelsReply();

// dall-e-3 rewrites what it is asked; other models answer an empty text.
QString revisedPrompt(const SampleRequest &request);

} // namespace proofsheet
