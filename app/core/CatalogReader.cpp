// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's entries. Every key is optional but the identity; what is there must be of its type and agree with the
// rest.
#include "core/CatalogReader.h"

#include <QJsonArray>
#include <algorithm>

namespace proofsheet {
namespace {

// Reads keys off one entry and remembers the first that is wrong.
class EntryReader
{
public:
    explicit EntryReader(const QJsonObject &entry)
        : m_entry(entry)
    {}

    QString text(QLatin1String key)
    {
        const QJsonValue value = take(key);
        require(value.isString() && !value.toString().isEmpty(), key);
        return value.toString();
    }

    int number(QLatin1String key, int fallback)
    {
        const QJsonValue value = take(key);
        require(value.isUndefined() || (value.isDouble() && value.toInt(-1) >= 0), key);
        return value.toInt(fallback);
    }

    QStringList words(QLatin1String key)
    {
        QStringList words;
        for (const QJsonValue &value : array(key)) {
            require(value.isString() && !value.toString().isEmpty(), key);
            words.append(value.toString());
        }
        return words;
    }

    QSize size(const QJsonValue &value, QLatin1String key)
    {
        const QSize size = sizeFromText(value.toString());
        require(size.isValid(), key);
        return size;
    }

    QJsonArray array(QLatin1String key)
    {
        const QJsonValue value = take(key);
        require(value.isUndefined() || value.isArray(), key);
        return value.toArray();
    }

    QJsonObject object(QLatin1String key)
    {
        const QJsonValue value = take(key);
        require(value.isUndefined() || value.isObject(), key);
        return value.toObject();
    }

    void require(bool holds, QLatin1String key)
    {
        if (!holds && m_wrong.isEmpty())
            m_wrong = key;
    }

    // The first wrong key, or one that nobody knows; empty where all is well.
    QString wrong() const { return m_wrong.isEmpty() && !m_entry.isEmpty() ? m_entry.begin().key() : m_wrong; }

private:
    QJsonValue take(QLatin1String key) { return m_entry.take(key); }

    QJsonObject m_entry;
    QString m_wrong;
};

Delivery readDelivery(EntryReader &reader)
{
    constexpr QLatin1String key("delivery");
    const QString word = reader.text(key);
    reader.require(word == QLatin1String("direct") || word == QLatin1String("queued"), key);
    return word == QLatin1String("queued") ? Delivery::Queued : Delivery::Direct;
}

UsualTime readUsual(EntryReader &reader)
{
    constexpr QLatin1String key("usualSeconds");
    const QJsonArray pair = reader.array(key);
    const UsualTime usual{pair.at(0).toInt(), pair.at(1).toInt()};
    reader.require(
        pair.isEmpty() || (pair.size() == 2 && usual.lowSeconds > 0 && usual.lowSeconds <= usual.highSeconds), key);
    return usual;
}

void readSizes(EntryReader &reader, ModelTraits &traits)
{
    constexpr QLatin1String sizesKey("sizes");
    for (const QJsonValue &value : reader.array(sizesKey))
        traits.sizes.append(reader.size(value, sizesKey));

    constexpr QLatin1String freeKey("freeSizes");
    if (const QJsonObject free = reader.object(freeKey); !free.isEmpty()) {
        const FreeSizes bounds{free.value(QLatin1String("multipleOf")).toInt(),
                               free.value(QLatin1String("least")).toInt(), free.value(QLatin1String("most")).toInt()};
        reader.require(bounds.multipleOf > 0 && bounds.least > 0 && bounds.least <= bounds.most, freeKey);
        traits.freeSizes = bounds;
    }
    reader.require(traits.sizes.isEmpty() == traits.freeSizes.has_value(), sizesKey);

    constexpr QLatin1String shapesKey("shapes");
    const QJsonObject shapes = reader.object(shapesKey);
    for (auto it = shapes.begin(); it != shapes.end(); ++it) {
        const auto shape = shapeFromText(it.key());
        const QSize size = reader.size(it.value(), shapesKey);
        reader.require(shape.has_value(), shapesKey);
        if (shape)
            traits.shapes.insert(*shape, size);
    }
}

void readQualities(EntryReader &reader, ModelTraits &traits)
{
    constexpr QLatin1String key("qualityMap");
    traits.qualities = reader.words(QLatin1String("qualities"));
    const QJsonObject map = reader.object(key);
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString sent = it.value().toString();
        reader.require(it.value().isString() && (sent.isEmpty() || traits.qualities.contains(sent)), key);
        reader.require(!traits.qualities.contains(it.key()), key);
        traits.qualityMap.insert(it.key(), sent);
    }
}

void readPrices(EntryReader &reader, ModelTraits &traits)
{
    constexpr QLatin1String key("prices");
    for (const QJsonValue &value : reader.array(key)) {
        const QJsonObject object = value.toObject();
        ListPrice price;
        const QJsonArray sizes = object.value(QLatin1String("sizes")).toArray();
        for (const QJsonValue &size : sizes)
            price.sizes.append(reader.size(size, key));
        price.quality = object.value(QLatin1String("quality")).toString();
        price.each = Money::ofDollars(object.value(QLatin1String("dollars")).toDouble());
        reader.require(price.each.micros() > 0, key); // 0 would read as free
        reader.require(price.quality.isEmpty() || traits.qualities.contains(price.quality), key);
        traits.prices.append(price);
    }
}

void checkShapes(EntryReader &reader, const ModelTraits &traits)
{
    for (const QSize &size : traits.shapes)
        reader.require(traits.takesSize(size), QLatin1String("shapes"));
    for (const ListPrice &price : traits.prices)
        for (const QSize &size : price.sizes)
            reader.require(traits.takesSize(size), QLatin1String("prices"));
}

} // namespace

