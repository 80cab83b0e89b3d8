// SPDX-License-Identifier: GPL-3.0-or-later
// write_seeds FOLDER: what the fuzzers begin with, in FOLDER/reply, FOLDER/sidecar and FOLDER/image.
#include "library/Sidecar.h"
#include "support/NastyPictures.h"
#include "support/Records.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace proofsheet;
using namespace proofsheet::test;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool writeReplies(const QString &folder)
{
    const QDir replies(QStringLiteral(TEST_DATA "/replies"));
    bool ok = true;
    for (const QString &name : replies.entryList(QDir::Files)) {
        QFile file(replies.filePath(name));
        ok = ok && file.open(QIODevice::ReadOnly);
        const QJsonValue value = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("body"));
        const QByteArray body = value.isString() ? value.toString().toUtf8()
                                                 : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
        ok = ok && write(folder + u'/' + name, QByteArray(2, '\0') + body);
        ok = ok && write(folder + u'/' + name + QStringLiteral(".pieces"), QByteArray("\x05\x07", 2) + body);
    }
    return ok;
}

bool writeSidecars(const QString &folder)
{
    ImageRecord record = recordOf(1, 2, QStringLiteral("a calm lake, \u00e9"));
    record.marks = {3, Flag::Picked, Label::Blue, {QStringLiteral("night")}};
    record.revisedPrompt = QStringLiteral("a calmer lake");
    return write(folder + QStringLiteral("/full.json"), Sidecar{record, 4}.toJson()) &&
           write(folder + QStringLiteral("/short.json"), R"({"schema":1,"id":"a"})");
}

bool writePictures(const QString &folder)
{
    bool ok = true;
    for (const NastyPicture &picture : nastyPictures()) {
        if (picture.bytes.size() <= 16 * 1024)
            ok = ok && write(folder + u'/' + picture.name, picture.bytes);
    }
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".");
    for (const char *kind : {"reply", "sidecar", "image"})
        QDir().mkpath(folder + u'/' + QLatin1String(kind));
    return writeReplies(folder + QStringLiteral("/reply")) && writeSidecars(folder + QStringLiteral("/sidecar")) &&
                   writePictures(folder + QStringLiteral("/image"))
               ? 0
               : 1;
}
