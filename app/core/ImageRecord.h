// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in the library, with all that is known of it. The sidecar's content, as a value.
#pragma once

#include "core/Error.h"
#include "core/GenerationRequest.h"
#include "core/Money.h"
#include "core/Wish.h"

#include <QStringList>

namespace proofsheet {

enum class Flag { None, Picked, Rejected };
enum class Label { None, Red, Yellow, Green, Blue };

QString toText(Flag flag);
Flag flagFromText(const QString &text);
QString toText(Label label);
Label labelFromText(const QString &text);

// What a person decides about a picture.
struct Marks
{
    int rating = 0; // 0 to 5
    Flag flag = Flag::None;
    Label label = Label::None;
    QStringList tags;
    friend bool operator==(const Marks &, const Marks &) = default;
};

struct ImageRecord
{
    ItemId id;
    RunId run;
    RequestId request;
    int indexInRun = 0;     // its place among the run's pictures
    int indexInRequest = 0; // its place in the reply

    QString file; // relative to the library's root, '/' between; absolute where it was saved elsewhere
    qint64 bytes = 0;
    QString sha256; // lower-case hexadecimal
    QString format; // png, jpeg, webp, gif: by its first bytes
    QSize size;     // pixels
    bool hasAlpha = false;

    Wish wish;
    GenerationRequest sent;
    ProviderId provider;
    QString origin;
    QString revisedPrompt;
    QString supportId;
    TaskId task;

    Money cost; // of this picture: its part of the request's cost
    CostBasis costBasis = CostBasis::Unknown;
    qint64 submittedMs = 0; // wall clock, UTC
    qint64 arrivedMs = 0;
    qint64 tookMs = 0;
    qint64 runStartedMs = 0; // when Generate was pressed; 0: not known, and the submit stands for it

    Marks marks;

    bool isSample() const;
    bool isInLibrary() const { return !file.startsWith(QLatin1Char('/')); }
    bool isKept() const; // picked, or three stars and more, and not rejected
    friend bool operator==(const ImageRecord &, const ImageRecord &) = default;
};

} // namespace proofsheet
