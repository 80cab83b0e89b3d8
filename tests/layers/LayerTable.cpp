// SPDX-License-Identifier: GPL-3.0-or-later
#include "LayerTable.h"

using namespace Qt::StringLiterals;

namespace proofsheet::layers {

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

Layer layer(const char *name, const char *includes, const char *qt = "", const char *others = "")
{
    const QString called = QString::fromLatin1(name);
    const QString folder = called == "ui"_L1 ? u"ui/"_s : QString(u"app/" + called + u'/');
    return {called, folder, words(includes), words(qt), words(others)};
}

} // namespace

const QList<Layer> &layerTable()
{
    static const QList<Layer> table = {
        layer("core", ""),
        layer("wording", "core"),
        layer("judging", "core"),
        layer("files", "core"),
        layer("imaging", "core", "QtGui QtConcurrent"),
        layer("cloud", "core", "QtNetwork"),
        layer("settings", "core files", "", "qt6keychain/keychain.h"),
        layer("library", "core files imaging judging", "QtGui QtConcurrent QtSql"),
        layer("generation", "core cloud files library", "QtSql"),
        layer("exporting", "core files imaging judging wording", "QtGui QtConcurrent"),
        layer("models", "core imaging judging library generation", "QtGui"),
        layer("demo", "core imaging", "QtGui", "httplib.h"),
        layer("cli", "core wording judging files imaging settings library generation exporting", "QtGui"),
        layer("ui", "core wording judging files imaging settings library generation exporting models",
              "QtGui QtWidgets QtSvg QtDBus QtConcurrent"),
        layer("program",
              "core wording judging files imaging cloud settings library generation exporting models demo cli ui",
              "QtGui QtWidgets QtNetwork QtConcurrent QtSql QtSvg QtDBus"),
    };
    return table;
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layerTable()) {
        if (path.startsWith(layer.folder))
            return &layer;
    }
    return nullptr;
}

} // namespace proofsheet::layers
