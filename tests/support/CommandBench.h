// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a command as main does, over a scripted provider and a library in a folder of its own, and keeps what it
// printed.
#pragma once

#include "cli/CommandContext.h"
#include "cli/Session.h"
#include "generation/GenerationQueue.h"
#include "settings/Preferences.h"
#include "support/Atelier.h"
#include "support/Canary.h"
#include "support/Catalog.h"
#include "support/ScriptedService.h"
#include "support/TestClock.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace proofsheet::test {

struct CommandEnd
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : out.split('\n'))
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        return list;
    }
    QList<QJsonObject> events(const char *name) const
    {
        QList<QJsonObject> list;
        for (const QJsonObject &line : lines())
            if (line.value(QLatin1String("event")).toString() == QLatin1String(name))
                list << line;
        return list;
    }
    int count(const char *name) const { return int(events(name).size()); }
};

class CommandBench
{
public:
    ScriptedService service;
    TestClock clock;
    Pace pace = hurried();
    QByteArray key = canaryKey;
    // Called once, after start(), with what has been printed by then.
    std::function<void(cli::Session &, const QByteArray &out)> whileRunning;

    QString library() const { return m_folder.filePath(QStringLiteral("library")); }
    LibraryPlace place() const { return {library()}; }
    // By another connection, beside a command that may be running.
    void onLedger(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("beside"));
            database.setDatabaseName(place().ledger());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("beside"));
    }

    CommandEnd run(const QStringList &words)
    {
        const auto line = cli::parseCommandLine(words);
        return line ? run(*line) : CommandEnd{cli::exitCode::nothing, {}, line.error().toUtf8()};
    }

    CommandEnd run(const cli::CommandLine &line)
    {
        CommandEnd end;
        QBuffer out(&end.out);
        QBuffer err(&end.err);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Preferences preferences(m_folder.filePath(QStringLiteral("preferences.ini")));
        const cli::CommandContext context{
            .clock = clock,
            .catalog = m_catalog,
            .preferences = preferences,
            .environmentKey = key,
            .useKeychain = false,
            .startSamples =
                [](auto done) {
                    done(providerFromText(sampleId, QStringLiteral("http://127.0.0.1:9"), KeyUse::NoKey, false));
                },
            .makeQueue =
                [this](TaskLedger &ledger, Library &library, cli::ReachFinder find) {
                    const auto endpointOf = [find](const ProviderId &id, const QString &origin) {
                        const auto reach = find(id, origin);
                        return reach ? std::optional(Endpoint{reach->provider, reach->key}) : std::nullopt;
                    };
                    return std::make_unique<GenerationQueue>(service, ledger, library, clock, endpointOf, pace);
                },
            .out = out,
            .err = err,
        };
        const auto session = cli::makeSession(line, context);
        QSignalSpy finished(session.get(), &cli::Session::finished);
        session->start();
        if (const auto act = std::exchange(whileRunning, {}))
            act(*session, end.out);
        if (finished.isEmpty() && !finished.wait(30'000))
            return end;
        end.code = finished[0][0].toInt();
        return end;
    }

private:
    QTemporaryDir m_folder;
    ModelCatalog m_catalog = shippedCatalog();
};

} // namespace proofsheet::test
