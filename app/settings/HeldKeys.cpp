// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/HeldKeys.h"

#include <QMutex>

namespace proofsheet {

struct HeldKeys::Shared
{
    QMutex mutex;
    QList<QByteArray> keys;
};

HeldKeys::HeldKeys()
    : d(std::make_shared<Shared>())
{}

void HeldKeys::add(const QByteArray &key) const
{
    const QMutexLocker locker(&d->mutex);
    if (!key.isEmpty() && !d->keys.contains(key))
        d->keys.append(key);
}

QList<QByteArray> HeldKeys::all() const
{
    const QMutexLocker locker(&d->mutex);
    return d->keys;
}

} // namespace proofsheet
