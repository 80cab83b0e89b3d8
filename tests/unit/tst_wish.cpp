// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and shapes as they are typed, and wishes, requests, marks and errors as they are stored.
#include "core/ImageRecord.h"
#include "core/TaskState.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace proofsheet;

class TestWish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void sizes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QSize>("size");
        QTest::newRow("plain") << QStringLiteral("1536x1024") << QSize(1536, 1024);
        QTest::newRow("typographic") << QStringLiteral("1536\u00d71024") << QSize(1536, 1024);
        QTest::newRow("around it") << QStringLiteral(" 8x8 ") << QSize(8, 8);
        QTest::newRow("zero") << QStringLiteral("0x8") << QSize();
        QTest::newRow("negative") << QStringLiteral("-8x8") << QSize();
        QTest::newRow("half") << QStringLiteral("1024x") << QSize();
        QTest::newRow("word") << QStringLiteral("auto") << QSize();
        QTest::newRow("more") << QStringLiteral("8x8x8") << QSize();
        QTest::newRow("too many digits") << QStringLiteral("99999999999x8") << QSize();
        QTest::newRow("foreign digits") << QStringLiteral("\u0661x\u0661") << QSize();
        QTest::newRow("empty") << QString() << QSize();
    }
    void sizes()
    {
        QFETCH(QString, text);
        QFETCH(QSize, size);
        QCOMPARE(sizeFromText(text), size);
        if (size.isValid())
            QCOMPARE(sizeFromText(toText(size)), size);
    }

    void shapesGoBothWays()
    {
        for (const Shape shape : {Shape::Square, Shape::Landscape, Shape::Portrait, Shape::Wide, Shape::Tall})
            QCOMPARE(shapeFromText(toText(shape)), std::optional(shape));
        QCOMPARE(toText(Shape::Wide), QStringLiteral("16:9"));
        QVERIFY(!shapeFromText(QStringLiteral("4:3")));
    }

    void aspects()
    {
        Wish wish;
        QCOMPARE(wish.aspect(), 1.0);
        wish.extent = Shape::Landscape;
        QCOMPARE(wish.aspect(), 1.5);
        wish.extent = QSize(512, 1024);
        QCOMPARE(wish.aspect(), 0.5);
    }

    void wishIsStoredWhole_data()
    {
        QTest::addColumn<bool>("exact");
        QTest::newRow("shape") << false;
        QTest::newRow("exact size") << true;
    }
    void wishIsStoredWhole()
    {
        QFETCH(bool, exact);
        Wish wish;
        wish.prompt = QStringLiteral("Two herons, \u9dfa \n\"quoted\"");
        wish.models = {ModelId(QStringLiteral("a")), ModelId(QStringLiteral("b"))};
        wish.count = 3;
        wish.extent = exact ? Extent(QSize(640, 480)) : Extent(Shape::Tall);
        wish.quality = QStringLiteral("high");
        wish.format = QStringLiteral("webp");
        wish.background = QStringLiteral("opaque");
        wish.style = QStringLiteral("vivid");
        wish.responseFormat = QStringLiteral("url");
        QCOMPARE(Wish::fromJson(wish.toJson()), wish);
        QCOMPARE(Wish::fromJson(Wish().toJson()), Wish());
    }

    void wishOfDamagedJson()
    {
        QJsonObject object;
        object.insert(QLatin1String("prompt"), 7);
        object.insert(QLatin1String("models"),
                      QJsonArray{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral(""), 3});
        object.insert(QLatin1String("shape"), QStringLiteral("round"));
        object.insert(QLatin1String("later"), QStringLiteral("unknown key"));
        const Wish wish = Wish::fromJson(object);
        QCOMPARE(wish.models, QList<ModelId>{ModelId(QStringLiteral("a"))});
        QVERIFY(wish.prompt.isEmpty());
        QVERIFY(std::holds_alternative<std::monostate>(wish.extent));
    }

    void requestIsStoredWhole()
    {
        GenerationRequest request;
        request.model = ModelId(QStringLiteral("openai/dall-e-3"));
        request.prompt = QStringLiteral("p");
        request.count = 2;
        request.size = QStringLiteral("1792x1024");
        request.style = QStringLiteral("natural");
        QCOMPARE(GenerationRequest::fromJson(request.toJson()), request);
        QCOMPARE(request.pixelSize(), QSize(1792, 1024));
        QVERIFY(!request.toJson().contains(QLatin1String("quality"))); // empty is left out
        QVERIFY(!GenerationRequest().pixelSize().isValid());
    }

    void spellingsGoBothWays()
    {
        for (int i = 0; i <= int(ErrorKind::Invalid); ++i) {
            const QString text = toText(ErrorKind(i));
            QVERIFY(!text.isEmpty());
            QCOMPARE(errorKindFromText(text), ErrorKind(i));
        }
        for (const Charged charged : {Charged::No, Charged::Yes, Charged::Unknown})
            QCOMPARE(chargedFromText(toText(charged)), charged);
        for (const Flag flag : {Flag::None, Flag::Picked, Flag::Rejected})
            QCOMPARE(flagFromText(toText(flag)), flag);
        for (const Label label : {Label::None, Label::Red, Label::Yellow, Label::Green, Label::Blue})
            QCOMPARE(labelFromText(toText(label)), label);
        QCOMPARE(toText(ErrorKind::RateLimited), QStringLiteral("rate_limited"));
        QCOMPARE(chargedFromText(QStringLiteral("perhaps")), Charged::Unknown);
        QCOMPARE(errorKindFromText(QStringLiteral("perhaps")), ErrorKind::Invalid);
    }

    void kept_data()
    {
        QTest::addColumn<int>("rating");
        QTest::addColumn<int>("flag");
        QTest::addColumn<bool>("kept");
        QTest::newRow("nothing") << 0 << int(Flag::None) << false;
        QTest::newRow("two stars") << 2 << int(Flag::None) << false;
        QTest::newRow("three stars") << 3 << int(Flag::None) << true;
        QTest::newRow("picked") << 0 << int(Flag::Picked) << true;
        QTest::newRow("rejected in spite of stars") << 5 << int(Flag::Rejected) << false;
    }
    void kept()
    {
        QFETCH(int, rating);
        QFETCH(int, flag);
        QFETCH(bool, kept);
        ImageRecord record;
        record.marks.rating = rating;
        record.marks.flag = Flag(flag);
        QCOMPARE(record.isKept(), kept);
    }

    void statesAreOpenOrEnded()
    {
        const TaskState open[] = {state::Waiting{}, state::Held{},       state::Resting{},
                                  state::Running{}, state::AtProvider{}, state::Arriving{}};
        for (const TaskState &state : open)
            QVERIFY(isOpen(state) && !needsPerson(state));
        const TaskState troubled[] = {state::Failed{}, state::MaybeCharged{}, state::Unsaved{}};
        for (const TaskState &state : troubled)
            QVERIFY(!isOpen(state) && needsPerson(state));
        QVERIFY(!isOpen(state::Delivered{}) && !needsPerson(state::Delivered{}));
    }
};

QTEST_GUILESS_MAIN(TestWish)
#include "tst_wish.moc"
