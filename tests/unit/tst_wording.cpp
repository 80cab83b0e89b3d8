// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences: each names its thing, says whether it was charged, and never reads unknown as free.
#include "support/Catalog.h"
#include "support/Warnings.h"
#include "wording/CommandWording.h"
#include "wording/ErrorWording.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/PlaceWording.h"
#include "wording/QuestionWording.h"
#include "wording/RunWording.h"
#include "wording/StateWording.h"
#include "wording/TimeWording.h"

#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

const ModelId gptImage(u"openai/gpt-image-1"_s);
const ModelId dallE3(u"openai/dall-e-3"_s);
const ModelId dallE2(u"openai/dall-e-2"_s);
const ModelId phoenix(u"leonardo/phoenix-1-0"_s);

Money usd(double dollars)
{
    return Money::ofDollars(dollars);
}

Wish wishFor(const QList<ModelId> &models, int count = 2)
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

Error errorOf(ErrorKind kind, const QString &detail = {}, int status = 0)
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    error.httpStatus = status;
    return error;
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void amounts_data()
    {
        QTest::addColumn<double>("dollars");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("fine");
        QTest::newRow("nothing") << 0.0 << u"$0"_s << u"$0"_s;
        QTest::newRow("crumb") << 0.0001 << u"under $0.001"_s << u"under $0.001"_s;
        QTest::newRow("mills") << 0.0135 << u"$0.014"_s << u"$0.014"_s;
        QTest::newRow("below ten cents") << 0.063 << u"$0.063"_s << u"$0.063"_s;
        QTest::newRow("rounds up to ten cents") << 0.0996 << u"$0.10"_s << u"$0.100"_s;
        QTest::newRow("above ten cents") << 0.167 << u"$0.17"_s << u"$0.167"_s;
        QTest::newRow("a quarter") << 0.25 << u"$0.25"_s << u"$0.250"_s;
        QTest::newRow("dollars") << 3.286 << u"$3.29"_s << u"$3.29"_s;
        QTest::newRow("thousands") << 1204.5 << u"$1,204.50"_s << u"$1,204.50"_s;
        QTest::newRow("credit") << -0.5 << u"\u2212$0.50"_s << u"\u2212$0.500"_s;
    }
    void amounts()
    {
        QFETCH(double, dollars);
        QTEST(wording::amount(usd(dollars)), "amount");
        QTEST(wording::fineAmount(usd(dollars)), "fine");
    }

    void unknownIsNeverFree()
    {
        QCOMPARE(wording::amount({}), u"price unknown"_s);
        QCOMPARE(wording::cost({}, CostBasis::Unknown), u"price unknown"_s);
        QCOMPARE(wording::costCell({}, CostBasis::Actual), u"unknown"_s);
        QCOMPARE(wording::estimate(Estimate::of({}, 3)), u"price unknown"_s);
        QCOMPARE(wording::chipPrice(Estimate::of({})), u"price unknown"_s);
    }

    void costs()
    {
        QCOMPARE(wording::cost(usd(0.063), CostBasis::Actual), u"$0.063"_s);
        QCOMPARE(wording::cost(usd(0.063), CostBasis::About), u"about $0.063"_s);
        QCOMPARE(wording::costCell(usd(0.167), CostBasis::About), u"≈ $0.167"_s);
        QCOMPARE(wording::estimate(Estimate::of(usd(0.155), 2)), u"about $0.31"_s);
        QCOMPARE(wording::estimate(Estimate::between(usd(0.02), usd(0.34))), u"$0.02 to $0.34"_s);
        Estimate some = Estimate::of(usd(0.29));
        some.add(Estimate::of({}));
        QCOMPARE(wording::estimate(some), u"at least $0.29"_s);
        QCOMPARE(wording::chipPrice(Estimate::between(usd(0.011), usd(0.25))), u"$0.011–0.250"_s);
        QCOMPARE(wording::chipPrice(Estimate::of(usd(0.063))), u"$0.063"_s);
    }

    void charges()
    {
        QCOMPARE(wording::chargeBadge(Charged::No, usd(1)), u"Not charged"_s);
        QCOMPARE(wording::chargeBadge(Charged::Unknown, usd(0.167)), u"Maybe charged, about $0.17"_s);
        QCOMPARE(wording::chargeBadge(Charged::Unknown, {}), u"Maybe charged"_s);
        QCOMPARE(wording::chargeBadge(Charged::Yes, usd(0.167), CostBasis::Actual), u"Charged, $0.167"_s);
        QCOMPARE(wording::chargeBadge(Charged::Yes, usd(0.167), CostBasis::About), u"Charged, about $0.17"_s);
        QCOMPARE(wording::chargeSentence(Charged::No, {}), u"It was not charged."_s);
        QCOMPARE(wording::chargeSentence(Charged::Unknown, usd(0.014)), u"It may have been charged, about $0.014."_s);
    }

    void times()
    {
        QCOMPARE(wording::seconds(35), u"35 s"_s);
        QCOMPARE(wording::seconds(120), u"2 min"_s);
        QCOMPARE(wording::seconds(150), u"2 min 30 s"_s);
        QCOMPARE(wording::usualTime({20, 90}), u"20–90 s"_s);
        QCOMPARE(wording::usualTime({}), QString());
        QCOMPARE(wording::chipTime({25, 45}), u"35 s"_s);
        QCOMPARE(wording::clock(24'999), u"0:24"_s);
        QCOMPARE(wording::clock(725'000), u"12:05"_s);
        QCOMPARE(wording::clock(3'909'000), u"1:05:09"_s);
        QCOMPARE(wording::clock(-5'000), u"0:00"_s);
        QCOMPARE(wording::took(21'400), u"21.4 s"_s);
        QCOMPARE(wording::took(72'000), u"1 min 12 s"_s);
        QCOMPARE(wording::took(59'990), u"1 min"_s);
        QCOMPARE(wording::took(0), QString());
        QCOMPARE(wording::tookShort(38'400), u"38 s"_s);
        QCOMPARE(wording::tookShort(59'700), u"1 min"_s);
        QCOMPARE(wording::tookShort(20), u"1 s"_s);
    }

    void moments()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(18, 0));
        QCOMPARE(wording::moment(QDateTime(QDate(2026, 11, 22), QTime(14, 32)), now), u"Today 14:32"_s);
        QCOMPARE(wording::moment(QDateTime(QDate(2026, 11, 21), QTime(9, 5)), now), u"Yesterday 09:05"_s);
        QCOMPARE(wording::moment(QDateTime(QDate(2026, 3, 12), QTime(9, 5)), now), u"12 March 09:05"_s);
        QCOMPARE(wording::moment(QDateTime(QDate(2025, 3, 12), QTime(9, 5)), now), u"12 March 2025 09:05"_s);
    }

    void foot()
    {
        Wish wish = wishFor({gptImage, dallE3, phoenix});
        wish.extent = Shape::Landscape;
        wish.quality = u"medium"_s;
        QCOMPARE(wording::foot(planOf(wish), false).line(),
                 u"3 models × 2 = 6 images · 4 requests · at least $0.29 · 15–45 s"_s);
        QCOMPARE(wording::foot(planOf(wish), true).cost, u"no cost"_s);
        QCOMPARE(wording::foot(planOf(wishFor({phoenix}, 1)), false).line(),
                 u"1 image · 1 request · price unknown · 15–25 s"_s);
        QCOMPARE(wording::foot(planOf(wishFor({})), false).line(), QString());
    }

    void planLines()
    {
        Wish wish = wishFor({dallE3, phoenix, gptImage}, 4);
        wish.extent = Shape::Landscape;
        wish.quality = u"medium"_s;
        const RequestPlan plan = planOf(wish);
        QCOMPARE(wording::planLine(plan.models[0]), u"dall-e-3: 1792×1024, 4 requests of one picture"_s);
        QCOMPARE(wording::planLine(plan.models[1]), u"Leonardo Phoenix: 1216×832, 4 pictures"_s);
        QCOMPARE(
            wording::changes(plan),
            (QStringList{u"dall-e-3: 3:2 is sent as 1792×1024"_s, u"dall-e-3: medium is sent as standard"_s,
                         u"dall-e-3: 4 requests of one picture"_s, u"Leonardo Phoenix: quality is not a setting"_s}));
        QCOMPARE(
            wording::fieldTable(plan, Field::Quality),
            u"dall-e-3: medium is sent as standard\nLeonardo Phoenix: quality is not a setting\ngpt-image-1: Medium"_s);
        QCOMPARE(wording::usedBy(plan, Field::Quality), u"2 of 3"_s);
        QCOMPARE(wording::usedBy(plan, Field::Style), u"dall-e-3"_s);
        QCOMPARE(wording::usedBy(plan, Field::Size), QString());
        QCOMPARE(wording::sizeLine(plan), u"1792×1024 · 1216×832 · 1536×1024"_s);
        QCOMPARE(wording::planLine(planOf(wishFor({phoenix}, 10)).models[0]),
                 u"Leonardo Phoenix: 10 pictures in 2 requests"_s);
        QCOMPARE(wording::sizeLine(planOf(wishFor({phoenix}))), u"auto"_s);
    }

    void values()
    {
        QCOMPARE(wording::value(Field::Format, u"png"_s), u"PNG"_s);
        QCOMPARE(wording::value(Field::Format, u"webp"_s), u"WebP"_s);
        QCOMPARE(wording::value(Field::Quality, u"hd"_s), u"HD"_s);
        QCOMPARE(wording::value(Field::Quality, {}), u"Auto"_s);
        QCOMPARE(wording::value(Field::Size, u"1024x768"_s), u"1024×768"_s);
        QCOMPARE(wording::promptCounter(143, 4000), u"143 of 4,000"_s);
    }

    void problems_data()
    {
        QTest::addColumn<Wish>("wish");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("brief");
        Wish wish = wishFor({dallE3});
        wish.prompt = QString(4001, u'x');
        QTest::newRow("too long") << wish << u"The prompt has 4,001 characters, and dall-e-3 takes 4,000."_s
                                  << u"dall-e-3 takes 4,000"_s;
        wish = wishFor({dallE2});
        wish.extent = QSize(640, 480);
        QTest::newRow("size") << wish << u"dall-e-2 has no size 640×480. It has 256×256, 512×512, 1024×1024."_s
                              << u"dall-e-2 has not this size"_s;
        wish = wishFor({phoenix});
        wish.extent = QSize(1001, 480);
        QTest::newRow("free size") << wish
                                   << u"Leonardo Phoenix has no size 1001×480. Each side is a multiple of 8 from 32 to "
                                      u"1536; the nearest is 1000×480."_s
                                   << u"Phoenix has not this size"_s;
        QTest::newRow("count") << wishFor({dallE3}, 11) << u"11 is no number of pictures: dall-e-3 takes 1 to 10."_s
                               << u"1 to 10 images"_s;
        QTest::newRow("no model") << wishFor({}) << u"No model is chosen."_s << u"No model"_s;
        wish = wishFor({gptImage});
        wish.background = u"transparent"_s;
        wish.format = u"jpeg"_s;
        QTest::newRow("jpeg") << wish
                              << u"A JPEG cannot be transparent. gpt-image-1 makes transparent pictures as png, webp."_s
                              << u"JPEG cannot be transparent"_s;
        wish = wishFor({gptImage});
        wish.style = u"%1 %2"_s; // typed text is never a format
        QTest::newRow("word") << wish << u"“%1 %2” is not known as style. Choose one of: vivid, natural."_s
                              << u"No such style"_s;
    }
    void problems()
    {
        QFETCH(Wish, wish);
        const RequestPlan plan = planOf(wish);
        QCOMPARE(plan.problems.size(), 1);
        QTEST(wording::problem(plan.problems[0], test::shippedCatalog()), "sentence");
        QTEST(wording::problemShort(plan.problems[0], test::shippedCatalog()), "brief");
    }

    void everyErrorSaysWhatAndWhetherCharged()
    {
        for (int kind = 0; kind <= int(ErrorKind::Invalid); ++kind) {
            for (const Charged charged : {Charged::No, Charged::Yes, Charged::Unknown}) {
                const wording::ErrorText text = wording::failure(errorOf(ErrorKind(kind), u"100%1 %2"_s, 400), charged,
                                                                 {u"dall-e-3"_s, u"FastRouter"_s, usd(0.08)});
                QVERIFY(!text.title.isEmpty() && !text.body.isEmpty() && !text.charge.isEmpty());
                QVERIFY2(text.body.contains(u"100%1 %2"_s), qPrintable(text.body));
                QVERIFY2(!text.title.contains(u'%') && !text.whole().contains(u'!'), qPrintable(text.title));
                QVERIFY(!wording::failureTitle(errorOf(ErrorKind(kind)), charged).isEmpty());
                QVERIFY(wording::sentence(errorOf(ErrorKind(kind))).endsWith(u'.'));
                QVERIFY(wording::pictureTrouble(errorOf(ErrorKind(kind))).endsWith(u'.'));
                // Nothing that may be paid for is ever offered to be sent anew without a word of it.
                if (charged == Charged::Unknown)
                    QVERIFY2(text.advice.contains(u"may pay twice"_s), qPrintable(text.advice));
            }
        }
    }

    void errors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("charged");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("brief");
        const auto row = [](ErrorKind kind, Charged charged, const char *title, const char *brief) {
            QTest::newRow(title) << int(kind) << int(charged) << QString::fromUtf8(title) << QString::fromUtf8(brief);
        };
        row(ErrorKind::RateLimited, Charged::No, "Too many requests to dall-e-3", "Too busy to answer");
        row(ErrorKind::Moderation, Charged::No, "dall-e-3 declined this prompt", "Declined");
        row(ErrorKind::Credits, Charged::No, "The balance at FastRouter is empty", "Balance is empty");
        row(ErrorKind::Network, Charged::No, "FastRouter could not be reached", "No connection");
        row(ErrorKind::Network, Charged::Unknown, "Sent, but no answer", "Sent, but no answer");
        row(ErrorKind::Server, Charged::Unknown, "FastRouter had a fault", "Fault at the provider");
        row(ErrorKind::Cancelled, Charged::Unknown, "Stopped waiting", "Stopped waiting");
    }
    void errors()
    {
        QFETCH(int, kind);
        QFETCH(int, charged);
        const Error error = errorOf(ErrorKind(kind));
        QTEST(wording::failure(error, Charged(charged), {u"dall-e-3"_s, u"FastRouter"_s, {}}).title, "title");
        QTEST(wording::failureTitle(error, Charged(charged)), "brief");
    }

    void states()
    {
        const UsualTime usual{15, 25};
        const qint64 now = 1'000'000;
        QCOMPARE(wording::stateLine(state::Running{now - 5'000}, usual, now), u"Drawing, usually 15–25 s"_s);
        QCOMPARE(wording::stateLine(state::Running{now - 26'000}, usual, now), u"Longer than the usual 15–25 s"_s);
        QCOMPARE(wording::stateLine(state::Running{now}, {}, now), u"Sent, waiting for the picture"_s);
        QCOMPARE(wording::stateLine(state::Resting{now + 18'000, 2, {}}, usual, now),
                 u"Goes on by itself in 0:18, try 2"_s);
        state::AtProvider refused;
        refused.polled = false;
        QCOMPARE(wording::stateLine(refused, {}, 0), u"Waiting has ended, the task is kept"_s);
        refused.cause = Error{.kind = ErrorKind::Authentication};
        QCOMPARE(wording::stateLine(refused, {}, 0), u"Key refused, the task is kept"_s);
        state::AtProvider late;
        late.late = true;
        QCOMPARE(wording::stateWord(late), u"Late"_s);
        QCOMPARE(wording::stateWord(state::AtProvider{}), u"At provider"_s);
        QCOMPARE(wording::stateWord(state::Failed{errorOf(ErrorKind::Moderation), Charged::No}), u"Declined"_s);
        QCOMPARE(wording::stateWord(state::MaybeCharged{}), u"Maybe charged"_s);
        QCOMPARE(wording::stateCharge(state::Failed{errorOf(ErrorKind::Moderation), Charged::No}), u"not charged"_s);
        QCOMPARE(wording::stateCharge(state::Waiting{}), QString());
        QVERIFY(wording::failure(TaskState(state::Waiting{})).title.isEmpty());
        const auto checkable = wording::failure(TaskState(state::MaybeCharged{errorOf(ErrorKind::Timeout), true}));
        QVERIFY(checkable.advice.startsWith(u"Check again"_s));
        const QDateTime asOf(QDate(2026, 11, 22), QTime(13, 50));
        wording::ErrorScene scene;
        scene.nowMs = asOf.toMSecsSinceEpoch();
        const auto until = [&scene](const QDateTime &time) {
            return wording::failure(
                       TaskState(state::MaybeCharged{errorOf(ErrorKind::Timeout), true, time.toMSecsSinceEpoch()}),
                       scene)
                .body;
        };
        QVERIFY(until(asOf.addSecs(900)).endsWith(u"It can be fetched until 14:05."));
        QVERIFY(until(asOf.addDays(2)).contains(u"24 November"));
        QVERIFY(until(asOf.addSecs(-60)).endsWith(u"Its address has expired."));
    }

    void runs()
    {
        wording::RunFacts facts;
        const QDateTime now(QDate(2026, 11, 22), QTime(14, 33));
        facts.started = QDateTime(QDate(2026, 11, 22), QTime(14, 32));
        facts.models = {u"gpt-image-1"_s, u"dall-e-3"_s, u"Phoenix"_s};
        facts.wanted = 6;
        facts.here = 3;
        facts.spent = usd(0.206);
        facts.spentBasis = CostBasis::Actual;
        facts.expected = Estimate::of(usd(0.31));
        facts.elapsedMs = 45'000;
        facts.open = true;
        QCOMPARE(wording::runLine(facts, now),
                 u"Today 14:32 · gpt-image-1, dall-e-3, Phoenix · 3 of 6 here · $0.21 of about $0.31 · 0:45 so far"_s);
        facts.open = false;
        facts.models.append(u"Kino XL"_s);
        facts.here = 4;
        facts.wanted = 4;
        facts.spent = usd(0.11);
        facts.elapsedMs = 33'000;
        QCOMPARE(wording::runLine(facts, now), u"Today 14:32 · 4 models · 4 images · $0.11 · 33 s"_s);
        facts.failed = 1;
        facts.here = 3;
        facts.spent = {};
        QCOMPARE(wording::runLine(facts, now), u"Today 14:32 · 4 models · 3 of 4 images, 1 failed · 33 s"_s);
    }

    void questions()
    {
        QCOMPARE(wording::quitQuestion(2, Estimate::of(usd(0.167), 2)),
                 u"2 pictures cannot be collected later (about $0.33)"_s);
        QCOMPARE(wording::quitQuestion(1, Estimate::of({})), u"1 picture cannot be collected later (price unknown)"_s);
        QCOMPARE(wording::cancelSentence(usd(0.014)), u"Stops waiting. The provider may still charge about $0.014."_s);
        QCOMPARE(wording::buyAgain(usd(0.167)), u"Buy again, about $0.17"_s);
        QCOMPARE(wording::buyAgain({}), u"Buy again, price unknown"_s);
    }

    void commands()
    {
        QCOMPARE(wording::summaryLine({6, 5, 1, 0, 0, usd(0.31), false}, u"/p"_s),
                 u"5 of 6 pictures delivered, 1 failed. Cost: $0.310. The pictures are in /p"_s);
        QCOMPARE(wording::summaryLine({2, 0, 0, 1, 1, {}, false}, u"/p"_s),
                 u"0 of 2 pictures delivered, 1 maybe charged, 1 still at the provider. Cost: unknown."_s);
        QCOMPARE(wording::summaryLine({1, 1, 0, 0, 0, usd(0), true}, u"/p"_s),
                 u"1 of 1 picture delivered. No cost. The pictures are in /p"_s);
        QCOMPARE(wording::progress(3, 6, 2, 24'000), u"3 of 6 here · 2 running · 0:24"_s);
        QCOMPARE(wording::unknownOption(u"--bogus"_s, u"generate"_s), u"generate has no option --bogus."_s);
        QCOMPARE(wording::notANumber(u"--count"_s, u"%1"_s, 1, 10),
                 u"--count takes a whole number from 1 to 10, not “%1”."_s);
        QVERIFY(wording::failedLine(u"dall-e-3"_s, errorOf(ErrorKind::Moderation), Charged::No, {})
                    .contains(u"It was not charged."_s));
    }

    void places()
    {
        const auto refused = providerFromText(fastRouterId, u"http://example.org/v1"_s, KeyUse::NoKey, false);
        QCOMPARE(wording::addressError(refused.error()),
                 u"“http://example.org/v1” would be sent unencrypted over the internet. Use https://."_s);
        QVERIFY(wording::keyMissingForCommand(fastRouter()).contains(u"https://api.fastrouter.ai"_s));
        QCOMPARE(
            wording::libraryError(errorOf(ErrorKind::Locked, u"process 12"_s), u"/p"_s),
            u"The library /p is in use by another Proofsheet (process 12). Close that one, or take another folder."_s);
        QCOMPARE(wording::libraryError(errorOf(ErrorKind::Storage, u"Permission denied"_s), u"/p"_s),
                 u"The library /p cannot be written: Permission denied"_s);
        QCOMPARE(wording::rebuilt(12, {}), u"12 pictures found."_s);
        QCOMPARE(wording::rebuilt(1, {u"a.json"_s}), u"1 picture found. 1 file skipped: a.json"_s);
        QCOMPARE(wording::offlineLine(3), u"Offline. Browsing goes on; 3 pictures wait."_s);
        QCOMPARE(wording::providerName(fastRouter()), u"FastRouter"_s);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
