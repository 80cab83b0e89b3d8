// SPDX-License-Identifier: GPL-3.0-or-later
// The spool's thread, and reading a reply back.
#include "generation/ReplySpool.h"

#include "files/SpoolFile.h"
#include "generation/SpoolWriter.h"

#include <QDir>
#include <QFile>

namespace proofsheet {

namespace {

constexpr qint64 chunkBytes = 256 * 1024;
constexpr QLatin1String ending(".reply");

ReplySpool::Content contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = file.errorString()});
    ReplyReader reader;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(chunkBytes);
        if (chunk.isEmpty())
            return std::unexpected(Error{.kind = ErrorKind::Storage, .detail = file.errorString()});
        reader.append(chunk);
    }
    return reader.finish();
}

} // namespace

ReplySpool::ReplySpool(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("spool"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ReplySpool::~ReplySpool()
{
    post([] { QThread::currentThread()->quit(); });
    m_thread.wait();
}

void ReplySpool::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void ReplySpool::answer(std::function<void()> done)
{
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

std::shared_ptr<SpoolWriter> ReplySpool::receive(const RequestId &id, When when)
{
    return std::make_shared<SpoolWriter>(*this, pathOf(id), when);
}

void ReplySpool::reread(const RequestId &id, Read read, std::function<void()> done)
{
    post([this, path = pathOf(id), read = std::move(read), done = std::move(done)] {
        read(contentOf(path));
        answer(done);
    });
}

void ReplySpool::list(std::function<void(const QList<RequestId> &)> done)
{
    post([this, folder = m_folder, done = std::move(done)] {
        QList<RequestId> ids;
        const QStringList names = QDir(folder).entryList({QLatin1Char('*') + ending}, QDir::Files | QDir::NoSymLinks);
        for (const QString &name : names)
            ids << RequestId(name.chopped(ending.size()));
        answer([done, ids] { done(ids); });
    });
}

void ReplySpool::remove(const RequestId &id)
{
    post([path = pathOf(id)] { SpoolFile::remove(path); });
}

QString ReplySpool::pathOf(const RequestId &id) const
{
    return m_folder + QLatin1Char('/') + id.text() + ending;
}

} // namespace proofsheet
