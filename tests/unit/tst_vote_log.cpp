// SPDX-License-Identifier: GPL-3.0-or-later
// Votes outlive the program, a torn line, a later version, a full disk and an index made anew; one that is not on the
// disk is not shown as saved.
#include "library/VoteLog.h"
#include "support/LibraryBench.h"
#include "support/VoteBench.h"
#include "support/Warnings.h"

#include <QJsonDocument>

#ifdef Q_OS_UNIX
#include "support/SizeLimit.h"
#endif

using namespace Qt::StringLiterals;
using namespace proofsheet;
using namespace proofsheet::test;

namespace {

// A log with what it said, in order: "loaded", "recorded vote1".
class Heard
{
public:
    explicit Heard(const LibraryPlace &place, Library::Access access = Library::Access::ReadWrite)
        : log(std::make_unique<VoteLog>(place, access))
    {
        QObject::connect(log.get(), &VoteLog::loaded, log.get(), [this] { said += u"loaded"_s; });
        QObject::connect(log.get(), &VoteLog::recorded, log.get(),
                         [this](const Vote &vote) { said += u"recorded "_s + vote.id.text(); });
        QObject::connect(log.get(), &VoteLog::takenBack, log.get(),
                         [this](const VoteId &id) { said += u"taken back "_s + id.text(); });
        QObject::connect(log.get(), &VoteLog::failed, log.get(), [this](const Error &error, const VoteId &id) {
            said += QString(u"failed "_s + toText(error.kind) + u' ' + id.text()).trimmed();
        });
    }

    bool says(const QStringList &expected)
    {
        const bool came = QTest::qWaitFor([&] { return said.size() >= expected.size(); });
        return came && std::exchange(said, {}) == expected;
    }
    QStringList ids() const
    {
        QStringList ids;
        for (const Vote &vote : log->votes())
            ids += vote.id.text();
        return ids;
    }

    std::unique_ptr<VoteLog> log;
    QStringList said;
};

} // namespace

class TestVoteLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }

    void votesAreThereAgain()
    {
        const EmptyLibrary library;
        const QList<Vote> votes = votesOf(u"a>b b<c a=c a0b"_s);
        {
            Heard heard(library.place());
            heard.log->open();
            QVERIFY(!heard.log->isLoaded());
            for (const Vote &vote : votes)
                heard.log->record(vote);
            QVERIFY(heard.log->votes().isEmpty()); // not before it is on the disk
            QVERIFY(heard.says(
                {u"loaded"_s, u"recorded vote0"_s, u"recorded vote1"_s, u"recorded vote2"_s, u"recorded vote3"_s}));
            QCOMPARE(heard.log->votes(), votes);
            heard.log->takeBack(VoteId(u"vote1"_s));
            QVERIFY(heard.says({u"taken back vote1"_s}));
            QCOMPARE(heard.ids(), (QStringList{u"vote0"_s, u"vote2"_s, u"vote3"_s}));
        }
        QCOMPARE(EmptyLibrary::contentOf(library.place().votes()).count('\n'), 5);
        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QVERIFY(again.log->isLoaded());
        QCOMPARE(again.log->votes(), (QList<Vote>{votes[0], votes[2], votes[3]}));
        QCOMPARE(again.log->unreadable(), 0);
    }

    // What was given is written when the window closes at once.
    void theEndWaitsForTheDisk()
    {
        const EmptyLibrary library;
        {
            Heard heard(library.place());
            heard.log->record(voteOf(1, u"a>b"_s));
            heard.log->takeBack(VoteId(u"vote1"_s));
            heard.log->record(voteOf(2, u"a>b"_s));
        }
        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QCOMPARE(again.ids(), QStringList{u"vote2"_s});
    }

    void oneVoteIsWrittenOnce()
    {
        const EmptyLibrary library;
        Heard heard(library.place());
        const Vote vote = voteOf(1, u"a>b"_s);
        heard.log->record(vote);
        heard.log->record(vote);
        QVERIFY(heard.says({u"recorded vote1"_s}));
        heard.log->record(vote);
        heard.log->open(); // after a recording: the vote is in the file and here
        QVERIFY(heard.says({u"loaded"_s}));
        QCOMPARE(heard.ids(), QStringList{u"vote1"_s});
        QCOMPARE(EmptyLibrary::contentOf(library.place().votes()).count('\n'), 1);
        heard.log->takeBack(VoteId(u"never"_s));
        heard.log->takeBack(vote.id);
        heard.log->takeBack(vote.id);
        QVERIFY(heard.says({u"taken back vote1"_s}));
        heard.log->record(voteOf(2, u"a>b"_s));
        QVERIFY(heard.says({u"recorded vote2"_s})); // and nothing of the second taking back
    }

    void whatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("unreadable");
        QTest::addColumn<int>("later");
        QTest::newRow("torn") << QByteArray("{\"schema\":1,\"vote\":\"x\",\"fir") << 1 << 0;
        QTest::newRow("no JSON") << QByteArray("hello\n") << 1 << 0;
        QTest::newRow("an array") << QByteArray("[1,2]\n") << 1 << 0;
        QTest::newRow("no schema") << QByteArray("{\"vote\":\"x\"}\n") << 1 << 0;
        QTest::newRow("half a vote") << QByteArray("{\"schema\":1,\"vote\":\"x\"}\n") << 1 << 0;
        QTest::newRow("later") << QByteArray("{\"schema\":2,\"vote\":\"x\"}\n{\"schema\":3}\n") << 0 << 2;
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00{\n", 5) << 1 << 0;
        QTest::newRow("deep") << QByteArray(100'000, '[') + '\n' << 1 << 0;
    }
    void whatCannotBeRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, unreadable);
        QFETCH(int, later);
        const EmptyLibrary library;
        {
            Heard heard(library.place());
            heard.log->record(voteOf(1, u"a>b"_s));
        }
        EmptyLibrary::append(library.place().votes(), bytes);
        {
            Heard heard(library.place());
            heard.log->open();
            heard.log->record(voteOf(2, u"b>c"_s));
            QVERIFY(heard.says({u"loaded"_s, u"recorded vote2"_s}));
            QCOMPARE(heard.log->unreadable(), unreadable);
            QCOMPARE(heard.log->later(), later);
        }
        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QCOMPARE(again.ids(), (QStringList{u"vote1"_s, u"vote2"_s}));
        QVERIFY(EmptyLibrary::contentOf(library.place().votes()).contains(bytes)); // nothing is thrown away
    }

    // All of it but the line's end had reached the disk.
    void aVoteWithoutItsLineEnd()
    {
        const EmptyLibrary library;
        EmptyLibrary::append(library.place().votes(),
                             QJsonDocument(voteOf(1, u"a>b"_s).toJson()).toJson(QJsonDocument::Compact));
        Heard heard(library.place());
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        QCOMPARE(heard.ids(), QStringList{u"vote1"_s});
        heard.log->takeBack(VoteId(u"vote1"_s));
        QVERIFY(heard.says({u"taken back vote1"_s}));
        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QCOMPARE(again.ids(), QStringList());
    }

    void readOnly()
    {
        const EmptyLibrary library;
        {
            Heard heard(library.place());
            heard.log->record(voteOf(1, u"a>b"_s));
        }
        const QByteArray before = EmptyLibrary::contentOf(library.place().votes());
        Heard heard(library.place(), Library::Access::ReadOnly);
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        QCOMPARE(heard.ids(), QStringList{u"vote1"_s});
        heard.log->record(voteOf(2, u"a>b"_s));
        heard.log->takeBack(VoteId(u"vote1"_s));
        QVERIFY(heard.says({u"failed locked vote2"_s, u"failed locked vote1"_s}));
        QCOMPARE(heard.ids(), QStringList{u"vote1"_s});
        QCOMPARE(EmptyLibrary::contentOf(library.place().votes()), before);
    }

    void aFolderThatIsGone()
    {
        const EmptyLibrary library;
        QVERIFY(QDir(library.place().hidden()).removeRecursively());
        Heard heard(library.place());
        heard.log->record(voteOf(1, u"a>b"_s));
        QVERIFY(heard.says({u"failed storage vote1"_s}));
        QVERIFY(heard.log->votes().isEmpty());
        QVERIFY(!QFile::exists(library.place().hidden()));
    }

    void whatCannotBeOpened()
    {
        const EmptyLibrary library;
        QVERIFY(QDir().mkpath(library.place().votes()));
        Heard heard(library.place());
        heard.log->open();
        QVERIFY(heard.says({u"failed storage"_s}));
        QVERIFY(!heard.log->isLoaded());
        QVERIFY(QDir().rmdir(library.place().votes()));
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
    }

