// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes picture files, and makes their halves, on workers. The newest request is taken first; whoever no longer needs
// an older one cancels it.
#pragma once

#include "core/Error.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

// Lives on one thread, and is called on it only.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    explicit PictureLoader(QObject *parent = nullptr);
    ~PictureLoader() override; // waits for decodes under way; their answers are dropped

    using Done = std::function<void(std::expected<QImage, Error>)>;
    // Answers later, on the loader's thread, exactly once, unless context dies or ticket is cancelled first. boxed: as
    // decodeImage. Errors: Storage (cannot be read), TooLarge (over mostPictureBytes), Damaged.
    // Returns a ticket; keeping it is optional, cancelling it drops work that has not begun.
    quint64 load(const QString &path, QSize boxed, QObject *context, Done done);
    using LevelsDone = std::function<void(std::expected<QList<QImage>, Error>)>;
    // The same, with the halves of what was decoded (halvesOf).
    quint64 loadLevels(const QString &path, QSize boxed, QObject *context, LevelsDone done);
    // Halves of a picture that is decoded, at least so many of them; no error comes.
    quint64 halve(const QImage &image, int least, QObject *context, LevelsDone done);
    void cancel(quint64 ticket);

    static int workerCount(); // decodes at a time

private:
    struct Shared; // what was asked for and is not answered yet; touched on the loader's thread only

    using Levels = std::expected<QList<QImage>, Error>;
    quint64 start(QObject *context, LevelsDone done, std::function<Levels()> work);
    void answer(quint64 ticket, const Levels &result);

    std::unique_ptr<Shared> m_shared;
    QThreadPool m_pool;
    quint64 m_last = 0;
};

} // namespace proofsheet
