// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the wire table: a submit that meets a script, and all that came of it: POSTs, the end, what was charged,
// the words for it, and where the key was seen.
#pragma once

#include "support/Road.h"
#include "wording/ErrorWording.h"
#include "wording/MoneyWording.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QStorageInfo>

namespace proofsheet::test {

struct WireEnd
{
    QString end;     // the ledger's word: "rejected", "unknown", "saved"
    QString kind;    // the error's; empty where it was saved
    QString charged; // "no", "yes", "unknown"
    QString title;   // of the error card

    friend bool operator==(const WireEnd &, const WireEnd &) = default;
};

inline char *toString(const WireEnd &end)
{
    return qstrdup(qPrintable(QStringList({end.end, end.kind, end.charged, end.title}).join(QLatin1String(" | "))));
}

// These tests are about the wire: where there is a folder in memory, no row waits for a disk to sync.
struct InMemory
{
    InMemory()
    {
        const QString memory = QStringLiteral("/dev/shm");
        // A container's has often room for 64 MB only; the largest row spools 100.
        const bool roomy = QFileInfo(memory).isWritable() && QStorageInfo(memory).bytesAvailable() > 512 * 1024 * 1024;
        if (!qEnvironmentVariableIsSet("TMPDIR") && roomy)
            qputenv("TMPDIR", memory.toLocal8Bit());
    }
};

class WireRun
{
    InMemory m_inMemory; // before the road takes its folder

public:
    explicit WireRun(ScriptedServer::Security security, const Pace &pace = hurried())
        : road(security, pace)
    {}

    Road road;
    ScriptedServer elsewhere; // must see no key and no POST

    // Sends one request of one picture to its end. False where it has none.
    bool send(const QList<Reply> &script)
    {
        road.server.forgetRequests();
        for (const Reply &reply : script)
            road.server.enqueue(submitPath, reply);
        // A second POST would find this, and be paid for.
        road.server.reply(200, b64Reply({samplePng(9)}));
        m_id = {};
        const QMetaObject::Connection added =
            QObject::connect(&road.atelier.queue(), &GenerationQueue::itemsAdded,
                             [this](const QList<TaskItem> &items) { m_id = items.constFirst().id; });
        QSignalSpy idle(&road.atelier.queue(), &GenerationQueue::idle);
        road.generate(QStringLiteral("openai/gpt-image-1"), 1);
        // A loop of events: qWaitFor sleeps 10 ms between any two of them.
        while (!road.atelier.queue().isIdle() && idle.wait(60'000)) {
        }
        const bool ended = road.atelier.queue().isIdle();
        QObject::disconnect(added);
        return ended && m_id != ItemId();
    }

    // A picture is delivered: whatever was wrong is over, and there is a connection to be used again.
    bool sendsWell()
    {
        return send({Reply::json(200, b64Reply({samplePng(1)}))}) && end().end == QLatin1String("saved");
    }

    WireEnd end()
    {
        for (const LedgerEntry &entry : road.atelier.ledger()) {
            for (const LedgerItem &item : entry.items) {
                if (item.id == m_id)
                    return {toText(item.end), item.error ? toText(item.error->kind) : QString(), toText(item.charged),
                            words().title};
            }
        }
        return {};
    }

    wording::ErrorText words()
    {
        const auto item = road.atelier.queue().item(m_id);
        if (!item)
            return {};
        return wording::failure(item->state, {QStringLiteral("gpt-image-1"), QStringLiteral("FastRouter"),
                                              item->estimate, CostBasis::About});
    }
    // What is wrong with the words for a failure; empty where nothing is.
    QString faultInWords(Charged charged)
    {
        const wording::ErrorText text = words();
        const QString all = text.title + QLatin1Char('\n') + text.whole();
        if (text.title.isEmpty() || text.body.isEmpty())
            return QStringLiteral("there are none");
        const auto item = road.atelier.queue().item(m_id);
        if (text.charge.isEmpty() || text.charge != wording::chargeSentence(charged, item->estimate, CostBasis::About))
            return QStringLiteral("they do not say what was charged: ") + all;
        if (all.contains(QString::fromLatin1(roadKey)) || all.contains(QLatin1Char('<')) ||
            all.contains(QLatin1String("Unknown error")))
            return QStringLiteral("they show what they must not: ") + all;
        return {};
    }

    // The key at its own origin, in every request there, and nowhere else; no other server was asked anything.
    bool keyStayed() const
    {
        const QList<HttpRequest> all = road.server.requests();
        return elsewhere.connections() == 0 && std::all_of(all.cbegin(), all.cend(), [](const HttpRequest &request) {
                   return request.header("Authorization") == "Bearer " + roadKey && !request.path.contains(roadKey) &&
                          !request.body.contains(roadKey);
               });
    }

private:
    ItemId m_id;
};

} // namespace proofsheet::test
