// SPDX-License-Identifier: GPL-3.0-or-later
#include "IncludeRules.h"

#include "LayerTable.h"
#include "SourceText.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace proofsheet::layers {

namespace {

// core is values and pure rules: nothing of Qt that has a thread, an event loop or a disk.
const QStringList &closedToCore()
{
    static const QStringList headers = {u"QObject"_s,   u"QFile"_s,    u"QDir"_s,           u"QIODevice"_s,
                                        u"QTimer"_s,    u"QThread"_s,  u"QSettings"_s,      u"QStandardPaths"_s,
                                        u"QSaveFile"_s, u"QProcess"_s, u"QTemporaryFile"_s, u"QCoreApplication"_s};
    return headers;
}

// The folders of Qt's own headers: "QtCore", "QtGui" and so on.
const QStringList &qtModules()
{
    static const QStringList modules = QDir(QString::fromUtf8(QT_HEADERS)).entryList({u"Qt*"_s}, QDir::Dirs);
    return modules;
}

QStringList qtModulesWith(const QString &header)
{
    QStringList having;
    for (const QString &module : qtModules()) {
        if (QFileInfo::exists(QString::fromUtf8(QT_HEADERS) + u'/' + module + u'/' + header))
            having += module;
    }
    return having;
}

// The system's and the compiler's own: what no library offers.
bool ofTheSystem(const QString &header)
{
    static const QStringList names = {u"unistd.h"_s, u"fcntl.h"_s, u"signal.h"_s,
                                      u"errno.h"_s,  u"cpuid.h"_s, u"immintrin.h"_s};
    return header.startsWith("sys/"_L1) || names.contains(header);
}

// A project header's layer: "core/Money.h" lies in app/, "ui/theme/Theme.h" in the root.
const Layer *layerOfInclude(const QString &header)
{
    if (!header.contains(u'/'))
        return nullptr;
    return layerOf(header.startsWith("ui/"_L1) ? header : QString(u"app/" + header));
}

QString projectTrouble(const Layer &layer, const QString &header)
{
    const Layer *target = layerOfInclude(header);
    if (!target)
        return u"%1 is not spelled from its layer's folder, or its layer is unknown"_s.arg(header);
    if (target->name != layer.name && !layer.includes.contains(target->name))
        return u"%1 may not include %2"_s.arg(layer.name, header);
    return {};
}

QString systemTrouble(const Layer &layer, const QString &header)
{
    if (qtModules().contains(header.section(u'/', 0, 0)))
        return u"%1 spells a Qt module"_s.arg(header);
    if (layer.name == "core"_L1 && closedToCore().contains(header))
        return u"core has no objects and no I/O, so not %1"_s.arg(header);
    if (header.startsWith(u'Q')) {
        const QStringList modules = qtModulesWith(header);
        for (const QString &module : modules) {
            if (module == "QtCore"_L1 || layer.qt.contains(module))
                return {};
        }
        return u"%1 may not include %2 (%3)"_s.arg(layer.name, header, modules.join(u", "_s));
    }
    // Headers of the C++ library have no dot.
    if (!header.contains(u'.') || layer.others.contains(header) || ofTheSystem(header))
        return {};
    return u"%1 may not include %2"_s.arg(layer.name, header);
}

} // namespace

QStringList includeViolations(const QString &path, const QString &source)
{
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">\\n]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    const Layer *layer = layerOf(path);
    if (!layer)
        return {u"%1:1: lies in no layer of the table"_s.arg(path)};
    const QString code = takeApart(source).code;
    QStringList found;
    for (auto match = include.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch at = match.next();
        if (!QStringView(code).sliced(at.capturedStart(), at.capturedLength()).contains(u'#'))
            continue; // in a comment
        const QString header = at.captured(2);
        const QString trouble =
            at.captured(1) == "\""_L1 ? projectTrouble(*layer, header) : systemTrouble(*layer, header);
        if (!trouble.isEmpty())
            found += u"%1:%2: %3"_s.arg(path).arg(lineOf(source, at.capturedStart(1))).arg(trouble);
    }
    return found;
}

} // namespace proofsheet::layers
