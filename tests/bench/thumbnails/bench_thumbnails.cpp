// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails a second: ThumbnailLoader with an empty cache, then with a full one, beside Qt alone (decode, scale
// smoothly, encode as JPEG, nothing kept) on as many threads as there are cores. Usage: bench_thumbnails [PICTURES]
#include "library/ThumbnailLoader.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <QtConcurrentMap>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr int distinct = 24;
constexpr int side = 1024;
constexpr int group = 256;

// Soft shapes under a little grain, so that a PNG of it weighs what a provider's does (1.4 MB).
QByteArray picture(int number)
{
    QRandomGenerator random(quint32(number) + 1);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const int grain = int(random.generate() & 7u);
            line[x] = qRgb((x + number * 40) / 8 % 128 + 64 + grain, (y + number * 20) / 8 % 128 + 64 + grain,
                           (x + y) / 16 % 128 + 64 + grain);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 80);
    return bytes;
}

qsizetype qtAlone(const QString &path)
{
    const QImage small =
        QImageReader(path, "png").read().scaled(group, group, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    small.save(&buffer, "JPEG", 85);
    return bytes.size();
}

double perSecond(qsizetype count, const QElapsedTimer &timer)
{
    return double(count) * 1000 / double(timer.elapsed());
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const int count = qMax(distinct, QCoreApplication::arguments().value(1, u"480"_s).toInt());

    QHash<ItemId, QString> paths;
    QList<ThumbnailKey> keys;
    QStringList files;
    qint64 bytes = 0;
    for (int i = 0; i < distinct; ++i) {
        files << folder.filePath(QString::number(i) + u".png"_s);
        QFile file(files.last());
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        bytes += file.write(picture(i));
    }
    QStringList all;
    for (int i = 0; i < count; ++i) {
        const ItemId id = ItemId::create();
        paths.insert(id, files.at(i % distinct));
        keys << ThumbnailKey{id, group};
        all << files.at(i % distinct);
    }
    out << count << " PNG of " << side << " x " << side << ", " << bytes / distinct / 1000 << " kB each, to " << group
        << " px\n";
    out.flush();

    const auto load = [&](const char *name) {
        ThumbnailLoader loader(folder.filePath(u"cache"_s), [&paths](const ItemId &id) { return paths.value(id); });
        int done = 0;
        const auto counted = [&done, count] {
            if (++done == count)
                QCoreApplication::quit();
        };
        QObject::connect(&loader, &ThumbnailLoader::ready, &loader, counted);
        QObject::connect(&loader, &ThumbnailLoader::unavailable, &loader, counted);
        QElapsedTimer timer;
        timer.start();
        loader.want(keys);
        QCoreApplication::exec();
        const double rate = perSecond(count, timer);
        out << name << ": " << qRound(rate) << " a second\n";
        out.flush();
        return rate;
    };

    QElapsedTimer timer;
    timer.start();
    QtConcurrent::blockingMapped<QList<qsizetype>>(all, qtAlone);
    const double alone = perSecond(count, timer);
    out << "Qt alone, nothing kept: " << qRound(alone) << " a second\n";
    const double made = load("ThumbnailLoader, empty cache");
    const double cached = load("ThumbnailLoader, full cache");
    out << QStringLiteral("made: %1 x Qt alone; from the cache: %2 x Qt alone\n")
               .arg(made / alone, 0, 'f', 2)
               .arg(cached / alone, 0, 'f', 1);
    return 0;
}
