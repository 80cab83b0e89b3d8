// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures differ in, who is in the minority, what is best, and what came otherwise than asked.
#include "judging/ParameterTable.h"
#include "support/Records.h"
#include "support/Warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet;

namespace {

// The four of the design: gpt-image-1, dall-e-3, Phoenix, gpt-image-1-mini.
QList<ImageRecord> drawn()
{
    struct Facts
    {
        QSize size;
        QString quality, style, revised;
        qint64 micros, ms, bytes;
    };
    const Facts facts[] = {
        {{1536, 1024}, u"medium"_s, {}, {}, 63'000, 41'000, 2'900'000},
        {{1792, 1024}, u"standard"_s, u"natural"_s, u"A terracotta set"_s, 80'000, 21'000, 3'400'000},
        {{1216, 832}, {}, {}, {}, 14'000, 19'000, 400'000},
        {{1536, 1024}, u"medium"_s, {}, {}, 15'000, 27'000, 2'200'000}};
    QList<ImageRecord> records;
    for (const Facts &each : facts) {
        ImageRecord record = test::recordOf(1, int(records.size()), u"A ceramic set"_s);
        record.wish.quality = u"medium"_s;
        record.wish.style = u"natural"_s;
        record.size = each.size;
        record.sent.size = toText(each.size);
        record.sent.quality = each.quality;
        record.sent.style = each.style;
        record.revisedPrompt = each.revised;
        record.cost = Money::ofMicros(each.micros);
        record.tookMs = each.ms;
        record.bytes = each.bytes;
        records += record;
    }
    return records;
}

QList<Parameter> parametersOf(const QList<ParameterRow> &rows)
{
    QList<Parameter> parameters;
    for (const ParameterRow &row : rows)
        parameters += row.parameter;
    return parameters;
}

ParameterRow rowOf(const ParameterTable &table, Parameter parameter)
{
    const QList<ParameterRow> rows = table.differing + table.equal;
    for (const ParameterRow &row : rows)
        if (row.parameter == parameter)
            return row;
    return {};
}

// "m.b." : minority, neither, best, neither; 'B' both.
QString marksOf(const ParameterRow &row)
{
    QString marks;
    for (const ParameterCell &cell : row.cells)
        marks += cell.best ? (cell.minority ? u'B' : u'b') : cell.minority ? u'm' : u'.';
    return marks;
}

} // namespace

Q_DECLARE_METATYPE(proofsheet::Parameter)

class TestParameterTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void theDrawnFour()
    {
        using enum Parameter;
        const ParameterTable table = ParameterTable::of(drawn());
        QCOMPARE(table.count(), 12);
        QCOMPARE(parametersOf(table.differing),
                 (QList<Parameter>{Size, Quality, Style, PromptAsSent, Cost, Time, FileSize}));
        QCOMPARE(parametersOf(table.equal), (QList<Parameter>{Model, Background, Format, Count, Prompt}));
        QCOMPARE(marksOf(rowOf(table, Size)), u".mm."_s);
        QCOMPARE(marksOf(rowOf(table, Quality)), u".mm."_s);
        QCOMPARE(marksOf(rowOf(table, Style)), u".m.."_s);
        QCOMPARE(marksOf(rowOf(table, PromptAsSent)), u".m.."_s);
        QCOMPARE(marksOf(rowOf(table, Cost)), u"..b."_s);
        QCOMPARE(marksOf(rowOf(table, Time)), u"..b."_s);
        QCOMPARE(marksOf(rowOf(table, FileSize)), u"...."_s);
        QVERIFY(!rowOf(table, FileSize).hasMajority);
        QVERIFY(rowOf(table, Size).hasMajority);
    }

