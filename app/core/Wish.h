// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for, before it is mapped to what each model takes.
#pragma once

#include "core/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QSize>
#include <optional>
#include <variant>

namespace proofsheet {

enum class Shape { Square, Landscape, Portrait, Wide, Tall }; // 1:1, 3:2, 2:3, 16:9, 9:16

QString toText(Shape shape); // "3:2"
std::optional<Shape> shapeFromText(const QString &text);
double aspectRatio(Shape shape); // width / height

// "1536x1024"; an empty size is empty text. The wire uses a plain ASCII x.
QString toText(QSize size);
// Reads "1536x1024" and "1536×1024"; an invalid QSize where it is neither.
QSize sizeFromText(const QString &text);

// No extent: each model's own default.
using Extent = std::variant<std::monostate, Shape, QSize>;

struct Wish
{
    QString prompt;
    QList<ModelId> models; // in line-up order, no duplicates
    int count = 1;         // pictures of each model
    Extent extent;
    // Empty means automatic: nothing is sent. Values are the contract's words.
    QString quality;        // low, medium, high, standard, hd
    QString format;         // png, jpeg, webp
    QString background;     // transparent, opaque
    QString style;          // vivid, natural
    QString responseFormat; // url, b64_json

    // Width / height that a placeholder is drawn with.
    double aspect() const;

    QJsonObject toJson() const;
    static Wish fromJson(const QJsonObject &object); // unknown keys are ignored

    friend bool operator==(const Wish &, const Wish &) = default;
};

} // namespace proofsheet
