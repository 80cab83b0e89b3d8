// SPDX-License-Identifier: GPL-3.0-or-later
// The whole road for flow tests: the real client over real sockets, to a scripted server, into a real ledger and
// library.
#pragma once

#include "core/Clock.h"
#include "core/RequestMapping.h"
#include "support/Atelier.h"
#include "support/Canary.h"
#include "support/Catalog.h"
#include "support/ScriptedServer.h"
#include "support/TestTls.h"

#include <QDir>
#include <algorithm>

namespace proofsheet::test {

inline const QByteArray roadKey = canaryKey;

class Road
{
public:
    explicit Road(ScriptedServer::Security security = ScriptedServer::Security::Plain, const Pace &pace = hurried())
        : server(security)
        , m_service(options())
        , atelier(m_service, m_clock, pace)
    {
        atelier.endpoint = Endpoint{{.id = fastRouterId, .base = server.baseUrl(), .needsKey = false}, roadKey};
    }

    // A wish for one model of the shipped catalogue, sent as it maps.
    RunId generate(const QString &model, int count)
    {
        Wish wish;
        wish.prompt = QStringLiteral("a calm lake");
        wish.models = {ModelId(model)};
        wish.count = count;
        const RequestPlan plan = mapWish(wish, shippedCatalog());
        return plan.canSend() ? atelier.generate(wish, plan) : RunId();
    }
    int submits() const { return server.posts(submitPath); }
    int polls() const { return server.posts(pollPath); }

    // How everything ended, in the order of the run; read from the disk alone, once the queue is gone.
    QList<LedgerItem> endsAfterQuit()
    {
        atelier.quit();
        QList<LedgerItem> items;
        for (const LedgerEntry &entry : atelier.ledger())
            items << entry.items;
        std::sort(items.begin(), items.end(),
                  [](const LedgerItem &a, const LedgerItem &b) { return a.indexInRun < b.indexInRun; });
        return items;
    }
    // Whether every picture that was wanted is saved, under the names that the ledger has, with these bytes in order.
    bool savedAre(const QList<QByteArray> &pictures)
    {
        const QList<LedgerItem> items = endsAfterQuit();
        if (items.size() != pictures.size())
            return false;
        for (qsizetype i = 0; i < items.size(); ++i) {
            QFile file(atelier.place().absolute(items[i].file));
            if (items[i].end != ItemEnd::Saved || !file.open(QIODevice::ReadOnly) || file.readAll() != pictures[i])
                return false;
        }
        return QDir(atelier.place().spool()).isEmpty(QDir::Files);
    }

    ScriptedServer server;

private:
    HttpImageService m_service;
    SystemClock m_clock;

public:
    Atelier atelier;
};

} // namespace proofsheet::test
