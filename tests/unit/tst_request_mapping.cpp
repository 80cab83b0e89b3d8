// SPDX-License-Identifier: GPL-3.0-or-later
// One wish, mapped to each model: only what the contract's table allows is ever put in a request, and what was changed
// is said.
#include "core/RequestMapping.h"
#include "support/Catalog.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using Change = MappingNote::Change;

namespace {

const ModelId gptImage(u"openai/gpt-image-1"_s);
const ModelId dallE3(u"openai/dall-e-3"_s);
const ModelId dallE2(u"openai/dall-e-2"_s);
const ModelId phoenix(u"leonardo/phoenix-1-0"_s);
const ModelId typed(u"maker/new-one"_s);

Wish wishFor(const QList<ModelId> &models, int count = 1)
{
    Wish wish;
    wish.prompt = u"two herons"_s;
    wish.models = models;
    wish.count = count;
    return wish;
}

RequestPlan planOf(const Wish &wish)
{
    return mapWish(wish, test::shippedCatalog());
}

QList<int> counts(const ModelPlan &plan)
{
    QList<int> list;
    for (const GenerationRequest &request : plan.requests)
        list.append(request.count);
    return list;
}

std::optional<MappingNote> noteOf(const ModelPlan &plan, Field field)
{
    for (const MappingNote &note : plan.notes)
        if (note.field == field)
            return note;
    return std::nullopt;
}

} // namespace

class TestRequestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void shapes_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("size");
        QTest::addColumn<int>("change");
        const auto row = [](const ModelId &model, const char *shape, const char *size, Change change) {
            QTest::addRow("%s %s", qPrintable(model.text()), shape)
                << model.text() << QString::fromLatin1(shape) << QString::fromLatin1(size) << int(change);
        };
        row(gptImage, "1:1", "1024x1024", Change::Kept);
        row(gptImage, "3:2", "1536x1024", Change::Kept);
        row(gptImage, "16:9", "1536x1024", Change::Changed);
        row(gptImage, "9:16", "1024x1536", Change::Changed);
        row(dallE3, "3:2", "1792x1024", Change::Changed);
        row(dallE3, "2:3", "1024x1792", Change::Changed);
        row(dallE3, "16:9", "1792x1024", Change::Kept);
        row(dallE3, "9:16", "1024x1792", Change::Kept);
        row(dallE2, "1:1", "1024x1024", Change::Kept);
        row(dallE2, "3:2", "1024x1024", Change::Changed);
        row(phoenix, "1:1", "1024x1024", Change::Kept);
        row(phoenix, "3:2", "1216x832", Change::Kept);
        row(phoenix, "2:3", "832x1216", Change::Kept);
        row(phoenix, "16:9", "1344x768", Change::Kept);
        row(phoenix, "9:16", "768x1344", Change::Kept);
        row(typed, "3:2", "", Change::Dropped);
    }
    void shapes()
    {
        QFETCH(QString, model);
        QFETCH(QString, shape);
        QFETCH(QString, size);
        QFETCH(int, change);
        Wish wish = wishFor({ModelId(model)});
        wish.extent = *shapeFromText(shape);
        const RequestPlan plan = planOf(wish);
        QVERIFY(plan.canSend());
        QCOMPARE(plan.models[0].requests[0].size, size);
        QCOMPARE(plan.models[0].size, sizeFromText(size));
        QCOMPARE(noteOf(plan.models[0], Field::Size),
                 std::optional(MappingNote{Field::Size, Change(change), shape, size}));
    }

    void words_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("wished");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<int>("change"); // -1: no note
        const auto row = [](Field field, const ModelId &model, const char *wished, const char *sent, int change) {
            QTest::addRow("%d %s %s", int(field), qPrintable(model.text()), wished)
                << int(field) << model.text() << QString::fromLatin1(wished) << QString::fromLatin1(sent) << change;
        };
        const int kept = int(Change::Kept);
        const int changed = int(Change::Changed);
        const int dropped = int(Change::Dropped);
        row(Field::Quality, gptImage, "low", "low", kept);
        row(Field::Quality, gptImage, "standard", "medium", changed);
        row(Field::Quality, gptImage, "hd", "high", changed);
        row(Field::Quality, gptImage, "auto", "", -1);
        row(Field::Quality, gptImage, "", "", -1);
        row(Field::Quality, dallE3, "low", "standard", changed);
        row(Field::Quality, dallE3, "medium", "standard", changed);
        row(Field::Quality, dallE3, "high", "hd", changed);
        row(Field::Quality, dallE3, "hd", "hd", kept);
        row(Field::Quality, dallE2, "standard", "", dropped);
        row(Field::Quality, phoenix, "high", "", dropped);
        row(Field::Quality, typed, "high", "", dropped);
        row(Field::Format, gptImage, "webp", "webp", kept);
        row(Field::Format, dallE3, "webp", "", dropped);
        row(Field::Format, typed, "webp", "", dropped);
        row(Field::Background, gptImage, "transparent", "transparent", kept);
        row(Field::Background, gptImage, "auto", "", -1);
        row(Field::Background, phoenix, "transparent", "", dropped);
        row(Field::Style, dallE3, "natural", "natural", kept);
        row(Field::Style, gptImage, "natural", "", dropped);
        row(Field::ResponseFormat, gptImage, "b64_json", "b64_json", kept);
        row(Field::ResponseFormat, phoenix, "url", "url", kept);
        row(Field::ResponseFormat, phoenix, "b64_json", "", dropped);
        row(Field::ResponseFormat, typed, "url", "", dropped);
    }
    void words()
    {
        QFETCH(int, field);
        QFETCH(QString, model);
        QFETCH(QString, wished);
        QFETCH(QString, sent);
        QFETCH(int, change);
        Wish wish = wishFor({ModelId(model)});
        GenerationRequest expected;
        expected.model = ModelId(model);
        expected.prompt = wish.prompt;
        switch (Field(field)) {
        case Field::Quality:
            wish.quality = wished, expected.quality = sent;
            break;
        case Field::Format:
            wish.format = wished, expected.format = sent;
            break;
        case Field::Background:
            wish.background = wished, expected.background = sent;
            break;
        case Field::Style:
            wish.style = wished, expected.style = sent;
            break;
        default:
            wish.responseFormat = wished, expected.responseFormat = sent;
            break;
        }
        const RequestPlan plan = planOf(wish);
        QVERIFY(plan.canSend());
        QCOMPARE(plan.models[0].requests, QList<GenerationRequest>{expected}); // and nothing else
        const auto note = noteOf(plan.models[0], Field(field));
        QCOMPARE(note ? int(note->change) : -1, change);
        if (note)
            QCOMPARE(note->sent, sent);
    }

    void split_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("size");
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("counts");
        QTest::newRow("one") << gptImage.text() << u""_s << 1 << QList<int>{1};
        QTest::newRow("ten at once") << gptImage.text() << u""_s << 10 << QList<int>{10};
        QTest::newRow("one each") << dallE3.text() << u""_s << 4 << QList<int>{1, 1, 1, 1};
        QTest::newRow("ten over eight") << phoenix.text() << u""_s << 10 << QList<int>{5, 5};
        QTest::newRow("eight") << phoenix.text() << u"768x768"_s << 8 << QList<int>{8};
        QTest::newRow("large") << phoenix.text() << u"776x768"_s << 8 << QList<int>{4, 4};
        QTest::newRow("large, uneven") << phoenix.text() << u"1024x1024"_s << 10 << QList<int>{4, 3, 3};
        QTest::newRow("typed") << typed.text() << u"100x7000"_s << 10 << QList<int>{10};
    }
    void split()
    {
        QFETCH(QString, model);
        QFETCH(QString, size);
        QFETCH(int, count);
        QFETCH(QList<int>, counts);
        Wish wish = wishFor({ModelId(model)}, count);
        if (!size.isEmpty())
            wish.extent = sizeFromText(size);
        const RequestPlan plan = planOf(wish);
        QVERIFY(plan.canSend());
        QCOMPARE(::counts(plan.models[0]), counts);
        QCOMPARE(plan.requests(), counts.size());
        QCOMPARE(plan.pictures(), count);
        const bool isSplit = counts.size() > 1;
        QCOMPARE(noteOf(plan.models[0], Field::Count)->change, isSplit ? Change::Split : Change::Kept);
        if (isSplit)
            QCOMPARE(noteOf(plan.models[0], Field::Count)->sent, QString::number(counts.size()));
    }

    void typedSizeGoesAsTyped()
    {
        Wish wish = wishFor({typed});
        wish.extent = QSize(100, 7000);
        QCOMPARE(planOf(wish).models[0].requests[0].size, u"100x7000"_s);
    }

    void problems_data()
    {
        QTest::addColumn<Wish>("wish");
        QTest::addColumn<QList<Problem>>("problems");
        using Kind = Problem::Kind;

        Wish wish = wishFor({gptImage});
        wish.prompt = u" \n\t "_s;
        QTest::newRow("blank prompt") << wish << QList<Problem>{{Kind::EmptyPrompt, Field::Prompt, {}, {}, 0, 0, {}}};

        QTest::newRow("no model") << wishFor({}) << QList<Problem>{{Kind::NoModel, Field::Model, {}, {}, 0, 0, {}}};

        wish = wishFor({gptImage, phoenix, dallE2, dallE3, typed});
        wish.prompt = QString(1001, u'x');
        QTest::newRow("tightest model") << wish
                                        << QList<Problem>{
                                               {Kind::PromptTooLong, Field::Prompt, dallE2, {}, 1000, 1001, {}}};

        wish = wishFor({typed});
        wish.prompt = QString(100'000, u'x');
        QTest::newRow("no limit known") << wish << QList<Problem>{};

        wish = wishFor({dallE2});
        wish.prompt = u"\U0001f9e1"_s.repeated(1000);
        QTest::newRow("counted in code points") << wish << QList<Problem>{};

        for (const int count : {-1, 0, 11, 2'000'000'000})
            QTest::addRow("count %d", count)
                << wishFor({dallE3}, count)
                << QList<Problem>{{Kind::CountOutOfRange, Field::Count, dallE3, {}, 10, count, {}}};

        wish = wishFor({gptImage, phoenix, dallE2, typed});
        wish.extent = QSize(512, 512);
        QTest::newRow("size of one model only") << wish
                                                << QList<Problem>{{Kind::SizeNotTaken,
                                                                   Field::Size,
                                                                   gptImage,
                                                                   u"512x512"_s,
                                                                   0,
                                                                   0,
                                                                   {u"1024x1024"_s, u"1536x1024"_s, u"1024x1536"_s}}};

        wish = wishFor({phoenix});
        wish.extent = QSize(1000, 1999);
        QTest::newRow("nearest free size")
            << wish
            << QList<Problem>{{Kind::SizeNotTaken, Field::Size, phoenix, u"1000x1999"_s, 0, 0, {u"1000x1536"_s}}};

        wish = wishFor({typed});
        wish.extent = QSize(0, 5);
        QTest::newRow("no size at all") << wish
                                        << QList<Problem>{{Kind::SizeNotTaken, Field::Size, typed, u"0x5"_s, 0, 0, {}}};

        wish = wishFor({phoenix});
        wish.style = u"wild"_s;
        QTest::newRow("no word of the contract")
            << wish
            << QList<Problem>{{Kind::ValueNotTaken, Field::Style, {}, u"wild"_s, 0, 0, {u"vivid"_s, u"natural"_s}}};

        wish = wishFor({gptImage, dallE3});
        wish.background = u"transparent"_s;
        wish.format = u"jpeg"_s;
        QTest::newRow("transparent jpeg")
            << wish
            << QList<Problem>{
                   {Kind::TransparentFormat, Field::Format, gptImage, u"jpeg"_s, 0, 0, {u"png"_s, u"webp"_s}}};

        wish.models = {dallE3, phoenix};
        QTest::newRow("transparent jpeg that nobody takes") << wish << QList<Problem>{};

        wish.models = {gptImage};
        wish.format = u"webp"_s;
        QTest::newRow("transparent webp") << wish << QList<Problem>{};
        wish.format.clear();
        QTest::newRow("transparent, default format") << wish << QList<Problem>{};
    }
    void problems()
    {
        QFETCH(Wish, wish);
        QFETCH(QList<Problem>, problems);
        const RequestPlan plan = planOf(wish);
        QCOMPARE(plan.problems, problems);
        QCOMPARE(plan.canSend(), problems.isEmpty());
    }

    void illegalSizeIsNeverInARequest()
    {
        Wish wish = wishFor({gptImage});
        wish.extent = QSize(512, 512);
        QVERIFY(planOf(wish).models[0].requests[0].size.isEmpty());
    }

    void retiredModel()
    {
        ModelCatalog catalog = test::shippedCatalog();
        catalog.applyOffered({phoenix});
        const RequestPlan plan = mapWish(wishFor({dallE3, phoenix}), catalog);
        QCOMPARE(plan.problems, (QList<Problem>{{Problem::Kind::ModelRetired, Field::Model, dallE3, {}, 0, 0, {}}}));
    }

    void duplicatesCollapse()
    {
        const RequestPlan plan = planOf(wishFor({dallE3, dallE3, ModelId()}, 2));
        QCOMPARE(plan.models.size(), 1);
        QCOMPARE(plan.pictures(), 2);
    }

    // The line-up of the main screen: 3:2, medium, two of each.
    void lineUp()
    {
        Wish wish = wishFor({gptImage, dallE3, phoenix}, 2);
        wish.extent = Shape::Landscape;
        wish.quality = u"medium"_s;
        const RequestPlan plan = planOf(wish);
        QCOMPARE(plan.pictures(), 6);
        QCOMPARE(plan.requests(), 4);
        QCOMPARE(plan.cost().lowMicros, 2 * 63'000 + 2 * 80'000);
        QVERIFY(plan.cost().isAtLeast());
        QVERIFY(!plan.cost().isRange());
        QCOMPARE(plan.usual(), (UsualTime{15, 45}));
    }
};

QTEST_GUILESS_MAIN(TestRequestMapping)
#include "tst_request_mapping.moc"
