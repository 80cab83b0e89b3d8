// SPDX-License-Identifier: GPL-3.0-or-later
// The architecture as a test: what may include what, and the rules that hold everywhere (docs/architecture.md).
// The first half proves that violations are found; the second holds the repository's own sources against the rules.
#include "IncludeRules.h"
#include "LayerTable.h"
#include "SourceText.h"
#include "TextRules.h"
#include "support/Warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace proofsheet::layers;

namespace {

const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n// What it is for.\n"_s;

QString contents(const QString &path)
{
    QFile file(QString::fromUtf8(SOURCE_ROOT) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Every .h and .cpp below a folder, by its path from the repository's root.
QStringList sourcesBelow(const QString &folder)
{
    const QString root = QString::fromUtf8(SOURCE_ROOT) + u'/';
    QStringList found;
    for (QDirIterator each(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();)
        found += each.next().mid(root.size());
    found.sort();
    return found;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { proofsheet::test::failOnStrayWarnings(); }

    void sourceIsTakenApart();
    void tableNamesOnlyEarlierLayers();
    void includeIsJudged_data();
    void includeIsJudged();
    void textIsJudged_data();
    void textIsJudged();
    void nameOfTwoClassesIsFound();

    void everyIncludeIsAllowed();
    void everySourceKeepsTheRules();
    void everyClassHasItsOwnName();
    void architecturePageShowsTheTable();
};

void LayersTest::sourceIsTakenApart()
{
    const QString source = u"int a = 600'000; // it's a \"note\"\nauto s = \"no // note\\\" here\"; /* two\nlines */ "
                           "char q = '\"'; auto r = R\"x(raw \" )\" text)x\"; b();"_s;
    const SourceText parts = takeApart(source);
    QCOMPARE(parts.code.size(), source.size());
    QCOMPARE(parts.code.simplified(), u"int a = 600'000; auto s = \" \"; char q = ' '; auto r = R\"x( )x\"; b();"_s);
    QCOMPARE(parts.comments.simplified(), u"// it's a \"note\" /* two lines */"_s);
    QCOMPARE(parts.strings.simplified(), u"no // note\\\" here \" raw \" )\" text"_s);
    QCOMPARE(lineOf(source, source.indexOf("b()"_L1)), 3);
}

void LayersTest::tableNamesOnlyEarlierLayers()
{
    QStringList earlier;
    for (const Layer &layer : layerTable()) {
        for (const QString &name : layer.includes)
            QVERIFY2(earlier.contains(name), qPrintable(layer.name + u" -> " + name));
        earlier += layer.name;
    }
}

void LayersTest::includeIsJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("violation"); // part of it; empty: none
    const auto row = [](const char *name, const char *path, const char *include, const char *violation = "") {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(include)
                            << QString::fromLatin1(violation);
    };
    row("own layer", "app/core/Money.h", "\"core/Ids.h\"");
    row("lower layer", "app/library/Library.h", "\"files/SafeFile.h\"");
    row("upwards", "app/core/Money.h", "\"library/Library.h\"", "core may not include library/Library.h");
    row("ui into cloud", "ui/queue/Queue.cpp", "\"cloud/Call.h\"", "ui may not include cloud/Call.h");
    row("ui into demo", "ui/queue/Queue.cpp", "\"demo/SampleServer.h\"", "ui may not include demo/SampleServer.h");
    row("cli into models", "app/cli/List.cpp", "\"models/TaskModel.h\"", "cli may not include models/TaskModel.h");
    row("below ui into ui", "app/models/TaskModel.h", "\"ui/theme/Theme.h\"",
        "models may not include ui/theme/Theme.h");
    row("main knows all", "app/program/main.cpp", "\"cloud/HttpImageService.h\"");
    row("no folder named", "app/core/Money.h", "\"Ids.h\"", "not spelled from its layer's folder");
    row("unknown layer", "app/core/Money.h", "\"haunting/Vote.h\"", "its layer is unknown");
    row("in an unknown folder", "app/misc/Thing.h", "\"core/Ids.h\"", "lies in no layer");
    row("own Qt module", "app/cloud/Call.h", "<QNetworkAccessManager>");
    row("other Qt module", "app/library/Library.h", "<QNetworkAccessManager>",
        "library may not include QNetworkAccessManager (QtNetwork)");
    row("widget below ui", "app/models/TaskModel.h", "<QWidget>", "models may not include QWidget (QtWidgets)");
    row("pixels in core", "app/core/Wish.h", "<QImage>", "core may not include QImage (QtGui)");
    row("a header named as modules are", "app/files/ContentHash.cpp", "<QtEndian>");
    row("unknown Qt header", "app/core/Wish.h", "<QNothing>", "core may not include QNothing ()");
    row("spelled module", "ui/queue/Queue.h", "<QtWidgets/QWidget>", "spells a Qt module");
    row("whole module", "ui/queue/Queue.h", "<QtWidgets>", "spells a Qt module");
    row("object in core", "app/core/Wish.h", "<QObject>", "no objects and no I/O");
    row("disk in core", "app/core/Wish.h", "<QFile>", "no objects and no I/O");
    row("standard library", "app/core/Wish.h", "<optional>");
    row("own library", "app/demo/SampleServer.cpp", "<httplib.h>");
    row("library of another", "app/cli/Serve.cpp", "<httplib.h>", "cli may not include httplib.h");
    row("keychain outside settings", "ui/settings/KeyField.cpp", "<qt6keychain/keychain.h>", "ui may not include");
}

void LayersTest::includeIsJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(QString, violation);
    const QString source = licence + u"// #include <QtNever/Read>\n#include " + include + u'\n';
    const QString found = includeViolations(path, source).join(u'\n');
    QCOMPARE(found.isEmpty(), violation.isEmpty());
    QVERIFY2(found.contains(violation), qPrintable(found));
}

void LayersTest::textIsJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("violation");
    const auto row = [](const char *name, const char *path, const char *text, const char *violation = "") {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << QString::fromLatin1(violation);
    };
    row("nothing wrong", "ui/queue/Queue.cpp", "int x = 1; // processEvents and QSaveFile are only spoken of\n");
    row("QSaveFile", "app/library/ImageStore.cpp", "QSaveFile file(path);", "only app/files writes");
    row("QSaveFile in files", "app/files/SafeFile.cpp", "QSaveFile file(path);");
    row("rename", "app/library/ImageStore.cpp", "QFile::rename(a, b);", "only app/files writes");
    row("opened for writing", "app/exporting/Copier.cpp", "QFile f(p); f.open(QIODevice::WriteOnly);",
        "only app/files writes");
    row("a buffer", "app/library/Thumbnail.cpp", "QBuffer b; b.open(QIODevice::WriteOnly); image.save(&b, \"JPEG\");");
    row("image saved to a path", "app/library/Thumbnail.cpp", "image.save(path);", "only app/files writes");
    row("processEvents", "ui/queue/Queue.cpp", "QCoreApplication::processEvents();", "a nested event loop");
    row("QEventLoop", "app/cloud/Call.cpp", "QEventLoop loop;", "a nested event loop");
    row("modal dialog", "ui/settings/Settings.cpp", "dialog.exec();", "a nested event loop");
    row("drag", "ui/gallery/GridView.cpp", "drag->exec(Qt::CopyAction);");
    row("blocking connection", "app/library/Library.cpp", "Qt::BlockingQueuedConnection", "waits for another");
    row("waiting for a future", "ui/gallery/GridView.cpp", "future.waitForFinished();", "waits for another");
    row("seen through at the end", "app/library/Library.cpp",
        "Library::~Library()\n{\n    future.waitForFinished();\n}\n");
    row("after the destructor", "app/library/Library.cpp",
        "Library::~Library()\n{\n}\n\nvoid Library::open()\n{\n    future.waitForFinished();\n}\n",
        "waits for another");
    row("decoding in the window", "ui/gallery/Loupe.cpp", "QImageReader reader(path);", "the window's thread");
    row("picture decoded outside imaging", "app/library/ImageStore.cpp", "QImage image = QImage::fromData(bytes);",
        "only app/imaging decodes");
    row("picture reader outside imaging", "app/exporting/Copy.cpp", "QImageReader reader(path);",
        "only app/imaging decodes");
    row("picture decoded by imaging", "app/imaging/ImageDecoder.cpp", "QImageReader reader;");
    row("database in the window", "ui/gallery/Loupe.cpp", "QSqlQuery query;", "the window's thread");
    row("exceptions", "app/core/Wish.cpp", "throw 1;", "exceptions are not used");
    row("empty name", "app/core/Wish.h", "class WishManager;", "a name that says nothing");
    row("a library's own name", "app/cloud/HttpImageService.cpp", "class QNetworkAccessManager;");
    row("wire field", "app/library/Sidecar.cpp", "o[\"task_id\"];", "a field of the wire");
    row("wire field in its place", "app/cloud/WireFormat.cpp", "o[\"task_id\"];");
    row("sleeping test", "tests/flow/tst_poll.cpp", "QTest::qWait(100);", "never sleep");
    row("a turn of the event loop", "tests/gui/tst_queue.cpp", "QTest::qWait(0);");
    const char *const markup = "read as markup";
    row("a tooltip", "ui/queue/Queue.cpp", "button->setToolTip(name);", markup);
    row("a tooltip's own words", "ui/queue/Queue.cpp", "button->setToolTip(tr(\"Stop\"));");
    row("with a name in them", "ui/queue/Queue.cpp", "button->setToolTip(tr(\"Stop %1\").arg(name));", markup);
    row("a plain tooltip", "ui/queue/Queue.cpp", "button->setToolTip(plainToolTip(name));");
    row("no tooltip", "ui/queue/Queue.cpp", "setToolTip({});");
    row("a tooltip at a place", "ui/queue/Queue.cpp", "QToolTip::showText(at, text.toHtmlEscaped(), this);", markup);
    row("a plain one", "ui/queue/Queue.cpp", "QToolTip::showText(help->globalPos(), plainToolTip(text), this);");
    row("a label", "ui/queue/Queue.cpp", "auto *label = new QLabel(text, this);", markup);
    row("a plain label", "ui/queue/Queue.cpp", "new QLabel(text, this); l->setTextFormat(Qt::PlainText);");
    row("a box", "app/program/main.cpp", "QMessageBox box(QMessageBox::Warning, a, b);", markup);
    row("a ready-made box", "ui/queue/Queue.cpp", "QMessageBox::warning(this, a, b);", markup);
    row("under a box", "ui/queue/Queue.cpp", "box->setInformativeText(error.detail);", markup);
    row("markup", "ui/queue/Queue.cpp", "edit->setHtml(prompt);", markup);
    row("a browser", "ui/queue/Queue.cpp", "QTextBrowser *browser;", markup);
    row("unfinished", "ui/queue/Queue.cpp", "// TODO: the rest", "unfinished work");
    row("unfinished as a string", "ui/queue/Queue.cpp", "auto s = \"TODO\";");
    QTest::newRow("dot in UTF-8") << u"ui/queue/Queue.cpp"_s << u"join(u\" · \"_s)"_s << QString();
    QTest::newRow("dot in Latin-1") << u"ui/queue/Queue.cpp"_s << u"join(QLatin1String(\" · \"))"_s << u"not ASCII"_s;
    QTest::newRow("as long as allowed") << u"app/core/Wish.cpp"_s << QString(mostLines - 2, u'\n') << QString();
    QTest::newRow("too long") << u"app/core/Wish.cpp"_s << QString(mostLines - 1, u'\n') << u"400 at the most"_s;
}

void LayersTest::textIsJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, violation);
    const QString found = textViolations(path, licence + text).join(u'\n');
    QCOMPARE(found.isEmpty(), violation.isEmpty());
    QVERIFY2(found.contains(violation), qPrintable(found));
    QVERIFY(textViolations(path, text).join(u'\n').contains("licence line"_L1));
    QVERIFY(textViolations(u"app/core/Wish.h"_s, licence.section(u'\n', 0, 0) + u"\n#pragma once\n")
                .join(u'\n')
                .contains("what the file is for"_L1));
}

