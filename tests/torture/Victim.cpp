// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/Victim.h"

#include "support/Pace.h"
#include "support/Plans.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

namespace proofsheet::test {
namespace {

// Long against the millisecond after which a ledger that failed is tried again. Ending early proves less, and fails
// nothing.
constexpr int quietMs = 250;
constexpr int ratingGiven = 4; // to each picture, as soon as it is there

void say(const QStringList &fields)
{
    const QByteArray line = fields.join(u'\t').replace(u'\n', u' ').toUtf8() + '\n';
    // One write a line: a line is whole or not there.
    [[maybe_unused]] const ssize_t written = ::write(1, line.constData(), size_t(line.size()));
}

struct WordOf
{
    QString operator()(const state::Waiting &) const { return QStringLiteral("waiting"); }
    QString operator()(const state::Held &) const { return QStringLiteral("held"); }
    QString operator()(const state::Resting &) const { return QStringLiteral("resting"); }
    QString operator()(const state::Running &) const { return QStringLiteral("running"); }
    QString operator()(const state::AtProvider &) const { return QStringLiteral("at"); }
    QString operator()(const state::Arriving &) const { return QStringLiteral("arriving"); }
    QString operator()(const state::Delivered &) const { return QStringLiteral("delivered"); }
    QString operator()(const state::Failed &) const { return QStringLiteral("failed"); }
    QString operator()(const state::MaybeCharged &) const { return QStringLiteral("unknown"); }
    QString operator()(const state::Unsaved &) const { return QStringLiteral("unsaved"); }
};

QString detailOf(const TaskItem &item)
{
    std::optional<Error> error;
    if (const auto *failed = std::get_if<state::Failed>(&item.state))
        error = failed->error;
    else if (const auto *maybe = std::get_if<state::MaybeCharged>(&item.state))
        error = maybe->error;
    else if (const auto *unsaved = std::get_if<state::Unsaved>(&item.state))
        error = unsaved->error;
    return error ? toText(error->kind) + u' ' + error->detail : QString();
}

} // namespace

Victim::Victim(Orders orders)
    : m_orders(std::move(orders))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] { end("stuck"); });
}

Victim::~Victim()
{
    m_queue.reset();
    m_ledger.reset();
    m_library.reset();
}

void Victim::start()
{
    auto lock = LibraryLock::acquire(m_orders.root);
    if (!lock) {
        opened("lock", std::unexpected(lock.error()), nullptr);
        return;
    }
    m_lock = std::move(*lock);
    m_library = std::make_unique<Library>(LibraryPlace{m_orders.root}, Library::Access::ReadWrite, m_clock);
    connect(m_library.get(), &Library::failed, this,
            [](const Error &error) { say({QStringLiteral("library"), error.detail}); });
    connect(m_library.get(), &Library::edited, this, [](const QList<MarksEdit> &edits) {
        for (const MarksEdit &edit : edits)
            say({QStringLiteral("rated"), edit.id.text(), QString::number(edit.after.rating)});
    });
    m_library->open(
        [this](const std::expected<void, Error> &result) { opened("library", result, &Victim::openLedger); });
}

void Victim::opened(const char *what, const std::expected<void, Error> &result, void (Victim::*then)())
{
    if (result) {
        (this->*then)();
        return;
    }
    say({QStringLiteral("closed"), QLatin1String(what), result.error().detail});
    QTimer::singleShot(0, this, [this] { end("closed"); });
}

void Victim::openLedger()
{
    m_ledger = std::make_unique<TaskLedger>(m_library->place().ledger());
    m_ledger->open([this](const std::expected<void, Error> &result) { opened("ledger", result, &Victim::takeUp); });
}

void Victim::takeUp()
{
    const Endpoint endpoint{{.id = fastRouterId, .base = m_orders.base, .needsKey = false}, "canary-5f1c-key"};
    m_queue = std::make_unique<GenerationQueue>(
        m_service, *m_ledger, *m_library, m_clock,
        [endpoint](const ProviderId &, const QString &) { return std::optional(endpoint); }, hurried());
    GenerationQueue *queue = m_queue.get();
    const auto alive = [this] {
        if (m_quiet.isActive())
            m_quiet.start();
    };
    connect(queue, &GenerationQueue::itemChanged, this, [this, alive](const TaskItem &item) {
        alive();
        look(item);
    });
    connect(queue, &GenerationQueue::delivered, this, [this, alive](const TaskItem &item, const ImageRecord &record) {
        alive();
        say({QStringLiteral("saved"), item.id.text(), QString::number(record.indexInRequest), item.wish.prompt,
             record.file, record.sha256, QString::number(record.cost.isKnown() ? record.cost.micros() : -1)});
        m_library->edit({item.id}, {.rating = ratingGiven});
    });
    connect(queue, &GenerationQueue::requestEvent, this, [this, alive](const RequestEvent &event) {
        static const QString names[] = {QStringLiteral("queued"), QStringLiteral("submitted"), QStringLiteral("task")};
        alive();
        say({names[int(event.kind)], event.request.text(), event.task.text(), promptOf(event.request)});
    });
    connect(queue, &GenerationQueue::ledgerFailed, this, [this](const Error &error) {
        say({QStringLiteral("ledger"), error.detail});
        m_quiet.start();
    });
    connect(queue, &GenerationQueue::idle, this, &Victim::work);
    m_queue->takeUp([this](const std::expected<void, Error> &taken) {
        if (taken)
            return;
        say({QStringLiteral("closed"), QStringLiteral("entries"), taken.error().detail});
        end("closed");
    });
}

