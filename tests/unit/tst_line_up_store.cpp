// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the line-ups: what was saved comes back, a later version's file is left alone, a damaged one is set aside
// and never lost, and what cannot be read in a good one stays in it.
#include "settings/LineUpFile.h"
#include "settings/LineUpStore.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

LineUpPreset preset(const QString &name, int count = 1)
{
    Wish wish;
    wish.models = {ModelId(u"openai/gpt-image-1"_s)};
    wish.count = count;
    return LineUpPreset::of(name, wish);
}

} // namespace

class TestLineUpStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"deep/line-ups.json"_s); }
    QByteArray bytes(const QString &file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("none");
    }
    void write(const QByteArray &text) const
    {
        QDir().mkpath(m_folder->filePath(u"deep"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void comesBack()
    {
        {
            LineUpStore store(path());
            QVERIFY(!store.isLoaded());
            QSignalSpy changed(&store, &LineUpStore::changed);
            store.apply({.put = preset(u"Final"_s, 2)});
            store.apply({.put = preset(u"Cheap draft"_s)});
            QTRY_COMPARE(store.presets().size(), 2);
            QCOMPARE(changed.size(), 2);
            store.apply({.remove = u"final"_s}); // and is written by the end
        }
        LineUpStore again(path());
        QSignalSpy loaded(&again, &LineUpStore::loaded);
        QVERIFY(loaded.wait());
        QCOMPARE(again.presets(), QList<LineUpPreset>{preset(u"Cheap draft"_s)});
        QVERIFY(!(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    // Two windows of the program have a store each.
    void keepsWhatAnotherWindowSaved()
    {
        LineUpStore one(path());
        LineUpStore other(path());
        one.apply({.put = preset(u"Mine"_s)});
        QTRY_COMPARE(one.presets().size(), 1);
        other.apply({.put = preset(u"Yours"_s)});
        QTRY_COMPARE(other.presets().size(), 2);
    }

    void leavesALaterVersionAlone()
    {
        const QByteArray later = R"({"schema":2,"lineUps":{"of":"tomorrow"}})";
        write(later);
        LineUpStore store(path());
        QSignalSpy failed(&store, &LineUpStore::failed);
        store.apply({.put = preset(u"Mine"_s)});
        QTRY_COMPARE(failed.size(), 2); // the first reading, and the change
        const auto error = failed.last().first().value<Error>();
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QCOMPARE(error.detail, path());
        QVERIFY(store.presets().isEmpty());
        QCOMPARE(bytes(path()), later);
    }

    void setsADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no json") << QByteArray("{\"schema\":1,");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other json") << QByteArray("[1,2]");
        QTest::newRow("no schema") << QByteArray(R"({"lineUps":[]})");
        QTest::newRow("no list") << QByteArray(R"({"schema":1,"lineUps":7})");
    }
    void setsADamagedFileAside()
    {
        QFETCH(QByteArray, text);
        write(text);
        {
            LineUpStore store(path());
            QSignalSpy aside(&store, &LineUpStore::damagedFileSetAside);
            QVERIFY(aside.wait());
            QCOMPARE(bytes(aside.first().first().toString()), text);
            store.apply({.put = preset(u"Mine"_s)});
            QTRY_COMPARE(store.presets().size(), 1);
        }
        write("again broken");
        const auto second = LineUpFile(path()).load();
        QVERIFY(second);
        QVERIFY(second->setAside.endsWith(u"damaged-2"_s));
        QCOMPARE(bytes(path() + u".damaged-1"_s), text);
    }

    void keepsEntriesThatItCannotRead()
    {
        write(R"({"schema":1,"lineUps":[{"name":"","odd":[1]},{"name":"A","settings":{"models":["m"]}},)"
              R"({"name":"a","settings":{"models":["n"]}}]})");
        const auto written = LineUpFile(path()).apply({.put = preset(u"B"_s)});
        QVERIFY(written);
        QCOMPARE(written->presets.size(), 2);
        const QJsonArray list = QJsonDocument::fromJson(bytes(path())).object().value(u"lineUps"_s).toArray();
        QCOMPARE(list.size(), 4);
        QCOMPARE(list.at(0).toObject().value(u"odd"_s), QJsonValue(QJsonArray{1}));
        QCOMPARE(list.at(1).toObject().value(u"name"_s).toString(), u"a"_s); // the second of its name
    }

    void saysWhatCouldNotBeWritten()
    {
        QVERIFY(QDir().mkpath(path())); // a folder where the file should be
        LineUpStore store(path());
        QSignalSpy failed(&store, &LineUpStore::failed);
        store.apply({.put = preset(u"Mine"_s)});
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(failed.last().first().value<Error>().kind, ErrorKind::Storage);
        QVERIFY(store.presets().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLineUpStore)
#include "tst_line_up_store.moc"
