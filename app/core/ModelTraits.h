// SPDX-License-Identifier: GPL-3.0-or-later
// What one model takes, its limits, delivery, usual time and list price: one entry of the catalogue.
#pragma once

#include "core/Ids.h"
#include "core/Money.h"
#include "core/Wish.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace proofsheet {

enum class Delivery { Direct, Queued, Unknown }; // answers at once; answers with a task; told by the reply

struct UsualTime
{
    int lowSeconds = 0;
    int highSeconds = 0; // 0: not known
    friend bool operator==(const UsualTime &, const UsualTime &) = default;
};

struct ListPrice
{
    QList<QSize> sizes; // empty: any size
    QString quality;    // empty: any quality
    Money each;
};

// A model that takes any width and height within bounds.
struct FreeSizes
{
    int multipleOf = 8;
    int least = 32;  // pixels a side
    int most = 1536; // pixels a side

    bool takes(QSize size) const;
    QSize nearest(QSize size) const; // the legal size that is nearest, side by side
};

struct ModelTraits
{
    ModelId id;
    QString name;      // "gpt-image-1", "Leonardo Phoenix"
    QString shortName; // "Phoenix", for captions
    Delivery delivery = Delivery::Unknown;
    UsualTime usual;

    int promptLimit = 0; // Unicode code points; 0: none known
    int countLimit = 10; // pictures in one wish
    int maxPerRequest = 10;
    // A smaller maximum for large pictures: above this many pixels on a side, at most maxPerLargeRequest. 0: no such
    // rule.
    int largeSideAbove = 0;
    int maxPerLargeRequest = 0;

    QList<QSize> sizes;                 // the sizes it has; empty with freeSizes or for a typed model
    std::optional<FreeSizes> freeSizes; // set: any size within these bounds
    bool anySize = false;               // a typed model: the size is sent as wished
    QHash<Shape, QSize> shapes;         // each shape's size
    QStringList qualities;              // words it takes; empty: quality is not a setting
    QHash<QString, QString> qualityMap; // a wished word it does not take -> the word sent ("" : nothing is sent)
    QStringList formats;
    QStringList backgrounds;
    QStringList transparentFormats; // formats that can be transparent
    QStringList styles;
    QStringList responseFormats;
    QList<ListPrice> prices;

    bool typed = false;   // typed by hand: the generic entry
    bool retired = false; // the provider's list no longer has it

    bool takesSize(QSize size) const;
    int perRequest(QSize size) const; // pictures in one POST at this size
    // List price of one picture; a range where size or quality is left to the model, unknown where no price is
    // published.
    Estimate price(QSize size, const QString &quality) const;

    // The entry for an id that the catalogue does not have.
    static ModelTraits generic(const ModelId &id);
};

} // namespace proofsheet
