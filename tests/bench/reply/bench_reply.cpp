// SPDX-License-Identifier: GPL-3.0-or-later
// From the last byte of a reply of ten pictures (7 MB each, b64_json) to ten synced files, beside the floor of reading,
// decoding and writing the same bytes with no JSON at all. Each run is a process of its own; the two take turns.
// Usage: bench_reply [RUNS [FOLDER]]: where to write; by default beside the program, since /tmp may be memory.
#include <QCoreApplication>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<double> numbersOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QString(QCoreApplication::applicationDirPath() + u'/' + program), arguments);
    process.waitForFinished(120'000);
    QList<double> numbers;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' '))
        numbers << word.toDouble();
    return process.exitCode() == 0 ? numbers : QList<double>();
}

double median(const QList<QList<double>> &runs, int column)
{
    QList<double> values;
    for (const QList<double> &run : runs)
        values << run.value(column);
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

// The pictures' base64, a line each, without the server's words around it.
bool fetchTexts(quint16 port, const QString &path)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.write("GET /texts HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    QByteArray reply;
    qsizetype head = -1;
    qsizetype wanted = 0;
    while ((head < 0 || reply.size() < head + wanted) && socket.waitForReadyRead(10'000)) {
        reply += socket.readAll();
        if (head < 0 && reply.contains("\r\n\r\n")) {
            head = reply.indexOf("\r\n\r\n") + 4;
            const qsizetype length = reply.indexOf("Content-Length: ") + 16;
            wanted = reply.mid(length, reply.indexOf('\r', length) - length).toLongLong();
        }
    }
    QFile file(path);
    return head > 0 && file.open(QIODevice::WriteOnly) && file.write(reply.mid(head)) == wanted;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1, u"5"_s).toInt();
    const QString place = arguments.value(2, QCoreApplication::applicationDirPath());
    QTextStream out(stdout);

    QProcess server;
    server.start(QString(QCoreApplication::applicationDirPath() + u"/reply_server"_s), QStringList());
    if (!server.waitForReadyRead(120'000))
        return 1;
    const QString port = QString::fromLatin1(server.readLine().trimmed());
    const QTemporaryDir folder(QString(place + u"/reply-XXXXXX"_s));
    const QString texts = folder.filePath(u"texts"_s);
    if (!folder.isValid() || !fetchTexts(quint16(port.toUInt()), texts))
        return 1;

    QList<QList<double>> floors;
    QList<QList<double>> roads;
    for (int i = 0; i < count; ++i) {
        const QTemporaryDir floor(QString(folder.path() + u"/floor-XXXXXX"_s));
        const QTemporaryDir road(QString(folder.path() + u"/road-XXXXXX"_s));
        floors << numbersOf(u"reply_floor"_s, {texts, floor.path()});
        roads << numbersOf(u"reply_road"_s, {port, road.path()});
        if (floors.last().size() != 2 || roads.last().size() != 4)
            return 1;
    }
    server.closeWriteChannel();
    server.waitForFinished(10'000);

    const double floorMs = median(floors, 0);
    const double roadMs = median(roads, 1);
    const double pictures = median(roads, 3);
    out << "runs " << count << ", medians; ten pictures, " << qRound(pictures) << " MB\n"
        << "floor: read, decode, write, sync        " << qRound(floorMs) << " ms, peak " << qRound(median(floors, 1))
        << " MB\n"
        << "road: last byte to the first synced file " << qRound(median(roads, 0)) << " ms\n"
        << "road: last byte to ten synced files      " << qRound(roadMs) << " ms, peak " << qRound(median(roads, 2))
        << " MB = pictures + " << qRound(median(roads, 2) - pictures) << " MB\n"
        << "road / floor " << QString::number(roadMs / floorMs, 'f', 2) << Qt::endl;
    return 0;
}