    void values_data()
    {
        QTest::addColumn<Parameter>("parameter");
        QTest::addColumn<int>("picture");
        QTest::addColumn<ParameterValue>("value");
        using enum Parameter;
        QTest::newRow("model") << Model << 0 << ParameterValue(u"openai/gpt-image-1"_s);
        QTest::newRow("size") << Size << 1 << ParameterValue(QSize(1792, 1024));
        QTest::newRow("quality") << Quality << 1 << ParameterValue(u"standard"_s);
        QTest::newRow("not used") << Quality << 2 << ParameterValue(NoValue::NotUsed);
        QTest::newRow("automatic") << Background << 0 << ParameterValue(NoValue::Automatic);
        QTest::newRow("format") << Format << 0 << ParameterValue(u"png"_s);
        QTest::newRow("count") << Count << 0 << ParameterValue(2);
        QTest::newRow("prompt") << Prompt << 0 << ParameterValue(u"A ceramic set"_s);
        QTest::newRow("yours") << PromptAsSent << 0 << ParameterValue(PromptSource::Yours);
        QTest::newRow("rewritten") << PromptAsSent << 1 << ParameterValue(PromptSource::Rewritten);
        QTest::newRow("cost") << Cost << 0 << ParameterValue(PictureCost{Money::ofMicros(63'000), CostBasis::Actual});
        QTest::newRow("time") << Time << 0 << ParameterValue(PictureTime{41'000});
        QTest::newRow("file size") << FileSize << 2 << ParameterValue(PictureBytes{400'000});
    }
    void values()
    {
        QFETCH(Parameter, parameter);
        QFETCH(int, picture);
        QFETCH(ParameterValue, value);
        QVERIFY(rowOf(ParameterTable::of(drawn()), parameter).cells.at(picture).value == value);
    }

    // What reads the same is the same: nobody is faster by less than the table says.
    void asPreciseAsSaid()
    {
        QList<ImageRecord> records = drawn().mid(0, 2);
        records[0].tookMs = 3'600;
        records[1].tookMs = 4'400;
        records[0].bytes = 1'660'000;
        records[1].bytes = 1'740'000;
        const ParameterTable alike = ParameterTable::of(records);
        QVERIFY(parametersOf(alike.equal).contains(Parameter::Time));
        QVERIFY(parametersOf(alike.equal).contains(Parameter::FileSize));
        records[1].tookMs = 4'500;
        records[1].bytes = 1'750'000;
        const ParameterTable apart = ParameterTable::of(records);
        QCOMPARE(marksOf(rowOf(apart, Parameter::Time)), u"bm"_s);
        QVERIFY(parametersOf(apart.differing).contains(Parameter::FileSize));
    }

    void unknown_data()
    {
        QTest::addColumn<Parameter>("parameter");
        for (const Parameter each : {Parameter::Model, Parameter::Size, Parameter::Format, Parameter::Prompt,
                                     Parameter::Cost, Parameter::Time, Parameter::FileSize})
            QTest::addRow("%d", int(each)) << each;
    }
    void unknown()
    {
        QFETCH(Parameter, parameter);
        const ParameterTable table = ParameterTable::of({ImageRecord()});
        QVERIFY(rowOf(table, parameter).cells.constFirst().value == ParameterValue(NoValue::Unknown));
    }

    void marks_data()
    {
        QTest::addColumn<QList<int>>("costs"); // micros, -1: unknown
        QTest::addColumn<QString>("marks");
        QTest::newRow("one") << QList<int>{1} << u"."_s;
        QTest::newRow("alike") << QList<int>{1, 1, 1} << u"..."_s;
        QTest::newRow("two that differ") << QList<int>{2, 1} << u".B"_s;
        QTest::newRow("the second dearer") << QList<int>{1, 2} << u"bm"_s;
        QTest::newRow("of as many the first's") << QList<int>{2, 1, 1, 2} << u".BB."_s;
        QTest::newRow("the larger group") << QList<int>{2, 1, 1} << u"mbb"_s;
        QTest::newRow("all differ") << QList<int>{3, 2, 1} << u"..b"_s;
        QTest::newRow("unknown is never best") << QList<int>{-1, 2, 1} << u"..b"_s;
        QTest::newRow("one known alone") << QList<int>{-1, 2, -1} << u".m."_s;
        QTest::newRow("free") << QList<int>{0, 2, 2} << u"B.."_s;
    }
    void marks()
    {
        QFETCH(QList<int>, costs);
        QFETCH(QString, marks);
        QList<ImageRecord> records;
        for (const int cost : costs) {
            ImageRecord record = test::recordOf(1, int(records.size()), u"A lake"_s);
            record.cost = cost < 0 ? Money() : Money::ofMicros(cost);
            records += record;
        }
        QCOMPARE(marksOf(rowOf(ParameterTable::of(records), Parameter::Cost)), marks);
    }

    // Alike, and none as it was asked for: that is told, not folded away.
    void otherwiseThanAsked()
    {
        QList<ImageRecord> records{test::recordOf(1, 0, u"A lake"_s), test::recordOf(1, 1, u"A lake"_s)};
        for (ImageRecord &record : records)
            record.size = {1024, 768};
        records[1].sent.format = u"jpeg"_s;
        records[1].sent.size.clear();
        const ParameterTable table = ParameterTable::of(records);
        QCOMPARE(parametersOf(table.differing), (QList<Parameter>{Parameter::Size, Parameter::Format}));
        const ParameterRow size = rowOf(table, Parameter::Size);
        QVERIFY(size.cells.at(0).asked == ParameterValue(QSize(1536, 1024)));
        QVERIFY(!size.cells.at(1).asked); // nothing was asked
        QCOMPARE(marksOf(size), u".."_s);
        const ParameterRow format = rowOf(table, Parameter::Format);
        QVERIFY(!format.cells.at(0).asked);
        QVERIFY(format.cells.at(1).asked == ParameterValue(u"jpeg"_s));
    }

    void rewritten_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<PromptSource>("source");
        QTest::newRow("not told") << u""_s << PromptSource::Yours;
        QTest::newRow("told as sent") << u"A lake"_s << PromptSource::Yours;
        QTest::newRow("but for spaces around") << u" A lake\n"_s << PromptSource::Yours;
        QTest::newRow("otherwise") << u"A calm lake"_s << PromptSource::Rewritten;
    }
    void rewritten()
    {
        QFETCH(QString, told);
        QFETCH(PromptSource, source);
        ImageRecord record = test::recordOf(1, 0, u"A lake"_s);
        record.revisedPrompt = told;
        QVERIFY(rowOf(ParameterTable::of({record}), Parameter::PromptAsSent).cells.constFirst().value ==
                ParameterValue(source));
    }

    void ofNothing()
    {
        QCOMPARE(ParameterTable::of({}).count(), 0);
        QCOMPARE(ParameterTable::of({test::recordOf(1, 0, u"A lake"_s)}).differing.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestParameterTable)
#include "tst_parameter_table.moc"
