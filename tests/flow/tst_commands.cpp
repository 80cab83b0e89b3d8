// SPDX-License-Identifier: GPL-3.0-or-later
// The commands over a scripted provider: every wanted picture ends in exactly one way, and the exit code says which.
#include "core/RequestEnds.h"
#include "files/LibraryLock.h"
#include "support/CommandBench.h"
#include "support/Pictures.h"
#include "support/Warnings.h"

#include <QCryptographicHash>
#include <QDir>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String gptImage("openai/gpt-image-1");
constexpr QLatin1String dallE3("openai/dall-e-3");
constexpr QLatin1String phoenix("leonardo/phoenix-1-0");

QByteArray png(int side = 16)
{
    return encoded(drawing({side, 8}, false), "png");
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

int number(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInt(-1);
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandBench> m_bench;

    QStringList generate(const QStringList &models, const QStringList &more = {}) const
    {
        QStringList words{u"generate"_s,  u"--prompt"_s,      u"two herons"_s,
                          u"--library"_s, m_bench->library(), u"--json"_s};
        for (const QString &model : models)
            words << u"--model"_s << model;
        return words + more;
    }
    QStringList onLibrary(const QString &command, const QStringList &more = {}) const
    {
        return QStringList{command, u"--library"_s, m_bench->library(), u"--json"_s} + more;
    }

    // What holds for every run: the summary is the sum of the events, and no picture ends twice.
    static void checkSum(const CommandEnd &end, int wanted)
    {
        QCOMPARE(end.count("summary"), 1);
        const QJsonObject summary = end.events("summary").constFirst();
        QCOMPARE(number(summary, "wanted"), wanted);
        QSet<QString> ended;
        for (const char *kind : {"delivered", "failed", "unknown", "pending"}) {
            QCOMPARE(number(summary, kind), end.count(kind));
            for (const QJsonObject &event : end.events(kind))
                ended << text(event, "request") + QString::number(number(event, "index"));
        }
        QCOMPARE(ended.size(), wanted);
        QCOMPARE(end.lines().constLast(), summary);
    }

private Q_SLOTS:
    void init()
    {
        failOnStrayWarnings();
        m_bench = std::make_unique<CommandBench>();
    }
    void cleanup() { m_bench.reset(); }

    void deliversAll()
    {
        m_bench->service.submitAnswers = {Answer::pictures({png(16), png(24)}), Answer::pictures({png(32)}),
                                          Answer::pictures({png(40)})};
        const CommandEnd end = m_bench->run(generate({gptImage, dallE3}, {u"--count"_s, u"2"_s}));
        QCOMPARE(end.code, 0);
        checkSum(end, 4);
        QCOMPARE(m_bench->service.submits.size(), 3); // dall-e-3 gives one a request
        QCOMPARE(end.count("queued"), 4);
        QCOMPARE(end.count("submitted"), 4);
        for (const QJsonObject &event : end.events("delivered")) {
            QFile file(text(event, "file"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QCOMPARE(number(event, "bytes"), bytes.size());
            QCOMPARE(text(event, "sha256").toLatin1(),
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
            QCOMPARE(number(event, "height"), 8);
            QVERIFY(event.value(QLatin1String("cost_usd")).isNull()); // a list price is no cost
        }
        QVERIFY(!end.out.contains(m_bench->key) && !end.err.contains(m_bench->key));
    }

    void actualCostIsTold()
    {
        m_bench->service.submitAnswers = {
            Answer::json("{\"data\":[{\"b64_json\":\"" + png().toBase64() + "\"}],\"usage\":{\"credits_used\":0.05}}")};
        const CommandEnd end = m_bench->run(generate({gptImage}));
        QCOMPARE(end.events("delivered").value(0).value(QLatin1String("cost_usd")).toDouble(), 0.05);
        QCOMPARE(end.events("summary").value(0).value(QLatin1String("cost_usd")).toDouble(), 0.05);
    }

    void wordsWithoutJson()
    {
        m_bench->service.submitAnswers = {Answer::pictures({png()})};
        QStringList words = generate({dallE3}, {u"--quality"_s, u"medium"_s});
        words.removeAll(u"--json"_s);
        const CommandEnd end = m_bench->run(words);
        QCOMPARE(end.code, 0);
        QVERIFY(QFile::exists(QString::fromUtf8(end.out.trimmed()))); // the file, and nothing else
        QVERIFY(end.err.contains("dall-e-3: medium is sent as standard"));
        QVERIFY(end.err.contains("1 of 1 picture delivered"));
    }

    void samplesCostNothing()
    {
        m_bench->key.clear();
        m_bench->service.submitAnswers = {Answer::pictures({png()})};
        const CommandEnd end = m_bench->run(generate({gptImage}, {u"--provider"_s, u"sample"_s}));
        QCOMPARE(end.code, 0);
        QCOMPARE(end.events("summary").value(0).value(QLatin1String("cost_usd")).toDouble(-1), 0.0);
    }

    void someFail()
    {
        m_bench->service.submitAnswers = {Answer::pictures({png()}), Answer::refuses(400)};
        const CommandEnd end = m_bench->run(generate({gptImage, dallE3}));
        QCOMPARE(end.code, 1);
        checkSum(end, 2);
        QCOMPARE(text(end.events("failed").value(0), "charged"), u"no"_s);
        QCOMPARE(text(end.events("failed").value(0), "kind"), u"bad_request"_s);
    }

    void lineLostAfterSending()
    {
        m_bench->service.standingSubmit = Answer::losesTheLine();
        const CommandEnd end = m_bench->run(generate({gptImage}));
        QCOMPARE(end.code, 3);
        checkSum(end, 1);
        QCOMPARE(text(end.events("unknown").value(0), "charged"), u"unknown"_s);
        QCOMPARE(m_bench->service.submits.size(), 1); // never sent again by itself
    }

    void neverConnected()
    {
        m_bench->service.standingSubmit = Answer::cannotConnect();
        const CommandEnd end = m_bench->run(generate({gptImage}));
        QCOMPARE(end.code, 3);
        checkSum(end, 1);
        QCOMPARE(text(end.events("failed").value(0), "kind"), u"network"_s);
        QCOMPARE(text(end.events("failed").value(0), "charged"), u"no"_s);
        QCOMPARE(end.count("submitted"), 0);
        QCOMPARE(m_bench->service.submits.size(), 1 + mostUnsentRetries);
    }

    void timeoutOfADirectAnswer()
    {
        auto options =
            std::get<cli::GenerateOptions>(*cli::parseCommandLine(generate({gptImage}, {u"--count"_s, u"2"_s})));
        options.timeout = std::chrono::seconds(0);
        const CommandEnd end = m_bench->run(options);
        QCOMPARE(end.code, 3);
        checkSum(end, 2);
        QCOMPARE(end.count("unknown"), 2);
        for (const QJsonObject &event : end.events("unknown"))
            QCOMPARE(text(event, "kind"), u"timeout"_s);
    }

    void timeoutLeavesATaskThatResumeCollects()
    {
        m_bench->service.submitAnswers = {Answer::task("leo_1")};
        m_bench->pace.firstPolls[0] = std::chrono::hours(1); // nothing is polled before the timeout
        auto options = std::get<cli::GenerateOptions>(*cli::parseCommandLine(generate({phoenix})));
        options.timeout = std::chrono::seconds(1);
        const CommandEnd left = m_bench->run(options);
        QCOMPARE(left.code, 3);
        checkSum(left, 1);
        QCOMPARE(text(left.events("pending").value(0), "task"), u"leo_1"_s);
        QCOMPARE(left.count("task"), 1);

        m_bench->pace = hurried();
        const CommandEnd other = m_bench->run(onLibrary(u"resume"_s, {u"--base-url"_s, u"https://other.example"_s}));
        QCOMPARE(other.code, 0); // nothing of that origin
        QVERIFY(m_bench->service.polls.isEmpty());
        QVERIFY(other.err.contains("https://api.fastrouter.ai"));

        m_bench->service.pollAnswers = {Answer::pending(), Answer::pictures({png()})};
        const CommandEnd resumed = m_bench->run(onLibrary(u"resume"_s));
        QCOMPARE(resumed.code, 0);
        checkSum(resumed, 1);
        QCOMPARE(text(resumed.events("delivered").value(0), "request"),
                 text(left.events("pending").value(0), "request"));
        QCOMPARE(m_bench->service.submits.size(), 1);

        const CommandEnd again = m_bench->run(onLibrary(u"resume"_s));
        QCOMPARE(again.code, 0);
        checkSum(again, 0);
    }

    void refusedPollsDoNotWaitForTheTimeout()
    {
        m_bench->service.submitAnswers = {Answer::task("leo_1")};
        m_bench->service.standingPoll = Answer::refuses(401);
        const CommandEnd end = m_bench->run(generate({phoenix}));
        QCOMPARE(end.code, 3);
        checkSum(end, 1);
        QCOMPARE(end.count("pending"), 1); // the task is kept
    }

    void stopEndsEverything()
    {
        m_bench->service.submitAnswers = {Answer::hangs(), Answer::hangs(), Answer::hangs(), Answer::hangs()};
        m_bench->whileRunning = [](cli::Session &session, const QByteArray &out) {
            QTRY_COMPARE(out.count("\"submitted\""), 4); // four slots: two wait
            session.stop();
        };
        const CommandEnd end = m_bench->run(generate({dallE3}, {u"--count"_s, u"6"_s}));
        QCOMPARE(end.code, 3);
        checkSum(end, 6);
        QCOMPARE(end.count("failed"), 2); // the two that waited were never sent
        QCOMPARE(end.count("unknown"), 4);
        for (const QJsonObject &event : end.events("failed"))
            QCOMPARE(text(event, "charged"), u"no"_s);
        for (const QJsonObject &event : end.events("unknown"))
            QCOMPARE(text(event, "kind"), u"cancelled"_s);
    }

    void diskThatRefuses()
    {
        QVERIFY(QDir().mkpath(m_bench->library()));
        QFile inTheWay(m_bench->library() + u'/' + m_bench->clock.now().toString(u"yyyy-MM-dd"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_bench->service.submitAnswers = {Answer::pictures({png()})};
        const CommandEnd end = m_bench->run(generate({gptImage}));
        QCOMPARE(end.code, 3);
        checkSum(end, 1);
        QCOMPARE(text(end.events("failed").value(0), "kind"), u"storage"_s);
        QCOMPARE(text(end.events("failed").value(0), "charged"), u"yes"_s);
        QVERIFY(text(end.events("failed").value(0), "message").contains(u"proofsheet resume"));

        QVERIFY(inTheWay.remove());
        const CommandEnd after = m_bench->run(onLibrary(u"resume"_s));
        QCOMPARE(after.events("delivered").size(), 1);
        QCOMPARE(m_bench->service.submits.size(), 1);
    }

    // The picture is saved and its ledger refuses to say so: it is told, and the next resume finds it where it lies.
    void ledgerThatRefuses()
    {
        m_bench->pace.offlineProbe = std::chrono::hours(1); // no second attempt in this run
        m_bench->service.onSubmit = [this] {
            m_bench->onLedger(u"CREATE TRIGGER no BEFORE INSERT ON items WHEN NEW.ended = 'saved' "
                              "BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        };
        m_bench->service.submitAnswers = {Answer::pictures({png()})};
        const CommandEnd end = m_bench->run(generate({gptImage}));
        checkSum(end, 1);
        QCOMPARE(end.count("pending"), 1);
        m_bench->onLedger(u"DROP TRIGGER no"_s);
        const CommandEnd after = m_bench->run(onLibrary(u"resume"_s));
        QCOMPARE(after.count("delivered"), 1);
        QCOMPARE(m_bench->service.submits.size(), 1);
        QCOMPARE(m_bench->run(onLibrary(u"list"_s)).lines().size(), 1);
    }

    void refusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("named");
        const QByteArray key("canary-5f1c-key");
        QTest::newRow("size") << QStringList{u"--size"_s, u"640x480"_s} << key << QByteArray("640×480");
        QTest::newRow("word") << QStringList{u"--quality"_s, u"best"_s} << key << QByteArray("best");
        QTest::newRow("address") << QStringList{u"--base-url"_s, u"nonsense"_s} << key << QByteArray("nonsense");
        QTest::newRow("public http") << QStringList{u"--base-url"_s, u"http://example.org"_s} << key
                                     << QByteArray("http://example.org");
        QTest::newRow("key over http") << QStringList{u"--base-url"_s, u"http://192.168.1.5"_s} << key
                                       << QByteArray("--allow-http");
        QTest::newRow("no key") << QStringList{} << QByteArray() << QByteArray("PROOFSHEET_API_KEY");
        QTest::newRow("key with a line in it") << QStringList{} << QByteArray("a\nb") << QByteArray("key");
        QTest::newRow("prompt file") << QStringList{u"--prompt-file"_s, u"/nowhere"_s} << key << QByteArray("/nowhere");
    }
    void refusedBeforeAnythingIsSent()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, named);
        m_bench->key = key;
        QStringList words = generate({gptImage}, more);
        if (more.contains(u"--prompt-file"_s))
            words.remove(1, 2);
        const CommandEnd end = m_bench->run(words);
        QCOMPARE(end.code, 2);
        QVERIFY2(end.err.contains(named), end.err.constData());
        QVERIFY(end.out.isEmpty());
        QVERIFY(m_bench->service.submits.isEmpty());
        QVERIFY(!QFile::exists(m_bench->library())); // nothing was even opened
    }

    void tooLongPromptIsNamed()
    {
        QStringList words = generate({dallE3});
        words[2] = QString(4001, u'x');
        const CommandEnd end = m_bench->run(words);
        QCOMPARE(end.code, 2);
        QVERIFY(end.err.contains("dall-e-3") && end.err.contains("4,000"));
    }

    void noKeyIsNeededElsewhere()
    {
        m_bench->key.clear();
        m_bench->service.submitAnswers = {Answer::pictures({png()})};
        QCOMPARE(m_bench->run(generate({gptImage}, {u"--base-url"_s, u"http://192.168.1.5"_s})).code, 0);
    }

    void libraryInUse()
    {
        const auto lock = LibraryLock::acquire(m_bench->library());
        QVERIFY(lock.has_value());
        for (const QStringList &words : {generate({gptImage}), onLibrary(u"resume"_s), onLibrary(u"rebuild"_s)}) {
            const CommandEnd end = m_bench->run(words);
            QCOMPARE(end.code, 2);
            QVERIFY2(end.err.contains("in use"), end.err.constData());
        }
        QVERIFY(m_bench->service.submits.isEmpty());
    }

    void libraryThatIsAFile()
    {
        QFile file(m_bench->library());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CommandEnd end = m_bench->run(generate({gptImage}));
        QCOMPARE(end.code, 2);
        QVERIFY2(end.err.contains(m_bench->library().toUtf8()), end.err.constData());
        QVERIFY(m_bench->service.submits.isEmpty());
    }

    void listAndRebuild()
    {
        QCOMPARE(m_bench->run(onLibrary(u"list"_s)).code, 2); // there is none yet
        m_bench->service.submitAnswers = {Answer::pictures({png(16), png(24)})};
        const CommandEnd made = m_bench->run(generate({gptImage}, {u"--count"_s, u"2"_s}));
        QCOMPARE(made.code, 0);
        QSet<QString> files;
        for (const QJsonObject &event : made.events("delivered"))
            files << text(event, "file");

        const auto lock = LibraryLock::acquire(m_bench->library()); // list reads on beside a writer
        const auto listed = [this, &files] {
            const CommandEnd list = m_bench->run(onLibrary(u"list"_s));
            QSet<QString> seen;
            for (const QJsonObject &line : list.lines())
                seen << text(line, "file");
            return list.code == 0 && list.lines().size() == 2 && seen == files;
        };
        QVERIFY(listed());
        const_cast<std::unique_ptr<LibraryLock> &>(*lock).reset();

        QVERIFY(QFile::remove(m_bench->place().index()));
        const CommandEnd rebuilt = m_bench->run(onLibrary(u"rebuild"_s));
        QCOMPARE(rebuilt.code, 0);
        QCOMPARE(number(rebuilt.lines().value(0), "pictures"), 2);
        QVERIFY(listed());
    }

    void modelsAreListed()
    {
        const CommandEnd end = m_bench->run(onLibrary(u"models"_s));
        QCOMPARE(end.code, 0);
        QCOMPARE(end.lines().size(), 10);
        QCOMPARE(text(end.lines().value(0), "id"), QString(gptImage));
        const CommandEnd words = m_bench->run(QStringList{u"models"_s});
        QVERIFY(words.out.contains("leonardo/phoenix-1-0"));
    }

    void resumeWithoutALibrary() { QCOMPARE(m_bench->run(onLibrary(u"resume"_s)).code, 2); }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
