// SPDX-License-Identifier: GPL-3.0-or-later
// A queue with its ledger and a real library in one folder, which can be taken down and built anew on the same folder,
// as a quit and a start do. Keeps a log of what the queue said.
#pragma once

#include "cloud/ImageService.h"
#include "generation/GenerationQueue.h"
#include "generation/TaskLedger.h"
#include "library/Library.h"
#include "support/Canary.h"
#include "support/Ledgers.h"
#include "support/Pace.h"
#include "support/Plans.h"

#include <QTemporaryDir>
#include <QTest>

namespace proofsheet::test {

class Atelier
{
public:
    Atelier(ImageService &service, const Clock &clock, Pace pace = hurried())
        : m_service(service)
        , m_clock(clock)
        , m_pace(pace)
    {}
    ~Atelier() { quit(); }

    // Where requests go; none: the provider cannot be reached from here.
    std::optional<Endpoint> endpoint = Endpoint{fastRouter(), canaryKey};

    TaskLedger::Access ledgerAccess = TaskLedger::Access::ReadWrite;

    // Opens what the folder holds. False where something failed.
    bool start()
    {
        m_library = std::make_unique<Library>(place(), Library::Access::ReadWrite, m_clock);
        m_ledger = std::make_unique<TaskLedger>(place().ledger(), ledgerAccess);
        int answers = 0;
        bool good = true;
        const auto note = [&answers, &good](const std::expected<void, Error> &result) {
            ++answers;
            good = good && result.has_value();
        };
        m_library->open(note);
        m_ledger->open(note);
        if (!QTest::qWaitFor([&answers] { return answers == 2; }) || !good)
            return false;
        m_queue = std::make_unique<GenerationQueue>(
            m_service, *m_ledger, *m_library, m_clock, [this](const ProviderId &, const QString &) { return endpoint; },
            m_pace);
        listen();
        m_queue->takeUp(note);
        return QTest::qWaitFor([&answers] { return answers == 3; }) && good;
    }
    void quit()
    {
        m_queue.reset();
        m_ledger.reset();
        m_library.reset();
    }

    GenerationQueue &queue() { return *m_queue; }
    LibraryPlace place() const { return {m_folder.path()}; }
    QList<LedgerEntry> ledger() const { return ledgerAt(place().ledger()); }

    // One request of so many pictures, or several of one each.
    RunId generate(int pictures = 1, int requests = 1, GenerationQueue::Where where = GenerationQueue::Where::Back)
    {
        Wish wish;
        wish.prompt = QStringLiteral("a calm lake");
        wish.models = {ModelId(QStringLiteral("openai/gpt-image-1"))};
        return generate(wish, planOf(wish, pictures, requests), where);
    }
    RunId generate(const Wish &wish, const RequestPlan &plan,
                   GenerationQueue::Where where = GenerationQueue::Where::Back)
    {
        return m_queue->generate(wish, plan, endpoint ? endpoint->provider : fastRouter(), where);
    }

    bool idles()
    {
        return QTest::qWaitFor([this] { return m_queue->isIdle(); }, 15'000);
    }
    // Lets everything happen that is going to: the ledger has answered several times over, from its own thread.
    void settle()
    {
        for (int i = 0; i < 8; ++i) {
            bool answered = false;
            m_ledger->loadOpen([&answered](const auto &) { answered = true; });
            if (!QTest::qWaitFor([&answered] { return answered; }))
                return;
        }
    }
    TaskItem only() const
    {
        const QList<TaskItem> items = m_queue->items();
        return items.size() == 1 ? items.constFirst() : TaskItem();
    }
    // What lies in the library under a picture's relative name.
    QByteArray bytesOf(const ImageRecord &record) const
    {
        QFile file(place().absolute(record.file));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray spooled(const RequestId &id) const
    {
        QFile file(place().spool() + QLatin1Char('/') + id.text() + QStringLiteral(".reply"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // What was said since the last start.
    QList<ImageRecord> delivered;
    QList<TaskItem> deliveredItems;
    QStringList events; // "queued", "submitted", "task leo_1"
    QList<bool> offline;
    QList<Error> ledgerErrors;
    int idleTold = 0;

private:
    void listen()
    {
        delivered.clear();
        deliveredItems.clear();
        events.clear();
        offline.clear();
        ledgerErrors.clear();
        idleTold = 0;
        GenerationQueue *queue = m_queue.get();
        QObject::connect(queue, &GenerationQueue::delivered, queue,
                         [this](const TaskItem &item, const ImageRecord &record) {
                             delivered << record;
                             deliveredItems << item;
                         });
        QObject::connect(queue, &GenerationQueue::requestEvent, queue, [this](const RequestEvent &event) {
            static const QString names[] = {QStringLiteral("queued"), QStringLiteral("submitted"),
                                            QStringLiteral("task")};
            events << QString(names[int(event.kind)] + QLatin1Char(' ') + event.task.text()).trimmed();
        });
        QObject::connect(queue, &GenerationQueue::offlineChanged, queue, [this](bool away) { offline << away; });
        QObject::connect(queue, &GenerationQueue::ledgerFailed, queue,
                         [this](const Error &error) { ledgerErrors << error; });
        QObject::connect(queue, &GenerationQueue::idle, queue, [this] { ++idleTold; });
    }

    ImageService &m_service;
    const Clock &m_clock;
    Pace m_pace;
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TaskLedger> m_ledger;
    std::unique_ptr<GenerationQueue> m_queue;
};

} // namespace proofsheet::test
