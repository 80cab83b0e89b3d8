// SPDX-License-Identifier: GPL-3.0-or-later
// What costs nothing to ask a provider: is this key accepted, which models does it offer. Main thread.
#pragma once

#include "core/Error.h"
#include "core/Provider.h"

#include <QObject>
#include <QSet>
#include <expected>
#include <functional>
#include <memory>

namespace proofsheet {

class ImageService;

enum class KeyTest { Accepted, Refused, CouldNotTell };

class ProviderAccess : public QObject
{
    Q_OBJECT

public:
    explicit ProviderAccess(ImageService &service, QObject *parent = nullptr);
    ~ProviderAccess() override;

    // Free: asks for a task that nobody has. detail: why it could not be told. A newer test drops an older one.
    void testKey(const Provider &provider, const QByteArray &key,
                 std::function<void(KeyTest result, const Error &detail)> done);
    // The ids that make images.
    void fetchModels(const Provider &provider, std::function<void(std::expected<QSet<ModelId>, Error>)> done);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace proofsheet
