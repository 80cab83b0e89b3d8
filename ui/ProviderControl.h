// SPDX-License-Identifier: GPL-3.0-or-later
// The provider that new requests go to, as the window sees and changes it. main's Workbench is behind it. Main thread.
#pragma once

#include "core/Provider.h"
#include "settings/Credentials.h"

#include <QObject>
#include <expected>
#include <functional>

namespace proofsheet {

class ProviderControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class State {
        None,     // never chosen: the first screen
        Starting, // the sample provider is starting, or the key is being looked up
        NoKey,    // the provider's own origin, and no key for it
        Ready
    };
    virtual State state() const = 0;
    virtual Provider provider() const = 0; // what was chosen; FastRouter's while None
    virtual KeyPlace keyPlace() const = 0;
    virtual QString keyEnding() const = 0; // the key's last four characters, for showing which one it is
    virtual QString keychainTrouble() const = 0;

    using Done = std::function<void(std::expected<void, Error>)>;
    virtual void useSamples(Done done) = 0; // starts the sample provider where it does not run
    // The address is checked first (providerFromText); then the key is stored where wanted, and used at once.
    // An empty key keeps the one stored for that origin. where: told through keyPlace() afterwards.
    virtual void use(const QString &baseUrl, const QByteArray &key, KeyPlace wanted, bool allowHttp, Done done) = 0;
    virtual void forgetKey() = 0;
    // The key in use, for a free test; asynchronous results through ProviderAccess. Empty where there is none.
    virtual QByteArray keyForTest() const = 0;

    virtual QString libraryFolder() const = 0; // absolute; of the library that this window shows
    // Closes this library and opens another; the window is built anew. Open work stays in the old ledger.
    virtual void changeLibrary(const QString &folder, Done done) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace proofsheet
