// SPDX-License-Identifier: GPL-3.0-or-later
// Workers carry values only; callbacks and contexts never leave the loader's thread.
#include "imaging/PictureLoader.h"

#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"
#include "imaging/PictureLevels.h"

#include <QFile>
#include <QHash>
#include <QPointer>
#include <QThread>
#include <algorithm>
#include <atomic>

namespace proofsheet {

namespace {

// Decoding is bound by memory as much as by the processor: more at once only makes the first one late.
constexpr int leastWorkers = 2;
constexpr int mostWorkers = 4;

std::expected<QImage, Error> decodeFile(const QString &path, QSize boxed)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = file.errorString()});
    if (file.size() > mostPictureBytes)
        return std::unexpected(Error{.kind = ErrorKind::TooLarge, .detail = path});
    const QByteArray bytes = file.read(mostPictureBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = file.errorString()});
    return decodeImage(bytes, boxed);
}

} // namespace

struct PictureLoader::Shared
{
    struct Wanted
    {
        QPointer<QObject> context;
        LevelsDone done;
        std::shared_ptr<std::atomic_bool> dropped;
    };
    QHash<quint64, Wanted> wanted;
};

PictureLoader::PictureLoader(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_unique<Shared>())
{
    m_pool.setMaxThreadCount(workerCount());
}

PictureLoader::~PictureLoader()
{
    for (const Shared::Wanted &wanted : std::as_const(m_shared->wanted))
        wanted.dropped->store(true);
    m_pool.waitForDone();
}

int PictureLoader::workerCount()
{
    return std::clamp(QThread::idealThreadCount(), leastWorkers, mostWorkers);
}

quint64 PictureLoader::load(const QString &path, QSize boxed, QObject *context, Done done)
{
    const auto first = [done = std::move(done)](const Levels &levels) {
        if (levels)
            done(levels->first());
        else
            done(std::unexpected(levels.error()));
    };
    return start(context, first, [path, boxed]() -> Levels {
        auto image = decodeFile(path, boxed);
        if (!image)
            return std::unexpected(image.error());
        return QList<QImage>{std::move(*image)};
    });
}

quint64 PictureLoader::loadLevels(const QString &path, QSize boxed, QObject *context, LevelsDone done)
{
    return start(context, std::move(done), [path, boxed]() -> Levels {
        const auto image = decodeFile(path, boxed);
        if (!image)
            return std::unexpected(image.error());
        return halvesOf(*image);
    });
}

quint64 PictureLoader::halve(const QImage &image, int least, QObject *context, LevelsDone done)
{
    return start(context, std::move(done), [image, least]() -> Levels { return halvesOf(image, least).mid(1); });
}

quint64 PictureLoader::start(QObject *context, LevelsDone done, std::function<Levels()> work)
{
    const quint64 ticket = ++m_last;
    auto dropped = std::make_shared<std::atomic_bool>(false);
    m_shared->wanted.insert(ticket, {context, std::move(done), dropped});
    const auto run = [this, ticket, work = std::move(work), dropped] {
        if (dropped->load())
            return;
        auto result = work();
        QMetaObject::invokeMethod(
            this, [this, ticket, result = std::move(result)] { answer(ticket, result); }, Qt::QueuedConnection);
    };
    m_pool.start(run, int(ticket & 0x3fffffff));
    return ticket;
}

void PictureLoader::cancel(quint64 ticket)
{
    const Shared::Wanted wanted = m_shared->wanted.take(ticket);
    if (wanted.dropped)
        wanted.dropped->store(true);
}

void PictureLoader::answer(quint64 ticket, const Levels &result)
{
    const Shared::Wanted wanted = m_shared->wanted.take(ticket);
    if (wanted.context && wanted.done)
        wanted.done(result);
}

} // namespace proofsheet
