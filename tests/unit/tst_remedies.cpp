// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered to change about a refused wish.
#include "core/Remedies.h"
#include "support/Catalog.h"
#include "support/Warnings.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

Wish fullWish()
{
    Wish wish;
    wish.prompt = u"A burning tram in the rain"_s;
    wish.models = {ModelId(u"openai/dall-e-3"_s), ModelId(u"leonardo/phoenix-1-0"_s)};
    wish.count = 3;
    wish.extent = Shape::Landscape;
    wish.quality = u"high"_s;
    wish.format = u"png"_s;
    wish.background = u"opaque"_s;
    wish.style = u"vivid"_s;
    return wish;
}

} // namespace

class TestRemedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void oneSettingIsLeftToTheModel_data()
    {
        QTest::addColumn<QString>("param");
        QTest::addColumn<bool>("changes");
        for (const char *named : {"size", "quality", "background", "style", "output_format"})
            QTest::newRow(named) << QString::fromLatin1(named) << true;
        for (const char *other : {"", "prompt", "n", "response_format", "model"})
            QTest::newRow(other) << QString::fromLatin1(other) << false;
    }
    void oneSettingIsLeftToTheModel()
    {
        QFETCH(QString, param);
        QFETCH(bool, changes);
        const Wish wish = fullWish();
        const auto changed = withoutSetting(wish, param);
        QCOMPARE(changed.has_value(), changes);
        if (!changed)
            return;
        QVERIFY(!withoutSetting(*changed, param)); // nothing is left to take away
        const int left = int(changed->quality.isEmpty()) + int(changed->format.isEmpty()) +
                         int(changed->background.isEmpty()) + int(changed->style.isEmpty()) +
                         int(changed->extent == Extent());
        QCOMPARE(left, 1);
    }

    void qualityGoesOneStepDown()
    {
        QStringList seen;
        for (const QString &quality : {u"high"_s, u"medium"_s, u"low"_s, u"hd"_s, u"standard"_s, QString()}) {
            Wish wish = fullWish();
            wish.quality = quality;
            const auto lower = withLowerQuality(wish);
            seen.append(lower ? lower->quality : u"-"_s);
        }
        QCOMPARE(seen, QStringList({u"medium"_s, u"low"_s, u"-"_s, u"standard"_s, u"-"_s, u"low"_s}));
    }

    void anotherMakerFirst()
    {
        const ModelCatalog catalog = test::shippedCatalog();
        const auto found = onAnotherModel(fullWish(), ModelId(u"openai/dall-e-3"_s), 2, catalog);
        QVERIFY(found);
        QCOMPARE(found->wish.models.size(), 1);
        QVERIFY(found->wish.models[0].text().startsWith(u"leonardo/"));
        QVERIFY(!fullWish().models.contains(found->wish.models[0]));
        QCOMPARE(found->plan.pictures(), 2);
        QVERIFY(found->plan.canSend());
    }

    // Too long for every model of the other maker: one of its own is better than none.
    void sameMakerWhereNothingElseFits()
    {
        Wish wish = fullWish();
        wish.prompt = u"long "_s.repeated(700);
        const auto found = onAnotherModel(wish, ModelId(u"openai/dall-e-3"_s), 1, test::shippedCatalog());
        QVERIFY(found);
        QVERIFY(found->wish.models[0].text().startsWith(u"openai/"));
        wish.prompt = u"long "_s.repeated(7'000);
        QVERIFY(!onAnotherModel(wish, ModelId(u"openai/dall-e-3"_s), 1, test::shippedCatalog()));
    }

    void quotedWords_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<TextRange>("range");
        QTest::newRow("curly") << u"Refused for “Burning Tram”."_s << TextRange{2, 12};
        QTest::newRow("straight") << u"category \"violence\" by \"burning\""_s << TextRange{2, 7};
        QTest::newRow("single") << u"because of 'the rain'"_s << TextRange{18, 8};
        QTest::newRow("nothing quoted") << u"safety system"_s << TextRange{};
        QTest::newRow("not in the prompt") << u"the word “knife”"_s << TextRange{};
    }
    void quotedWords()
    {
        QFETCH(QString, message);
        QFETCH(TextRange, range);
        QVERIFY(quotedPart(fullWish().prompt, message) == range);
    }
};

QTEST_GUILESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
