// SPDX-License-Identifier: GPL-3.0-or-later
// Votes as CSV: a reader of RFC 4180 finds what was voted, whatever the prompts hold, and no spreadsheet a formula.
#include "exporting/VoteExporter.h"
#include "exporting/VoteTable.h"
#include "support/Records.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet;
using namespace proofsheet::test;

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

// By the grammar of RFC 4180. Empty where the text does not follow it.
QList<QStringList> recordsOf(const QString &csv)
{
    QList<QStringList> records;
    QStringList record;
    qsizetype at = 0;
    while (at < csv.size()) {
        QString field;
        if (csv.at(at) == u'"') {
            for (++at;; ++at) {
                if (at >= csv.size())
                    return {};
                if (csv.at(at) == u'"' && csv.mid(at + 1, 1) != u"\""_s)
                    break;
                at += csv.at(at) == u'"' ? 1 : 0;
                field += csv.at(at);
            }
            ++at;
        } else {
            while (at < csv.size() && csv.at(at) != u',' && csv.at(at) != u'\r') {
                if (csv.at(at) == u'"' || csv.at(at) == u'\n')
                    return {};
                field += csv.at(at++);
            }
        }
        record += field;
        if (csv.mid(at, 2) == u"\r\n"_s) {
            records += std::exchange(record, {});
            at += 2;
        } else if (csv.mid(at, 1) != u","_s) {
            return {};
        } else {
            ++at;
        }
    }
    return record.isEmpty() ? records : QList<QStringList>();
}

QList<ImageRecord> picturesOf(const Vote &vote, const QString &promptA, const QString &promptB)
{
    ImageRecord a = recordOf(1, 0, promptA);
    a.id = vote.first;
    a.file = u"2025-11-22/a, one.png"_s;
    ImageRecord b = recordOf(1, 1, promptB);
    b.id = vote.second;
    b.file = u"2025-11-22/b.png"_s;
    return {b, a};
}

} // namespace

class TestVoteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void noVotes()
    {
        QCOMPARE(votesAsCsv({}, {}), QByteArray(byteOrderMark) +
                                         "time,sitting,run,model_a,model_b,file_a,file_b,prompt_a,prompt_b,verdict,"
                                         "sample\r\n");
    }

    void aVote_data()
    {
        QTest::addColumn<QString>("duel");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("left") << u"a>b"_s << u"A"_s;
        QTest::newRow("right") << u"a<b"_s << u"B"_s;
        QTest::newRow("tie") << u"a=b"_s << u"tie"_s;
        QTest::newRow("neither") << u"a0b"_s << u"neither"_s;
    }
    void aVote()
    {
        QFETCH(QString, duel);
        QFETCH(QString, verdict);
        Vote vote = voteOf(1, duel);
        vote.sample = verdict == u"tie"_s;
        const QByteArray csv = votesAsCsv({vote}, picturesOf(vote, u"A lake"_s, u"A calm \"lake\""_s));
        const QList<QStringList> records = recordsOf(QString::fromUtf8(csv.mid(3)));
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.at(1), (QStringList{u"2025-11-22T08:26:41.000Z"_s, u"sitting"_s, u"run1"_s, u"a"_s, u"b"_s,
                                             u"2025-11-22/a, one.png"_s, u"2025-11-22/b.png"_s, u"A lake"_s,
                                             u"A calm \"lake\""_s, verdict, vote.sample ? u"yes"_s : u"no"_s}));
    }

    void picturesThatAreGone()
    {
        const QList<QStringList> records = recordsOf(QString::fromUtf8(votesAsCsv(votesOf(u"a>b b<c"_s), {}).mid(3)));
        QCOMPARE(records.size(), 3);
        for (const QStringList &record : records)
            QCOMPARE(record.size(), 11);
        QCOMPARE(records.at(2).mid(5, 4), (QStringList{{}, {}, {}, {}}));
    }

    void field_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << u"two herons"_s << u"two herons"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("comma") << u"a, b"_s << u"\"a, b\""_s;
        QTest::newRow("semicolon") << u"a; b"_s << u"\"a; b\""_s;
        QTest::newRow("quotes") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s;
        QTest::newRow("lines") << u"a\nb\r\nc"_s << u"\"a\nb\r\nc\""_s;
        QTest::newRow("spaces around") << u" a "_s << u"\" a \""_s;
        QTest::newRow("letters of all kinds") << u"é 鷺 \U0001F30A אנפה"_s << u"é 鷺 \U0001F30A אנפה"_s;
        QTest::newRow("NUL") << u"a\0b"_s << u"a\uFFFDb"_s;
        QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("a call") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                                << u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a pipe") << u"|cmd"_s << u"'|cmd"_s;
        QTest::newRow("full width") << u"\uFF1D1+1"_s << u"'\uFF1D1+1"_s;
        QTest::newRow("a tab before") << u"\t=1"_s << u"\"'\t=1\""_s;
        QTest::newRow("a tab before text") << u"\ta"_s << u"\"'\ta\""_s;
        QTest::newRow("a return before") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("a line end before") << u"\n=1"_s << u"\"'\n=1\""_s;
        QTest::newRow("spaces before") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("only spaces") << u"  "_s << u"\"  \""_s;
        QTest::newRow("minus within") << u"off-white"_s << u"off-white"_s;
        QTest::newRow("an apostrophe") << u"'a'"_s << u"'a'"_s;
    }
    void field()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(csvField(text), field);
        // Between others, a reader finds it again, but for its guard and what no file can hold.
        const QList<QStringList> records = recordsOf(u"x,"_s + csvField(text) + u",y\r\n"_s);
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.constFirst().size(), 3);
        const QString read = records.constFirst().at(1);
        const QString wanted = QString(text).replace(QChar(u'\0'), u'\uFFFD');
        QVERIFY(read == wanted || read == u'\'' + wanted);
    }

    void isWritten()
    {
        const EmptyLibrary folder;
        const QString target = folder.place().root + u"/votes.csv"_s;
        EmptyLibrary::append(target, "an older one, and longer than the new one is going to be");
        VoteExporter exporter;
        QStringList said;
        connect(&exporter, &VoteExporter::written, this,
                [&said](const QString &path, int votes) { said << path << QString::number(votes); });
        const QList<Vote> votes = votesOf(u"a>b b=c"_s);
        exporter.write(target, votes, {});
        QVERIFY(exporter.isRunning());
        exporter.write(target, {}, {}); // one at a time
        QTRY_COMPARE(said, (QStringList{target, u"2"_s}));
        QCOMPARE(EmptyLibrary::contentOf(target), votesAsCsv(votes, {}));
        QVERIFY(!exporter.isRunning());
    }

    void cannotBeWritten()
    {
        const EmptyLibrary folder;
        const QString target = folder.place().root + u"/none/votes.csv"_s;
        VoteExporter exporter;
        std::optional<Error> error;
        connect(&exporter, &VoteExporter::failed, this,
                [&error](const QString &, const Error &failure) { error = failure; });
        exporter.write(target, votesOf(u"a>b"_s), {});
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestVoteTable)
#include "tst_vote_table.moc"
