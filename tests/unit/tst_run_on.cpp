// SPDX-License-Identifier: GPL-3.0-or-later
// What "Run this on ..." would send: one picture for each source on each model, wishes that are the same in one run,
// limits kept, and nothing where something stands in its way.
#include "core/RunOn.h"
#include "support/Catalog.h"
#include "support/Warnings.h"
#include "wording/RunOnWording.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

const ModelId gptImage(u"openai/gpt-image-1"_s);
const ModelId dallE3(u"openai/dall-e-3"_s);
const ModelId dallE2(u"openai/dall-e-2"_s);

Wish wishOf(const QString &prompt, const QList<ModelId> &models = {gptImage}, int count = 2)
{
    Wish wish;
    wish.prompt = prompt;
    wish.models = models;
    wish.count = count;
    wish.extent = Shape::Landscape;
    wish.quality = u"medium"_s;
    return wish;
}

} // namespace

class TestRunOn : public QObject
{
    Q_OBJECT

    const ModelCatalog m_catalog = test::shippedCatalog();

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void onePictureForEachSource()
    {
        // What they were made by, and how many then, does not matter.
        const QList<Wish> wishes{wishOf(u"a lake"_s), wishOf(u"a lake"_s, {dallE2}, 4), wishOf(u"a boat"_s)};
        const RunOnPlan plan = runOn(wishes, {dallE3, gptImage}, 1, m_catalog);
        QVERIFY(plan.canSend());
        QCOMPARE(plan.parts.size(), 2);
        QCOMPARE(plan.parts[0].wish.prompt, u"a lake"_s);
        QCOMPARE(plan.parts[0].wish.count, 2);
        QCOMPARE(plan.parts[0].wish.models, (QList<ModelId>{dallE3, gptImage}));
        QCOMPARE(plan.parts[0].wish.quality, u"medium"_s);
        QCOMPARE(plan.parts[1].wish.count, 1);
        QCOMPARE(plan.pictures(), 6);
        // dall-e-3 draws one a request: two and one of it, one and one of the other.
        QCOMPARE(plan.requests(), 5);
        QCOMPARE(runOn(wishes, {dallE3, gptImage}, 3, m_catalog).pictures(), 18);
    }

    void costIsTheSumOfWhatIsSent()
    {
        const RunOnPlan plan = runOn({wishOf(u"a"_s), wishOf(u"b"_s)}, {gptImage}, 1, m_catalog);
        QCOMPARE(plan.cost().lowMicros, 2 * 63'000);
        QVERIFY2(wording::runOnSum(plan, false).startsWith(u"2 images · 2 requests · about $0.13"_s),
                 qPrintable(wording::runOnSum(plan, false)));
        QCOMPARE(wording::runOnButton(plan, false, false), u"Run on gpt-image-1, about $0.13"_s);
        QCOMPARE(wording::runOnButton(plan, true, true), u"Run on gpt-image-1, no cost, when online"_s);
    }

    void manyOfOneWishAreSplitAtTheModelsLimit()
    {
        const RunOnPlan plan = runOn(QList<Wish>(23, wishOf(u"a"_s)), {gptImage}, 1, m_catalog);
        QVERIFY(plan.canSend());
        QCOMPARE(plan.parts.size(), 3);
        QCOMPARE(plan.pictures(), 23);
    }

    void mappingIsSaid()
    {
        const QStringList lines = wording::runOnMapping(runOn({wishOf(u"a"_s)}, {dallE3}, 1, m_catalog));
        QVERIFY2(lines.contains(u"dall-e-3: medium is sent as standard"_s), qPrintable(lines.join(u'\n')));
        Wish styled = wishOf(u"a"_s);
        styled.style = u"vivid"_s;
        const QStringList dropped = wording::runOnMapping(runOn({styled, wishOf(u"b"_s)}, {gptImage}, 1, m_catalog));
        QCOMPARE(dropped.filter(u"style is not a setting"_s).size(), 1);
        QCOMPARE(dropped.last(), u"gpt-image-1: 3:2 as 1536×1024, Medium kept"_s);
    }

    void whatStandsInTheWayIsNotSent()
    {
        QVERIFY(!runOn({wishOf(u"a"_s)}, {}, 1, m_catalog).canSend());
        QVERIFY(!runOn({}, {gptImage}, 1, m_catalog).canSend());
        QVERIFY(!runOn({wishOf({})}, {gptImage}, 1, m_catalog).canSend());
        Wish exact = wishOf(u"a"_s);
        exact.extent = QSize(1216, 832);
        const RunOnPlan plan = runOn({exact, wishOf(u"b"_s)}, {dallE3}, 1, m_catalog);
        QVERIFY(!plan.canSend());
        QCOMPARE(plan.problems().size(), 1);
        QCOMPARE(plan.problems().first().kind, Problem::Kind::SizeNotTaken);
        const RunOnPlan retired = [&] {
            ModelCatalog catalog = m_catalog;
            catalog.applyOffered({dallE3});
            return runOn({wishOf(u"a"_s)}, {gptImage}, 1, catalog);
        }();
        QVERIFY(!retired.canSend());
    }

    void anotherMakersModelIsOfferedFirst()
    {
        const ModelId first = suggestedModel({wishOf(u"a"_s)}, {gptImage}, m_catalog);
        QVERIFY(!first.isNull());
        QVERIFY2(!first.text().startsWith(u"openai/"_s), qPrintable(first.text()));
        QVERIFY(suggestedModel({}, {}, m_catalog).isNull());
    }
};

QTEST_GUILESS_MAIN(TestRunOn)
#include "tst_run_on.moc"