#ifdef Q_OS_UNIX
    void aFullDisk()
    {
        const EmptyLibrary library;
        Heard heard(library.place());
        heard.log->record(voteOf(1, u"a>b"_s));
        QVERIFY(heard.says({u"recorded vote1"_s}));
        const QByteArray before = EmptyLibrary::contentOf(library.place().votes());
        {
            const SizeLimit limit(rlim_t(before.size() + 20));
            heard.log->record(voteOf(2, u"a>b"_s));
            heard.log->takeBack(VoteId(u"vote1"_s));
            QVERIFY(heard.says({u"failed storage vote2"_s, u"failed storage vote1"_s}));
        }
        QCOMPARE(heard.ids(), QStringList{u"vote1"_s});
        QCOMPARE(EmptyLibrary::contentOf(library.place().votes()), before);
        heard.log->record(voteOf(2, u"a>b"_s));
        heard.log->takeBack(VoteId(u"vote1"_s));
        QVERIFY(heard.says({u"recorded vote2"_s, u"taken back vote1"_s}));
        Heard again(library.place());
        again.log->open();
        QVERIFY(again.says({u"loaded"_s}));
        QCOMPARE(again.ids(), QStringList{u"vote2"_s});
    }
#endif

    void survivesARebuild_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("rebuilt on request") << false;
        QTest::newRow("index.db deleted") << true;
    }
    void survivesARebuild()
    {
        QFETCH(bool, deleted);
        const QTemporaryDir folder;
        const LibraryPlace place{folder.filePath(u"library"_s)};
        Vote vote = voteOf(1, u"a>b"_s);
        {
            Fixture fixture(place.root);
            QVERIFY(fixture.isOpen());
            vote.first = fixture.keep(arrivalOf(1, 0)).value().id;
            vote.second = fixture.keep(arrivalOf(1, 1)).value().id;
            Heard heard(place);
            heard.log->record(vote);
            QVERIFY(heard.says({u"recorded vote1"_s}));
            if (!deleted)
                QCOMPARE(fixture.rebuild()->pictures, 2);
        }
        if (deleted) {
            for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(place.index() + part);
        }
        Fixture again(place.root);
        QVERIFY(again.isOpen());
        QCOMPARE(again.find().size(), 2);
        Heard heard(place);
        heard.log->open();
        QVERIFY(heard.says({u"loaded"_s}));
        QCOMPARE(heard.log->votes(), QList<Vote>{vote});
        QVERIFY(again.fetch(heard.log->votes().constFirst().first));
    }
};

QTEST_GUILESS_MAIN(TestVoteLog)
#include "tst_vote_log.moc"
