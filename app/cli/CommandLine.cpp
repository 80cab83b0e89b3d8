// SPDX-License-Identifier: GPL-3.0-or-later
// Each command's options, and what they must agree on.
#include "cli/CommandLine.h"

#include "cli/OptionReader.h"
#include "wording/CommandWording.h"

#include <algorithm>

namespace proofsheet::cli {
namespace {

using Kind = OptionSpec::Kind;
using Parsed = std::expected<CommandLine, QString>;

constexpr QLatin1String prompt("--prompt");
constexpr QLatin1String promptFile("--prompt-file");
constexpr QLatin1String model("--model");
constexpr QLatin1String count("--count");
constexpr QLatin1String shape("--shape");
constexpr QLatin1String size("--size");
constexpr QLatin1String quality("--quality");
constexpr QLatin1String format("--format");
constexpr QLatin1String background("--background");
constexpr QLatin1String style("--style");
constexpr QLatin1String responseFormat("--response-format");
constexpr QLatin1String providerOption("--provider");
constexpr QLatin1String baseUrl("--base-url");
constexpr QLatin1String allowHttp("--allow-http");
constexpr QLatin1String library("--library");
constexpr QLatin1String timeout("--timeout");
constexpr QLatin1String json("--json");
constexpr QLatin1String port("--port");
constexpr QLatin1String help("--help");
constexpr QLatin1String version("--version");

constexpr int mostSeconds = 30 * 24 * 3600; // a task closes after thirty days
constexpr int mostPictures = 10;            // the contract's n, of each model
constexpr int mostPort = 65535;

// An option that is given must say something.
std::expected<void, QString> checkFilled(const OptionReader &options, const QList<OptionSpec> &specs)
{
    for (const OptionSpec &spec : specs)
        if (const QStringList texts = options.texts(spec.name); spec.kind != Kind::Switch)
            for (const QString &text : texts)
                if (text.trimmed().isEmpty())
                    return std::unexpected(wording::emptyValue(spec.name));
    return {};
}

std::expected<Extent, QString> extentOf(const OptionReader &options)
{
    if (options.has(shape) && options.has(size))
        return std::unexpected(wording::notTogether(shape, size));
    if (options.has(shape)) {
        if (const auto known = shapeFromText(options.text(shape)))
            return Extent(*known);
        QStringList shapes;
        for (const Shape each : {Shape::Square, Shape::Landscape, Shape::Portrait, Shape::Wide, Shape::Tall})
            shapes.append(toText(each));
        return std::unexpected(wording::notAShape(options.text(shape), shapes));
    }
    if (options.has(size) && options.text(size) != QLatin1String("auto")) {
        const QSize exact = sizeFromText(options.text(size));
        if (!exact.isValid())
            return std::unexpected(wording::notASize(options.text(size)));
        return Extent(exact);
    }
    return Extent();
}

std::expected<ProviderId, QString> providerOf(const OptionReader &options)
{
    if (!options.has(providerOption))
        return fastRouterId;
    const ProviderId id(options.text(providerOption));
    if (id != fastRouterId && id != sampleId)
        return std::unexpected(wording::notAProvider(id.text(), {fastRouterId.text(), sampleId.text()}));
    if (id == sampleId && options.has(baseUrl))
        return std::unexpected(wording::notTogether(QStringLiteral("--provider sample"), baseUrl));
    return id;
}

std::expected<Wish, QString> wishOf(const OptionReader &options)
{
    if (options.has(prompt) && options.has(promptFile))
        return std::unexpected(wording::notTogether(prompt, promptFile));
    if (!options.has(prompt) && !options.has(promptFile))
        return std::unexpected(wording::oneOfNeeded(prompt, promptFile));
    if (!options.has(model))
        return std::unexpected(wording::optionNeeded(model));
    const auto pictures = options.number(count, 1, mostPictures, 1);
    if (!pictures)
        return std::unexpected(pictures.error());
    const auto extent = extentOf(options);
    if (!extent)
        return std::unexpected(extent.error());
    Wish wish;
    wish.prompt = options.text(prompt);
    const QStringList ids = options.texts(model);
    for (const QString &id : ids)
        if (!wish.models.contains(ModelId(id.trimmed())))
            wish.models.append(ModelId(id.trimmed()));
    wish.count = *pictures;
    wish.extent = *extent;
    wish.quality = options.text(quality);
    wish.format = options.text(format);
    wish.background = options.text(background);
    wish.style = options.text(style);
    wish.responseFormat = options.text(responseFormat);
    return wish;
}

Parsed generate(const OptionReader &options)
{
    GenerateOptions generate;
    auto wish = wishOf(options);
    if (!wish)
        return std::unexpected(wish.error());
    const auto provider = providerOf(options);
    if (!provider)
        return std::unexpected(provider.error());
    const auto seconds = options.number(timeout, 1, mostSeconds, int(generate.timeout.count()));
    if (!seconds)
        return std::unexpected(seconds.error());
    generate.wish = std::move(*wish);
    generate.promptFile = options.text(promptFile);
    generate.provider = *provider;
    generate.baseUrl = options.text(baseUrl);
    generate.allowHttp = options.has(allowHttp);
    generate.library = options.text(library);
    generate.timeout = std::chrono::seconds(*seconds);
    generate.json = options.has(json);
    return generate;
}

Parsed resume(const OptionReader &options)
{
    ResumeOptions resume;
    const auto seconds = options.number(timeout, 1, mostSeconds, int(resume.timeout.count()));
    if (!seconds)
        return std::unexpected(seconds.error());
    resume.library = options.text(library);
    resume.baseUrl = options.text(baseUrl);
    resume.allowHttp = options.has(allowHttp);
    resume.timeout = std::chrono::seconds(*seconds);
    resume.json = options.has(json);
    return resume;
}

template <typename Options>
Parsed reading(const OptionReader &options)
{
    return Options{options.text(library), options.has(json)};
}

Parsed serveSamples(const OptionReader &options)
{
    const auto number = options.number(port, 0, mostPort, 0);
    if (!number)
        return std::unexpected(number.error());
    return ServeSamplesOptions{quint16(*number)};
}

Parsed window(const OptionReader &options)
{
    return WindowOptions{options.text(library), options.text(baseUrl)};
}

struct CommandSpec
{
    QLatin1String name;
    QList<OptionSpec> options;
    Parsed (*make)(const OptionReader &);
};

QList<CommandSpec> commands()
{
    return {
        {QLatin1String("generate"),
         {{prompt},
          {promptFile},
          {model, Kind::Often},
          {count},
          {shape},
          {size},
          {quality},
          {format},
          {background},
          {style},
          {responseFormat},
          {providerOption},
          {baseUrl},
          {allowHttp, Kind::Switch},
          {library},
          {timeout},
          {json, Kind::Switch}},
         generate},
        {QLatin1String("resume"),
         {{library}, {baseUrl}, {allowHttp, Kind::Switch}, {timeout}, {json, Kind::Switch}},
         resume},
        {QLatin1String("models"), {{library}, {json, Kind::Switch}}, reading<ModelsOptions>},
        {QLatin1String("list"), {{library}, {json, Kind::Switch}}, reading<ListOptions>},
        {QLatin1String("rebuild"), {{library}, {json, Kind::Switch}}, reading<RebuildOptions>},
        {QLatin1String("serve-samples"), {{port}}, serveSamples},
    };
}

// Qt's own options, which its application object takes out later. Source: the documentation of QGuiApplication,
// QApplication.
bool isQtOption(const QString &word, bool &takesValue)
{
    static const QStringList withValue{QStringLiteral("platform"),        QStringLiteral("platformpluginpath"),
                                       QStringLiteral("platformtheme"),   QStringLiteral("plugin"),
                                       QStringLiteral("qwindowgeometry"), QStringLiteral("qwindowicon"),
                                       QStringLiteral("qwindowtitle"),    QStringLiteral("session"),
                                       QStringLiteral("display"),         QStringLiteral("geometry"),
                                       QStringLiteral("style"),           QStringLiteral("stylesheet")};
    static const QStringList alone{QStringLiteral("reverse"), QStringLiteral("nograb"), QStringLiteral("dograb"),
                                   QStringLiteral("sync")};
    if (!word.startsWith(QLatin1Char('-')))
        return false;
    const QString name = word.mid(word.startsWith(QLatin1String("--")) ? 2 : 1);
    takesValue = withValue.contains(name);
    return takesValue || alone.contains(name) || withValue.contains(name.section(QLatin1Char('='), 0, 0));
}

// The words from here on, less Qt's own.
QStringList withoutQtOptions(const QStringList &words)
{
    QStringList own;
    for (qsizetype i = 0; i < words.size(); ++i) {
        bool takesValue = false;
        if (isQtOption(words[i], takesValue)) {
            i += takesValue ? 1 : 0;
            continue;
        }
        // What follows a command is the command's: --style is one of its options too.
        if (own.isEmpty() && !words[i].startsWith(QLatin1Char('-')))
            return words.mid(i);
        own.append(words[i]);
    }
    return own;
}

Parsed readCommand(const QString &command, const QStringList &words, const QList<OptionSpec> &specs,
                   Parsed (*make)(const OptionReader &))
{
    if (words.contains(help) || words.contains(QLatin1String("-h")))
        return HelpOptions{command};
    const auto options = OptionReader::read(command, words, specs);
    if (!options)
        return std::unexpected(options.error());
    if (const auto filled = checkFilled(*options, specs); !filled)
        return std::unexpected(filled.error());
    return make(*options);
}

} // namespace

std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    const QStringList words = withoutQtOptions(arguments);
    if (words.value(0) == version)
        return words.size() == 1 ? Parsed(VersionOptions{}) : std::unexpected(wording::unexpectedWord(words[1]));
    if (words.isEmpty() || words[0].startsWith(QLatin1Char('-')))
        return readCommand({}, words, {{library}, {baseUrl}}, window);
    QStringList names;
    for (const CommandSpec &command : commands()) {
        if (command.name == words[0])
            return readCommand(command.name, words.mid(1), command.options, command.make);
        names.append(command.name);
    }
    return std::unexpected(wording::unknownCommand(words[0], names));
}

bool needsPainting(const CommandLine &commandLine)
{
    if (const auto *generate = std::get_if<GenerateOptions>(&commandLine))
        return generate->provider == sampleId;
    return std::holds_alternative<ServeSamplesOptions>(commandLine) ||
           std::holds_alternative<ResumeOptions>(commandLine);
}

} // namespace proofsheet::cli
