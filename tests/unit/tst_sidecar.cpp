// SPDX-License-Identifier: GPL-3.0-or-later
// A sidecar says all that the index knows, and whatever is in one is read without harm.
#include "library/Sidecar.h"
#include "support/Records.h"
#include "support/Warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace proofsheet;

namespace {

ImageRecord fullRecord()
{
    ImageRecord record = test::recordOf(3, 7, QStringLiteral("Zwei \"Füchse\"\n東京 🦊"));
    record.hasAlpha = true;
    record.revisedPrompt = QStringLiteral("Two foxes");
    record.supportId = QStringLiteral("req_1");
    record.task = TaskId(QStringLiteral("task-9"));
    record.sent.background = QStringLiteral("transparent");
    record.marks = {4, Flag::Picked, Label::Green, {QStringLiteral("Fuchs"), QStringLiteral("b")}};
    return record;
}

QByteArray with(const QString &key, const QJsonValue &value, const QString &group = {})
{
    QJsonObject object = Sidecar{fullRecord(), 1}.toObject();
    if (group.isEmpty()) {
        object.insert(key, value);
    } else {
        QJsonObject inner = object.value(group).toObject();
        inner.insert(key, value);
        object.insert(group, inner);
    }
    return QJsonDocument(object).toJson();
}

} // namespace

class SidecarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void comesBackWhole()
    {
        const Sidecar sidecar{fullRecord(), 5};
        const auto read = Sidecar::fromJson(sidecar.toJson());
        QVERIFY(read.has_value());
        QCOMPARE(read->revision, 5);
        ImageRecord expected = sidecar.record;
        expected.file.clear();
        QVERIFY(read->record == expected);
    }

    void unknownCostIsNotFree()
    {
        Sidecar sidecar{fullRecord(), 0};
        sidecar.record.cost = Money();
        sidecar.record.costBasis = CostBasis::Unknown;
        const auto read = Sidecar::fromJson(sidecar.toJson());
        QVERIFY(!read->record.cost.isKnown());
        const auto negative = Sidecar::fromJson(with(QStringLiteral("microDollars"), -5, QStringLiteral("cost")));
        QVERIFY(!negative->record.cost.isKnown());
        QCOMPARE(negative->record.costBasis, CostBasis::Unknown);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x89PNG");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("newer schema") << with(QStringLiteral("schema"), Sidecar::schema + 1);
        QTest::newRow("no schema") << with(QStringLiteral("schema"), QJsonValue());
        QTest::newRow("no id") << with(QStringLiteral("id"), QString());
        QTest::newRow("id of another type") << with(QStringLiteral("id"), 12);
        QTest::newRow("too large") << with(QStringLiteral("note"), QString(1'100'000, u'x'));
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const auto read = Sidecar::fromJson(json);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void namesANewerSchema()
    {
        const auto read = Sidecar::fromJson(with(QStringLiteral("schema"), 7));
        QVERIFY(read.error().detail.contains(QStringLiteral("7")));
    }

    void staysWithinBounds()
    {
        const QString marks = QStringLiteral("marks");
        QCOMPARE(Sidecar::fromJson(with(QStringLiteral("rating"), 99, marks))->record.marks.rating, 5);
        QCOMPARE(Sidecar::fromJson(with(QStringLiteral("rating"), -3, marks))->record.marks.rating, 0);
        QCOMPARE(Sidecar::fromJson(with(QStringLiteral("flag"), QStringLiteral("??"), marks))->record.marks.flag,
                 Flag::None);
        QJsonArray tags;
        for (int i = 0; i < 1000; ++i)
            tags.append(QStringLiteral("tag %1").arg(i));
        tags.append(QString(5000, u'x'));
        QCOMPARE(Sidecar::fromJson(with(QStringLiteral("tags"), tags, marks))->record.marks.tags.size(), 200);
        const auto sizes = Sidecar::fromJson(with(QStringLiteral("width"), -1, QStringLiteral("file")));
        QCOMPARE(sizes->record.size.width(), 0);
        const auto id = Sidecar::fromJson(with(QStringLiteral("id"), QString(9000, u'f')));
        QCOMPARE(id->record.id.text().size(), 128);
        const auto time =
            Sidecar::fromJson(with(QStringLiteral("arrived"), QStringLiteral("yesterday"), QStringLiteral("times")));
        QCOMPARE(time->record.arrivedMs, 0);
        QVERIFY(Sidecar::fromJson(with(QStringLiteral("tomorrow's key"), true)).has_value());
    }
};

QTEST_GUILESS_MAIN(SidecarTest)
#include "tst_sidecar.moc"
