// SPDX-License-Identifier: GPL-3.0-or-later
// The program's arguments: what is understood, and a sentence that names the word for what is not.
#include "cli/CommandLine.h"
#include "cli/HelpText.h"
#include "cli/PromptFile.h"
#include "support/Warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace proofsheet::cli;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void everyOptionOfGenerate()
    {
        const auto line = parseCommandLine({u"generate"_s,
                                            u"--prompt"_s,
                                            u"two herons"_s,
                                            u"--model"_s,
                                            u"a"_s,
                                            u"--model=b"_s,
                                            u"--model"_s,
                                            u"a"_s,
                                            u"--count"_s,
                                            u"3"_s,
                                            u"--shape"_s,
                                            u"3:2"_s,
                                            u"--quality"_s,
                                            u"high"_s,
                                            u"--format"_s,
                                            u"webp"_s,
                                            u"--background"_s,
                                            u"opaque"_s,
                                            u"--style"_s,
                                            u"vivid"_s,
                                            u"--response-format"_s,
                                            u"url"_s,
                                            u"--provider"_s,
                                            u"fastrouter"_s,
                                            u"--base-url"_s,
                                            u"http://10.0.0.1"_s,
                                            u"--allow-http"_s,
                                            u"--library"_s,
                                            u"/tmp/x"_s,
                                            u"--timeout"_s,
                                            u"30"_s,
                                            u"--json"_s});
        QVERIFY2(line.has_value(), qPrintable(line ? QString() : line.error()));
        GenerateOptions expected;
        expected.wish.prompt = u"two herons"_s;
        expected.wish.models = {ModelId(u"a"_s), ModelId(u"b"_s)};
        expected.wish.count = 3;
        expected.wish.extent = Shape::Landscape;
        expected.wish.quality = u"high"_s;
        expected.wish.format = u"webp"_s;
        expected.wish.background = u"opaque"_s;
        expected.wish.style = u"vivid"_s;
        expected.wish.responseFormat = u"url"_s;
        expected.baseUrl = u"http://10.0.0.1"_s;
        expected.allowHttp = true;
        expected.library = u"/tmp/x"_s;
        expected.timeout = std::chrono::seconds(30);
        expected.json = true;
        QVERIFY(std::get<GenerateOptions>(*line) == expected);
    }

    void defaultsOfGenerate()
    {
        const auto line = parseCommandLine({u"generate"_s, u"--prompt=-- x"_s, u"--model"_s, u"a"_s});
        const auto &options = std::get<GenerateOptions>(*line);
        QCOMPARE(options.provider, fastRouterId); // never the sample
        QCOMPARE(options.timeout, std::chrono::seconds(600));
        QCOMPARE(options.wish.count, 1);
        QCOMPARE(options.wish.prompt, u"-- x"_s);
        QVERIFY(std::holds_alternative<std::monostate>(options.wish.extent));
        QVERIFY(!options.allowHttp && !options.json && options.baseUrl.isEmpty());
    }

    void sizes()
    {
        const QStringList base{u"generate"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u"a"_s, u"--size"_s};
        QCOMPARE(std::get<QSize>(
                     std::get<GenerateOptions>(*parseCommandLine(base + QStringList{u"1536x1024"_s})).wish.extent),
                 QSize(1536, 1024));
        QVERIFY(std::holds_alternative<std::monostate>(
            std::get<GenerateOptions>(*parseCommandLine(base + QStringList{u"auto"_s})).wish.extent));
    }

    void otherCommands()
    {
        QVERIFY(*parseCommandLine({}) == CommandLine(WindowOptions{}));
        QVERIFY(*parseCommandLine({u"--library"_s, u"/p"_s, u"--base-url=http://localhost:1"_s}) ==
                CommandLine(WindowOptions{u"/p"_s, u"http://localhost:1"_s}));
        QVERIFY(*parseCommandLine({u"models"_s, u"--json"_s}) == CommandLine(ModelsOptions{{}, true}));
        QVERIFY(*parseCommandLine({u"list"_s, u"--library"_s, u"/p"_s}) == CommandLine(ListOptions{u"/p"_s, false}));
        QVERIFY(*parseCommandLine({u"rebuild"_s}) == CommandLine(RebuildOptions{}));
        QVERIFY(*parseCommandLine({u"serve-samples"_s, u"--port"_s, u"8123"_s}) ==
                CommandLine(ServeSamplesOptions{8123}));
        QVERIFY(*parseCommandLine({u"serve-samples"_s}) == CommandLine(ServeSamplesOptions{0}));
        QVERIFY(*parseCommandLine({u"--version"_s}) == CommandLine(VersionOptions{}));
        QVERIFY(*parseCommandLine({u"--help"_s}) == CommandLine(HelpOptions{}));
        QVERIFY(*parseCommandLine({u"-h"_s}) == CommandLine(HelpOptions{}));
        QVERIFY(*parseCommandLine({u"generate"_s, u"--bogus"_s, u"--help"_s}) ==
                CommandLine(HelpOptions{u"generate"_s}));
        ResumeOptions resume;
        resume.baseUrl = u"https://x.example"_s;
        resume.timeout = std::chrono::seconds(5);
        QVERIFY(*parseCommandLine({u"resume"_s, u"--base-url"_s, u"https://x.example"_s, u"--timeout=5"_s}) ==
                CommandLine(resume));
    }

    void qtsOwnOptionsArePassedOver()
    {
        QVERIFY(*parseCommandLine({u"-platform"_s, u"offscreen"_s}) == CommandLine(WindowOptions{}));
        QVERIFY(*parseCommandLine({u"-platform"_s, u"offscreen"_s, u"models"_s}) == CommandLine(ModelsOptions{}));
        QVERIFY(*parseCommandLine({u"--library"_s, u"/p"_s, u"-style"_s, u"fusion"_s, u"-reverse"_s}) ==
                CommandLine(WindowOptions{u"/p"_s, {}}));
        QVERIFY(!parseCommandLine({u"models"_s, u"-platform"_s, u"offscreen"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *what, const QStringList &words, const QString &named) {
            QTest::newRow(what) << words << named;
        };
        const auto generate = [](const QStringList &more) {
            return QStringList{u"generate"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u"a"_s} + more;
        };
        row("unknown command", {u"draw"_s}, u"draw"_s);
        row("unknown window option", {u"--bogus"_s}, u"--bogus"_s);
        row("unknown option", generate({u"--bogus"_s}), u"--bogus"_s);
        row("key on the command line", generate({u"--key"_s, u"k"_s}), u"--key"_s);
        row("loose word", generate({u"loose"_s}), u"loose"_s);
        row("no prompt", {u"generate"_s, u"--model"_s, u"a"_s}, u"--prompt"_s);
        row("no model", {u"generate"_s, u"--prompt"_s, u"x"_s}, u"--model"_s);
        row("empty prompt", {u"generate"_s, u"--prompt"_s, u" \n"_s, u"--model"_s, u"a"_s}, u"--prompt"_s);
        row("empty prompt after =", {u"generate"_s, u"--prompt="_s, u"--model"_s, u"a"_s}, u"--prompt"_s);
        row("empty model", {u"generate"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u""_s}, u"--model"_s);
        row("value missing at the end", generate({u"--count"_s}), u"--count"_s);
        row("value missing before an option", generate({u"--library"_s, u"--json"_s}), u"--library"_s);
        row("switch with a value", generate({u"--json=yes"_s}), u"--json"_s);
        row("twice", generate({u"--count"_s, u"1"_s, u"--count"_s, u"2"_s}), u"--count"_s);
        row("two prompts", generate({u"--prompt-file"_s, u"f"_s}), u"--prompt-file"_s);
        row("shape and size", generate({u"--shape"_s, u"1:1"_s, u"--size"_s, u"8x8"_s}), u"--size"_s);
        row("unknown shape", generate({u"--shape"_s, u"4:3"_s}), u"4:3"_s);
        row("no size", generate({u"--size"_s, u"big"_s}), u"big"_s);
        row("unknown provider", generate({u"--provider"_s, u"other"_s}), u"other"_s);
        row("address of the samples", generate({u"--provider"_s, u"sample"_s, u"--base-url"_s, u"http://localhost"_s}),
            u"--base-url"_s);
        for (const char *bad : {"0", "11", "-1", "1.5", "two", "+3", " 3", "0x3", "99999999999"})
            QTest::addRow("count %s", bad)
                << generate({u"--count"_s, QString::fromLatin1(bad)}) << QString::fromLatin1(bad);
        for (const char *bad : {"0", "-5", "soon", "99999999"})
            QTest::addRow("timeout %s", bad)
                << generate({u"--timeout"_s, QString::fromLatin1(bad)}) << QString::fromLatin1(bad);
        row("port", {u"serve-samples"_s, u"--port"_s, u"65536"_s}, u"65536"_s);
        row("another command's option", {u"models"_s, u"--timeout"_s, u"5"_s}, u"--timeout"_s);
        row("empty library", {u"list"_s, u"--library"_s, u""_s}, u"--library"_s);
        row("word after version", {u"--version"_s, u"now"_s}, u"now"_s);
    }
    void refused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const auto line = parseCommandLine(words);
        QVERIFY(!line.has_value());
        QVERIFY2(line.error().contains(named), qPrintable(line.error()));
        QVERIFY2(line.error().endsWith(u'.'), qPrintable(line.error()));
    }

    void painting()
    {
        QVERIFY(needsPainting(*parseCommandLine({u"serve-samples"_s})));
        QVERIFY(needsPainting(*parseCommandLine(
            {u"generate"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u"a"_s, u"--provider"_s, u"sample"_s})));
        QVERIFY(needsPainting(*parseCommandLine({u"resume"_s})));
        QVERIFY(!needsPainting(*parseCommandLine({u"generate"_s, u"--prompt"_s, u"x"_s, u"--model"_s, u"a"_s})));
        QVERIFY(!needsPainting(*parseCommandLine({u"list"_s})));
    }

    void everyCommandHasHelp()
    {
        for (const char *command : {"", "generate", "resume", "models", "list", "rebuild", "serve-samples"}) {
            const QString text = helpText(QString::fromLatin1(command));
            QVERIFY2(text.contains(QLatin1String(command)) && text.endsWith(u'\n'), command);
            for (const QString &line : text.split(u'\n'))
                QVERIFY2(line.size() <= 100, qPrintable(line));
        }
        QVERIFY(versionText().startsWith(u"Proofsheet "_s));
    }

    void promptFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("prompt"); // null: refused
        QTest::newRow("plain") << QByteArray("two herons\n") << u"two herons"_s;
        QTest::newRow("lines") << QByteArray("two\r\nherons\r\n\r\n") << u"two\r\nherons"_s;
        QTest::newRow("mark in front") << QByteArray("\xef\xbb\xbfh\xc3\xa9ron") << u"h\u00e9ron"_s;
        QTest::newRow("not UTF-8") << QByteArray("h\xe9ron and more") << QString();
        QTest::newRow("binary") << QByteArray("a\0b", 3) << QString();
        QTest::newRow("huge") << QByteArray((1 << 20) + 1, 'x') << QString();
    }
    void promptFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, prompt);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"prompt.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = readPromptFile(path);
        QCOMPARE(read.has_value(), !prompt.isNull());
        if (read)
            QCOMPARE(*read, prompt);
        else
            QVERIFY2(read.error().contains(path), qPrintable(read.error()));
    }

    void missingPromptFileIsNamed()
    {
        const auto read = readPromptFile(u"/nowhere/prompt.txt"_s);
        QVERIFY(!read);
        QVERIFY(read.error().contains(u"/nowhere/prompt.txt"_s));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