std::expected<ModelTraits, Error> traitsFromJson(const QJsonObject &entry)
{
    EntryReader reader(entry);
    ModelTraits traits;
    traits.id = ModelId(reader.text(QLatin1String("id")));
    traits.name = reader.text(QLatin1String("name"));
    traits.shortName = reader.text(QLatin1String("shortName"));
    traits.delivery = readDelivery(reader);
    traits.usual = readUsual(reader);
    traits.promptLimit = reader.number(QLatin1String("promptLimit"), traits.promptLimit);
    traits.countLimit = reader.number(QLatin1String("countLimit"), traits.countLimit);
    traits.maxPerRequest = reader.number(QLatin1String("maxPerRequest"), traits.maxPerRequest);
    traits.largeSideAbove = reader.number(QLatin1String("largeSideAbove"), traits.largeSideAbove);
    traits.maxPerLargeRequest = reader.number(QLatin1String("maxPerLargeRequest"), traits.maxPerLargeRequest);
    reader.require(traits.countLimit > 0, QLatin1String("countLimit"));
    reader.require(traits.maxPerRequest > 0, QLatin1String("maxPerRequest"));
    reader.require((traits.largeSideAbove > 0) == (traits.maxPerLargeRequest > 0), QLatin1String("maxPerLargeRequest"));
    readSizes(reader, traits);
    readQualities(reader, traits);
    traits.formats = reader.words(QLatin1String("formats"));
    traits.backgrounds = reader.words(QLatin1String("backgrounds"));
    traits.transparentFormats = reader.words(QLatin1String("transparentFormats"));
    traits.styles = reader.words(QLatin1String("styles"));
    traits.responseFormats = reader.words(QLatin1String("responseFormats"));
    readPrices(reader, traits);
    if (reader.wrong().isEmpty())
        checkShapes(reader, traits);
    if (!reader.wrong().isEmpty()) {
        Error error;
        error.kind = ErrorKind::Invalid;
        error.detail = traits.id.text() + QLatin1String(": ") + reader.wrong();
        return std::unexpected(error);
    }
    return traits;
}

} // namespace proofsheet
