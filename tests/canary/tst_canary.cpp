// SPDX-License-Identifier: GPL-3.0-or-later
// The key is in nothing that is written or printed: the flow suite and the program itself run with a key that can be
// told from anything else, and every file they wrote, deleted ones as well, and every line they printed is searched for
// it. Left out by one rule: what a scripted server received, which stays in its memory.
#include "EchoingProvider.h"
#include "Household.h"
#include "KeyScan.h"
#include "support/Canary.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>

#include <map>

using namespace proofsheet::test;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PROGRAM);
const QStringList flowTests = QStringLiteral(FLOW_TESTS).split(u' ');

// The names of all places, one a line.
QByteArray inLines(const QStringList &found)
{
    return found.join(u'\n').toUtf8();
}

} // namespace

class CanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void eachShapeIsFound();
    void whatAProgramDeletesIsSearched();
    void flowSuite_data();
    void flowSuite();
    void commandLine();
    void window();

private:
    struct Begun
    {
        explicit Begun(const QString &test)
            : process(household.start(test, {}))
        {}
        Household household;
        QProcess &process;
    };

    void begin(const QString &test)
    {
        if (!test.isEmpty() && !m_begun.contains(test))
            m_begun.emplace(test, std::make_unique<Begun>(test));
    }
    static bool clean(const Household &household, int leastFiles);

    std::map<QString, std::unique_ptr<Begun>> m_begun;
};

// What was written and printed; says what was searched, so that a clean result says of what.
bool CanaryTest::clean(const Household &household, int leastFiles)
{
    KeyScan scan(canaryKey);
    scan.lookBelow(household.path());
    scan.look(u"printed"_s, household.printed);
    qInfo("searched %d files and %lld lines, %lld bytes", scan.files(),
          static_cast<long long>(household.printed.count('\n')), static_cast<long long>(scan.bytes()));
    if (!scan.found().isEmpty())
        qInfo("%s", inLines(scan.found()).constData());
    return scan.found().isEmpty() && scan.files() >= leastFiles && !household.printed.contains("KeepFiles:");
}

void CanaryTest::eachShapeIsFound()
{
    const QString text = QString::fromLatin1(canaryKey);
    const auto bytesOf = [](const QString &words, bool bigEndian) {
        QByteArray bytes;
        for (const QChar c : words)
            bytes += bigEndian ? QByteArray{}.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff))
                               : QByteArray{}.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
        return bytes;
    };
    const QList<QByteArray> planted{
        canaryKey,
        canaryKey.toUpper(),
        canaryKey.toHex(),
        canaryKey.toBase64(),
        QByteArray("x" + canaryKey + "yz").toBase64(),
        QByteArray("xy" + canaryKey).toBase64(),
        QByteArray("{\"key\":\"" + canaryKey + "\"}").toBase64(QByteArray::Base64UrlEncoding),
        canaryKey.toPercentEncoding({}, canaryKey),
        bytesOf(text, false),
        bytesOf(text, true)};
    for (const QByteArray &bytes : planted) {
        const Household household;
        QFile file(household.home() + u"/.hidden"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, '\1') + bytes + QByteArray(5000, '\2'));
        file.close();
        KeyScan scan(canaryKey);
        scan.lookBelow(household.path());
        QCOMPARE(scan.found().size(), 1);
        QCOMPARE(scan.files(), 1);
    }
    KeyScan scan(canaryKey);
    scan.look(u"printed"_s, "canary-5f1c-kez, canary 5f1c key");
    QVERIFY(scan.found().isEmpty());
}

void CanaryTest::whatAProgramDeletesIsSearched()
{
    const QString words = QString::fromLatin1(canaryKey);
    for (const QString &script : {u"echo %1 > a; rm a"_s, u"echo %1 > a; echo b > b; mv b a"_s, u"touch %1; rm %1"_s,
                                  u"echo %1"_s, u"echo %1 >&2"_s, u"mkdir -p $TMPDIR/%1"_s}) {
        Household household;
        QCOMPARE(household.run(u"bash"_s, {u"-c"_s, script.arg(words)}), std::optional(0));
        const bool kept = script.startsWith("touch"_L1); // an empty file, by another name
        QCOMPARE(clean(household, 0), kept);
    }
}

