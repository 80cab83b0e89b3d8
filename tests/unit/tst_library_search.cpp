// SPDX-License-Identifier: GPL-3.0-or-later
// Words as typed find what they should: prefixes, diacritics, phrases, scripts without spaces.
#include "library/SearchWords.h"
#include "support/IndexBench.h"
#include "support/Warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::test;

class LibrarySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("index.db"));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("runs");
        QTest::newRow("nothing typed") << QStringLiteral("  ") << QList{8, 7, 6, 5, 4, 3, 2, 1};
        QTest::newRow("one letter") << QStringLiteral("c") << QList{6, 4, 2, 1};
        QTest::newRow("beginning of a word") << QStringLiteral("cera") << QList{1};
        QTest::newRow("not inside a word") << QStringLiteral("eramic") << QList<int>{};
        QTest::newRow("two words, any order") << QStringLiteral("pour CERAMIC") << QList{1};
        QTest::newRow("one of two is missing") << QStringLiteral("ceramic fox") << QList<int>{};
        QTest::newRow("no diacritics typed") << QStringLiteral("cafe") << QList{2};
        QTest::newRow("diacritics typed") << QStringLiteral("Café") << QList{2};
        QTest::newRow("revised prompt") << QStringLiteral("vixen") << QList{3};
        QTest::newRow("syntax is only text") << QStringLiteral("\"fox\" OR NEAR(*) ^cafe' --") << QList<int>{};
        QTest::newRow("punctuation") << QStringLiteral("?!*") << QList{8, 7, 6, 5, 4, 3, 2, 1};
        QTest::newRow("hyphen splits") << QStringLiteral("pour-over") << QList{1};
        QTest::newRow("han, one") << QStringLiteral("猫") << QList{6, 5};
        QTest::newRow("han, two, inside") << QStringLiteral("京の") << QList{5};
        QTest::newRow("han, three") << QStringLiteral("東京の") << QList{5};
        QTest::newRow("han, long") << QStringLiteral("東京の夜の猫") << QList{5};
        QTest::newRow("han, absent") << QStringLiteral("大阪城") << QList<int>{};
        QTest::newRow("han and word") << QStringLiteral("猫 cat") << QList{6};
        QTest::newRow("two pieces") << QStringLiteral("夜の猫 東京の") << QList{5};
        QTest::newRow("thai inside") << QStringLiteral("แมวส") << QList{7};
        QTest::newRow("hangul by beginnings") << QStringLiteral("고양") << QList{8};
        QTest::newRow("cyrillic") << QStringLiteral("лис") << QList{4};
    }

    void searches()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, runs);
        auto index = openAt(m_path);
        ImageRecord revised = recordOf(3, 0, QStringLiteral("a fox at dawn"));
        revised.revisedPrompt = QStringLiteral("A vixen in the first light");
        QVERIFY(index
                    ->add({{recordOf(1, 0, QStringLiteral("Ceramic pour-over on a table")), 0, 0},
                           {recordOf(2, 0, QStringLiteral("CAFÉ terrace")), 0, 0},
                           {revised, 0, 0},
                           {recordOf(4, 0, QStringLiteral("лисица cold")), 0, 0},
                           {recordOf(5, 0, QStringLiteral("東京の夜の猫")), 0, 0},
                           {recordOf(6, 0, QStringLiteral("黒い猫, a black cat")), 0, 0},
                           {recordOf(7, 0, QStringLiteral("ภาพแมวสีส้ม")), 0, 0},
                           {recordOf(8, 0, QStringLiteral("고양이 그림")), 0, 0}})
                    .has_value());
        QList<int> found;
        for (const PictureRow &row : allRows(*index, textQuery(text)))
            found.append(row.run.text().mid(3).toInt());
        QCOMPARE(found, runs);
    }

    void splitsWhatIsTyped()
    {
        const SearchWords words = SearchWords::of(QStringLiteral("Fox, 東京の夜 猫! abc猫"));
        QCOMPARE(words.words, QStringList{QStringLiteral("Fox")});
        QCOMPARE(words.pieces, (QStringList{QStringLiteral("東京の夜"), QStringLiteral("abc猫")}));
        QCOMPARE(words.scraps, QStringList{QStringLiteral("猫")});
        QVERIFY(SearchWords::of(QStringLiteral(" -- ")).isEmpty());
        QVERIFY(hasUnspacedScript(QStringLiteral("\U00020000")));
        QVERIFY(!hasUnspacedScript(QStringLiteral("é 고양이 лис")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(LibrarySearchTest)
#include "tst_library_search.moc"
