// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes picture files on workers for the loupe and the inspector. The newest request is taken first; whoever no
// longer needs an older one cancels it.
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
    void cancel(quint64 ticket);

private:
    struct Shared; // what was asked for and is not answered yet; touched on the loader's thread only

    void answer(quint64 ticket, std::expected<QImage, Error> result);

    std::unique_ptr<Shared> m_shared;
    QThreadPool m_pool;
    quint64 m_last = 0;
};

} // namespace proofsheet
