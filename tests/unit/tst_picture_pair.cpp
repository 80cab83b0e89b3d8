// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs are fair: whatever the candidates and the seed, models and sides come equally often and no two pictures meet
// twice too soon.
#include "judging/PicturePair.h"
#include "support/Records.h"
#include "support/Warnings.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace proofsheet;

namespace {

using ModelsMet = std::pair<ModelId, ModelId>;
using PicturesMet = std::pair<ItemId, ItemId>;

// "a1 a1 b1 c2": model and prompt of each picture; upper case: a sample; "-1" is a picture without a model.
QList<Candidate> candidates(const QString &pictures)
{
    QList<Candidate> all;
    const QStringList each = pictures.split(u' ', Qt::SkipEmptyParts);
    for (const QString &picture : each) {
        const QChar model = picture.at(0);
        const int number = int(all.size());
        all += Candidate{.id = ItemId(u"%1%2"_s.arg(picture).arg(number)),
                         .model = model == u'-' ? ModelId() : ModelId(QString(model.toLower())),
                         .prompt = picture.mid(1),
                         .run = RunId(u"run"_s + picture.mid(1)),
                         .sample = model.isUpper()};
    }
    return all;
}

ModelsMet modelsOf(const PicturePair &pair)
{
    return std::minmax(pair.firstModel, pair.secondModel);
}

PicturesMet picturesOf(const PicturePair &pair)
{
    return std::minmax(pair.first, pair.second);
}

QStringList spelled(const QList<PicturePair> &pairs)
{
    QStringList words;
    for (const PicturePair &pair : pairs)
        words += pair.first.text() + u':' + pair.second.text();
    return words;
}

} // namespace

class TestPicturePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void stock_data()
    {
        QTest::addColumn<QString>("pictures");
        QTest::addColumn<QList<int>>("stock"); // pictures, models, without model, pairs, of the same prompt
        QTest::addColumn<bool>("samplesOnly");
        QTest::newRow("nothing") << u""_s << QList<int>{0, 0, 0, 0, 0} << false;
        QTest::newRow("one picture") << u"a1"_s << QList<int>{1, 1, 0, 0, 0} << false;
        QTest::newRow("one model") << u"a1 a1 a2"_s << QList<int>{3, 1, 0, 0, 0} << false;
        QTest::newRow("no model known") << u"-1 -1 a1"_s << QList<int>{1, 1, 2, 0, 0} << false;
        QTest::newRow("two") << u"a1 b1"_s << QList<int>{2, 2, 0, 1, 1} << false;
        QTest::newRow("two prompts") << u"a1 b2"_s << QList<int>{2, 2, 0, 1, 0} << false;
        QTest::newRow("many") << u"a1 a1 a2 b1 b1 c1 c2"_s << QList<int>{7, 3, 0, 3 * 2 + 3 * 2 + 2 * 2, 9} << false;
        QTest::newRow("samples are left out") << u"a1 b1 C1 D1"_s << QList<int>{2, 2, 0, 1, 1} << false;
        QTest::newRow("samples only") << u"A1 B1"_s << QList<int>{2, 2, 0, 1, 1} << true;
        QTest::newRow("samples, where the others make no pair") << u"a1 A1 B1"_s << QList<int>{2, 2, 0, 1, 1} << true;
        QTest::newRow("no pair of either") << u"a1 B1"_s << QList<int>{1, 1, 0, 0, 0} << false;
    }
    void stock()
    {
        QFETCH(QString, pictures);
        QFETCH(QList<int>, stock);
        QFETCH(bool, samplesOnly);
        const PairStock found = PairStock::of(candidates(pictures));
        QCOMPARE(
            (QList<int>{found.pictures, found.models, found.withoutModel, int(found.pairs), int(found.samePrompt)}),
            stock);
        QCOMPARE(found.samplesOnly, samplesOnly);
        const QList<PicturePair> pairs = pairsOf(candidates(pictures), 3, 1);
        QCOMPARE(pairs.size(), stock.at(3) > 0 ? 3 : 0);
        for (const PicturePair &pair : pairs)
            QCOMPARE(pair.sample, samplesOnly);
    }

    void theSameTwice()
    {
        QList<Candidate> twice = candidates(u"a1 b1"_s);
        twice += twice;
        QCOMPARE(PairStock::of(twice).pictures, 2);
        QCOMPARE(PairStock::of(twice).pairs, 1);
    }

    void wantedNone_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::newRow("none") << 0;
        QTest::newRow("fewer than none") << -3;
    }
    void wantedNone()
    {
        QFETCH(int, wanted);
        QVERIFY(pairsOf(candidates(u"a1 b1"_s), wanted, 1).isEmpty());
    }

    // The same on every machine, for ever: what a seed gives is part of what it promises.
    void aSeedGivesThePairs()
    {
        const QList<Candidate> all = candidates(u"a1 b1 c1 a2 b2"_s);
        QCOMPARE(spelled(pairsOf(all, 5, 7)), spelled(pairsOf(all, 5, 7)));
        QCOMPARE(spelled(pairsOf(all, 5, 7)),
                 (QStringList{u"a10:b11"_s, u"c12:a10"_s, u"b11:c12"_s, u"b24:a23"_s, u"c12:b24"_s}));
        QSet<QStringList> orders;
        for (quint32 seed = 0; seed < 50; ++seed)
            orders.insert(spelled(pairsOf(all, 5, seed)));
        QVERIFY2(orders.size() > 40, qPrintable(QString::number(orders.size())));
    }

    void samePromptFirst()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const QList<PicturePair> pairs = pairsOf(candidates(u"a1 a2 a3 b1 b2 b4"_s), 9, seed);
            for (qsizetype i = 0; i < pairs.size(); ++i) {
                QVERIFY2(pairs.at(i).samePrompt == (i < 2), qPrintable(u"seed %1, pair %2"_s.arg(seed).arg(i)));
                QCOMPARE(pairs.at(i).run.isNull(), i >= 2);
            }
        }
    }

    void picturesTakeTurns()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            QSet<ItemId> seen;
            const QList<PicturePair> pairs = pairsOf(candidates(u"a1 a1 a1 b1 b1 b1"_s), 3, seed);
            for (const PicturePair &pair : pairs)
                seen += {pair.first, pair.second};
            QVERIFY2(seen.size() == 6, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void fairWhateverComes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void fairWhateverComes()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QStringList pictures;
        const int models = random.bounded(2, 7);
        for (int i = random.bounded(2, 40); i > 0; --i)
            pictures += QChar(u'a' + random.bounded(models)) + QString::number(random.bounded(4));
        const QList<Candidate> all = candidates(pictures.join(u' '));
        std::map<ModelsMet, int> most; // pairs of pictures that there are
        std::map<ModelsMet, int> same;
        for (const Candidate &a : all) {
            for (const Candidate &b : all) {
                if (a.model < b.model) {
                    ++most[{a.model, b.model}];
                    same[{a.model, b.model}] += a.prompt == b.prompt ? 1 : 0;
                }
            }
        }
        const int wanted = random.bounded(1, 120);
        const QList<PicturePair> pairs = pairsOf(all, wanted, seed);
        if (most.empty()) {
            QVERIFY(pairs.isEmpty());
            return;
        }
        QCOMPARE(pairs.size(), wanted);

        std::map<PicturesMet, int> met;
        std::map<ModelsMet, int> models2;
        std::map<ModelsMet, int> atLeft;
        int all2 = 0;
        for (const auto &[of, count] : most)
            all2 += count;
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            const PicturePair &pair = pairs.at(i);
            QVERIFY(pair.firstModel != pair.secondModel);
            const ModelsMet of = modelsOf(pair);
            if (i < all2) {
                QCOMPARE(++met[picturesOf(pair)], 1); // not twice before all have met
                QCOMPARE(pair.samePrompt, models2[of] < same[of]);
            }
            ++models2[of];
            atLeft[of] += pair.firstModel == of.first ? 1 : -1;
        }
        // Equally often within one; a pair of models whose pictures are used up stays behind.
        const int rounds = wanted / all2;
        if (rounds == 0) {
            int highest = 0;
            for (const auto &[of, count] : models2)
                highest = std::max(highest, count);
            for (const auto &[of, count] : most)
                QVERIFY2(models2[of] >= std::min(highest - 1, count), qPrintable(of.first.text() + of.second.text()));
        }
        for (const auto &[of, lead] : atLeft)
            QVERIFY2(std::abs(lead) <= 1, qPrintable(of.first.text() + of.second.text()));
        if (wanted == all2)
            QCOMPARE(int(met.size()), all2);
    }

    // Sides are shuffled, not taken in turns.
    void sidesAreShuffled()
    {
        QSet<QString> orders;
        for (quint32 seed = 0; seed < 60; ++seed) {
            QString sides;
            const QList<PicturePair> pairs = pairsOf(candidates(u"a1 a1 b1 b1"_s), 4, seed);
            for (const PicturePair &pair : pairs)
                sides += pair.firstModel.text();
            QCOMPARE(sides.count(u'a'), 2);
            orders.insert(sides);
        }
        QCOMPARE(orders.size(), 6); // all there are of two and two
    }

    // A large search: pairs are not all made before the few that are wanted.
    void ofManyPictures()
    {
        QList<Candidate> all;
        for (int i = 0; i < 20'000; ++i)
            all += Candidate{.id = ItemId(QString::number(i)),
                             .model = ModelId(QString::number(i % 10)),
                             .prompt = QString::number(i / 40)};
        const QList<PicturePair> pairs = pairsOf(all, 90, 3);
        QCOMPARE(pairs.size(), 90);
        for (const PicturePair &pair : pairs)
            QVERIFY(pair.samePrompt);
        QCOMPARE(PairStock::of(all).pairs, 45ll * 2000 * 2000);
        QCOMPARE(PairStock::of(all).samePrompt, 500ll * 45 * 4 * 4);
    }

    void ofARecord()
    {
        ImageRecord record = test::recordOf(1, 0, u"A lake"_s, u"openai/dall-e-3"_s);
        record.sent.prompt = u"A lake, calm"_s;
        const Candidate candidate = Candidate::of(record);
        QCOMPARE(candidate.id, record.id);
        QCOMPARE(candidate.model, record.sent.model);
        QCOMPARE(candidate.prompt, u"A lake"_s);
        QCOMPARE(candidate.run, record.run);
        QVERIFY(!candidate.sample);
        record.provider = ProviderId(u"sample"_s);
        QVERIFY(Candidate::of(record).sample);
    }
};

QTEST_GUILESS_MAIN(TestPicturePair)
#include "tst_picture_pair.moc"
