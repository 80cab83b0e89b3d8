// SPDX-License-Identifier: GPL-3.0-or-later
// Library records for tests. Header-only.
#pragma once

#include "core/ImageRecord.h"

namespace proofsheet::test {

inline constexpr qint64 recordsBeginMs = 1'763'800'000'000;

// Picture number index of run number run; later runs have larger numbers.
inline ImageRecord recordOf(int run, int index, const QString &prompt,
                            const QString &model = QStringLiteral("openai/gpt-image-1"))
{
    ImageRecord record;
    record.id = ItemId(QStringLiteral("%1%2aabbccddeeff00112233")
                           .arg(run, 6, 10, QLatin1Char('0'))
                           .arg(index, 6, 10, QLatin1Char('0')));
    record.run = RunId(QStringLiteral("run%1").arg(run));
    record.request = RequestId(QStringLiteral("request%1").arg(run));
    record.indexInRun = index;
    record.indexInRequest = index;
    record.file = QStringLiteral("2025-11-22/%1.png").arg(record.id.text());
    record.bytes = 1234;
    record.sha256 = QString(64, u'a');
    record.format = QStringLiteral("png");
    record.size = QSize(1536, 1024);
    record.wish.prompt = prompt;
    record.wish.models = {ModelId(model)};
    record.wish.count = 2;
    record.wish.extent = Shape::Landscape;
    record.sent.model = ModelId(model);
    record.sent.prompt = prompt;
    record.sent.count = 2;
    record.sent.size = QStringLiteral("1536x1024");
    record.provider = ProviderId(QStringLiteral("fastrouter"));
    record.origin = QStringLiteral("https://api.fastrouter.ai");
    record.runStartedMs = recordsBeginMs + run * 1000ll;
    record.submittedMs = record.runStartedMs + 20;
    record.arrivedMs = record.submittedMs + 9000;
    record.tookMs = 9000;
    record.cost = Money::ofMicros(42'000);
    record.costBasis = CostBasis::Actual;
    return record;
}

} // namespace proofsheet::test