void LayersTest::nameOfTwoClassesIsFound()
{
    const QMap<QString, QString> headers = {
        {u"ui/A.h"_s, u"class Line;\nclass Bar : public QWidget\n{\n};\nstruct Pair\n{\n};\n"_s},
        {u"ui/sub/B.h"_s,
         u"class Bar;\nstruct Pair;\nclass Line final : public Bar\n{\n    struct Pair\n    {\n    };\n};\n"_s}};
    QCOMPARE(namesTwice(headers), QStringList());
    QMap<QString, QString> more = headers;
    more.insert(u"ui/sub/C.h"_s, u"class Bar : public QLabel\n{\n};\n"_s);
    QCOMPARE(namesTwice(more), QStringList{u"ui/sub/C.h: Bar is the name of a class in ui/A.h too"_s});
}

void LayersTest::everyIncludeIsAllowed()
{
    const QStringList sources = sourcesBelow(u"app"_s) + sourcesBelow(u"ui"_s);
    QVERIFY(sources.size() > 50);
    QStringList found;
    for (const QString &path : sources)
        found += includeViolations(path, contents(path));
    for (const QString &violation : std::as_const(found))
        qInfo("%s", qPrintable(violation));
    QCOMPARE(found.size(), 0);
}

void LayersTest::everySourceKeepsTheRules()
{
    QStringList sources;
    for (const QString &folder : {u"app"_s, u"ui"_s, u"tests"_s, u"packaging"_s})
        sources += sourcesBelow(folder);
    QVERIFY(sources.size() > 50);
    QStringList found;
    for (const QString &path : std::as_const(sources))
        found += textViolations(path, contents(path));
    for (const QString &violation : std::as_const(found))
        qInfo("%s", qPrintable(violation));
    QCOMPARE(found.size(), 0);
}

