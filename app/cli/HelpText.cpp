// SPDX-License-Identifier: GPL-3.0-or-later
// The help pages.
#include "cli/HelpText.h"

#include <QCoreApplication>

namespace proofsheet::cli {
namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

struct Page
{
    QLatin1String command;
    const char *text;
};

constexpr Page pages[] = {
    {QLatin1String(""),
     QT_TRANSLATE_NOOP("HelpText", "Proofsheet runs one prompt on several image models and keeps the pictures.\n"
                                   "\n"
                                   "proofsheet [--library DIR] [--base-url URL]     opens the window\n"
                                   "proofsheet generate --prompt TEXT --model ID    makes pictures\n"
                                   "proofsheet resume           collects what was left at the provider\n"
                                   "proofsheet models           lists the models\n"
                                   "proofsheet list             lists the library's pictures\n"
                                   "proofsheet rebuild          makes the index again from the folder\n"
                                   "proofsheet serve-samples    runs the sample provider alone\n"
                                   "proofsheet COMMAND --help   shows a command's options\n"
                                   "proofsheet --version        shows the version\n")},
    {QLatin1String("generate"),
     QT_TRANSLATE_NOOP("HelpText",
                       "proofsheet generate --prompt TEXT --model ID [--model ID ...] [options]\n"
                       "\n"
                       "  --prompt TEXT            what to draw\n"
                       "  --prompt-file FILE       the same, from a UTF-8 text file; - reads standard input\n"
                       "  --model ID               a model; may be given several times\n"
                       "  --count N                pictures of each model, 1 to 10 (default 1)\n"
                       "  --shape S                1:1, 3:2, 2:3, 16:9 or 9:16, as each model has it\n"
                       "  --size WxH               the exact size in pixels; every model must have it\n"
                       "  --quality Q              low, medium, high, standard, hd\n"
                       "  --format F               png, jpeg, webp\n"
                       "  --background B           transparent, opaque\n"
                       "  --style S                vivid, natural\n"
                       "  --response-format R      url, b64_json\n"
                       "  --provider P             fastrouter (default) or sample: labelled samples, no key, no cost\n"
                       "  --base-url URL           another server with the same interface\n"
                       "  --allow-http             send the key unencrypted to a private address\n"
                       "  --library DIR            the folder that keeps the pictures\n"
                       "  --timeout SECONDS        stop waiting this long after each submit (default 600)\n"
                       "  --json                   one JSON object a line on standard output\n"
                       "\n"
                       "The key is read from PROOFSHEET_API_KEY, else from the system's keychain.\n"
                       "Exit code 0: every picture was delivered; 1: some; 3: none; 2: nothing was attempted.\n"
                       "Ctrl+C stops waiting; what is at the provider is collected by \"proofsheet resume\".\n")},
    {QLatin1String("resume"),
     QT_TRANSLATE_NOOP(
         "HelpText", "proofsheet resume [--library DIR] [--base-url URL] [--allow-http] [--timeout SECONDS] [--json]\n"
                     "\n"
                     "Collects the pictures that an earlier run left at the provider. Nothing is bought.\n"
                     "\n"
                     "  --library DIR            the folder that keeps the pictures\n"
                     "  --base-url URL           only the work of this server\n"
                     "  --allow-http             send the key unencrypted to a private address\n"
                     "  --timeout SECONDS        stop waiting after this long (default 600)\n"
                     "  --json                   one JSON object a line on standard output\n")},
    {QLatin1String("models"),
     QT_TRANSLATE_NOOP("HelpText",
                       "proofsheet models [--library DIR] [--json]\n"
                       "\n"
                       "Lists the models, their list prices and usual times. Any other id may be given too.\n")},
    {QLatin1String("list"), QT_TRANSLATE_NOOP("HelpText", "proofsheet list [--library DIR] [--json]\n"
                                                          "\n"
                                                          "Lists the library's pictures, the newest run first.\n")},
    {QLatin1String("rebuild"),
     QT_TRANSLATE_NOOP("HelpText", "proofsheet rebuild [--library DIR] [--json]\n"
                                   "\n"
                                   "Makes the library's index again from the pictures' sidecar files.\n")},
    {QLatin1String("serve-samples"),
     QT_TRANSLATE_NOOP("HelpText", "proofsheet serve-samples [--port N]\n"
                                   "\n"
                                   "Runs the sample provider on 127.0.0.1 until it is stopped.\n"
                                   "\n"
                                   "  --port N                 0 to 65535; 0 takes a free one (default)\n")},
};

} // namespace

QString helpText(const QString &command)
{
    for (const Page &page : pages)
        if (page.command == command)
            return HelpText::tr(page.text);
    return {};
}

QString versionText()
{
    return QStringLiteral("Proofsheet " PROOFSHEET_VERSION);
}

} // namespace proofsheet::cli
