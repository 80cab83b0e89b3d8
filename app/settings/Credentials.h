// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, each bound to the origin it was stored for. Order of look-up: PROOFSHEET_API_KEY, this session's memory, the
// system's keychain, the 0600 file. Source: paid-requests.md, section 4. Main thread; asynchronous, because a keychain
// may ask its owner.
#pragma once

#include "settings/HeldKeys.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <functional>

namespace proofsheet {

enum class KeyPlace { None, Environment, Session, Keychain, File };

struct StoredKey
{
    QByteArray key; // empty with None
    KeyPlace place = KeyPlace::None;
    QString keychainTrouble = {}; // why the keychain could not be asked; empty where it could
};

class Credentials : public QObject
{
    Q_OBJECT

public:
    // environmentKey: PROOFSHEET_API_KEY's value; it belongs to environmentOrigin only. useKeychain: tests switch it
    // off. held: told every key that is met here.
    Credentials(QByteArray environmentKey, QString environmentOrigin, bool useKeychain = true, HeldKeys held = {},
                QObject *parent = nullptr);

    using Found = std::function<void(const StoredKey &)>;
    void find(const QString &origin, QObject *context, Found done);

    // Stores in the keychain; where that fails, for this session. done says where it is now. place File only when
    // chosen in words.
    using Stored = std::function<void(KeyPlace place, const QString &keychainTrouble)>;
    void store(const QString &origin, const QByteArray &key, KeyPlace wanted, QObject *context, Stored done);
    void forget(const QString &origin);

    // Trimmed, printable ASCII, not empty: what may go into a header. An empty result: it cannot.
    static QByteArray cleanKey(const QString &typed);

private:
    QByteArray m_environmentKey;
    QString m_environmentOrigin;
    bool m_useKeychain;
    HeldKeys m_held;
    QHash<QString, QByteArray> m_session;
};

} // namespace proofsheet
