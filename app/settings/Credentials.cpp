// SPDX-License-Identifier: GPL-3.0-or-later
// QtKeychain 0.13 reports a missing bus, a missing service and a locked collection alike as "other error": whatever is
// neither success nor "not found" means that there is no secure store now.
#include "settings/Credentials.h"

#include "settings/KeyFile.h"

#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <qt6keychain/keychain.h>

namespace proofsheet {
namespace {

constexpr int keychainPatienceMs = 15'000; // an unlock prompt may be open behind another window

QString serviceName()
{
    return QStringLiteral("Proofsheet");
}

KeyFile keyFile()
{
    return KeyFile(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/keys.json"));
}

QString troubleOf(const QKeychain::Job *job)
{
    const QString words = job->errorString().simplified().left(300);
    return words.isEmpty() ? QStringLiteral("error %1").arg(int(job->error())) : words;
}

// Starts the job and calls done once: with the job, or with none when it took too long. A late job is left to end by
// itself, because it cannot be taken back from the keychain.
template <typename Job, typename Done>
void runJob(Job *job, QObject *owner, Done done)
{
    auto answered = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, owner, [job, answered, done] {
        if (!std::exchange(*answered, true))
            done(job);
    });
    QTimer::singleShot(keychainPatienceMs, owner, [answered, done] {
        if (!std::exchange(*answered, true))
            done(static_cast<Job *>(nullptr));
    });
    job->start();
}

QString noAnswer()
{
    return QStringLiteral("the keychain did not answer within %1 seconds").arg(keychainPatienceMs / 1000);
}

// From the event loop, as every answer here, and only while context lives.
template <typename Answer>
void later(QObject *context, Answer answer)
{
    QTimer::singleShot(0, context, std::move(answer));
}

StoredKey fromFile(const QString &origin, const QString &trouble)
{
    StoredKey stored{.key = Credentials::cleanKey(QString::fromLatin1(keyFile().find(origin))),
                     .keychainTrouble = trouble};
    stored.place = stored.key.isEmpty() ? KeyPlace::None : KeyPlace::File;
    return stored;
}

void deleteFromKeychain(const QString &origin)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(origin);
    job->start();
}

} // namespace

Credentials::Credentials(QByteArray environmentKey, QString environmentOrigin, bool useKeychain, HeldKeys held,
                         QObject *parent)
    : QObject(parent)
    , m_environmentKey(cleanKey(QString::fromUtf8(environmentKey)))
    , m_environmentOrigin(std::move(environmentOrigin))
    , m_useKeychain(useKeychain)
    , m_held(std::move(held))
{
    m_held.add(m_environmentKey);
}

void Credentials::find(const QString &origin, QObject *context, Found found)
{
    const auto done = [found = std::move(found), held = m_held](const StoredKey &stored) {
        held.add(stored.key);
        found(stored);
    };
    if (!m_environmentKey.isEmpty() && origin == m_environmentOrigin) {
        later(context, [done, key = m_environmentKey] { done({.key = key, .place = KeyPlace::Environment}); });
        return;
    }
    if (const QByteArray key = m_session.value(origin); !key.isEmpty()) {
        later(context, [done, key] { done({.key = key, .place = KeyPlace::Session}); });
        return;
    }
    if (!m_useKeychain) {
        later(context, [done, origin] { done(fromFile(origin, {})); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(origin);
    runJob(job, this, [done, origin, guard = QPointer(context)](QKeychain::ReadPasswordJob *ended) {
        if (!guard)
            return;
        if (ended && ended->error() == QKeychain::NoError) {
            const QByteArray key = cleanKey(ended->textData());
            if (!key.isEmpty())
                return done({.key = key, .place = KeyPlace::Keychain});
        }
        const bool asked =
            ended && (ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound);
        done(fromFile(origin, asked ? QString() : ended ? troubleOf(ended) : noAnswer()));
    });
}

void Credentials::store(const QString &origin, const QByteArray &key, KeyPlace wanted, QObject *context, Stored done)
{
    m_held.add(key);
    m_session.insert(origin, key); // whatever becomes of the rest, it can be used now
    if (wanted == KeyPlace::File) {
        const auto written = keyFile().store(origin, key);
        if (written) {
            m_session.remove(origin);
            if (m_useKeychain)
                deleteFromKeychain(origin); // an older key there would be found first
        }
        const QString trouble = written ? QString() : written.error().detail;
        later(context, [done, trouble] { done(trouble.isEmpty() ? KeyPlace::File : KeyPlace::Session, trouble); });
        return;
    }
    if (wanted == KeyPlace::Session || !m_useKeychain) {
        later(context, [done] { done(KeyPlace::Session, {}); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(origin);
    job->setTextData(QString::fromLatin1(key));
    runJob(job, this, [this, origin, key, done, guard = QPointer(context)](QKeychain::WritePasswordJob *ended) {
        const bool stored = ended && ended->error() == QKeychain::NoError;
        if (stored) {
            if (m_session.value(origin) == key)
                m_session.remove(origin);
            keyFile().remove(origin);
        }
        if (guard)
            done(stored ? KeyPlace::Keychain : KeyPlace::Session, stored  ? QString()
                                                                  : ended ? troubleOf(ended)
                                                                          : noAnswer());
    });
}

void Credentials::forget(const QString &origin)
{
    m_session.remove(origin);
    keyFile().remove(origin);
    if (m_useKeychain)
        deleteFromKeychain(origin);
}

QByteArray Credentials::cleanKey(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    const bool clean = std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    return clean ? trimmed.toLatin1() : QByteArray();
}

} // namespace proofsheet
