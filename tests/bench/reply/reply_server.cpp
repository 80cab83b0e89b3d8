// SPDX-License-Identifier: GPL-3.0-or-later
// Serves one reply of ten PNGs of 7 MB as b64_json, and the same base64 alone, a picture a line, under /texts.
// Prints its port; ends with its input. In a process of its own, so that its memory is nobody else's.
#include "support/ScriptedServer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QRandomGenerator>
#include <QTextStream>

namespace {

// Noise does not compress: 1530 x 1530 x 3 bytes are 7 MB whatever is tried.
QByteArray noise(quint32 seed)
{
    QRandomGenerator random(seed);
    QImage image(1530, 1530, QImage::Format_RGB888);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.bytesPerLine() / 4);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 100); // stored, not compressed: quick
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QList<QByteArray> pictures;
    QByteArray texts;
    for (quint32 i = 1; i <= 10; ++i) {
        pictures << noise(i);
        texts += pictures.last().toBase64() + '\n';
    }
    proofsheet::test::ScriptedServer server;
    server.reply(200, proofsheet::test::b64Reply(pictures));
    server.serve("/texts", texts, "text/plain");
    QTextStream(stdout) << server.port() << Qt::endl;
    QTextStream(stdin).readAll();
    return 0;
}
