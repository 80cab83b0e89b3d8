// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue that ships holds the contract's ten models; damaged entries are named; typed and retired models.
#include "core/ModelCatalog.h"
#include "core/WishProblems.h"
#include "support/Catalog.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <functional>

using namespace proofsheet;

namespace {

ModelTraits shipped(const char *id)
{
    return test::shippedCatalog().find(ModelId(QString::fromLatin1(id)));
}

QJsonObject goodEntry()
{
    return QJsonDocument::fromJson(R"({"id":"a/b","name":"B","shortName":"B","delivery":"direct","usualSeconds":[1,2],
        "sizes":["8x8"],"shapes":{"1:1":"8x8"},"qualities":["low"],"qualityMap":{"high":"low"},
        "prices":[{"sizes":["8x8"],"quality":"low","dollars":0.1}]})")
        .object();
}

QByteArray catalogOf(const QList<QJsonObject> &entries)
{
    QJsonArray models;
    for (const QJsonObject &entry : entries)
        models.append(entry);
    QJsonObject root;
    root.insert(QLatin1String("models"), models);
    return QJsonDocument(root).toJson();
}

} // namespace

class TestModelCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    // contract, section 1
    void tenModels_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("promptLimit");
        QTest::addColumn<int>("maxPerRequest");
        QTest::addColumn<int>("perLarge"); // at 1024x1024
        QTest::addColumn<QString>("sizes");
        QTest::addColumn<QString>("qualities");
        QTest::addColumn<QString>("formats");
        QTest::addColumn<QString>("backgrounds");
        QTest::addColumn<QString>("styles");
        QTest::addColumn<QString>("responseFormats");
        QTest::addColumn<int>("delivery");
        const auto row = [](const char *id, int limit, int most, int large, const char *sizes, const char *qualities,
                            const char *formats, const char *backgrounds, const char *styles, const char *responses,
                            Delivery delivery) {
            const auto text = [](const char *words) { return QString::fromLatin1(words); };
            QTest::newRow(id) << text(id) << limit << most << large << text(sizes) << text(qualities) << text(formats)
                              << text(backgrounds) << text(styles) << text(responses) << int(delivery);
        };
        for (const char *id : {"openai/gpt-image-1", "openai/gpt-image-1-mini"})
            row(id, 32000, 10, 10, "1024x1024 1536x1024 1024x1536", "low medium high", "png jpeg webp",
                "transparent opaque", "", "url b64_json", Delivery::Direct);
        row("openai/dall-e-3", 4000, 1, 1, "1024x1024 1792x1024 1024x1792", "standard hd", "", "", "vivid natural",
            "url b64_json", Delivery::Direct);
        row("openai/dall-e-2", 1000, 10, 10, "256x256 512x512 1024x1024", "", "", "", "", "url b64_json",
            Delivery::Direct);
        for (const char *id : {"leonardo/phoenix-1-0", "leonardo/lightning-xl", "leonardo/anime-xl", "leonardo/kino-xl",
                               "leonardo/vision-xl", "leonardo/diffusion-xl"})
            row(id, 1500, 8, 4, "", "", "", "", "", "url", Delivery::Queued);
    }
    void tenModels()
    {
        QFETCH(QString, id);
        const auto words = [](const QStringList &list) { return list.join(QLatin1Char(' ')); };
        QVERIFY(test::shippedCatalog().contains(ModelId(id)));
        const ModelTraits model = test::shippedCatalog().find(ModelId(id));
        QStringList sizes;
        for (const QSize &size : model.sizes)
            sizes.append(toText(size));
        QTEST(model.promptLimit, "promptLimit");
        QTEST(model.perRequest({}), "maxPerRequest");
        QTEST(model.perRequest({1024, 1024}), "perLarge");
        QTEST(words(sizes), "sizes");
        QTEST(words(model.qualities), "qualities");
        QTEST(words(model.formats), "formats");
        QTEST(words(model.backgrounds), "backgrounds");
        QTEST(words(model.styles), "styles");
        QTEST(words(model.responseFormats), "responseFormats");
        QTEST(int(model.delivery), "delivery");
        QCOMPARE(model.countLimit, 10);
        QCOMPARE(model.shapes.size(), 5);
        QVERIFY(model.usual.lowSeconds > 0 && model.usual.lowSeconds < model.usual.highSeconds);
        // Every quality of the contract is sent as one that the model has, or it has none at all.
        for (const QString &quality : contractWords(Field::Quality))
            if (!model.qualities.isEmpty() && !model.qualities.contains(quality))
                QVERIFY2(model.qualities.contains(model.qualityMap.value(quality)), qPrintable(quality));
        for (const QString &word : model.formats + model.transparentFormats)
            QVERIFY(contractWords(Field::Format).contains(word));
    }

    void noMoreThanTen() { QCOMPARE(test::shippedCatalog().models().size(), 10); }

    // contract, section 6
    void prices_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("size");
        QTest::addColumn<QString>("quality");
        QTest::addColumn<int>("low"); // micro-dollars; -1: unknown
        QTest::addColumn<int>("high");
        const auto row = [](const char *id, const char *size, const char *quality, int low, int high) {
            QTest::addRow("%s %s %s", id, size, quality)
                << QString::fromLatin1(id) << QString::fromLatin1(size) << QString::fromLatin1(quality) << low << high;
        };
        row("openai/gpt-image-1", "1024x1024", "low", 11'000, 11'000);
        row("openai/gpt-image-1", "1536x1024", "medium", 63'000, 63'000);
        row("openai/gpt-image-1", "1024x1536", "high", 250'000, 250'000);
        row("openai/gpt-image-1", "", "", 11'000, 250'000);
        row("openai/gpt-image-1", "1024x1024", "", 11'000, 167'000);
        row("openai/gpt-image-1-mini", "1024x1024", "medium", 11'000, 11'000);
        row("openai/gpt-image-1-mini", "1536x1024", "high", 52'000, 52'000);
        row("openai/dall-e-3", "1024x1024", "standard", 40'000, 40'000);
        row("openai/dall-e-3", "1792x1024", "hd", 120'000, 120'000);
        row("openai/dall-e-3", "1024x1792", "", 80'000, 120'000);
        row("openai/dall-e-2", "256x256", "", 16'000, 16'000);
        row("openai/dall-e-2", "512x512", "", 18'000, 18'000);
        row("openai/dall-e-2", "1024x1024", "", 20'000, 20'000);
        row("leonardo/phoenix-1-0", "1216x832", "", -1, -1);
    }
    void prices()
    {
        QFETCH(QString, id);
        QFETCH(QString, size);
        QFETCH(QString, quality);
        QFETCH(int, low);
        QFETCH(int, high);
        const Estimate each = test::shippedCatalog().find(ModelId(id)).price(sizeFromText(size), quality);
        QCOMPARE(each.isUnknown(), low < 0);
        QCOMPARE(int(each.lowMicros), std::max(low, 0));
        QCOMPARE(int(each.highMicros), std::max(high, 0));
    }

    void freeSizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<QSize>("nearest");
        QTest::newRow("good") << QSize(1216, 832) << true << QSize(1216, 832);
        QTest::newRow("least") << QSize(32, 1536) << true << QSize(32, 1536);
        QTest::newRow("too small") << QSize(24, 512) << false << QSize(32, 512);
        QTest::newRow("too large") << QSize(1544, 512) << false << QSize(1536, 512);
        QTest::newRow("odd") << QSize(1025, 512) << false << QSize(1024, 512);
    }
    void freeSizes()
    {
        QFETCH(QSize, size);
        QFETCH(bool, taken);
        QFETCH(QSize, nearest);
        const ModelTraits model = shipped("leonardo/kino-xl");
        QCOMPARE(model.takesSize(size), taken);
        QCOMPARE(model.freeSizes->nearest(size), nearest);
        QVERIFY(model.takesSize(nearest));
    }

    void damagedEntriesAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *what, const char *key, const QJsonValue &value) {
            QTest::newRow(what) << QString::fromLatin1(key) << value;
        };
        row("no name", "name", QJsonValue());
        row("unknown delivery", "delivery", QStringLiteral("pigeon"));
        row("no sizes", "sizes", QJsonArray());
        row("unreadable size", "sizes", QJsonArray{QStringLiteral("big")});
        row("shape of a size it has not", "shapes", QJsonObject{{QStringLiteral("1:1"), QStringLiteral("16x16")}});
        row("unknown shape", "shapes", QJsonObject{{QStringLiteral("round"), QStringLiteral("8x8")}});
        row("quality mapped to none of its own", "qualityMap",
            QJsonObject{{QStringLiteral("high"), QStringLiteral("best")}});
        row("free of charge", "prices", QJsonArray{QJsonObject{{QStringLiteral("dollars"), 0}}});
        row("time turned round", "usualSeconds", QJsonArray{9, 1});
        row("no requests", "maxPerRequest", 0);
        row("half a rule", "largeSideAbove", 768);
        row("unknown key", "colour", QStringLiteral("red"));
    }
    void damagedEntriesAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QVERIFY(ModelCatalog::fromJson(catalogOf({goodEntry()})).has_value());
        QJsonObject entry = goodEntry();
        entry.insert(key, value);
        const auto catalog = ModelCatalog::fromJson(catalogOf({entry}));
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, ErrorKind::Invalid);
        QVERIFY2(catalog.error().detail.startsWith(QLatin1String("a/b: ")), qPrintable(catalog.error().detail));
    }

    void damagedCatalogues()
    {
        QVERIFY(!ModelCatalog::fromJson("not json"));
        QVERIFY(!ModelCatalog::fromJson("{}"));
        QVERIFY(!ModelCatalog::fromJson(catalogOf({goodEntry(), goodEntry()})));
    }

    void typedModels()
    {
        ModelCatalog catalog = test::shippedCatalog();
        const ModelId id(QStringLiteral("maker/new-one"));
        QVERIFY(catalog.find(id).typed);
        catalog.addTyped(id);
        catalog.addTyped(id);
        catalog.addTyped(ModelId(QStringLiteral("openai/dall-e-3")));
        QCOMPARE(catalog.models().size(), 11);
        QCOMPARE(catalog.models().last().shortName, QStringLiteral("new-one"));
        QVERIFY(catalog.find(id).takesSize({123, 457}));
        QCOMPARE(catalog.find(id).delivery, Delivery::Unknown);
        QVERIFY(catalog.find(id).price({}, {}).isUnknown());
        catalog.removeTyped(ModelId(QStringLiteral("openai/dall-e-3")));
        catalog.removeTyped(id);
        QCOMPARE(catalog.models().size(), 10);
    }

    void retiredModels()
    {
        ModelCatalog catalog = test::shippedCatalog();
        const ModelId phoenix(QStringLiteral("leonardo/phoenix-1-0"));
        const ModelId typed(QStringLiteral("maker/new-one"));
        catalog.addTyped(typed);
        catalog.applyOffered({phoenix});
        QVERIFY(!catalog.find(phoenix).retired);
        QVERIFY(!catalog.find(typed).retired);
        QVERIFY(catalog.find(ModelId(QStringLiteral("openai/dall-e-2"))).retired);
        catalog.applyOffered({});
        QVERIFY(!catalog.find(ModelId(QStringLiteral("openai/dall-e-2"))).retired);
    }
};

QTEST_GUILESS_MAIN(TestModelCatalog)
#include "tst_model_catalog.moc"
