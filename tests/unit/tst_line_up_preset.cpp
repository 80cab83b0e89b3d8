// SPDX-License-Identifier: GPL-3.0-or-later
// Line-ups as values: the prompt stays out, a list holds each name once, and every change has its way back.
#include "core/LineUpPreset.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

Wish draftWish()
{
    Wish wish;
    wish.prompt = u"two herons"_s;
    wish.models = {ModelId(u"openai/gpt-image-1-mini"_s), ModelId(u"my/own"_s)};
    wish.count = 3;
    wish.extent = Shape::Landscape;
    wish.quality = u"low"_s;
    wish.format = u"webp"_s;
    wish.background = u"transparent"_s;
    wish.style = u"vivid"_s;
    wish.responseFormat = u"url"_s;
    return wish;
}

LineUpPreset preset(const QString &name, int count = 1)
{
    Wish wish = draftWish();
    wish.count = count;
    return LineUpPreset::of(name, wish);
}

QStringList names(const QList<LineUpPreset> &presets)
{
    QStringList all;
    for (const LineUpPreset &one : presets)
        all += one.name;
    return all;
}

} // namespace

Q_DECLARE_METATYPE(LineUpEdit)

class TestLineUpPreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void promptStaysOut()
    {
        const LineUpPreset made = LineUpPreset::of(u"Cheap draft"_s, draftWish());
        QVERIFY(made.settings.prompt.isEmpty());
        QVERIFY(!made.toJson().value(u"settings"_s).toObject().contains(u"prompt"_s));
        QCOMPARE(made.with(u"two herons"_s), draftWish());
        Wish other = draftWish();
        other.prompt = u"a boat"_s;
        QVERIFY(made.matches(other));
        other.quality = u"high"_s;
        QVERIFY(!made.matches(other));
    }

    void comesBackFromJson()
    {
        const LineUpPreset made = preset(u"Final"_s, 2);
        const auto again = LineUpPreset::fromJson(made.toJson());
        QVERIFY(again);
        QCOMPARE(*again, made);
        QJsonObject nameless = made.toJson();
        nameless[u"name"_s] = u" \n"_s;
        QVERIFY(!LineUpPreset::fromJson(nameless));
        QJsonObject empty = made.toJson();
        empty[u"settings"_s] = QJsonObject{{u"models"_s, QJsonArray()}};
        QVERIFY(!LineUpPreset::fromJson(empty));
        QJsonObject smuggled = made.toJson();
        QJsonObject settings = smuggled[u"settings"_s].toObject();
        settings[u"prompt"_s] = u"not mine"_s;
        smuggled[u"settings"_s] = settings;
        QCOMPARE(LineUpPreset::fromJson(smuggled)->settings.prompt, QString());
    }

    void namesAreOneLine()
    {
        QCOMPARE(LineUpPreset::cleanName(u"  Cheap \t\n draft "_s), u"Cheap draft"_s);
        QCOMPARE(LineUpPreset::cleanName(u"a\u202Eb"_s), u"a b"_s);
        QCOMPARE(LineUpPreset::cleanName(QString(500, u'x')).size(), LineUpPreset::longestName);
    }

    void edits_data()
    {
        QTest::addColumn<LineUpEdit>("edit");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("new") << LineUpEdit{.put = preset(u"Middle"_s)}
                             << QStringList{u"Cheap draft"_s, u"Final"_s, u"Middle"_s};
        QTest::newRow("replace") << LineUpEdit{.put = preset(u"final"_s, 9)}
                                 << QStringList{u"Cheap draft"_s, u"final"_s};
        QTest::newRow("rename") << LineUpEdit{.remove = u"cheap draft"_s, .put = preset(u"Zürich"_s)}
                                << QStringList{u"Final"_s, u"Zürich"_s};
        QTest::newRow("other case") << LineUpEdit{.remove = u"Final"_s, .put = preset(u"FINAL"_s, 2)}
                                    << QStringList{u"Cheap draft"_s, u"FINAL"_s};
        QTest::newRow("delete") << LineUpEdit{.remove = u"Final"_s} << QStringList{u"Cheap draft"_s};
        QTest::newRow("not there") << LineUpEdit{.remove = u"Other"_s} << QStringList{u"Cheap draft"_s, u"Final"_s};
    }
    void edits()
    {
        QFETCH(LineUpEdit, edit);
        QFETCH(QStringList, after);
        const QList<LineUpPreset> before{preset(u"Cheap draft"_s), preset(u"Final"_s, 2)};
        const QList<LineUpPreset> now = edited(before, edit);
        QCOMPARE(names(now), after);
        QCOMPARE(edited(now, inverse(before, edit)), before);
    }
};

QTEST_GUILESS_MAIN(TestLineUpPreset)
#include "tst_line_up_preset.moc"
