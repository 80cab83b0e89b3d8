// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextRules.h"

#include "SourceText.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace proofsheet::layers {

namespace {

enum class Part { Code, Comments, Strings };

struct TextRule
{
    QString what; // said of a violation
    Part part;
    QRegularExpression word;
    QStringList in;     // path prefixes
    QStringList except; // path prefixes
    QString onlyWith;   // the rule holds for files whose code contains this; empty: for all
    bool notInDestructors = false;
    QString unlessWith = {}; // nor for files whose code contains this
};

TextRule rule(const char *what, Part part, const char *word, QStringList in, QStringList except = {},
              QString onlyWith = {}, bool notInDestructors = false)
{
    return {QString::fromLatin1(what), part, QRegularExpression(QString::fromLatin1(word)), in, except, onlyWith,
            notInDestructors};
}

// Text is text: what comes from outside is never read as markup, nor as a button's key.
QList<TextRule> plainTextRules()
{
    const QStringList shown = {u"ui/"_s, u"app/program/"_s};
    const char *const what = "text that could be read as markup";
    const QString plain = u"setTextFormat(Qt::PlainText)"_s;
    QList<TextRule> rules = {
        rule(what, Part::Code, "\\bsetToolTip\\s*\\((?!\\s*(plainToolTip\\(|tr\\([^()]*\\)\\s*\\)|\\{\\}\\)))", shown),
        rule(what, Part::Code, "\\bQToolTip::showText\\s*\\((?![^;]*\\bplainToolTip\\()", shown),
        // QMessageBox has a label of its own for this one, which takes no format.
        rule(what, Part::Code, "\\bsetInformativeText\\s*\\((?!\\s*(tr|QCoreApplication::translate)\\()", shown),
        rule(what, Part::Code,
             "\\b(setHtml|insertHtml|appendHtml|setMarkdown|setWhatsThis|setStatusTip|showMessage|setDetailedText)\\s*"
             "\\(|"
             "\\bQt::(RichText|AutoText|MarkdownText)\\b|\\bQ(ErrorMessage|TextBrowser)\\b|"
             "\\bQMessageBox::(question|information|warning|critical|about)\\s*\\(",
             shown),
        // Labels of an icon alone have no text.
        rule(what, Part::Code, "\\bnew\\s+QLabel\\b|\\bQMessageBox\\s+\\w+\\s*[({;]|\\bnew\\s+QMessageBox\\b", shown,
             {u"ui/TopBar.cpp"_s, u"ui/widgets/MessageBar.cpp"_s, u"ui/widgets/StatusLine.cpp"_s}),
    };
    rules.last().unlessWith = plain;
    return rules;
}

const QList<TextRule> &textRules()
{
    static const QStringList program = {u"app/"_s, u"ui/"_s};
    static const QStringList all = {u"app/"_s, u"ui/"_s, u"tests/"_s, u"packaging/"_s};
    static const QList<TextRule> rules =
        QList<TextRule>{
            rule("only app/files writes files", Part::Code, "\\bQSaveFile\\b|\\bQFile::(rename|copy|link)\\b", program,
                 {u"app/files/"_s}),
            rule("only app/files writes files", Part::Code,
                 "\\bQ(IODevice|IODeviceBase|File)::(WriteOnly|ReadWrite|Append)\\b", program,
                 {u"app/files/"_s, u"app/program/CommandRun."_s}, // the standard streams
                 u"\\bQFile\\b"_s),
            rule("only app/files writes files", Part::Code,
                 "(?i)\\b\\w*(image|pixmap|picture|thumbnail)\\w*(\\.|->)save\\s*\\(\\s*(?!&)", program,
                 {u"app/files/"_s}),
            rule("a nested event loop", Part::Code, "\\bprocessEvents\\b|\\bQEventLoop\\b", program),
            rule("a nested event loop", Part::Code,
                 "(?i)\\b(?!\\w*drag)\\w*(dialog|menu|box|message)\\w*(\\.|->)exec\\s*\\(", {u"ui/"_s}),
            rule("one thread waits for another", Part::Code,
                 "\\bBlockingQueuedConnection\\b|\\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Started)\\b",
                 program),
            // A destructor may see work through that it has told to stop.
            rule("one thread waits for another", Part::Code, "\\bwaitFor(Finished|Done)\\b", program, {}, {}, true),
            rule("the window's thread opens or decodes", Part::Code,
                 "\\bQImageReader\\b|\\bQSql[A-Z]\\w*|\\bloadFromData\\b|\\bfromData\\b|\\bQFile\\b", {u"ui/"_s},
                 {u"ui/theme/"_s}),
            rule("only app/imaging decodes pictures", Part::Code,
                 "\\bQImageReader\\b|\\bQMovie\\b|\\bloadFromData\\b|\\bQ(Image|Pixmap)::fromData\\b", program,
                 {u"app/imaging/"_s, u"app/library/Thumbnail."_s}), // which the program itself has encoded
            rule("exceptions are not used", Part::Code, "\\b(throw|try|catch)\\b", program, {u"app/demo/"_s}),
            rule("a name that says nothing", Part::Code,
                 "\\b(class|struct)\\s+(?!Q[A-Z])\\w*(Manager|Helper|Utils?|Handler)\\b", program),
            rule(
                "a field of the wire", Part::Strings,
                "\\b(task_id|taskId|response_format|output_format|job_id|getAsyncResponse|fastrouter_"
                "assets)\\b",
                program,
                {u"app/cloud/WireFormat."_s, u"app/cloud/ReplyReader."_s, u"app/cloud/ReplyFields."_s, u"app/demo/"_s}),
            rule("tests are given the time and never sleep", Part::Code,
                 "\\b(msleep|usleep|sleep_for|sleep_until|qSleep)\\b|\\bqWait\\((?!0\\))|\\bQThread::sleep\\b", all,
                 {u"tests/bench/"_s}),
            rule("unfinished work", Part::Comments, "\\b(TODO|FIXME|XXX|HACK)\\b", all),
        } +
        plainTextRules();
    return rules;
}

bool startsWithAny(const QString &path, const QStringList &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString &prefix) { return path.startsWith(prefix); });
}