void Victim::work()
{
    if (m_settling)
        return;
    if (m_begun == m_orders.scenarios) {
        end("idle");
        return;
    }
    const int number = m_orders.firstScenario + m_begun++;
    say({QStringLiteral("scenario"), QString::number(number)});
    generate(QStringLiteral("%1 b64").arg(number), 2);
    generate(QStringLiteral("%1 url").arg(number), 1);
    generate(QStringLiteral("%1 task").arg(number), 1);
    generate(QStringLiteral("%1 taskurl").arg(number), 1);
}

void Victim::generate(const QString &prompt, int pictures)
{
    Wish wish;
    wish.prompt = prompt;
    wish.models = {ModelId(QStringLiteral("openai/gpt-image-1"))};
    wish.count = pictures;
    m_queue->generate(wish, planOf(wish, pictures), {.id = fastRouterId, .base = m_orders.base, .needsKey = false});
}

QString Victim::promptOf(const RequestId &request) const
{
    const QList<TaskItem> items = m_queue->items();
    for (const TaskItem &item : items) {
        if (item.request == request)
            return item.wish.prompt;
    }
    return {};
}

void Victim::look(const TaskItem &item)
{
    const QString word = std::visit(WordOf{}, item.state);
    if (word != QLatin1String("failed") && word != QLatin1String("unknown") && word != QLatin1String("unsaved"))
        return;
    const QString key = word + item.id.text();
    if (m_said.contains(key))
        return;
    m_said.insert(key);
    say({word, item.id.text(), QString::number(item.indexInRequest), item.wish.prompt, detailOf(item)});
}

// How everything stands that is not delivered: nothing ends unsaid.
void Victim::tellLeft()
{
    if (!m_queue)
        return;
    const QList<TaskItem> items = m_queue->items();
    for (const TaskItem &item : items)
        say({QStringLiteral("left"), item.id.text(), QString::number(item.indexInRequest), item.wish.prompt,
             std::visit(WordOf{}, item.state), detailOf(item)});
}

void Victim::end(const char *why)
{
    if (m_ended)
        return;
    m_ended = true;
    m_quiet.stop();
    tellLeft();
    say({QStringLiteral("end"), QLatin1String(why)});
    if (!m_orders.listens) {
        QCoreApplication::quit();
        return;
    }
    m_ended = false;
    if (!findChild<QSocketNotifier *>()) {
        auto *orders = new QSocketNotifier(0, QSocketNotifier::Read, this);
        connect(orders, &QSocketNotifier::activated, this, &Victim::obey);
    }
}

void Victim::obey()
{
    char byte = 'q';
    if (::read(0, &byte, 1) != 1)
        byte = 'q';
    switch (byte) {
    case 'g': // the next scenario
        ++m_orders.scenarios;
        work();
        break;
    case 's':
        saveAgain();
        break;
    case 'l':
        list();
        break;
    default:
        QCoreApplication::quit();
        break;
    }
}

void Victim::saveAgain()
{
    const QList<TaskItem> items = m_queue->items();
    for (const TaskItem &item : items)
        m_queue->saveAgain(item.id);
    m_settling = true;
    settle();
}

// Until the ledger has nothing open that the queue has done with: what it refused on the full disk is tried again.
void Victim::settle()
{
    m_ledger->loadOpen([this](const std::expected<QList<LedgerEntry>, Error> &entries) {
        bool behind = !entries || !m_queue->isIdle();
        for (const LedgerEntry &entry : entries.value_or(QList<LedgerEntry>())) {
            for (const LedgerItem &item : entry.items)
                behind = behind || (item.end == ItemEnd::Open && !m_queue->item(item.id));
        }
        if (behind) {
            settle();
            return;
        }
        m_settling = false;
        say({QStringLiteral("settled")});
    });
}

void Victim::list()
{
    auto count = std::make_shared<qsizetype>(0);
    m_library->find({}, [count](const FoundPage &page) {
        *count += page.rows.size();
        if (page.last)
            say({QStringLiteral("listed"), QString::number(*count)});
    });
}

} // namespace proofsheet::test