void CanaryTest::flowSuite_data()
{
    QTest::addColumn<QString>("test");
    for (const QString &test : flowTests)
        QTest::newRow(qPrintable(test.section(u'/', -1))) << test;
}

void CanaryTest::flowSuite()
{
    QFETCH(QString, test);
    begin(test);
    begin(flowTests.value(flowTests.indexOf(test) + 1)); // two at a time: they wait more than they work
    const std::unique_ptr<Begun> begun = std::exchange(m_begun[test], nullptr);
    Household &household = begun->household;
    const auto code = household.end(begun->process);
    QVERIFY2(code == 0, household.printed.right(4000).constData());
    QVERIFY(household.printed.contains(" 0 failed"));
    // Those that have a library wrote one.
    const bool writes =
        test.contains("tst_road"_L1) || test.contains("tst_wire"_L1) || test.contains("tst_commands"_L1);
    QVERIFY(clean(household, writes ? 100 : 0));
}

void CanaryTest::commandLine()
{
    EchoingProvider provider;
    Household household(canaryKey);
    const QString library = household.home() + u"/library"_s;
    const QString base = QString::fromLatin1(provider.server.baseUrl().toEncoded());
    const auto run = [&](const QString &command, const QStringList &words) {
        return household.run(program, QStringList{command} + words);
    };
    const QStringList prompts = EchoingProvider::prompts();
    for (const QString &prompt : prompts) {
        QStringList words{u"--library"_s,          library,       u"--base-url"_s, base,           u"--model"_s,
                          u"openai/gpt-image-1"_s, u"--prompt"_s, prompt,          u"--timeout"_s, u"30"_s};
        if (prompt.size() % 2)
            words << u"--json"_s;
        const auto code = run(u"generate"_s, words);
        QVERIFY2(code.has_value(), qPrintable(prompt));
    }
    QCOMPARE(provider.server.posts(submitPath), prompts.size());
    for (const QString &command : {u"resume"_s, u"list"_s, u"rebuild"_s})
        for (const QStringList &more : {QStringList{}, QStringList{u"--json"_s}}) {
            QStringList words = QStringList{u"--library"_s, library} + more;
            if (command == "resume"_L1)
                words << u"--base-url"_s << base;
            QVERIFY(run(command, words).has_value());
        }
    QVERIFY(run(u"models"_s, {}).has_value());
    const QString wrong = u"http://192.0.2.1/"_s; // refused in words; nothing is sent
    QVERIFY(run(u"generate"_s, {u"--library"_s, library, u"--base-url"_s, wrong, u"--prompt"_s, u"x"_s, u"--model"_s,
                                u"openai/gpt-image-1"_s})
                .has_value());
    QVERIFY2(household.printed.contains("delivered"), household.printed.constData());
    for (const HttpRequest &request : provider.server.requests()) {
        QVERIFY(!request.path.contains(canaryKey));
        QVERIFY(!request.body.contains(canaryKey));
    }
    QVERIFY(clean(household, 8));
}

// Over the library that failed in every way, with tasks to be taken up; then it crashes.
void CanaryTest::window()
{
    EchoingProvider provider;
    Household household(canaryKey);
    const QString library = household.home() + u"/library"_s;
    const QString base = QString::fromLatin1(provider.server.baseUrl().toEncoded());
    for (const QString &prompt : {u"task"_s, u"failed"_s, u"address"_s})
        QVERIFY(household
                    .run(program, {u"generate"_s, u"--library"_s, library, u"--base-url"_s, base, u"--model"_s,
                                   u"leonardo/phoenix-1-0"_s, u"--prompt"_s, prompt, u"--timeout"_s, u"1"_s})
                    .has_value());
    const int before = provider.server.posts(pollPath);
    QProcess &window = household.start(program, {u"--library"_s, library, u"--base-url"_s, base});
    QTRY_VERIFY_WITH_TIMEOUT(provider.server.posts(pollPath) > before,
                             60'000); // it has taken the task up, with its key
    QFile arguments(u"/proc/%1/cmdline"_s.arg(window.processId()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QVERIFY(!arguments.readAll().contains(canaryKey));
    QCOMPARE(::kill(pid_t(window.processId()), SIGSEGV), 0);
    QVERIFY(!household.end(window).has_value());
    QVERIFY(clean(household, 8)); // with the core dump, where the system leaves one in the working directory
}

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