const QString &partOf(const SourceText &text, Part part)
{
    return part == Part::Code ? text.code : part == Part::Comments ? text.comments : text.strings;
}

// Whether the function that holds this place is a destructor, or the finish() that one calls. Only functions (and
// braces) start in the first column.
bool inDestructor(const QString &code, qsizetype place)
{
    static const QRegularExpression function(u"^[A-Za-z].*$"_s, QRegularExpression::MultilineOption);
    QString last;
    for (auto match = function.globalMatch(code.first(place)); match.hasNext();)
        last = match.next().captured();
    return last.contains("::~"_L1) || last.contains("::finish("_L1);
}

QStringList headViolations(const QString &path, const QString &source)
{
    const QStringList lines = source.split(u'\n');
    if (lines.first() != "// SPDX-License-Identifier: GPL-3.0-or-later"_L1)
        return {u"%1:1: does not start with the licence line"_s.arg(path)};
    if (path.endsWith(".h"_L1) && !lines.value(1).startsWith("// "_L1))
        return {u"%1:2: does not say what the file is for"_s.arg(path)};
    return {};
}

// A Latin-1 literal takes a UTF-8 source byte by byte: "·" would be shown as "Â·".
QStringList latin1Violations(const QString &path, const QString &source)
{
    static const QRegularExpression literal(
        u"QLatin1(?:String|Char)\\(\\s*[\"'][^\"'\\n]*[^\\x00-\\x7F]|\"[^\"\\n]*[^\\x00-\\x7F][^\"\\n]*\"_L1"_s);
    QStringList found;
    for (auto match = literal.globalMatch(source); match.hasNext();)
        found +=
            u"%1:%2: a Latin-1 literal that is not ASCII"_s.arg(path).arg(lineOf(source, match.next().capturedStart()));
    return found;
}

} // namespace

QStringList textViolations(const QString &path, const QString &source)
{
    QStringList found = headViolations(path, source) + latin1Violations(path, source);
    if (const qsizetype lines = source.count(u'\n'); lines > mostLines)
        found += u"%1:%2: %3 lines, %4 at the most"_s.arg(path).arg(lines).arg(lines).arg(mostLines);

    const SourceText text = takeApart(source);
    for (const TextRule &rule : textRules()) {
        if (!startsWithAny(path, rule.in) || startsWithAny(path, rule.except))
            continue;
        if (!rule.onlyWith.isEmpty() && !text.code.contains(QRegularExpression(rule.onlyWith)))
            continue;
        if (!rule.unlessWith.isEmpty() && text.code.contains(rule.unlessWith))
            continue;
        for (auto match = rule.word.globalMatch(partOf(text, rule.part)); match.hasNext();) {
            const QRegularExpressionMatch at = match.next();
            if (rule.notInDestructors && inDestructor(text.code, at.capturedStart()))
                continue;
            found += u"%1:%2: %3: %4"_s.arg(path).arg(lineOf(source, at.capturedStart())).arg(rule.what, at.captured());
        }
    }
    return found;
}

QStringList namesTwice(const QMap<QString, QString> &headers)
{
    static const QRegularExpression definition(u"^(?:class|struct)\\s+(\\w+)(?:\\s+final)?\\s*(?::[^:].*)?$"_s,
                                               QRegularExpression::MultilineOption);
    QHash<QString, QString> firstPath;
    QStringList found;
    for (const auto &[path, source] : headers.asKeyValueRange()) {
        const QString code = takeApart(source).code;
        for (auto match = definition.globalMatch(code); match.hasNext();) {
            const QString name = match.next().captured(1);
            if (firstPath.contains(name))
                found += u"%1: %2 is the name of a class in %3 too"_s.arg(path, name, firstPath.value(name));
            firstPath.insert(name, path);
        }
    }
    return found;
}

} // namespace proofsheet::layers