void LayersTest::everyClassHasItsOwnName()
{
    QMap<QString, QString> headers;
    const QStringList sources = sourcesBelow(u"app"_s) + sourcesBelow(u"ui"_s);
    for (const QString &path : sources) {
        if (path.endsWith(".h"_L1))
            headers.insert(path, contents(path));
    }
    const QStringList found = namesTwice(headers);
    for (const QString &violation : found)
        qInfo("%s", qPrintable(violation));
    QCOMPARE(found.size(), 0);
}

// The page's rows look like "| `library` | core, files, imaging | what it is for |".
void LayersTest::architecturePageShowsTheTable()
{
    const QString page = contents(u"docs/architecture.md"_s);
    for (const Layer &layer : layerTable()) {
        const QString included = layer.includes.isEmpty() ? u"-"_s : layer.includes.join(u", "_s);
        const QRegularExpression row(u"^\\| `%1` \\| %2 \\|"_s.arg(layer.name, QRegularExpression::escape(included)),
                                     QRegularExpression::MultilineOption);
        QVERIFY2(row.match(page).hasMatch(),
                 qPrintable(u"docs/architecture.md has no row | `%1` | %2 |"_s.arg(layer.name, included)));
    }
    const QRegularExpression row(u"^\\| `(\\w+)` \\| [-a-z, ]+ \\| "_s, QRegularExpression::MultilineOption);
    qsizetype rows = 0;
    for (auto match = row.globalMatch(page); match.hasNext(); match.next())
        ++rows;
    QCOMPARE(rows, layerTable().size());
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
