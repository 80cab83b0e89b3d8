// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes picture files on workers for the loupe and the inspector. A newer request for the same purpose drops an older one.
#pragma once

#include "core/Error.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

class PictureLoader : public QObject
{
    Q_OBJECT

public:
    explicit PictureLoader(QObject *parent = nullptr);
    ~PictureLoader() override; // waits for decodes under way; their answers are dropped

    using Done = std::function<void(std::expected<QImage, Error>)>;
    // Answers on the caller's thread, unless context dies or ticket is cancelled first. boxed: as decodeImage.
    // Returns a ticket; keeping it is optional, cancelling it drops work that has not begun.
    quint64 load(const QString &path, QSize boxed, QObject *context, Done done);
    void cancel(quint64 ticket);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
    quint64 m_last = 0;
};

} // namespace proofsheet
